/** TypeScript for jest, by the compiler that Next brings along: no types are checked here, `npm test` does that first. */
const { transformSync } = require("@swc/core");

module.exports = {
  process: (source, filename) =>
    transformSync(source, {
      filename,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: {
        target: "es2022",
        parser: filename.endsWith("s") && /\.m?js$/u.test(filename) ? { syntax: "ecmascript" } : { syntax: "typescript", tsx: filename.endsWith("x") },
        transform: { react: { runtime: "automatic" } },
      },
    }),
};
