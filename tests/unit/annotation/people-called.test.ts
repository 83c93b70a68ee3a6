import { peopleCalled } from "@/lib/annotation/people-called";

const people = ["Anouk", "Élodie Kervazo", "Bilal", "Jean-Noël"].map((name, at) => ({ id: String(at), name }));

test.each([
  ["an", ["Anouk"]],
  ["elo", ["Élodie Kervazo"]],
  ["KERV", ["Élodie Kervazo"]],
  ["noe", ["Jean-Noël"]],
  ["élodie k", ["Élodie Kervazo"]],
  ["ouk", []],
  ["", ["Anouk", "Élodie Kervazo", "Bilal", "Jean-Noël"]],
])("%j calls %j", (typed, names) => expect(peopleCalled(people, typed).map(({ name }) => name)).toEqual(names));
