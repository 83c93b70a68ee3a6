/** SHA-256 as the pure rooms ask for it. */
import { createHash } from "node:crypto";
import type { NewHasher } from "@/lib/exchange/digest";

export const newHasher: NewHasher = () => {
  const hash = createHash("sha256");
  return { update: (data) => void hash.update(data), hex: () => hash.digest("hex") };
};
