/** Files and pages from outside, well-meaning and hostile, read as the server reads them. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { AppError } from "@/lib/errors";
import { readContent, readUpload, type ReadDocument } from "@/lib/server/readers/read-document";
import { indexText } from "@/lib/text/offsets";

const html = (content: string, url: string | null = null) => readContent({ format: "html", content, url });

const told = async (reading: Promise<ReadDocument>): Promise<string> => {
  try {
    await reading;
    return "read";
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.errors[0]?.path} ${error.errors[0]?.code}`;
    throw error;
  }
};

const upload = (bytes: Uint8Array, fileName = "article.txt", mediaType = "text/plain") => readUpload({ bytes, fileName, mediaType });

const blocksOf = ({ text, structure }: ReadDocument): string[] => {
  const index = indexText(text);
  return structure.blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ""}: ${index.slice(start, end)}`);
};

const PAGE = `<!doctype html><html lang="fr"><head><title>Le port | La Gazette</title><style>p{}</style><script>alert(1)</script></head><body>
<nav><a href="/">Accueil</a></nav>
<main><article>
  <h1>Le port   cède ses quais</h1>
  <p>Odile Ferrand l’a <b>dit</b> :
     « Non\u202f! » Voir <a href="#">ceci</a>, <a href="/a?b=1">cela</a> et <a href="javascript:alert(1)">le reste</a>.</p>
  <ul><li>Un</li><li><p>Deux 👩🏽‍🔬</p></li></ul>
  <blockquote><p>Cité.</p></blockquote>
  <figure><img src="x" onerror="alert(1)"><figcaption>Le quai nord</figcaption></figure>
  <p hidden>caché</p><p style="display: none">caché</p><button>Partager</button><svg><text>caché</text></svg>
  <aside>Lisez notre dossier</aside>
</article><article><p>Une autre.</p></article></main>
<footer>© La Gazette</footer></body></html>`;

describe("a page", () => {
  it("is its article: text, blocks, links, parts outside", async () => {
    const read = await html(PAGE, "https://gazette.example/b/");
    expect(blocksOf(read)).toEqual([
      "heading1: Le port cède ses quais",
      "paragraph: Odile Ferrand l’a dit : « Non\u202f! » Voir ceci, cela et le reste.",
      "list-item: Un",
      "list-item: Deux 👩🏽‍🔬",
      "quotation: Cité.",
      "paragraph: Le quai nord",
      "paragraph: Lisez notre dossier",
    ]);
    const index = indexText(read.text);
    expect(read.structure.inlines.map(({ kind, target, href, start, end }) => [index.slice(start, end), kind, target, href])).toEqual([
      ["dit", "strong", undefined, undefined],
      ["ceci", "link", "lost", undefined],
      ["cela", "link", "ok", "https://gazette.example/a?b=1"],
      ["le reste", "link", "lost", undefined],
    ]);
    expect(read.structure.regions.map(({ kind, start, end }) => [kind, index.slice(start, end)])).toEqual([["caption", "Le quai nord"], ["boilerplate", "Lisez notre dossier"]]);
    expect(read).toMatchObject({ format: "html", title: "Le port cède ses quais", language: "fr", original: { mediaType: "text/html", fileName: null } });
    expect(Buffer.from(read.original!.bytes).toString("utf8")).toBe(PAGE);
  });

  it("leaves nothing of scripts and what passes for them", async () => {
    const payloads = [
      "<script>bad</script>", "<style>bad</style>", "<xmp><b>bad</b></xmp>", "<noscript>bad</noscript>", "<template>bad</template>", "<iframe srcdoc='bad'>bad</iframe>",
      "<svg><script>bad</script></svg>", "<math><mtext>bad</mtext></math>", "<textarea>bad</textarea>", "<img alt=bad onerror=bad>", "<!-- bad -->", "<object>bad</object>",
    ];
    const read = await html(payloads.map((payload) => `<p>Avant.</p>${payload}<p>Après.</p>`).join(""));
    expect(read.text).not.toMatch(/bad|</u);
    expect(read.structure.inlines).toEqual([]);
  });

  it("keeps an author’s spaces and breaks, and collapses only HTML’s", async () => {
    expect((await html("<p>1\u202f500&nbsp;quais\n  et<br>plus</p><pre>\n a\n  b\n</pre>")).text).toMatch(/^1\u202f500\u00a0quais et\nplus\n\n a\n {2}b/u);
  });
});

describe("hostile pages", () => {
  it.each<[string, string, string]>([
    ["20,000 nested tags", "<div>".repeat(20_000), "unreadable content too-deep"],
    ["97 KB of nested divs", `${"<div>".repeat(8_800)}x${"</div>".repeat(8_800)}`, "unreadable content too-deep"],
    ["20,000 unclosed formats", "<b><i><a>".repeat(20_000), "unreadable content too-deep"],
    ["34 kB of tables", "<table>".repeat(5_000), "invalid content empty"],
    ["too many nodes", "<p>a".repeat(210_000), "unreadable content too-many-nodes"],
    ["100,000 attributes", `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(" ")}>x</p>`, "read"],
    ["nothing but a script", "<script>alert(1)</script>", "invalid content empty"],
    ["5 MB in one paragraph", `<p>${"mot ".repeat(1_200_000)}`, "read"],
  ])("%s", async (_, content, expected) => expect(await told(html(content))).toBe(expected));

  it("do not hold up the server meanwhile", async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await Promise.all(["<div>".repeat(20_000), "<b><i><a>".repeat(20_000), "<p>a".repeat(150_000)].map((content) => told(html(content))));
    delay.disable();
    expect(delay.percentile(99) / 1e6).toBeLessThan(100);
  });
});

describe("long texts", () => {
  it.each(["[", "*", "---\n\n", "Le maire a dit oui. "])("five megabytes of %j are read or refused in seconds", async (unit) => {
    const content = `Un. ${unit.repeat(Math.floor((5 * 1024 * 1024 - 10) / unit.length))}`;
    expect(await told(readContent({ format: "markdown", content }))).toMatch(/^read$|too-many-nodes$/u);
  });

  it("more than five megabytes are refused, counted in bytes", async () => {
    expect(await told(readContent({ format: "text", content: "x".repeat(6_000_000) }))).toBe("too-large content too-large");
    expect(await told(readContent({ format: "text", content: "é".repeat(2_700_000) }))).toBe("too-large content too-large");
  });
});

describe("texts", () => {
  it("sent as JSON are kept exactly", async () => {
    const content = "\ufeffUn.\r\nDeux\u00a0!\rTrois e\u0301.";
    expect(await readContent({ format: "text", content })).toMatchObject({ text: content, original: null });
  });

  it.each<[string, string]>([["lone \ud800 surrogate", "ill-formed-text content ill-formed-text"], ["NUL \u0000", "ill-formed-text content ill-formed-text"], [" \n\t", "invalid content empty"]])(
    "%j is refused", async (content, expected) => expect(await told(readContent({ format: "text", content }))).toBe(expected));
});

describe("files", () => {
  const TEXT = "L’été à Arvelle.\nDeux.";
  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark and CRLF", Buffer.from(`\ufeff${TEXT.replace("\n", "\r\n")}`)],
    ["CR alone", Buffer.from(TEXT.replace("\n", "\r"))],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16, the other way round", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(`${TEXT}`, "utf16le")],
    ["Windows-1252", Buffer.from([...TEXT].map((character) => (character === "’" ? 0x92 : character.charCodeAt(0))))],
  ])("in %s", async (_, bytes) => {
    const read = await upload(bytes);
    expect(read.text).toBe(TEXT);
    expect(Buffer.compare(Buffer.from(read.original!.bytes), Buffer.from(bytes))).toBe(0);
  });

  it("in a charset the page declares", async () => {
    const page = Buffer.from("<html><meta charset=iso-8859-15><p>L'\xe9t\xe9 co\xfbte 3 \xa4</p></html>", "latin1");
    expect((await upload(page, "a.html", "text/html")).text).toBe("L'été coûte 3 €");
  });

  it("have the format of their name, their type, or their first characters", async () => {
    const page = Buffer.from("<p>Un.</p>");
    expect((await upload(Buffer.from("# Un"), "a.md", "application/octet-stream")).format).toBe("markdown");
    expect((await upload(page, "a.HTM")).format).toBe("html");
    expect((await upload(page, "a", "text/html; charset=utf-8")).format).toBe("html");
    expect((await upload(Buffer.from("<!doctype html><p>Un.</p>"), "a", "")).format).toBe("html");
    expect((await upload(page, "a.txt")).text).toBe("<p>Un.</p>");
  });

  it.each<[string, Uint8Array]>([
    ["a PDF", Buffer.from("%PDF-1.7\nsome text that looks harmless")],
    ["a Word document", Buffer.from("PK\u0003\u0004 word/document.xml", "latin1")],
    ["NUL", Buffer.from("abc\u0000def")],
    ["noise", Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 256))],
    ["half a UTF-16 pair", Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])("%s is no text", async (_, bytes) => expect(await told(upload(bytes))).toBe("unreadable file binary"));
});
