// The theme: the person's choice, or what their system wishes right now. Sets it on the page; knows no colours.
import { computed, effect, signal } from "@preact/signals";
import type { ThemeChoice } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";
import type { SafeStorage } from "./storage.ts";

export type Theme = "dark" | "light";

/** Storage key of the theme that this browser showed last, which is known before the settings are read. */
const KEPT_KEY = "kulki.theme";

export function resolveTheme(choice: ThemeChoice, isLightWished: boolean): Theme {
  if (choice !== "system") return choice;
  return isLightWished ? "light" : "dark";
}

/** Sets the theme on the page: styles follow the attribute, and the browser's own colours follow the meta tag. */
function wear(page: Window, theme: Theme): void {
  const root = page.document.documentElement;
  root.dataset.theme = theme;
  const ground = page.getComputedStyle(root).getPropertyValue("--backdrop").trim();
  page.document.querySelector('meta[name="theme-color"]')?.setAttribute("content", ground);
}

/** Sets the page's first theme. If none is kept, the styles use the system's. */
export function wearKeptTheme(page: Window, storage: SafeStorage): void {
  const kept = storage.read(KEPT_KEY);
  if (kept === "dark" || kept === "light") wear(page, kept);
}

/** Keeps the page's theme in step from now on. @param onTheme called now and with each change */
export function followTheme(
  page: Window,
  store: Store,
  storage: SafeStorage,
  onTheme: (theme: Theme) => void,
): void {
  const query = page.matchMedia("(prefers-color-scheme: light)");
  const isLightWished = signal(query.matches);
  const choice = computed(() => store.settings.value.theme);
  const theme = computed(() => resolveTheme(choice.value, isLightWished.value));
  query.addEventListener("change", () => {
    isLightWished.value = query.matches;
  });
  effect(() => {
    if (choice.value === "system") storage.remove(KEPT_KEY);
    else storage.write(KEPT_KEY, choice.value);
  });
  effect(() => {
    wear(page, theme.value);
    onTheme(theme.value);
  });
}
