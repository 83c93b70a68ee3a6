/** Reads `[{ file, code }]` as JSON from standard input and prints, for each, the rules that the linter says it breaks. */
import { ESLint } from "eslint";

let input = "";
for await (const chunk of process.stdin) input += chunk;
const linter = new ESLint();
const answers = [];
for (const { file, code } of JSON.parse(input)) {
  const [result] = await linter.lintText(code, { filePath: file });
  answers.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(answers));
