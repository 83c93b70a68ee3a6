/** The people of the demo. Their passwords are drawn when it is loaded. */
export interface DeclaredPerson {
  readonly login: string;
  readonly name: string;
  readonly isAdmin?: true;
  readonly locale: "fr" | "en";
}

export const PEOPLE: readonly DeclaredPerson[] = [
  { login: "admin", name: "Claude Morvan", isAdmin: true, locale: "fr" },
  { login: "prof", name: "Hélène Astier", locale: "fr" },
  { login: "recherche", name: "Sarah Lindqvist", locale: "en" },
  { login: "anouk", name: "Anouk Berthier", locale: "fr" },
  { login: "bilal", name: "Bilal Haddad", locale: "fr" },
  { login: "chloe", name: "Chloé Nguyen", locale: "fr" },
  { login: "diego", name: "Diego Marchetti", locale: "fr" },
  { login: "emma", name: "Emma Kowalski", locale: "fr" },
  { login: "farid", name: "Farid Benali", locale: "fr" },
  { login: "gwenn", name: "Gwenn Le Roux", locale: "fr" },
  { login: "hugo", name: "Hugo Santoni", locale: "fr" },
];
