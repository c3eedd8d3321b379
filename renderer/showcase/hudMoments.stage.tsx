// A match as the app shows it, of a bot in a person's place among bots, moment by moment: where circles and parts of
// the HUD are on the screen. Uses the real room, match, camera and HUD, with a clock moved on from here.

import { render } from "preact";
import type { HostInfo } from "../../shared/appApi.ts";
import { createBot, inputFor, observe } from "../../shared/bots/bot.ts";
import type { LanguageTag } from "../../shared/languages.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import type { OfferedRuleset } from "../../shared/rules.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { IDLE_INPUT, type PlayerInput } from "../../shared/sim/playerInput.ts";
import { createMatchGate } from "../app/match/matchGate.ts";
import { createSteppingBack } from "../app/match/steppingBack.ts";
import type { WindowMatch } from "../app/match/windowMatch.ts";
import { startSpeaking } from "../app/settings/speech.ts";
import { type ArenaPicture, createArenaPicture } from "../app/stage/arenaPicture.ts";
import { fetchLanguage } from "../i18n/languages.ts";
import type { Controls } from "../input/controls.ts";
import { App } from "../ui/App.tsx";
import type { Actions } from "../ui/actions.ts";
import { createStore, type Store } from "../ui/store.ts";
import { createHudRoom, type HudRoom } from "./hudRoom.stage.ts";

export type HudOptions = { ruleset: OfferedRuleset; language: LanguageTag; seed: number };

/** CSS pixels of the window. */
type Box = { left: number; top: number; right: number; bottom: number };
/** A visible part of the HUD. opacity 0..1 */
export type Part = Box & { what: string; opacity: number };
/** One's own circles and those that could eat one; what lies over the arena, or beside it. */
export type HudMoment = {
  circles: { x: number; y: number; radius: number; isOwn: boolean }[];
  canvas: Box;
  parts: Part[];
};

/** Steps and milliseconds from one frame to the next, as on a slow machine. */
const FRAME_STEPS = 3;
const FRAME_MS = 100;

/** Plays as a bot would in its place. */
function createHands(seed: number, match: () => WindowMatch | null): () => PlayerInput {
  const bot = createBot("calm", seed);
  let seenTick = 0;
  return () => {
    const now = match();
    const snapshot = now?.state.newest ?? null;
    if (now === null || snapshot === null) return IDLE_INPUT;
    const { rules } = now.accepted;
    if (snapshot.tick !== seenTick) observe(bot, snapshot, rules, () => false);
    seenTick = snapshot.tick;
    return inputFor(bot, snapshot.tick, now.state.own());
  };
}

const HOST = {
  reach: "network",
  addresses: ["192.168.100.200:65535"],
  urls: ["http://192.168.100.200:65535/"],
  adapters: [null],
} as Partial<HostInfo> as HostInfo;

/** Shows everything that the HUD can show at once, with long texts. */
function fillHud(store: Store): void {
  const who = { playerId: 9, name: "Konstantynopolitanka", color: 3, skin: 0, isOwn: false };
  store.host.value = HOST;
  store.hint.value = { hint: "eject", isDone: false };
  store.story.value = { kind: "leads", key: 1, who };
  store.status.value = { ...store.status.value, isBad: true };
}

const DOES_NOTHING = new Proxy({} as Actions, { get: () => () => undefined });

type Open = { arena: ArenaPicture; store: Store; room: HudRoom; match: WindowMatch; nowMs: number };
let open: Open | null = null;

/** In all of the window. */
export async function openHud({ ruleset, language, seed }: HudOptions): Promise<void> {
  const ui = document.createElement("div");
  ui.id = "ui";
  document.body.append(ui);
  document.documentElement.dataset.theme = "dark";
  const name = "Wawrzyniec Brzęczyk";
  const settings = { ...PLAIN_SETTINGS, name, language };
  const store = createStore(settings, "app", "electron");
  const arena = await createArenaPicture(window, document.getElementById("arena")!);
  arena.onField((field) => {
    store.field.value = field;
  });
  const room = createHudRoom(ruleset, name, seed);
  const hands = createHands(seed, () => gate.match());
  const gate = createMatchGate({
    readCredentials: () => STRANGER,
    ...{
      store,
      view: arena,
      now: () => open?.nowMs ?? 0,
      fps: () => 30,
      isCalm: () => true,
      version: "showcase",
    },
    followers: [createSteppingBack(document, arena)],
    controls: {
      begin: () => undefined,
      sampleInput: hands,
      closeness: () => 1,
    } as Partial<Controls> as Controls,
    openConnection: () => Promise.reject(new Error("there is no network")),
    onEnd: () => undefined,
  } as Partial<Parameters<typeof createMatchGate>[0]> as Parameters<typeof createMatchGate>[0]);
  await gate.enter(room.open);
  open = { arena, store, room, match: gate.match()!, nowMs: 0 };
  const spoken = await startSpeaking(store, language, (tag) => fetchLanguage(tag, true));
  render(<App store={store} actions={DOES_NOTHING} spoken={spoken} />, ui);
}

/** What is painted, with the opacity of all it lies in: words, pictures and buttons. */
function readParts(): Part[] {
  const hud = document.querySelector(".hud")!;
  return [...hud.querySelectorAll("*")].flatMap((element) => {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasWords && !element.matches("svg, button, canvas")) return [];
    const { left, top, right, bottom } = element.getBoundingClientRect();
    let opacity = 1;
    for (let at: Element | null = element; at !== null && at !== hud; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" || style.visibility === "hidden") return [];
      opacity *= Number(style.opacity);
    }
    const block = element.closest(".hud-block") ?? element;
    const what = block.getAttribute("class") ?? block.localName;
    return right - left > 1 && bottom - top > 1 ? [{ what, left, top, right, bottom, opacity }] : [];
  });
}

function readCanvas(): Box {
  const { left, top, right, bottom } = document.querySelector("#arena canvas")!.getBoundingClientRect();
  return { left, top, right, bottom };
}

function readCircles({ match, arena, nowMs }: Open): HudMoment["circles"] {
  const { movers, ownPlayerId, rules } = match.state.sampleFrame(nowMs);
  const living = movers.filter(({ kind, radius }) => kind === "cell" && radius > 0);
  const own = living.filter(({ playerId }) => playerId === ownPlayerId);
  const smallest = Math.min(...own.map(({ radius }) => radius));
  return living.flatMap(({ x, y, radius, playerId }) => {
    const isOwn = playerId === ownPlayerId;
    if (!isOwn && (radius <= smallest || radius < rules.eatRatio * smallest)) return [];
    const place = arena.toScreen(x, y, { x: 0, y: 0 });
    return [{ x: place.x, y: place.y, radius: radius * arena.scale(), isOwn }];
  });
}

/** Before that nothing is settled, milliseconds. */
const SETTLED_MS = 2000;
/** The next frames, without and with all that can be told: what comes is looked at as it comes. Milliseconds. */
const NEXT_MS = 16;

/** Resolves when changes of the store have been drawn. */
async function showFrame({ match, store, nowMs }: Open, isFull: boolean): Promise<void> {
  const drawn = () => new Promise((resolve) => setTimeout(resolve));
  if (isFull) fillHud(store);
  await drawn();
  match.drawFrame(nowMs);
  await drawn();
}

/** Plays on. @param everyMs from one moment of a life to the next, whole frames */
export async function recordHud(count: number, everyMs: number): Promise<HudMoment[]> {
  if (open === null) throw new Error("no match is open");
  const moments: HudMoment[] = [];
  for (let ms = FRAME_MS; moments.length < count; ms += FRAME_MS) {
    for (let step = 0; step < FRAME_STEPS; step++) open.room.tick();
    open.nowMs = ms;
    await showFrame(open, true);
    if (ms % everyMs !== 0 || ms < SETTLED_MS) continue;
    for (const isFull of [false, true]) {
      open.nowMs += NEXT_MS;
      await showFrame(open, isFull);
    }
    // Who is asked for the next life is no longer in danger.
    const isAsked = document.querySelector(".death-panel:not(.card)") !== null;
    if (open.store.own.value !== null && !isAsked)
      moments.push({ circles: readCircles(open), canvas: readCanvas(), parts: readParts() });
  }
  return moments;
}
