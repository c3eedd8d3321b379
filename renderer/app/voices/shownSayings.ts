// Shows what people say: a bubble over the speaker's circle, and a line for those who are not to be seen. Reads the
// match's state; knows no keys.
import { BUBBLE_S, type Phrase, type SilenceReason } from "../../../shared/phrases.ts";
import { profileOf } from "../../../shared/profile.ts";
import type { MatchState } from "../../net/matchState.ts";
import { areResultsOpen } from "../../ui/roundSignals.ts";
import type { SaidLine } from "../../ui/voices/voiceSignals.ts";
import { type Bubble, GO_MS } from "../../view/bubbles/bubble.ts";
import { BubbleLayer } from "../../view/bubbles/bubbles.ts";
import { LINE_MS } from "../match/chronicle.ts";
import type { HeardWords, MatchSayings, ShowParts, ShowSayings } from "./words.ts";

const BUBBLE_MS = 1000 * BUBBLE_S;
/** How long it is told why nobody heard a phrase, milliseconds. */
export const SILENCE_MS = 3500;
/** Most lines, and most bubbles at once. */
const MOST_LINES = 4;
const MOST_BUBBLES = 16;

export function createShowSayings(parts: ShowParts): ShowSayings {
  let shown: ShownSayings | null = null;
  parts.view.setTop((createCanvas) => new BubbleLayer(createCanvas, () => shown?.bubbles ?? []));
  return ({ state }) => {
    shown = new ShownSayings(parts, state);
    return shown;
  };
}

class ShownSayings implements MatchSayings {
  /** Newest last. */
  bubbles: Bubble[] = [];
  readonly #parts: ShowParts;
  readonly #state: MatchState;
  readonly #endings: (() => void)[];
  /** Bubbles of which there is no line yet. */
  #untold: Bubble[] = [];
  #lines: (SaidLine & { untilMs: number })[] = [];
  #lineCount = 0;
  #silentUntilMs = 0;

  constructor(parts: ShowParts, state: MatchState) {
    this.#parts = parts;
    this.#state = state;
    const { events } = state;
    this.#endings = [
      events.on("kill", ({ playerId }) => this.#fade(playerId)),
      events.on("left", ({ entry }) => this.#fade(entry.playerId)),
      events.on("worldBegan", () => this.#clear()),
      parts.store.hiddenVoices.subscribe((hidden) => hidden.forEach((playerId) => void this.#hide(playerId))),
    ];
    this.#publish();
  }

  hear(heard: HeardWords): void {
    const { ownPlayerId } = this.#state;
    if (heard.kind === "unheard") this.#takeBack(heard.reason);
    else if (heard.kind === "own") this.#add(ownPlayerId, heard.phrase, this.#parts.now());
    // What this person says is shown before the host tells it.
    else if (heard.playerId !== ownPlayerId || !this.#has(ownPlayerId))
      this.#add(heard.playerId, heard.phrase, heard.atMs);
  }

  onFrame(_frame: unknown, nowMs: number): void {
    const { store } = this.#parts;
    if (nowMs >= this.#silentUntilMs && store.silence.peek() !== null) store.silence.value = null;
    const untold = this.#untold.filter(({ untilMs }) => untilMs > nowMs);
    this.#untold = [];
    this.bubbles = this.bubbles.filter(({ untilMs }) => untilMs > nowMs);
    const lines = this.#lines.filter(({ untilMs }) => untilMs > nowMs);
    const fresh = untold.flatMap((bubble) => this.#lineOf(bubble));
    if (fresh.length === 0 && lines.length === this.#lines.length) return;
    this.#lines = [...lines, ...fresh].slice(-MOST_LINES);
    this.#publish();
  }

  end(): void {
    for (const end of this.#endings) end();
    this.#clear();
    this.#lines = [];
    this.#parts.store.silence.value = null;
    this.#publish();
  }

  #has(playerId: number): boolean {
    return this.bubbles.some((bubble) => bubble.playerId === playerId);
  }

  #add(playerId: number, phrase: Phrase, sinceMs: number): void {
    const { store, spoken } = this.#parts;
    const color = this.#state.roster.get(playerId)?.color;
    if (color === undefined || store.hiddenVoices.peek().has(playerId)) return;
    const before = this.bubbles.find((bubble) => bubble.playerId === playerId);
    const bubble: Bubble = {
      ...{ playerId, color, sinceMs, untilMs: sinceMs + BUBBLE_MS, isSeen: false },
      text: spoken.value.texts.phrases.said[phrase],
      isMore: before?.isSeen === true && before.untilMs - GO_MS > sinceMs,
    };
    this.bubbles = [...this.bubbles.filter((one) => one !== before), bubble].slice(-MOST_BUBBLES);
    this.#untold = [...this.#untold, bubble].slice(-MOST_BUBBLES);
  }

  #lineOf({ playerId, text, untilMs, isSeen }: Bubble): (SaidLine & { untilMs: number })[] {
    const entry = this.#state.roster.get(playerId);
    if (entry === undefined) return [];
    const who = { ...profileOf(entry), playerId, isOwn: playerId === this.#state.ownPlayerId };
    this.#lineCount++;
    return [
      {
        ...{ key: this.#lineCount, who, text },
        isSeen: isSeen && !areResultsOpen(this.#parts.store),
        untilMs: untilMs - BUBBLE_MS + LINE_MS,
      },
    ];
  }

  /** What this person said last is heard by nobody. */
  #takeBack(reason: SilenceReason): void {
    const { ownPlayerId } = this.#state;
    this.#fade(ownPlayerId);
    this.#untold = this.#untold.filter(({ playerId }) => playerId !== ownPlayerId);
    const own = this.#lines.findLast(({ who }) => who.isOwn);
    this.#lines = this.#lines.filter((line) => line !== own);
    this.#parts.store.silence.value = reason;
    this.#silentUntilMs = this.#parts.now() + SILENCE_MS;
    this.#publish();
  }

  /** A player's bubble goes at once. */
  #fade(playerId: number): void {
    const soon = this.#parts.now() + GO_MS;
    for (const bubble of this.bubbles)
      if (bubble.playerId === playerId) bubble.untilMs = Math.min(bubble.untilMs, soon);
  }

  #hide(playerId: number): void {
    this.#fade(playerId);
    this.#untold = this.#untold.filter((bubble) => bubble.playerId !== playerId);
    const left = this.#lines.filter(({ who }) => who.playerId !== playerId);
    if (left.length === this.#lines.length) return;
    this.#lines = left;
    this.#publish();
  }

  #clear(): void {
    this.bubbles = [];
    this.#untold = [];
  }

  #publish(): void {
    this.#parts.store.said.value = this.#lines;
  }
}
