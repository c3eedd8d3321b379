// Reads the project's sources for the tests of the house: files, imports, global names and function lengths.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";
import { ROOT } from "../project.mjs";

type Node = { type: string; start: number; end: number; [key: string]: unknown };
/** exports: the names that the file gives to others. */
export type Source = { path: string; text: string; program: Node; imports: string[]; exports: string[] };

/** Paths of all TypeScript files of the four folders, with forward slashes, sorted. */
export function listSources(): string[] {
  return listFiles(/\.tsx?$/).filter((path) => !path.endsWith(".d.ts"));
}

/** Paths of the four folders' files whose name fits, with forward slashes, sorted. */
export function listFiles(name: RegExp): string[] {
  return ["main", "renderer", "shared", "e2e"]
    .flatMap((folder) =>
      readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path.replaceAll("\\", "/")}`,
      ),
    )
    .filter((path) => name.test(path))
    .sort();
}

/** Resolves a relative specifier to a path from the root; a package keeps its name, a stylesheet is skipped. */
function resolveImport(from: string, specifier: string): string | null {
  if (specifier.endsWith(".css")) return null;
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith("node:")) return "node:";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** @param text the file's content; given for planted sources, read from disk otherwise */
export function parseSource(path: string, text = readFileSync(`${ROOT}/${path}`, "utf8")): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.map((entry) => entry.moduleRequest?.value)),
    ...module.dynamicImports.map((found) =>
      text.slice(found.moduleRequest.start, found.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    ),
  ];
  const imports = specifiers.flatMap((name) => (name === undefined ? [] : (resolveImport(path, name) ?? [])));
  const names = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) => entry.exportName.name ?? []),
  );
  return {
    ...{ path, text, program: program as unknown as Node },
    ...{ imports: [...new Set(imports)], exports: [...new Set(names)] },
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Calls `visit` for each syntax node below and including `node`, with its parent. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
) {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

/** Names a file uses without a member before them ("Date", "window"), `Math.x` as one name, and "**". */
export function usedNames(source: Source): Set<string> {
  const names = new Set<string>();
  walk(source.program, (node, parent) => {
    if (node.type === "BinaryExpression" && node.operator === "**") names.add("**");
    if (node.type === "AssignmentExpression" && node.operator === "**=") names.add("**");
    if (node.type === "MemberExpression" && isNode(node.object) && node.object.name === "Math") {
      names.add(`Math.${isNode(node.property) ? String(node.property.name) : "?"}`);
    }
    if (node.type !== "Identifier" || typeof node.name !== "string") return;
    const isMember = parent?.type === "MemberExpression" && parent.property === node && !parent.computed;
    const isKey =
      (parent?.type === "Property" || parent?.type === "TSPropertySignature") && parent.key === node;
    const isType = parent?.type.startsWith("TS") && parent.type !== "TSAsExpression";
    if (!isMember && !isKey && !isType) names.add(node.name);
  });
  return names;
}

export type FunctionSize = { path: string; name: string; lines: number };

/** Length in lines of every function of a file, its own nested functions included. */
export function functionSizes(source: Source): FunctionSize[] {
  const sizes: FunctionSize[] = [];
  walk(source.program, (node, parent) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return;
    const named = [node.id, parent?.id, parent?.key].find(isNode);
    const lines = source.text.slice(node.start, node.end).split("\n").length;
    sizes.push({ path: source.path, name: String(named?.name ?? "(anonymous)"), lines });
  });
  return sizes;
}
