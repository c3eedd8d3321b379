// Pictures of one page in every size and theme, and the sheets they are looked at on. Knows no screen by name.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";

/** Outside the repository: pictures of screens are not kept. */
export const FOLDER = process.env.KULKI_SHEET ?? join(tmpdir(), "kulki-sheet");
/** Only screens whose name has this in it. */
const ONLY = process.env.KULKI_SHEET_ONLY ?? "";

const THEMES = ["dark", "light"] as const;
const SIZES = [
  { name: "hd", width: 1280, height: 720, shownWidth: 640 },
  { name: "fullhd", width: 1920, height: 1080, shownWidth: 640 },
  { name: "phone", width: 390, height: 844, shownWidth: 240 },
] as const;

const settled = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );

/** Shoots what the page shows now in all sizes and themes. The page follows the system's theme. */
export async function shoot(page: Page, screen: string, language: string): Promise<void> {
  if (!screen.includes(ONLY)) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await settled(page);
      const path = join(FOLDER, `${screen}.${language}.${theme}.${name}.png`);
      await page.screenshot({ path, type: "png" });
    }
  }
  await page.setViewportSize({ width: SIZES[0].width, height: SIZES[0].height });
}

function figure(file: string, width: number): string {
  const data = readFileSync(join(FOLDER, file)).toString("base64");
  return `<img width="${width}" src="data:image/png;base64,${data}">`;
}

/** Puts the pictures of each screen on a sheet of its own: sizes side by side, themes and languages below each other. */
export async function composeSheets(page: Page): Promise<void> {
  const files = readdirSync(FOLDER).filter((name) => name.split(".").length === 5);
  const screens = [...new Set(files.map((name) => name.split(".")[0] ?? ""))];
  for (const screen of screens.filter((name) => name.includes(ONLY))) {
    const rows = [...new Set(files.filter((name) => name.startsWith(`${screen}.`)).map(rowOf))].sort();
    const lines = rows.map((row) => {
      const there = SIZES.filter(({ name }) => files.includes(`${row}.${name}.png`));
      return `<div>${there.map(({ name, shownWidth }) => figure(`${row}.${name}.png`, shownWidth)).join("")}</div>`;
    });
    await page.setViewportSize({ width: 1560, height: 900 });
    await page.setContent(
      `<style>body{margin:0;background:#888}div{display:flex;gap:8px;padding:4px;align-items:start}</style>${lines.join("")}`,
    );
    writeFileSync(join(FOLDER, `${screen}.png`), await page.screenshot({ fullPage: true }));
  }
}

/** screen.language.theme */
function rowOf(file: string): string {
  return file.split(".").slice(0, 3).join(".");
}
