// The keys of a match beside steering and actions: what each does. Knows store and actions, no components.
import { useLayoutEffect } from "preact/hooks";
import { hasModifier, isAmong, KEYS } from "../input/keys.ts";
import type { Actions } from "./actions.ts";
import { areResultsOpen } from "./roundSignals.ts";
import type { DialogName, Store } from "./store.ts";

function onDown(event: KeyboardEvent, store: Store, actions: Actions): void {
  if (event.code === KEYS.howTo && store.mode !== "locked") onDialogKey("howTo", event, store, actions);
  // Before the first life there is only the arrival's sheet.
  if (store.screen.value !== "match" || store.arrival.value !== null) return;
  if (event.code === KEYS.desk && isHosting(store)) onDialogKey("desk", event, store, actions);
  if (event.code === KEYS.netGraph) {
    // Or browsers would open their own search.
    event.preventDefault();
    if (!event.repeat) actions.toggleNetGraph();
  }
  if (event.code === KEYS.picture && !hasModifier(event) && !event.shiftKey) {
    // Or browsers would open their tools, which have other keys, too.
    event.preventDefault();
    if (!event.repeat) actions.savePicture();
  }
  // An open dialog handles its keys itself.
  if (store.dialog.value !== null || event.defaultPrevented) return;
  if (event.code === KEYS.menu && !event.repeat) {
    // Or the same key press would close the dialog it has just opened.
    event.preventDefault();
    if (store.comeback.value !== null) actions.openDialog("menu");
    else if (store.players.value !== null) actions.showPlayers(false);
    else if (store.invitation.value !== "closed") actions.invite("back");
    else if (areResultsOpen(store)) actions.showResults(false);
    else actions.openDialog("menu");
  }
  // The rest is for a running match; now Tab goes from button to button.
  if (store.comeback.value !== null) return;
  // While there is a choice, as in a lobby, results are shown, or in the invitation, Tab goes from button to button.
  const isAsked = store.death.value?.isAsked === true && !store.death.value.isComing;
  const isChoosing = isAsked || areResultsOpen(store) || store.round.value?.phase === "lobby";
  const isPlain = !hasModifier(event);
  const isWithin = event.target instanceof Element && event.target.closest(".invitation") !== null;
  if (event.code === KEYS.players && isPlain && !isChoosing && !isWithin) {
    event.preventDefault();
    if (!event.repeat) actions.holdPlayers(event.code);
  }
  const isInvite = event.code === KEYS.invite && !store.isPractice.value;
  if (isInvite && isPlain && !event.repeat && !isTyped(event)) actions.invite("toggle");
  if (event.code === KEYS.ready && isPlain && !event.repeat && !isTyped(event)) onReadyKey(store, actions);
  if (store.watching.value !== null && isPlain && !event.repeat) onWatchKey(event, actions);
}

/** Opens and closes a dialog, also from the menu. Other dialogs have something under way and stay. */
function onDialogKey(name: DialogName, event: KeyboardEvent, { dialog }: Store, actions: Actions): void {
  // Or browsers would open their own help.
  event.preventDefault();
  if (event.repeat) return;
  if (dialog.value === name) actions.closeDialog();
  else if (dialog.value === null || dialog.value === "menu") actions.openDialog(name);
}

function isHosting({ host, isPractice }: Store): boolean {
  return host.value !== null && !isPractice.value;
}

/** Where a round is to come. */
function onReadyKey({ round }: Store, actions: Actions): void {
  const { phase, isReady } = round.value ?? {};
  if (phase === "lobby" || phase === "results") actions.setReady(!isReady);
}

function onWatchKey(event: KeyboardEvent, actions: Actions): void {
  if (event.code === KEYS.watchNext) actions.watchNext();
  if (event.code === KEYS.watchLeader) actions.watch({ kind: "leader" });
  if (event.code === KEYS.watchFree) actions.watch({ kind: "free" });
  if (isOneOf(KEYS.play, event)) actions.playAgain();
}

/** Whether the target takes letters: a field, or a list, which finds a line by them. */
export function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("input, select, textarea") !== null;
}

/** Whether an event is one of these keys. A button with the focus is pressed by them itself. */
export function isOneOf(keys: readonly string[], { code, target, repeat }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.closest("button, dialog") !== null;
  return isAmong(keys, code) && !repeat && !isElsewhere;
}

/** Listens while the interface is there. */
export function useMatchKeys(store: Store, actions: Actions): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onDown(event, store, actions);
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, actions]);
}
