import { detect, guessLanguage } from "@/lib/text/detect";

describe("detect", () => {
  it.each<[string, string, Partial<ReturnType<typeof detect>>]>([
    ["prose", "Le maire et la ville ont dit que les quais seraient vendus.", { format: "text", language: "fr", title: null }],
    ["English prose", "The mayor and the town said that the docks were for sale.", { format: "text", language: "en" }],
    ["Markdown", "## Les [quais](#) d’*Arvelle*\n\nLe maire et la ville, dans les journaux.", { format: "markdown", title: "Les quais d’Arvelle", language: "fr" }],
    ["HTML", "<!doctype html><html><body><p>Le maire et la ville, les quais et le port.</p></body></html>", { format: "html", language: "fr", title: null }],
    ["a sign is not markup", "Si a < b et que c > d, alors les quais sont pour la ville.", { format: "text" }],
    ["a lone star is not Markdown", "Les champs marqués * sont pour les élus.", { format: "text" }],
    ["nothing", "", { format: "text", language: null, title: null }],
  ])("%s", (_, text, expected) => expect(detect(text)).toMatchObject(expected));

  it("does not choose between two languages", () => {
    expect(guessLanguage("Le port et la ville. The port and the town.")).toBeNull();
  });

  it("is quick on anything", () => {
    const before = performance.now();
    for (const unit of ["[", "<a ", "*a ", "[a](", "# ", "le "]) detect(unit.repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
