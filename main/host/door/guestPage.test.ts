// The guest page as it goes over the wire: packed for who takes it, whole for everybody else, and once for who has it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { startTestHost } from "../host.stage.ts";

const SCRIPT = "grow(1);\n".repeat(500);
const PAGE = `<!doctype html>${"<p>Kulki</p>\n".repeat(50)}`;
const SCRIPT_PATH = "/assets/index-DiwrgTda.js";
const TWIN = `${SCRIPT_PATH}.gz`;

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** A host of a page whose folder `change` has touched. */
async function servePage(change: (folder: string) => void = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), "kulki-guest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, SCRIPT_PATH), SCRIPT);
  writeFileSync(join(folder, "assets", "font-DiwrgTda.woff2"), "font");
  writeFileSync(join(folder, "index.html.gz"), gzipSync(PAGE));
  writeFileSync(join(folder, TWIN), gzipSync(SCRIPT));
  change(folder);
  const { port } = await startTestHost(onTestFinished, { guestDir: folder });
  return (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, headers, method, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          });
        });
      });
      sent.on("error", reject).end();
    });
}

const GZIP = { "Accept-Encoding": "gzip, deflate" };

test.each(["/", "/index.html", SCRIPT_PATH])(
  "P52 %s goes packed to who takes gzip, and whole to who does not",
  async (path) => {
    const ask = await servePage();
    const [packed, plain] = [await ask(path, GZIP), await ask(path)];
    const text = path === SCRIPT_PATH ? SCRIPT : PAGE;
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(packed.headers["content-length"]).toBe(String(packed.body.length));
    expect(gunzipSync(packed.body).toString()).toBe(text);
    expect(plain.headers).not.toHaveProperty("content-encoding");
    expect(plain.headers).toMatchObject({ vary: "Accept-Encoding", "content-length": String(text.length) });
    expect(plain.body.toString()).toBe(text);
    expect(plain.headers["content-type"]).toBe(packed.headers["content-type"]);
  },
);

test("P52 a HEAD tells the length of what a GET would bring, and brings nothing", async () => {
  const ask = await servePage();
  const [head, got] = [await ask("/", GZIP, "HEAD"), await ask("/", GZIP)];
  expect(head.body).toHaveLength(0);
  expect(head.headers).toMatchObject({
    "content-encoding": "gzip",
    "content-length": String(got.body.length),
  });
});

test("P52 who has a file is told so, each kind by its own tag", async () => {
  const ask = await servePage();
  const [packed, plain] = [await ask("/", GZIP), await ask("/")];
  const tag = String(packed.headers.etag);
  expect(plain.headers.etag).not.toBe(tag);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const again = await ask("/", { ...GZIP, "If-None-Match": known });
    expect([known, again.status, again.body.length]).toEqual([known, 304, 0]);
    expect(again.headers).toMatchObject({ etag: tag, vary: "Accept-Encoding", "cache-control": "no-cache" });
    expect(again.headers).not.toHaveProperty("content-encoding");
  }
  expect((await ask("/", { "If-None-Match": tag })).status).toBe(200);
  expect((await ask("/", { ...GZIP, "If-None-Match": '"other"' })).status).toBe(200);
});

test("P52 what carries a hash in its name is never asked for again; what has none is, each time", async () => {
  const ask = await servePage();
  for (const path of [SCRIPT_PATH, "/assets/font-DiwrgTda.woff2"])
    expect((await ask(path, GZIP)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await ask("/", GZIP)).headers["cache-control"]).toBe("no-cache");
  expect((await ask("/assets/font-DiwrgTda.woff2", GZIP)).headers).not.toHaveProperty("vary");
});

test("P52 a packed file has no path of its own", async () => {
  const ask = await servePage();
  expect((await ask(TWIN)).status).toBe(404);
});

test.each<[string, (folder: string) => void]>([
  ["is not there", (folder) => rmSync(join(folder, TWIN))],
  ["is damaged", (folder) => writeFileSync(join(folder, TWIN), gzipSync(Buffer.from(SCRIPT)).fill(7, 20))],
  [
    "is cut off",
    (folder) => writeFileSync(join(folder, TWIN), gzipSync(Buffer.from(SCRIPT)).subarray(0, -9)),
  ],
  ["is empty", (folder) => writeFileSync(join(folder, TWIN), "")],
  ["is another file's", (folder) => writeFileSync(join(folder, TWIN), gzipSync(Buffer.from(PAGE)))],
  ["is a bomb", (folder) => writeFileSync(join(folder, TWIN), gzipSync(Buffer.alloc(2_000_000)))],
])("P52 where the packed file %s the plain one goes out", async (_what, change) => {
  const ask = await servePage(change);
  const answer = await ask(SCRIPT_PATH, GZIP);
  expect(answer.headers).not.toHaveProperty("content-encoding");
  expect(answer.body.toString()).toBe(SCRIPT);
});
