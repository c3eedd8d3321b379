// How a dedicated host's process ends, whatever holds it: a hangup, a disk that never answers.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "playwright/test";
import { runDedicated } from "../../apps.ts";
import { test } from "../../fixtures.ts";

test.skip(process.platform === "win32", "Windows has neither hangups nor pipes among its files");

async function statusOf({ ready }: { ready: Record<string, unknown> }): Promise<number> {
  return (await fetch(`${ready.url}status.json`)).status;
}

test("a host without a terminal, as nohup leaves it, goes on after a hangup", async ({ openDedicated }) => {
  const host = await openDedicated();
  host.child.kill("SIGHUP");
  host.child.kill("SIGHUP");
  expect(await statusOf(host)).toBe(200);
  expect(await host.stop()).toBe(0);
});

/** Makes questions to one folder wait in the system, as for a server that is gone: here, for a pipe's other end. */
const SILENT_FOLDER = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { mkdir, open } = fs.promises;
const { KULKI_SILENT: folder, KULKI_PIPE: pipe } = process.env;
fs.promises.mkdir = (path, options) => (path === folder ? open(pipe) : mkdir(path, options));
syncBuiltinESMExports();
`;

test("a folder that never answers keeps no host from listening, nor from ending", async ({ makeDataDir }) => {
  const dir = makeDataDir();
  const preload = join(dir, "silent.mjs");
  writeFileSync(preload, SILENT_FOLDER);
  const [folder, pipe] = [join(dir, "recordings"), join(dir, "pipe")];
  expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
  const NODE_OPTIONS = `--import=${pathToFileURL(preload).href}`;
  const env = { NODE_OPTIONS, KULKI_SILENT: folder, KULKI_PIPE: pipe, KULKI_DATA_DIR: dir };
  const host = await runDedicated(["--record", folder], env);
  try {
    expect(await statusOf(host)).toBe(200);
    await expect.poll(() => host.errors()).toContain("the disk does not answer");
    // Its own exit would wait for the folder as well.
    expect([await host.stop(), host.child.signalCode]).toEqual([null, "SIGKILL"]);
  } finally {
    host.child.kill("SIGKILL");
  }
});
