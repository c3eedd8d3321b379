// Hosts of one computer noted down in a folder: come, gone, left behind, damaged, of another computer.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createOwnHosts, type OwnHostsDeps } from "./ownHosts.ts";

const HERE = { address: "127.0.0.1", port: 40_000 };
const DEAD = 4711;

let folder = "";
let log: string[] = [];
beforeEach(async () => {
  folder = join(await nodeFs.mkdtemp(join(tmpdir(), "kulki-hosts-")), "hosts");
  log = [];
});
afterEach(() => nodeFs.rm(join(folder, ".."), { recursive: true }));

function open(deps: Partial<OwnHostsDeps> = {}) {
  return createOwnHosts({
    ...{ folder, fs: nodeFs, queue: (work) => work(), log: (text) => void log.push(text) },
    ...{ pid: 1, computer: "kuchnia", isAlive: (pid) => pid !== DEAD },
    ...deps,
  });
}

async function write(name: string, file: object | string): Promise<void> {
  await nodeFs.mkdir(folder, { recursive: true });
  await nodeFs.writeFile(join(folder, name), typeof file === "string" ? file : JSON.stringify(file));
}

test("another app sees a host while it runs, and no longer", async () => {
  const [one, two] = [open(), open({ pid: 2 })];
  expect(await two.list()).toEqual([]);
  await one.add(8999, HERE);
  await one.add(9000, { address: "192.168.0.10", port: 40_001 });
  expect(await two.list()).toEqual([HERE, { address: "192.168.0.10", port: 40_001 }]);
  await one.remove(8999);
  expect(await two.list()).toHaveLength(1);
  await one.remove(9000);
  await one.remove(9000);
  expect([await two.list(), log]).toEqual([[], []]);
});

test("what a dead process left is removed; what another computer wrote into the same home stays, and is not asked", async () => {
  const left = { app: "kulki", computer: "kuchnia", pid: DEAD, address: "127.0.0.1", udpPort: 1 };
  await write(`${DEAD}-8999.json`, left);
  await write(`${DEAD}-9000.json`, { ...left, computer: "salon" });
  expect(await open().list()).toEqual([]);
  expect(await nodeFs.readdir(folder)).toEqual([`${DEAD}-9000.json`]);
});

test.each([
  ["no JSON", "{"],
  ["nothing", ""],
  ["another port", { app: "kulki", computer: "kuchnia", pid: 1, address: "127.0.0.1", udpPort: 70_000 }],
  ["no address", { app: "kulki", computer: "kuchnia", pid: 1, address: "pc-ania.local", udpPort: 1 }],
  ["too much", " ".repeat(2000)],
])("a damaged file (%s) is a line in the log, once, and nothing else", async (_what, file) => {
  const hosts = open();
  await hosts.add(8999, HERE);
  await write("2-9000.json", file);
  await write("notes.txt", "not ours");
  for (let round = 0; round < 3; round++) expect(await hosts.list()).toEqual([HERE]);
  expect(log).toEqual([expect.stringMatching(/2-9000\.json is damaged and left alone/)]);
  expect(await nodeFs.readdir(folder)).toContain("notes.txt");
});

test("a disk that refuses is a line in the log: nobody is kept from playing", async () => {
  const refuse = () => Promise.reject(Object.assign(new Error("EROFS: read-only"), { code: "EROFS" }));
  const hosts = open({ fs: { ...nodeFs, mkdir: refuse, readdir: refuse, rm: refuse } });
  await hosts.add(8999, HERE);
  await hosts.remove(8999);
  expect(await hosts.list()).toEqual([]);
  expect(log).toHaveLength(3);
});
