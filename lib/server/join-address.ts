/** The address that a class is told: always the one this service is configured with, never one that a request names. */

/** Without a slash at its end. */
export const serviceAddress = (): string => (process.env.NEXTAUTH_URL ?? "").replace(/\/+$/u, "");

/** The code stands after #, so that it is in no log. */
export const joinAddress = (code: string): string => `${serviceAddress()}/join#${code}`;
