/** Dated copies of the pages behind links: kept and looked at on request, from the public web only, without a word about who asks. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { allowForTests, fetchable, PUBLIC_WEB } from "@/lib/server/capture/address-guard";
import { fetchPage } from "@/lib/server/capture/fetch-page";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();
jest.setTimeout(60_000);

let server: Server;
let port: number;
let visits: { url: string; headers: IncomingMessage["headers"] }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const html = (body: string, title = "Le port") => `<!doctype html><html><head><title>${title}</title><meta http-equiv="refresh" content="0; url=/secret"></head><body><p>${body}</p><img src="/secret.png"></body></html>`;
const page = (body: string, status = 200, headers: Record<string, string> = {}) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(html(body));
};

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push({ url: request.url!, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  visits = [];
  allowForTests({ allows: (address) => address === "127.0.0.1", ports: new Set([String(port)]) });
});
afterAll(() => {
  allowForTests(null);
  server.closeAllConnections();
  server.close();
});

describe("what is never fetched", () => {
  test.each([
    "http://127.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0/", "http://0.0.0.0/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://169.254.169.254/", "http://100.64.0.1/", "http://198.18.0.1/", "http://10.0.0.1/", "http://192.168.1.1/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://127.0.0.1./",
    "file:///etc/passwd", "gopher://a.example/", "ftp://a.example/", "data:text/html,x", "javascript:alert(1)", "http://a.example:22/", "http://a.example:6379/", "http://good@a.example/", "http://a.example\\@b.example/", "http://a.example/…/x",
  ])("%s", (address) => expect(fetchable(address, PUBLIC_WEB)).toBeNull());

  test("a name that leads to this machine, and one of whose addresses is not allowed", async () => {
    allowForTests(null);
    answer = page("secret");
    for (const address of [`http://localhost:${port}/`, "http://localhost/", "https://localhost/"]) expect(await fetchPage(address)).toEqual({ kind: "none", why: expect.stringMatching(/refused|unreachable/u) });
    expect(visits).toEqual([]);
  });

  test("production has no other guard", () => {
    const environment = process.env as Record<string, string | undefined>;
    const before = environment.NODE_ENV;
    environment.NODE_ENV = "production";
    expect(() => allowForTests(null)).toThrow();
    environment.NODE_ENV = before;
  });
});

describe("a redirect is judged like an address that was typed", () => {
  const to = (location: string, status = 302) => {
    answer = (request, response) => (request.url === "/" ? response.writeHead(status, { location }).end() : page("arrived")(request, response));
    return fetchPage(`http://127.0.0.1:${port}/`);
  };
  test.each([["http://127.0.0.2/", "refused"], ["http://169.254.169.254/latest", "refused"], ["file:///etc/passwd", "refused"], ["http://127.0.0.1:1/", "refused"], ["http://user@127.0.0.1/", "refused"], ["//[::1]/", "refused"]])("%s", async (location, why) =>
    expect(await to(location)).toEqual({ kind: "none", why }));
  test("to a good one is followed, three times at most", async () => {
    expect(await to("/there", 307)).toMatchObject({ kind: "page", url: `http://127.0.0.1:${port}/there` });
    answer = (_, response) => response.writeHead(302, { location: `/${visits.length}` }).end();
    visits = [];
    expect(await fetchPage(`http://127.0.0.1:${port}/`)).toEqual({ kind: "none", why: "unreachable" });
    expect(visits).toHaveLength(4);
  });
});

describe("a page that is too much", () => {
  test.each([
    ["endless", (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("x".repeat(200_000)), 1);
      response.on("close", () => clearInterval(timer));
    }, "too-large"],
    ["a small file that is a large one in disguise", (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000, 32))), "too-large"],
    ["a picture", (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, { "content-type": "image/png" }).end("x"), "other-type"],
    ["ten thousand headers", (_: IncomingMessage, response: ServerResponse) => {
      for (let at = 0; at < 2_000; at += 1) response.setHeader(`x-${at}`, "y".repeat(50));
      response.end("x");
    }, "unreachable"],
    ["a server that never ends its answer", (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, { "content-type": "text/html" }).write("<p>"), "unreachable"],
  ] as const)("%s", async (_, serve, why) => {
    answer = serve;
    expect(await fetchPage(`http://127.0.0.1:${port}/`)).toEqual({ kind: "none", why });
  }, 15_000);
});

describe("over the API", () => {
  let alma: Person;
  let bilal: Person;
  let place: { project: string; document: string };
  beforeAll(async () => {
    [alma, bilal] = [await person("alma"), await person("bilal")];
    place = await project(alma);
    await join(place.project, bilal, "annotator");
  });
  const link = async (url: string, quote?: string): Promise<string> =>
    (await clientOf(bilal).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 0, end: 4 }, labels: ["opinion"], links: [{ url, stance: "supports", ...(quote ? { quote } : {}) }] } })).body.links[0].id;

  test("nothing is fetched before somebody asks; then text, digest, time, status, title and the passage are kept; later: same, changed, gone", async () => {
    answer = page("Le port a cédé ses quais hier.");
    const id = await link(`http://127.0.0.1:${port}/article`, "cédé ses quais");
    expect(visits).toEqual([]);
    expect((await clientOf(bilal).get(`/links/${id}/capture`)).status).toBe(404);
    const { status, body } = await clientOf(bilal).post(`/links/${id}/capture`);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 200, title: "Le port", outcome: "captured", document: null, finalUrl: `http://127.0.0.1:${port}/article`, sha256: createHash("sha256").update(body.text).digest("hex") });
    expect(body.text.slice(body.passage.start, body.passage.end)).toBe("cédé ses quais");
    // Neither what the page would load nor where it would lead on its own; and not a word about who asks.
    expect(visits.map(({ url }) => url)).toEqual(["/article"]);
    expect(Object.keys(visits[0]!.headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);

    const check = async () => (await clientOf(bilal).post(`/links/${id}/capture/check`)).body.outcome;
    expect(await check()).toBe("same");
    answer = page("Le port n’a rien cédé.");
    expect(await check()).toBe("changed");
    expect((await clientOf(alma).get(`/links/${id}/capture`)).body).toMatchObject({ passage: null });
    answer = page("", 404);
    expect(await check()).toBe("gone");
    expect((await clientOf(alma).get(`/links/${id}/capture`)).body).toMatchObject({ outcome: "gone", text: expect.stringContaining("rien cédé") });
  });

  test("whatever is behind an address that gives no page, the answer is one and the same", async () => {
    answer = page("x", 500);
    const answers: unknown[] = [];
    for (const url of [`http://127.0.0.1:${port}/`, "http://127.0.0.2/", "http://169.254.169.254/latest/meta-data", "https://nowhere.invalid/"]) {
      const { status, body } = await clientOf(bilal).post(`/links/${await link(url)}/capture`);
      answers.push([status, { ...body, instance: undefined }]);
    }
    expect(answers[0]).toEqual([422, expect.objectContaining({ code: "unreachable" })]);
    for (const other of answers) expect(other).toEqual(answers[0]);
  });

  test("a link to an article of the project is that document", async () => {
    answer = page("Le port a cédé ses quais hier.");
    const url = `http://127.0.0.1:${port}/known`;
    const known = (await clientOf(alma).post(`/projects/${place.project}/documents`, { body: { title: "t", language: "fr", url, content: "Le port a cédé ses quais.", outlet: null } })).body.id;
    expect((await clientOf(bilal).post(`/links/${await link(url)}/capture`)).body.document).toBe(known);
  });

  test("a lost target is claimed, never linked, until a moderator attaches the real one", async () => {
    const { document } = await project(alma, "Selon Anne Le Goff, [rien](#) n’est [signé](https://a.example/x).");
    await join((await clientOf(alma).get(`/documents/${document}`)).body.project ?? place.project, bilal, "annotator").catch(() => undefined);
    const [lost, good] = (await clientOf(alma).get(`/documents/${document}/provenance`)).body.links;
    expect([lost.state, lost.url, good.state]).toEqual(["lost", undefined, "ok"]);
    const put = (start: number, url: string | null) => clientOf(alma).put(`/documents/${document}/links`, { body: { start, url } });
    expect((await put(lost.start, "https://gazette.example/page")).body.links[0]).toMatchObject({ state: "ok", url: "https://gazette.example/page", attached: true });
    expect([(await put(good.start, "https://b.example/")).status, (await put(lost.start, "javascript:alert(1)")).status]).toEqual([404, 422]);
    expect((await put(lost.start, null)).body.links[0]).toMatchObject({ state: "lost" });
  });
});
