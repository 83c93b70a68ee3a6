/** Passwords: argon2id, and a rule for choosing them that a pupil can follow. */
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/errors";

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 256;

/** A hash nobody's password has: verified against for unknown logins, so that they take as long as known ones. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$mCbqtykhjd3uqu5Whsf4xw$wc9tCnyY9yOYvwCYcqEWPvItl6fevxhGKQ2TtuY8Qtg";

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** True when the password is the stored one. With no stored hash it takes as long and is false. */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? NOBODY, password).catch(() => false);
  return stored !== null && matches;
};

/** The most used ones of ten characters and more; shorter ones are refused by length. */
const COMMON = new Set([
  "1234567890", "0123456789", "9876543210", "1111111111", "0000000000", "azertyuiop", "qwertyuiop", "qwerty1234",
  "azerty1234", "password12", "password123", "motdepasse", "motdepasse1", "1q2w3e4r5t", "1qaz2wsx3edc", "administrator",
  "bonjour123", "iloveyou12", "doudou1234", "loulou1234", "marseille13", "football12", "changeme12", "letmein123",
]);

/** Throws `weak-password` with its reason at `path`: too short, too common, or made of the login. */
export const requireStrong = (password: string, login: string, path: string): void => {
  const lower = password.toLowerCase();
  const reason =
    [...password].length < PASSWORD_MIN ? "too-short"
    : COMMON.has(lower) || new Set(lower).size < 4 ? "too-common"
    : login.length >= 3 && lower.includes(login.toLowerCase()) && [...password].length < login.length + 6 ? "contains-login"
    : null;
  if (reason) throw new AppError("weak-password", [{ path, code: reason, params: { minimum: PASSWORD_MIN } }]);
};

/** Letters and digits that are not mistaken for each other on a board. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand over on paper: four groups of four, about 79 bits. */
export const drawPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")).join("-");
