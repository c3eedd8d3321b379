// The interface as one component: the screen, the dialog over it, and the keys of a match.
// Knows the store and the actions, nothing of sockets, pictures or the bridge.
import { useEffect, useMemo } from "preact/hooks";
import { textsOf } from "../i18n/translate.ts";
import type { Actions } from "./actions.ts";
import { useMatchKeys } from "./matchKeys.ts";
import { OpenDialog } from "./OpenDialog.tsx";
import { Home } from "./screens/Home.tsx";
import { Locked } from "./screens/Locked.tsx";
import { Match } from "./screens/Match.tsx";
import { useSoundKey } from "./soundKey.ts";
import type { Store } from "./store.ts";
import { createDrafts, type Ui, UiContext, useUi } from "./uiContext.ts";

function Screen() {
  const { store } = useUi();
  if (store.mode === "locked") return <Locked />;
  return store.screen.value === "match" ? <Match /> : <Home />;
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
  useMatchKeys(store, actions);
  useSoundKey(actions);
  return (
    <UiContext.Provider value={ui}>
      <Screen />
      {store.dialog.value !== null && <OpenDialog />}
    </UiContext.Provider>
  );
}
