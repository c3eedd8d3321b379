// The licences of all bundled packages, as one text. The bundler's plugin notes the packages while it writes. A package
// without a licence text stops the build. Knows no list of packages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../project.mjs";

/** Where the text lies in the built page's folder, so that every door serves it. */
export const LICENCES_FILE = "licences.txt";

/** Matches the path of a package's module; the bundler's own modules are called like "\0vite/helper.js". */
const IN_PACKAGE =
  /^(?:\0(?=(?:vite|rolldown)\/)|.*?node_modules\/)((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//s;

/** @param {string} id of a module @returns {string | null} its package's folder, below the outermost node_modules */
export function packageOf(id) {
  return IN_PACKAGE.exec(id.replaceAll("\\", "/"))?.[1] ?? null;
}

/**
 * Watches what ends up in the bundles of one or more builds.
 * @returns {{ plugin: import("vite").Plugin, packages: Set<string> }} packages: filled as bundles are made
 */
export function createBundleWatch() {
  /** @type {Set<string>} */
  const packages = new Set();
  const plugin = {
    name: "kulki-bundle-watch",
    /** @param {unknown} _options @param {import("vite").Rollup.OutputBundle} bundle */
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) =>
        file.type === "asset"
          ? file.originalFileNames
          : Object.entries(file.modules).flatMap(([id, { renderedLength }]) =>
              renderedLength > 0 ? id : [],
            ),
      );
      for (const id of ids) {
        const name = packageOf(id);
        if (name !== null) packages.add(name);
      }
    },
  };
  return { plugin, packages };
}

/** @param {any} author of package.json */
function nameOf(author) {
  return typeof author === "string" ? author.replace(/ *[<(].*$/, "") : (author?.name ?? null);
}

/** The text of the one licence that packages name without including it. */
const MIT_TERMS = readFileSync(join(ROOT, "LICENSE"), "utf8").replace(
  /^.*?(?=Permission is hereby granted)/s,
  "",
);

/** The rest of a bundler's licence file is about the bundler's own dependencies, which are not in its helpers. */
const BUNDLER_PARTS = /^# Licenses of bundled dependencies$.*/ms;

/** @param {string} folder of a package @param {any} metadata its package.json @returns {string | null} */
function licenceText(folder, metadata) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name));
  if (names.length > 0) {
    const texts = names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
    return texts.map((text) => text.replaceAll("\r\n", "\n").replace(BUNDLER_PARTS, "").trim()).join("\n\n");
  }
  const holder = nameOf(metadata.author) ?? nameOf(metadata.contributors?.[0]);
  if (metadata.license !== "MIT" || holder === null) return null;
  return `Copyright (c) ${holder}\n\n${MIT_TERMS.trim()}`;
}

/** @param {string} modules path of node_modules @param {string} name of a package in it
 *  @throws if the package has no known licence */
function readLicence(modules, name) {
  const folder = join(modules, name);
  const metadata = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = licenceText(folder, metadata);
  if (text === null) throw new Error(`the package ${name} is bundled and has no licence text`);
  return { title: `${metadata.name} ${metadata.version} (${metadata.license})`, text };
}

const RULE = "-".repeat(80);

/**
 * @param {string} own the licence of Kulki itself
 * @param {Iterable<string>} packages as a bundle watch noted them
 * @param {string} modules path of node_modules
 */
export function writeLicences(own, packages, modules) {
  const parts = [...packages].sort().map((name) => readLicence(modules, name));
  return [
    `Kulki\n\n${own.trim()}`,
    "Kulki is built with the following. The desktop app comes with Electron and Chromium, too; their licences lie\n" +
      "beside it as LICENSE.electron.txt and LICENSES.chromium.html.",
    ...parts.map(({ title, text }) => `${title}\n\n${text}`),
  ]
    .join(`\n\n${RULE}\n\n`)
    .concat("\n");
}
