// What comments and pages cite can be opened by whoever reads them: files of the project and rules of PROTOCOL.md.
// A source outside the project is cited by its own name, as in shared/rulesets/SOURCES.md.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { ROOT } from "../project.mjs";
import { listFiles, listSources } from "./sources.ts";

const TOOLS = readdirSync(`${ROOT}/.ci`, { recursive: true, encoding: "utf8" }).map(
  (path) => `.ci/${path.replaceAll("\\", "/")}`,
);
const FILES = [...listFiles(/\.\w+$/), ...TOOLS, ...readdirSync(ROOT)];
const NAMES = new Set(FILES.map((path) => posix.basename(path)));

const read = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");

/** A file's name as prose has it, perhaps with folders before it. */
const FILE = /(?<![\w.*/-])[\w@-][\w@./-]*\.(?:tsx?|mjs|cjs|css|md|yml)\b/g;
/** A document cited by its bare name and a section's number: documents of the project are cited as files. */
const DOCUMENT = /\b[A-Z]{4,}(?:\.md)?,? S\d+\b/;
/** A rule of PROTOCOL.md. */
const RULE = /\bP(\d+)\b/g;

const LAST_RULE = [...read("shared/net/PROTOCOL.md").matchAll(/^- \*\*P\d+[ *]/gm)].length;

/** @returns everything a comment's text cites that is not there */
function deadEnds(text: string): string[] {
  const files = [...text.matchAll(FILE)].map(([file]) => file);
  const rules = [...text.matchAll(RULE)].filter(([, number]) => Number(number) > LAST_RULE);
  return [
    ...files.filter((file) => !isThere(file)),
    ...rules.map(([rule]) => rule),
    ...(DOCUMENT.exec(text) ?? []),
  ];
}

/** A bare name may be of any folder; one with folders ends a path. */
function isThere(file: string): boolean {
  const path = file.replace(/^(?:\.{1,2}\/)+/, "");
  return path.includes("/") ? FILES.some((one) => one === path || one.endsWith(`/${path}`)) : NAMES.has(path);
}

function commentsOf(path: string): string {
  if (path.endsWith(".css")) return [...read(path).matchAll(/\/\*.*?\*\//gs)].join("\n");
  return parseSync(path, read(path))
    .comments.map(({ value }) => value)
    .join("\n");
}

test("comments cite files and rules that are there", () => {
  const paths = [
    ...listSources(),
    ...listFiles(/\.css$/),
    ...TOOLS.filter((path) => /\.(ts|mjs)$/.test(path)),
  ];
  expect(paths.length).toBeGreaterThan(500);
  const dead = paths.flatMap((path) => deadEnds(commentsOf(path)).map((end) => `${path}: ${end}`));
  expect(dead).toEqual([]);
});

test("what cannot be opened is found in a text", () => {
  const text =
    "As pages/gone.ts and gone.md say (SEED S14, RULES.md S3); P1 is there, P9999 is not, see camera.ts.";
  expect(deadEnds(text)).toEqual(["pages/gone.ts", "gone.md", "RULES.md", "P9999", "SEED S14"]);
});

test("links of the project's pages lead to files", () => {
  const pages = FILES.filter((path) => path.endsWith(".md"));
  expect(pages).toContain("README.md");
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .filter(([, link = ""]) => !existsSync(`${ROOT}/${posix.join(posix.dirname(page), link)}`))
      .map(([, link]) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
});
