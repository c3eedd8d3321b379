// The theme in force: what the person chose, or what their system wishes right now. Puts it onto the page; knows no colour.
import { computed, effect, signal } from "@preact/signals";
import type { ThemeChoice } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";
import type { SafeStorage } from "./storage.ts";

export type Theme = "dark" | "light";

/** The theme this browser showed last: known before the settings are read, which may take an answer from the app. */
const KEPT_KEY = "kulki.theme";

export function resolveTheme(choice: ThemeChoice, isLightWished: boolean): Theme {
  if (choice !== "system") return choice;
  return isLightWished ? "light" : "dark";
}

/** Styles follow the attribute, and with it what the browser draws around the page. */
function wear(page: Window, theme: Theme): void {
  const root = page.document.documentElement;
  root.dataset.theme = theme;
  const ground = page.getComputedStyle(root).getPropertyValue("--backdrop").trim();
  page.document.querySelector('meta[name="theme-color"]')?.setAttribute("content", ground);
}

/** The page's first look. Without a theme of its own it has its system's, by its styles. */
export function wearKeptTheme(page: Window, storage: SafeStorage): void {
  const kept = storage.read(KEPT_KEY);
  if (kept === "dark" || kept === "light") wear(page, kept);
}

/** From now on the page wears the theme in force, whoever changes it. @param onTheme is told it, now and each time */
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
