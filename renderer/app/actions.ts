// All actions of a person, put together from the parts that do them. Decides nothing itself.
import type { AppApi } from "../../shared/appApi.ts";
import type { Controls } from "../input/controls.ts";
import type { Actions } from "../ui/actions.ts";
import { NOTHING_MEASURED } from "../ui/hud/netGraphValues.ts";
import { afterStep } from "../ui/invite/cardView.ts";
import { countOthers } from "../ui/otherPeople.ts";
import type { Store } from "../ui/store.ts";
import type { Arrival } from "./arrival/arrival.ts";
import type { GuestJoining } from "./arrival/guestJoining.ts";
import { playWhenFree } from "./doorstep/playWhenFree.ts";
import type { SetFullscreen } from "./fullscreen.ts";
import type { Hosting } from "./host/hosting.ts";
import type { WireWatch } from "./host/wireWatch.ts";
import type { Joining } from "./match/joining.ts";
import type { MatchGate } from "./match/matchGate.ts";
import type { Practising } from "./practice/practising.ts";
import type { Preferences } from "./settings/preferences.ts";
import type { Sayings } from "./voices/sayings.ts";

export type ActionParts = {
  store: Store;
  gate: MatchGate;
  controls: Controls;
  preferences: Preferences;
  joining: Joining;
  practising: Practising;
  /** For a guest's page; both null where an app is behind the window. */
  arrival: Arrival | null;
  guestJoining: GuestJoining | null;
  /** All three null on a guest's page. */
  app: AppApi | null;
  hosting: Hosting | null;
  wireWatch: WireWatch | null;
  /** Copies within the page. @returns whether it worked */
  copyInPage: (text: string) => Promise<boolean>;
  reload: () => void;
  /** Rejects where the text cannot be fetched. */
  fetchLicences: () => Promise<string>;
  setFullscreen: SetFullscreen;
  hearVolume: Actions["hearVolume"];
  savePicture: () => void;
  sayings: Sayings;
};

/** Uses the answer of a call. A failed call changes nothing: the bridge is being restored, and the person can ask
 *  again. */
function whenAnswered<T>(promise: Promise<T>, use: (value: T) => void): void {
  promise.then(use, () => undefined);
}

/** Takes the answer of a host's call: what failed is told at the desk. */
async function askHost({ deskTrouble }: Store, answer: Promise<unknown>): Promise<void> {
  deskTrouble.value = null;
  const answered = await answer.catch(() => null);
  if (answered === null) deskTrouble.value = "silent";
  else if (answered === false) deskTrouble.value = "undone";
}

export function createActions(parts: ActionParts): Actions {
  const { store, controls, preferences, joining, app, hosting, wireWatch } = parts;
  return {
    openDialog(name) {
      // A person who does something else has read how the last match ended.
      const { notice, dialog } = store;
      if (notice.value?.kind === "closed" || notice.value?.kind === "hostDied") notice.value = null;
      // The same for a failed join from the home screen. On a guest's page the link that works stays.
      if (store.mode === "app" && store.join.value.phase === "failed") joining.cancel();
      dialog.value = name;
    },
    closeDialog() {
      if (store.dialog.value === "join") joining.cancel();
      if (store.dialog.value === "host") hosting?.cancelStart();
      store.dialog.value = null;
    },
    saveSettings: preferences.change,
    startHost: (request) => void hosting?.start(request),
    allowName: (name) => void hosting?.allowName(name),
    askHost(call, args) {
      if (app !== null) void askHost(store, app.askHost(call, args));
    },
    stopHost() {
      if (countOthers(store) > 0) store.dialog.value = "stopHosting";
      else hosting?.stop();
    },
    stopHostForAll: () => hosting?.stop(),
    quit: () => void hosting?.quit(),
    quitForAll: () => hosting?.quitForAll(),
    returnToGame: () => void hosting?.returnToGame(),
    join: (address, isWatching = false) => joining.join(address, isWatching),
    forgetHost: preferences.forgetHost,
    toggleMute: () => preferences.change({ muted: !store.settings.value.muted }),
    hearVolume: parts.hearVolume,
    savePicture: parts.savePicture,
    holdPlayers: controls.holdPlayers,
    pressButton: controls.pressButton,
    releaseButton: controls.releaseButton,
    watchWire: () => wireWatch?.start(),
    unwatchWire: () => wireWatch?.stop(),
    chooseWirePlayer: (playerId) => wireWatch?.choose(playerId),
    toggleWireHold: () => wireWatch?.toggleHold(),
    toggleNetGraph() {
      store.netGraph.value = store.netGraph.value === null ? NOTHING_MEASURED : null;
    },
    dismissNotice() {
      if (store.notice.value?.kind === "linkOpened") store.joinWish.value = null;
      store.notice.value = null;
    },
    reload: parts.reload,
    readLicences: () => void readLicences(parts),
    ...createGuestActions(parts),
    ...createComebackActions(parts),
    ...createMatchActions(parts),
    ...createInviteActions(store),
    ...createPageActions(parts),
    ...(app === null ? NO_APP : createAppActions(store, app)),
  };
}

type ComebackActions = Pick<
  Actions,
  "comeBackNow" | "playHere" | "joinAsElse" | "dropClaim" | "continueMatch" | "forgetMatch"
>;

/** Actions for seats that wait for their person, and for a match that waits for its host. */
function createComebackActions({ gate, joining, arrival, hosting }: ActionParts): ComebackActions {
  return {
    comeBackNow: gate.comeBackNow,
    playHere: () => gate.choose("here"),
    joinAsElse: () => gate.choose("else"),
    dropClaim() {
      arrival?.drop();
      joining.cancel();
      gate.cancel();
    },
    continueMatch: () => void hosting?.goOn(),
    forgetMatch: () => void hosting?.forgetLast(),
  };
}

type GuestActions = Pick<
  Actions,
  | "joinServingHost"
  | "arrive"
  | "tryNow"
  | "cancelJoin"
  | "givePassword"
  | "watchUntilFree"
  | "leaveMatch"
  | "practise"
>;

/** Actions of a guest who came by a link, also those instead of Play on the arrival's sheet. */
function createGuestActions(parts: ActionParts): GuestActions {
  const { gate, joining, practising, arrival, guestJoining } = parts;
  return {
    joinServingHost(isWatching = false) {
      arrival?.drop();
      joining.joinServingHost(isWatching);
    },
    arrive: (name) => arrival?.play(name),
    tryNow: () => guestJoining?.tryNow(),
    cancelJoin() {
      arrival?.drop();
      joining.cancel();
    },
    givePassword: joining.givePassword,
    watchUntilFree(address) {
      arrival?.drop();
      if (guestJoining === null) joining.join(address, true);
      else joining.joinServingHost(true);
      playWhenFree(parts.store, gate);
    },
    leaveMatch() {
      arrival?.drop();
      gate.leave();
    },
    practise(ruleset) {
      arrival?.drop();
      practising.practise(ruleset);
    },
  };
}

function createInviteActions(store: Store): Pick<Actions, "invite" | "tellAddress"> {
  return {
    invite(step) {
      store.invitation.value = afterStep(store.invitation.value, step);
      if (step === "missing") store.notice.value = { kind: "partMissing" };
    },
    tellAddress(address) {
      store.toldAddress.value = address;
    },
  };
}

type MatchActions = Pick<
  Actions,
  | "say"
  | "sayPhrase"
  | "hideVoice"
  | "watch"
  | "watchNext"
  | "stay"
  | "playAgain"
  | "setReady"
  | "chooseTeam"
  | "showPlayers"
>;

/** Actions in a match; outside one they do nothing. */
function createMatchActions({ store, gate, sayings }: ActionParts): MatchActions {
  return {
    sayPhrase: (phrase) => sayings.say(phrase),
    hideVoice: (playerId, isHidden) => sayings.hide(playerId, isHidden),
    say: (event, ...payload) => gate.match()?.say(event, ...payload),
    watch: (wish) => gate.match()?.watch(wish),
    watchNext: () => gate.match()?.watchNext(),
    stay: () => gate.match()?.stay(),
    playAgain() {
      // The host would do nothing, and say nothing.
      if (store.order.value.isBenched) store.notice.value = { kind: "settled", what: "benched" };
      else gate.match()?.playAgain();
    },
    setReady: (isReady) => gate.match()?.wish("readiness", isReady),
    chooseTeam: (team) => gate.match()?.wish("teams", team),
    showPlayers: (on) => gate.match()?.showPlayers(on),
  };
}

async function readLicences({ store, fetchLicences }: ActionParts): Promise<void> {
  if (store.licences.value.phase === "failed") store.licences.value = { phase: "reading" };
  const text = await fetchLicences().catch(() => null);
  store.licences.value = text === null ? { phase: "failed" } : { phase: "read", text };
}

type AppActions = Pick<Actions, "refreshAddresses" | "refreshLog" | "openLogFolder">;

const nothing = () => undefined;
const NO_APP: AppActions = {
  refreshAddresses: nothing,
  refreshLog: nothing,
  openLogFolder: nothing,
};

function createAppActions(store: Store, app: AppApi): AppActions {
  return {
    refreshAddresses: () =>
      whenAnswered(app.listAddresses(), (addresses) => {
        store.localAddresses.value = addresses;
      }),
    refreshLog: () =>
      whenAnswered(app.readLog(), (log) => {
        store.log.value = log;
      }),
    openLogFolder: () => whenAnswered(app.openLogFolder(), nothing),
  };
}

function createPageActions(parts: ActionParts): Pick<Actions, "copy" | "setFullscreen" | "showResults"> {
  const { store, app } = parts;
  const copy = async (text: string) => {
    const isCopied =
      ((await app?.copyText(text).catch(() => false)) ?? false) || (await parts.copyInPage(text));
    store.notice.value = { kind: isCopied ? "copied" : "copyFailed" };
  };
  return {
    copy: (text) => void copy(text),
    setFullscreen: parts.setFullscreen,
    showResults(on) {
      store.areResultsClosed.value = !on;
    },
  };
}
