/** The log: JSON lines on standard error, without secrets, names or texts. */
import pino from "pino";

export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
    base: undefined,
    redact: ["password", "token", "cookie", "authorization", "*.password", "*.token", "*.cookie", "*.authorization"],
  },
  pino.destination(2),
);
