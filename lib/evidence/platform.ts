/** How a platform's addresses name the account that publishes there. */

export interface Platform {
  /** The domain that stands for it in keys and canonical addresses. */
  readonly name: string;
  /** Its hosts: each with everything under it. */
  readonly hosts: RegExp;
  /** The account is the label before the host: `capitaine.wordpress.com`. */
  readonly label?: RegExp;
  /** Written before such a label where paths write it: `capitaine.medium.com` is `medium.com/@capitaine`. */
  readonly labelPrefix?: string;
  /** The ending of a labelled host follows the reader's country: all endings are one. */
  readonly manyEndings?: true;
  /** Patterns over path and query; the first group is the account. Tried in order. */
  readonly accounts?: readonly RegExp[];
  /** Names in the account's place that are no account. */
  readonly reserved?: RegExp;
  /** Two accounts may differ in capitals only. */
  readonly exact?: true;
  /** One page under several addresses: pattern over host, path and query, and the address it is known by. */
  readonly pages?: readonly (readonly [pattern: RegExp, page: string])[];
}

/** The host as the platform sees it, and the rest of the address. */
export interface Place {
  readonly host: string;
  /** Path and query. */
  readonly rest: string;
}

const clean = (account: string, exact: boolean): string => {
  let plain = account;
  try {
    plain = decodeURIComponent(account);
  } catch {
    // A broken percent sequence names an account like any other.
  }
  return exact ? plain : plain.toLowerCase();
};

/** The account that the address names; null when it names none. */
export const accountAt = (platform: Platform, { host, rest }: Place): string | null => {
  const labelled = platform.label?.exec(host)?.[1];
  const label = labelled && !platform.reserved?.test(labelled) ? `${platform.labelPrefix ?? ""}${labelled}` : undefined;
  const candidates = [label, ...(platform.accounts ?? []).map((pattern) => pattern.exec(rest)?.[1])];
  const found = candidates.find((account) => account && !platform.reserved?.test(account));
  return found ? clean(found, platform.exact === true) : null;
};

/** The host of the platform's canonical addresses: its own name, or the account's label before it. */
export const hostAt = (platform: Platform, host: string): string => {
  const label = platform.label?.exec(host)?.[1];
  if (!label) return platform.name;
  return platform.manyEndings ? `${label}.${platform.name}` : host;
};

/** The page's one address on the platform, where its several addresses are known to be one. */
export const pageAt = (platform: Platform, { host, rest }: Place): string | null => {
  for (const [pattern, page] of platform.pages ?? []) {
    const match = pattern.exec(`${host}${rest}`);
    if (match) return page.replace("$1", match[1] ?? "");
  }
  return null;
};
