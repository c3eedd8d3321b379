// The theme in what Electron draws: frame, menus, questions, and the window's background until its page is painted.
import { type BrowserWindow, nativeTheme } from "electron";
import type { ThemeChoice } from "../../../shared/appApi.ts";

/** Background of the page (--backdrop in renderer/styles/tokens.css). */
const GROUND = { dark: "#0a1028", light: "#cfdcf8" };

export function groundColor(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

/** Sets the theme. The page sees it as the system's theme, so that its first picture already has it. */
export function wearTheme(theme: ThemeChoice): void {
  nativeTheme.themeSource = theme;
}

/** Keeps the window's background in step with the theme. */
export function keepGround(window: BrowserWindow): void {
  const paint = () => window.setBackgroundColor(groundColor());
  nativeTheme.on("updated", paint);
  window.once("closed", () => nativeTheme.off("updated", paint));
}
