// The log a person can open: whole lines, bounded size, and no crash when the disk refuses.
import * as nodeFs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLogFile, type LogFs, MAX_LOG_BYTES } from "./logFile.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = nodeFs.mkdtempSync(join(tmpdir(), "kulki-log-"));
  path = join(folder, "data", "kulki.log");
});
afterEach(() => nodeFs.rmSync(folder, { recursive: true }));

function openLog(fs: Partial<LogFs> = {}, complain = vi.fn()) {
  return { log: createLogFile({ path, now: () => 0, complain, fs: { ...nodeFs, ...fs } }), complain };
}

test("a line has time, level and text, and stays one line whatever a guest is called", () => {
  const { log } = openLog();
  log.write("info", "joined: Ania\n1970 error \u001b[31mfake\u2028line\u007f");
  log.write("error", "second");
  expect(log.readTail()).toEqual({
    path,
    text: "1970-01-01T00:00:00.000Z info joined: Ania\\n1970 error \\u001b[31mfake?line?\n1970-01-01T00:00:00.000Z error second\n",
    truncated: false,
  });
});

test("a new start goes on with the same file", () => {
  openLog().log.write("info", "one");
  openLog().log.write("info", "two");
  expect(openLog().log.readTail().text.split("\n")).toHaveLength(3);
});

test("the file never outgrows its bound; one older file is kept; the tail starts at a line's start", () => {
  const { log } = openLog();
  const text = "ż".repeat(2000);
  for (let line = 0; line < 600; line += 1) log.write("info", `${line} ${text}`);
  expect(nodeFs.readdirSync(join(folder, "data")).sort()).toEqual(["kulki.log", "kulki.log.1"]);
  expect(nodeFs.statSync(path).size).toBeLessThanOrEqual(MAX_LOG_BYTES);
  expect(nodeFs.statSync(`${path}.1`).size).toBeLessThanOrEqual(MAX_LOG_BYTES);
  const tail = log.readTail();
  expect(tail.truncated).toBe(true);
  expect(Buffer.byteLength(tail.text)).toBeLessThanOrEqual(64 * 1024);
  expect(tail.text).toMatch(/^1970-01-01T00:00:00.000Z info 5\d\d ż/);
  expect(tail.text).toContain(" info 599 ");
});

test("a full disk drops lines, says so once, and the log goes on when there is room again", () => {
  let isFull = true;
  const appendFileSync = ((...args: Parameters<LogFs["appendFileSync"]>) => {
    if (isFull) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    nodeFs.appendFileSync(...args);
  }) as LogFs["appendFileSync"];
  const { log, complain } = openLog({ appendFileSync });
  log.write("info", "lost");
  log.write("info", "lost");
  expect(complain).toHaveBeenCalledTimes(1);
  expect(log.readTail().text).toBe("");
  isFull = false;
  log.write("info", "kept");
  expect(log.readTail().text).toContain("kept");
});

test("two apps share the log: it stays bounded, each sees the other's lines, and none of either is lost", () => {
  const apps = [openLog().log, openLog().log];
  const text = "x".repeat(2000);
  for (let line = 0; line < 900; line += 1) apps[line % 2]?.write("info", `${line} ${text}`);
  const lines = ["kulki.log.1", "kulki.log"].flatMap((name) => {
    const written = nodeFs.readFileSync(join(folder, "data", name), "utf8");
    expect(written.length).toBeLessThanOrEqual(MAX_LOG_BYTES);
    return written.trimEnd().split("\n");
  });
  expect(lines.map((line) => Number(line.split(" ")[2]))).toEqual(Array.from({ length: 900 }, (_, i) => i));
  expect(apps.map((app) => app.readTail().text.includes(" info 898 "))).toEqual([true, true]);
});

test("an app that comes too late to set the full file aside takes nothing of the fresh one", () => {
  const full = `${"x".repeat(MAX_LOG_BYTES - 1)}\n`;
  nodeFs.mkdirSync(join(folder, "data"));
  nodeFs.writeFileSync(path, full);
  const quicker = openLog().log;
  let isFirst = true;
  const renameSync: LogFs["renameSync"] = (from, to) => {
    if (isFirst) {
      isFirst = false;
      quicker.write("info", "fresh");
    }
    nodeFs.renameSync(from, to);
  };
  openLog({ renameSync }).log.write("info", "late");
  expect(nodeFs.readFileSync(`${path}.1`, "utf8")).toBe(full);
  expect(nodeFs.readFileSync(path, "utf8")).toMatch(/ fresh\n.* late\n$/);
  expect(nodeFs.readdirSync(join(folder, "data"))).toHaveLength(2);
});
