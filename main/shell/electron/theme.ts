// What Electron draws of the theme: frame, menus, questions, and the window's ground until its page is painted.
import { type BrowserWindow, nativeTheme } from "electron";
import type { ThemeChoice } from "../../../shared/appApi.ts";

/** The page's own ground (--backdrop in renderer/styles/tokens.css). */
const GROUND = { dark: "#0a1028", light: "#cfdcf8" };

export function groundColor(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

/** The page hears of it as of a wish of the system's: also its first picture has the theme that its person chose. */
export function wearTheme(theme: ThemeChoice): void {
  nativeTheme.themeSource = theme;
}

/** Keeps the ground right for as long as the window is there. */
export function followTheme(window: BrowserWindow): void {
  const paint = () => window.setBackgroundColor(groundColor());
  nativeTheme.on("updated", paint);
  window.once("closed", () => nativeTheme.off("updated", paint));
}
