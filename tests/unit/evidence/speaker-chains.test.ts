/** Names across articles: proposed as one speaker, made one only by a person. */
import { speakersOf, type VoiceIn } from "@/lib/evidence/provenance/speaker-chains";

const voice = (document: string, name: string, more: Partial<VoiceIn> = {}): VoiceIn => ({ document, name, kind: "named", aliases: [], via: [], claims: 1, marks: 0, ...more });
const named = (...args: Parameters<typeof speakersOf>) => speakersOf(...args).map(({ name, claims, marks, documents, proposals }) => [name, claims + marks, documents.length, proposals.map((each) => `${each.name} ${each.reason}`)]);

test("one name in two articles is one speaker; another writing of it is proposed, and nobody who is anonymous is the same twice", () => {
  expect(named([voice("a", "Nicolas Bobbio"), voice("b", "Nicolas Bobbio", { claims: 0, marks: 2 }), voice("b", "Nicolás Bobbio"), voice("a", "une source", { kind: "anonymous" }), voice("b", "une source", { kind: "anonymous" })], [])).toEqual([
    ["Nicolas Bobbio", 4, 2, []],
  ]);
  expect(named([voice("a", "Anne Le Goff"), voice("b", "Le Goff"), voice("c", "Anne Le Gof"), voice("c", "Paul Martin")], [])).toEqual([
    ["Anne Le Gof", 1, 1, []], ["Anne Le Goff", 1, 1, ["Le Goff shorter"]], ["Le Goff", 1, 1, ["Anne Le Goff shorter"]], ["Paul Martin", 1, 1, []],
  ]);
});

test("what a person made one is one, with all its names; through whom is kept article by article", () => {
  const voices = [voice("a", "Anne Le Goff"), voice("b", "Le Goff", { via: ["La Vigie"] }), voice("b", "Paul Martin")];
  const [first, ...rest] = speakersOf(voices, [{ id: "m", name: "Anne Le Goff", kind: "named", aliases: ["Le Goff"] }]);
  expect(first).toMatchObject({ id: "m", name: "Anne Le Goff", aliases: ["Le Goff"], claims: 2, documents: [{ document: "a", via: [] }, { document: "b", via: ["La Vigie"] }], proposals: [] });
  expect(rest.map(({ name }) => name)).toEqual(["Paul Martin"]);
});
