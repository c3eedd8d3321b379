// Runs every suite one after the other and adds them up: the last line is `N passed, N failed, N skipped`.
import "../tools/quiet.mjs";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainRoot } from "../build/plainRoot.mjs";
import { plainFolder } from "../launch/doors.mjs";
import { ROOT } from "../project.mjs";
import { readOrEnd } from "../tools/options.mjs";

readOrEnd({ usage: "npm test", flags: {} });
const reports = mkdtempSync(join(tmpdir(), "kulki-test-"));
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} title @param {string[]} args of node @param {Record<string, string>} [env] */
function run(title, args, env = {}) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.log(`No report: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/**
 * Adds a suite's numbers; one that failed without a failed test (a crash, a bad import) counts as one failure.
 * @param {boolean} ok @param {number} passed @param {number} failed @param {number} skipped
 */
function add(ok, passed, failed, skipped) {
  total.passed += passed;
  total.failed += !ok && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}

/** Titles of the suites, and their arguments of node. */
const CHECKS = {
  Types: ["node_modules/typescript/bin/tsc", "-b"],
  "Lint and format": ["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "."],
};

function runCheck() {
  for (const [title, args] of Object.entries(CHECKS)) {
    const ok = run(title, args);
    add(ok, ok ? 1 : 0, ok ? 0 : 1, 0);
  }
}

/** Vitest cannot run in an oddly named folder either, and resolves its own path through the link unless told not to. */
function linkEnv(/** @type {string} */ plain) {
  if (plain === plainFolder(ROOT)) return {};
  const options = "--preserve-symlinks --preserve-symlinks-main";
  return { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${options}`.trim() };
}

function runUnit() {
  const file = join(reports, "vitest.json");
  const plain = plainRoot();
  const args = ["run", `--root=${plain}`, "--reporter=default", "--reporter=json"];
  const ok = run(
    "Unit, property and golden tests",
    [join(plain, "node_modules/vitest/vitest.mjs"), ...args, `--outputFile.json=${file}`],
    linkEnv(plain),
  );
  const report = readReport(file);
  add(
    ok,
    report?.numPassedTests ?? 0,
    report?.numFailedTests ?? 0,
    (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  );
}

/**
 * @param {any[]} suites of Playwright's report
 * @returns {Map<string, number>} how many end-to-end tests were skipped for each reason
 */
function countSkips(suites, counts = new Map()) {
  for (const { suites: inner = [], specs = [] } of suites) {
    for (const test of specs.flatMap((/** @type {any} */ { tests }) => tests)) {
      const skip = test.annotations.find((/** @type {any} */ { type }) => type === "skip");
      if (test.status !== "skipped") continue;
      const reason = `${test.projectName}: ${skip?.description ?? "no reason given"}`;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    countSkips(inner, counts);
  }
  return counts;
}

function runEndToEnd() {
  const file = join(reports, "playwright.json");
  const ok = run(
    "End to end",
    ["node_modules/playwright/cli.js", "test", "-c", "e2e", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  const report = readReport(file);
  for (const [reason, count] of countSkips(report?.suites ?? [])) console.log(`${count} skipped: ${reason}`);
  const stats = report?.stats;
  add(ok, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, stats?.skipped ?? 0);
}

function runPacking() {
  const file = join(reports, "packing.json");
  const ok = run("Packing", [".ci/packing/distCheck.mjs", "--report", file]);
  const report = readReport(file);
  add(ok, report?.passed ?? 0, report?.failed ?? 0, report?.skipped ?? 0);
}

runCheck();
runUnit();
runEndToEnd();
runPacking();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
