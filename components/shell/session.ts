/** Signing in and out through next-auth's own addresses. Nothing here keeps a password. */

const csrfToken = async (): Promise<string> => {
  const answer = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  return answer.csrfToken;
};

const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`/api/auth/${path}`, { method: "POST", body: new URLSearchParams({ csrfToken: await csrfToken(), json: "true", ...fields }) });

/** `wait`: too many wrong passwords; `away`: the service did not answer. Never throws. */
export type SignInOutcome = "in" | "wrong" | "wait" | "away";

export const signIn = async (login: string, password: string): Promise<SignInOutcome> => {
  try {
    const answer = await post("callback/credentials", { login, password, callbackUrl: "/" });
    if (answer.ok) return "in";
    return answer.status === 429 ? "wait" : answer.status === 401 ? "wrong" : "away";
  } catch {
    return "away";
  }
};

/** False when the service did not answer and the session may still be open. */
export const signOut = async (): Promise<boolean> => {
  try {
    return (await post("signout", {})).ok;
  } catch {
    return false;
  }
};

/** A whole new page: nothing that the last person's pages held in memory is left over. */
export const openAnew = (path: string): void => window.location.assign(path);
