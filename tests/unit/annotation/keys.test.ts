import { intentOf, type Key } from "@/components/annotation/keys";
import { outsideAt, placesOf, wordsIn } from "@/components/annotation/places";
import { remapped, USUAL_KEYS } from "@/lib/annotation/key-map";
import { analyse } from "@/lib/text/analyse";
import { range } from "@/lib/text/units";

const key = (some: Partial<Key>): Key => ({ key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...some });

describe("keys", () => {
  test.each<[string, Partial<Key>, unknown]>([
    ["1 of a US keyboard", { key: "1", code: "Digit1" }, { type: "label", digit: 1 }],
    ["& of AZERTY is where 1 is", { key: "&", code: "Digit1" }, { type: "label", digit: 1 }],
    ["1 of AZERTY, with Shift", { key: "1", code: "Digit1", shiftKey: true }, { type: "label", digit: 1 }],
    ["0 is no label", { key: "0", code: "Digit0" }, null],
    ["a letter by what it writes", { key: "n", code: "KeyB" }, { type: "note" }],
    ["Ctrl+Z", { key: "z", code: "KeyW", ctrlKey: true }, { type: "undo" }],
    ["⌘+Shift+Z", { key: "Z", code: "KeyZ", metaKey: true, shiftKey: true }, { type: "redo" }],
    ["Ctrl+N is the browser's", { key: "n", code: "KeyN", ctrlKey: true }, null],
    ["AltGr is never ours", { key: "x", code: "KeyX", altKey: true, ctrlKey: true }, null],
    ["?", { key: "?", code: "Comma", shiftKey: true }, { type: "help" }],
    ["Enter", { key: "Enter", code: "Enter" }, { type: "enter" }],
    ["Ctrl+K", { key: "k", code: "KeyK", ctrlKey: true }, { type: "palette" }],
    ["Shift+W takes one word more", { key: "W", code: "KeyW", shiftKey: true }, { type: "word", extend: true }],
    ["Ctrl+Enter", { key: "Enter", code: "Enter", ctrlKey: true }, { type: "finish" }],
    ["A, R and C", { key: "a", code: "KeyQ" }, { type: "accept" }],
  ])("%s", (_name, pressed, intent) => expect(intentOf(key(pressed), { singles: true })).toEqual(intent));

  test("single keys can be turned off; Escape and undo stay", () => {
    expect(intentOf(key({ key: "n", code: "KeyN" }), { singles: false })).toBeNull();
    expect(intentOf(key({ key: "1", code: "Digit1" }), { singles: false })).toBeNull();
    expect(intentOf(key({ key: "Escape", code: "Escape" }), { singles: false })).toEqual({ type: "back" });
    expect(intentOf(key({ key: "z", code: "KeyZ", ctrlKey: true }), { singles: false })).toEqual({ type: "undo" });
  });
});

test("a letter means what its person wants, on any layout", () => {
  const map = remapped(USUAL_KEYS, "note", "ù");
  expect(intentOf(key({ key: "ù", code: "Quote" }), { singles: true, map })).toEqual({ type: "note" });
  expect(intentOf(key({ key: "n", code: "KeyN" }), { singles: true, map })).toBeNull();
});

describe("places", () => {
  const text = "# Un titre\n\nLa maire 🇫🇷 a **dit** non. Puis elle part.\n\nUn autre paragraphe.\n";
  const places = placesOf({ text, structure: analyse(text, { format: "markdown", language: "fr" }), hideSyntax: true });

  test("a passage is stored whole and shown without notation", () => {
    const start = [...text].indexOf("a", [...text].indexOf("🇷")) ;
    const place = places.placeOf(range(start, start + "a **dit** non".length));
    expect(place.selector.exact).toBe("a **dit** non");
    expect(place.display.quote).toBe("a dit non");
  });

  test("paragraphs are counted as the surface counts them", () => {
    const at = (words: string) => places.paragraphOf([...text].join("").indexOf(words));
    expect([at("Un titre"), at("La maire"), places.paragraphOf([...text].length - 5)]).toEqual([0, 1, 2]);
  });

  test("a passage that touches a part outside the article is found there, unless a person said no", () => {
    const region = { ...range(10, 20), kind: "boilerplate" as const, status: "proposed" as const };
    expect(outsideAt([region], { start: 5, end: 11 })).toBe(region);
    expect(outsideAt([region], { start: 5, end: 10 })).toBeNull();
    expect(outsideAt([{ ...region, status: "rejected" }], { start: 5, end: 11 })).toBeNull();
  });

  test.each([["l’accord signé", 2], ["1\u202f500 dockers", 3], ["porte-parole", 1], ["« … »", 0], ["aujourd'hui, non", 2]])("« %s » has %d words", (quote, words) => {
    expect(wordsIn(quote)).toBe(words);
  });
});
