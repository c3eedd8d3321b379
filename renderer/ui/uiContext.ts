// What every component gets: store, actions, texts of the language in force, and what is typed but not sent.
import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../i18n/languages.ts";
import type { Texts } from "../i18n/texts.ts";
import type { Actions } from "./actions.ts";
import type { HostForm } from "./hostForm.ts";
import type { Store } from "./store.ts";

/** Typed text, kept after its dialog closes, so that nobody types it twice. host null: not opened yet. */
export type Drafts = { host: Signal<HostForm | null>; join: Signal<string>; password: Signal<string> };

export type Ui = { store: Store; actions: Actions; texts: Texts; language: Language; drafts: Drafts };

export function createDrafts(): Drafts {
  return {
    host: signal<HostForm | null>(null) as Signal<HostForm | null>,
    join: signal(""),
    password: signal(""),
  };
}

export const UiContext = createContext<Ui | null>(null);

/** Throws outside of App. */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error("useUi needs App around it");
  return ui;
}
