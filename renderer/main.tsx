// The page's root: finds out by which door the page was opened, reads clock, storage and language, and puts the parts
// together.
import "./styles/main.css";
import type { ReadonlySignal } from "@preact/signals";
import { render } from "preact";
import type { AppApi, SettingsChange } from "../shared/appApi.ts";
import { createActions } from "./app/actions.ts";
import { createWaysIn } from "./app/arrival/waysIn.ts";
import { copyInPage } from "./app/clipboard.ts";
import { type Entrance, openEntrance } from "./app/door/doors.ts";
import { isKeptOut } from "./app/doorstep/doorstep.ts";
import { followMatchEnds } from "./app/doorstep/matchEnds.ts";
import { createPasswords } from "./app/doorstep/passwords.ts";
import { watchGames } from "./app/friends/gameWatch.ts";
import { chooseFullscreen, type SetFullscreen } from "./app/fullscreen.ts";
import { Hosting } from "./app/host/hosting.ts";
import { countInTitle } from "./app/host/titleCount.ts";
import { WireWatch } from "./app/host/wireWatch.ts";
import { type KeyboardLayout, watchKeyNames } from "./app/keyNames.ts";
import { letGoAtEndings } from "./app/lettingGo.ts";
import { createFollowers } from "./app/match/followers.ts";
import { followJoinWishes } from "./app/match/joinWishes.ts";
import { createMatchGate, type MatchGate } from "./app/match/matchGate.ts";
import { createCredentials } from "./app/match/seat/credentials.ts";
import { openSeatKeys, type SeatKeys } from "./app/match/seat/seatKeys.ts";
import { onWaking } from "./app/match/seat/waking.ts";
import { answerWithAnyInput } from "./app/match/stillThereQuestion.ts";
import { createOwnProbe } from "./app/ownProbe.ts";
import { bringOwnRooms, bringOwnRoomsAhead, fetchSound } from "./app/ownRooms.ts";
import { choosePlace, createPictureSaving } from "./app/pictures/pictureSaving.ts";
import { createPractising } from "./app/practice/practising.ts";
import { type KulkiProbe, wantsProbe } from "./app/probe.ts";
import { createRoundEar } from "./app/roundEar.ts";
import { openStore } from "./app/settings/openStore.ts";
import { createPreferences, type Preferences } from "./app/settings/preferences.ts";
import { createAppSettings, createGuestSettings } from "./app/settings/settingsStore.ts";
import { startSpeaking } from "./app/settings/speech.ts";
import { createSafeStorage } from "./app/settings/storage.ts";
import { followTheme, wearKeptTheme } from "./app/settings/theme.ts";
import type { Sound } from "./app/sound/sound.ts";
import { createSoundAtTouch } from "./app/sound/soundAtTouch.ts";
import { type ArenaPicture, createArenaPicture } from "./app/stage/arenaPicture.ts";
import { startStage } from "./app/stage/stage.ts";
import { createSayings, type Sayings } from "./app/voices/sayings.ts";
import { fetchLanguage, type Language } from "./i18n/languages.ts";
import { onAnyInput } from "./input/anyInput.ts";
import { type Controls, createControls } from "./input/controls.ts";
import { watchDevice } from "./input/device.ts";
import { createStickPicture } from "./input/stickPicture.ts";
import { createOpener } from "./net/connection.ts";
import { App } from "./ui/App.tsx";
import { CALM, FINGERS } from "./ui/mediaQueries.ts";
import type { Store } from "./ui/store.ts";

declare global {
  interface Window {
    kulkiProbe?: KulkiProbe;
  }
  interface Navigator {
    readonly keyboard?: KeyboardLayout;
  }
}

const windowStorage = createSafeStorage(() => window.sessionStorage);
const settingsStorage = createSafeStorage(() => window.localStorage);
const now = () => performance.now();
const reducedMotion = matchMedia(CALM);
const fillRandomly = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const isCalm = () => reducedMotion.matches;
const opener = createOpener();
const passwords = createPasswords();
const after = (ms: number, call: () => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};
const joinParts = {
  version: __KULKI_VERSION__,
  openConnection: opener.open,
  isCalm,
  ...{ now, after, rng: Math.random },
};
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function elementOf<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}

/** Facts of the app. A page in a browser uses the browser's language, which may differ from the app's. */
async function readAppFacts(
  entrance: Entrance,
): Promise<{ locale: string; isProbed: boolean; isFullscreen: boolean; tellFacts: (store: Store) => void }> {
  const info = await entrance.app?.getAppInfo().catch(() => null);
  return {
    locale: (entrance.door === "electron" ? info?.locale : undefined) ?? navigator.language,
    isProbed: wantsProbe(location.hash) || info?.probe === true,
    isFullscreen: info?.isFullscreen ?? false,
    tellFacts(store) {
      store.system.value = info?.system ?? null;
      store.opensLinks.value = info?.opensLinks ?? null;
    },
  };
}

/** Calls the listener when other tabs change the browser's storage. */
function onStorage(listener: (key: string | null) => void): void {
  window.addEventListener("storage", ({ key }) => listener(key));
}

/** The text of the licences, which the build puts beside the page. */
async function fetchLicences(): Promise<string> {
  const answer = await fetch("./licences.txt");
  if (!answer.ok) throw new Error(`no licences: ${answer.status}`);
  return answer.text();
}

/** Connects the arena's picture with the store: its state, the theme and the quality. */
function tiePicture(view: ArenaPicture, store: Store): void {
  view.onPicture((state) => {
    store.picture.value = state;
    if (state === "replaced") store.notice.value = { kind: "drawnByProcessor" };
  });
  view.onField((field) => {
    store.field.value = field;
  });
  store.settings.subscribe(({ autoQuality, effects, sharp, tinyNames }) =>
    view.setQuality({ isAutomatic: autoQuality, effects, sharp, tinyNames }),
  );
}

/** Watches whether somebody is there, and with which device they play. @param stay says that somebody is there */
function watchPerson(store: Store, stay: () => void): void {
  answerWithAnyInput(store, (onInput) => onAnyInput(window, onInput), stay);
  watchDevice(window, matchMedia(FINGERS).matches, (device) => {
    store.device.value = device;
  });
}

function createSaving(store: Store, { takePicture }: ArenaPicture, entrance: Entrance): () => void {
  const place = choosePlace(entrance, document, wait);
  return createPictureSaving({ store, take: takePicture, localTime: () => new Date(), ...place });
}

function createPageControls(store: Store, surface: HTMLElement, gate: () => MatchGate): Controls {
  const controls = createControls({
    surface,
    page: window,
    isInMatch: () => store.screen.value === "match",
    isIdle: () => [store.dialog, store.arrival, store.comeback].some(({ value }) => value !== null),
    onPlayersHeld: (isHeld) => gate().match()?.showPlayers(isHeld),
    showStick: createStickPicture(surface),
  });
  letGoAtEndings(store, controls.letGoAll);
  return controls;
}

/** Chosen by the door of the page. */
function createSettingsOf({ app, onEvent }: Entrance) {
  return app === null
    ? createGuestSettings(settingsStorage, Math.random, onStorage)
    : createAppSettings(app, onEvent);
}

type InterfaceParts = {
  spoken: ReadonlySignal<Language>;
  sound: Sound;
  sayings: Sayings;
  store: Store;
  view: ArenaPicture;
  gate: MatchGate;
  seatKeys: SeatKeys;
  controls: Controls;
  preferences: Preferences;
  entrance: Entrance;
  setFullscreen: SetFullscreen;
};

/** Follows games on the network, links that are opened, and who waits to be let in. */
function followFriends(store: Store, app: AppApi, { onEvent }: Entrance): void {
  watchGames({ store, app, onEvent, page: document, wallNow: Date.now, after });
  followJoinWishes(store, app, onEvent);
  countInTitle(store, window);
}

/** Only a host's page may be put on a home screen; the page of an app goes away with its window. */
function forgetHomeScreen(): void {
  document.querySelector('link[rel="manifest"]')?.remove();
}

/** Shows the interface and goes where this page belongs: to the host that served it, or back to the own host.
 *  @returns null on a guest's page */
function startInterface(parts: InterfaceParts): Hosting | null {
  const { store, gate, controls, preferences, entrance, setFullscreen } = parts;
  const { app } = entrance;
  const wayParts = { store, gate, preferences, app, seatKeys: parts.seatKeys, passwords, wait };
  const waysIn = createWaysIn({ ...wayParts, page: window, rng: Math.random, wallNow: Date.now });
  const { joining, arrival } = waysIn;
  const hosting = app === null ? null : new Hosting({ store, app, gate, preferences, windowStorage, wait });
  const wireWatch = app === null ? null : new WireWatch(store, app);
  const practising = createPractising({
    store,
    gate,
    joining,
    clock: { now, after },
    rng: Math.random,
    isHidden: () => document.hidden,
    bringOwnRooms,
    spoken: parts.spoken,
  });
  const actions = createActions({
    store,
    gate,
    controls,
    preferences,
    ...waysIn,
    practising,
    app,
    hosting,
    wireWatch,
    copyInPage: (text) => copyInPage(document, text),
    reload: () => location.reload(),
    fetchLicences,
    setFullscreen,
    hearVolume: parts.sound.hearVolume,
    savePicture: createSaving(store, parts.view, entrance),
    sayings: parts.sayings,
  });
  if (hosting !== null) entrance.onEvent((event) => hosting.onEvent(event));
  if (app !== null) forgetHomeScreen();
  if (app !== null) followFriends(store, app, entrance);
  entrance.onEvent((event) => event.kind === "aboutWished" && actions.openDialog("about"));
  followMatchEnds({ store, gate, waysIn, hosting, wallNow: Date.now });
  watchKeyNames(window, navigator.keyboard, (names) => {
    store.keyNames.value = names;
  });
  arrival?.begin();
  render(<App store={store} actions={actions} spoken={parts.spoken} />, elementOf("ui", HTMLElement));
  void hosting?.resume();
  void bringOwnRoomsAhead(wait, arrival?.isOver ?? Promise.resolve());
  return hosting;
}

async function start(): Promise<void> {
  wearKeptTheme(window, settingsStorage);
  const surface = elementOf("arena", HTMLElement);
  const arena = createArenaPicture(window, surface);
  let store: Store | null = null;
  let preferences: Preferences | null = null;
  let hosting: Hosting | null = null;
  const entrance = await openEntrance(window, windowStorage, {
    onLost: () => {
      if (store !== null) store.notice.value = { kind: "appLost" };
    },
    onRestored: () => {
      if (store?.notice.value?.kind === "appLost") store.notice.value = null;
      preferences?.refresh();
      void hosting?.refresh();
    },
  });
  if (entrance.mode === "guest") opener.reachAhead(location.origin);
  const { locale, isProbed, isFullscreen, tellFacts } = await readAppFacts(entrance);
  const settingsStore = createSettingsOf(entrance);
  const opened = await openStore(entrance, settingsStore, __KULKI_VERSION__, fillRandomly);
  const { store: shown, guest } = opened;
  store = shown;
  tellFacts(shown);
  const [view, spoken] = await Promise.all([
    arena,
    startSpeaking(shown, locale, (tag) => fetchLanguage(tag, shown.mode === "app")),
  ]);
  followTheme(window, shown, settingsStorage, view.setTheme);
  tiePicture(view, shown);
  const controls = createPageControls(shown, surface, () => gate);
  watchPerson(shown, () => gate.match()?.stay());
  const fps = () => loop.fps();
  const sound = createSoundAtTouch(window, shown, now, fetchSound);
  const keep = (change: SettingsChange) => preferences?.change(change);
  const ear = createRoundEar();
  const sayings = createSayings({ store: shown, spoken, view, now, match: () => gate.match() });
  const heard = isProbed ? [ear.follow] : [];
  const followers = [sound.follow, sayings.follow, ...createFollowers(shown, view, keep), ...heard];
  const app = entrance.app && { store: shown, change: keep };
  const seatKeys = openSeatKeys(windowStorage, settingsStorage, app, Date.now);
  const playParts = { store: shown, view, controls, seatKeys, sayings };
  const readCredentials = createCredentials(shown, guest, passwords);
  const gate = createMatchGate({ ...joinParts, ...playParts, readCredentials, fps, followers });
  onWaking(window, gate.comeBackNow);
  const isAtDoor = () => isKeptOut(shown.join.value);
  const stageParts = { match: gate.match, mode: entrance.mode, bringOwnRooms, isAtDoor };
  const loop = startStage({ page: window, view, now, rng: Math.random, ...stageParts });
  preferences = createPreferences(shown, settingsStore);
  window.addEventListener("focus", preferences.refresh);
  const setFullscreen = chooseFullscreen(entrance, shown, document, preferences, isFullscreen);
  hosting = startInterface({ ...playParts, spoken, sound, preferences, entrance, setFullscreen, gate });
  if (isProbed) window.kulkiProbe = createOwnProbe(gate, view, { now, fps, store: shown, heard: ear.heard });
}

void start();
