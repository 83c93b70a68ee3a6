/** What the annotation page makes a phone fetch before its marks are there: a budget, not a wish. */
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { useBrowser } from "../support/browser";
import { makePerson, makeToken, rest } from "../support/server";

const visit = useBrowser();

/** kB of scripts, compressed, as they come over the wire. */
const BUDGET = 320;

test("the article and its marks are there within the budget for scripts", async () => {
  const ada = await makePerson("Ada", { locale: "fr" });
  const project = (await rest<{ id: string }>(await makeToken(ada), "POST", "/projects", { name: "Poids", language: "fr" })).body.id;
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: ada.id, projectId: project, title: "Le quai", outlet: null, language: "fr", content: { format: "text", text: "Le port a perdu 300 emplois.\n", original: null } }),
  );
  const { context, page } = await visit({ person: ada, width: 390, height: 844, touch: true });
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`/projects/${project}/documents/${document}`);
  await page.getByText("en direct").first().waitFor();
  await page.waitForFunction(() => globalThis.document.querySelector("[data-article]")?.getAttribute("contenteditable") === "true");
  expect(bytes).toBeGreaterThan(100_000);
  expect(Math.round(bytes / 1_024)).toBeLessThanOrEqual(BUDGET);
});
