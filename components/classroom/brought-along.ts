/** What the board's QR code or the front door brought along: it stands in the address after #, which no server and no log ever sees. */

export interface BroughtAlong {
  readonly code: string;
  readonly pseudonym: string;
}

/** `#K7PM-42QX`, or `#code=…&pseudonym=…`. Empty where nothing was brought. */
export const broughtAlong = (hash: string): BroughtAlong => {
  const plain = hash.replace(/^#/u, "");
  const fields = new URLSearchParams(plain.includes("=") ? plain : { code: plain });
  return { code: fields.get("code") ?? "", pseudonym: fields.get("pseudonym") ?? "" };
};

/** Writes into a field that is empty; what somebody has typed already stays. */
export const fill = (field: HTMLInputElement | null, value: string): void => {
  if (field && field.value === "") field.value = value;
};
