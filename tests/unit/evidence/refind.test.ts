/** A quoted passage in a page that writes its spaces and marks otherwise. */
import { refind } from "@/lib/evidence/refind";

const PAGE = "Titre 👩🏽‍🔬\n\nLe port a cédé\u00a0ses quais ; « rien n’est\u202fsigné », dit la maire.\n";
const found = (quote: string): string | null => {
  const range = refind(PAGE, quote);
  return range && [...PAGE].slice(range.start, range.end).join("");
};

test.each([
  ["Le port a cédé ses quais", "Le port a cédé\u00a0ses quais"], ["« rien n'est signé »", "rien n’est\u202fsigné"], ["LE PORT A\n  CÉDÉ", "Le port a cédé"], ["rien n’est signé…", "rien n’est\u202fsigné"], ["le port a vendu", null], ["", null], ["« »", null],
])("%s", (quote, words) => expect(found(quote)).toBe(words));
