// The interface as one component: the screen, the dialog over it, and the keys of a match.
// Knows the store and the actions, nothing of sockets, pictures or the bridge.
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Language } from "../i18n/languages.ts";
import type { Actions } from "./actions.ts";
import { Approach } from "./arrival/Approach.tsx";
import { ArrivalSheet } from "./arrival/ArrivalSheet.tsx";
import { ElsewhereDialog } from "./comeback/ElsewhereDialog.tsx";
import { useMatchKeys } from "./matchKeys.ts";
import { OpenDialog } from "./OpenDialog.tsx";
import { Home } from "./screens/Home.tsx";
import { Locked } from "./screens/Locked.tsx";
import { MatchOverlay } from "./screens/MatchOverlay.tsx";
import { useSoundKey } from "./soundKey.ts";
import type { Store } from "./store.ts";
import { createDrafts, type Ui, UiContext, useUi } from "./uiContext.ts";

/** Whether a guest is on the way to the first life. A failure is shown on the home screen instead, and there is no sheet
 *  on the way back to a seat that asks for something or tells what is waited for. */
function isApproaching({ arrival, screen, join, retry, isElsewhere }: Store): boolean {
  if (arrival.value === null || screen.value === "match") return arrival.value !== null;
  const { value } = join;
  if (arrival.value.phase !== "returning") return value.phase !== "failed" && retry.value === null;
  const isHeldUp = value.phase !== "connecting" || value.wait !== null || isElsewhere.value;
  return !isHeldUp && retry.value === null;
}

function Screen() {
  const { store } = useUi();
  if (store.mode === "locked") return <Locked />;
  if (isApproaching(store)) return <Approach />;
  return store.screen.value === "match" ? <MatchOverlay /> : <Home />;
}

type AppParts = {
  store: Store;
  actions: Actions;
  /** The language in force. */
  spoken: ReadonlySignal<Language>;
};

/** Everything a person sees apart from the arena. Mount it once, in an element over the arena's canvas. */
export function App({ store, actions, spoken }: AppParts) {
  const drafts = useMemo(createDrafts, []);
  const language = spoken.value;
  const ui = useMemo<Ui>(
    () => ({ store, actions, texts: language.texts, language, drafts }),
    [store, actions, language, drafts],
  );
  useEffect(() => {
    document.documentElement.lang = language.tag;
  }, [language]);
  useMatchKeys(store, actions);
  useSoundKey(actions);
  return (
    <UiContext.Provider value={ui}>
      <Screen />
      {store.mode === "guest" && (
        <ArrivalSheet isHidden={store.arrival.value !== null && !isApproaching(store)} />
      )}
      {store.dialog.value !== null && <OpenDialog />}
      <ElsewhereDialog />
    </UiContext.Provider>
  );
}
