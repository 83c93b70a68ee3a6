/**
 * A reader: a process that reads one document and ends. Started by read-in-child.ts from the sources (through tsx), so that
 * it is the same in development, production, tests and on the command line. It gets no environment and no connection.
 */
import { HtmlRefused } from "./html-tree";
import type { Job, Message } from "./job";
import { perform } from "./perform";

const say = (message: Message, then?: () => void): void => {
  process.send!(message, undefined, undefined, then);
};

process.once("message", (job: Job) => {
  let answer: Message;
  try {
    answer = { read: perform(job) };
  } catch (error) {
    // A stack that overflows is a document too deep for us, however it managed to be.
    if (error instanceof HtmlRefused) answer = { refused: error.code };
    else if (error instanceof RangeError) answer = { refused: "too-deep" };
    else throw error;
  }
  say(answer, () => process.disconnect());
});

say({ ready: true });
