// The interface as one component: the screen, the dialog over it, and the keys of a match.
// Knows the store and the actions, nothing of sockets, pictures or the bridge.
import { useEffect, useMemo } from "preact/hooks";
import { textsOf } from "../i18n/translate.ts";
import { OpenDialog } from "./OpenDialog.tsx";
import { Home } from "./screens/Home.tsx";
import { Locked } from "./screens/Locked.tsx";
import { Match } from "./screens/Match.tsx";
import type { Actions, Store } from "./store.ts";
import { createDrafts, type Ui, UiContext, useUi } from "./uiContext.ts";

function Screen() {
  const { store } = useUi();
  if (store.mode === "locked") return <Locked />;
  return store.screen.value === "match" ? <Match /> : <Home />;
}

/** Escape opens the menu; an open dialog hears the key itself. */
function useMenuKey(store: Store, actions: Actions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.repeat || event.defaultPrevented) return;
      if (store.screen.value !== "match" || store.dialog.value !== null) return;
      // Without this the same key press would close the dialog it has just opened.
      event.preventDefault();
      actions.openDialog("menu");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, actions]);
}

/** F3 shows and hides the net graph, also while a dialog is open. */
function useNetGraphKey(store: Store, actions: Actions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F3" || store.screen.value !== "match") return;
      // Browsers would open their own search.
      event.preventDefault();
      if (!event.repeat) actions.toggleNetGraph();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, actions]);
}

/** Everything a person sees apart from the arena. Mount it once, in an element over the arena's canvas. */
export function App({ store, actions }: { store: Store; actions: Actions }) {
  const drafts = useMemo(createDrafts, []);
  const language = store.language.value;
  const ui = useMemo<Ui>(
    () => ({ store, actions, texts: textsOf(language), language, drafts }),
    [store, actions, language, drafts],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useMenuKey(store, actions);
  useNetGraphKey(store, actions);
  return (
    <UiContext.Provider value={ui}>
      <Screen />
      {store.dialog.value !== null && <OpenDialog />}
    </UiContext.Provider>
  );
}
