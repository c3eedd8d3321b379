// The sounds of one match: events are heard as they are seen. Follows frames and events, and plays by the engine.
import type { Ball } from "../../../shared/model.ts";
import type { RoundNews } from "../../../shared/net/sections/round.ts";
import type { SoundEngine } from "../../audio/sounds.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import type { MatchState } from "../../net/matchState.ts";
import { createForetold } from "../../view/effects/foretold.ts";
import { createOwnSeen } from "../../view/effects/ownSeen.ts";
import { createWaiting } from "../../view/effects/waiting.ts";
import type { MatchFollower } from "../match/follower.ts";
import { createEar } from "./ear.ts";
import type { Feel } from "./feel.ts";
import { hear, hearMeal, playAt } from "./happenings.ts";
import type { Hearing } from "./hearing.ts";
import { createHunters } from "./hunters.ts";
import { createLeads } from "./leads.ts";
import { createMealRun, rateOfSize } from "./mealRun.ts";
import { createWallsHeard } from "./wallsHeard.ts";

/** New own cells within so long after a pop are its pieces and no split, milliseconds. */
const POP_MS = 200;
/** A world that has not moved for so long is paused, milliseconds: nobody hunts in it. */
const HELD_MS = 400;
/** So many ticks after a meal no event about it can come any more. */
const MEAL_TICKS = 20;

type Followed = Pick<
  MatchState,
  "events" | "ownPlayerId" | "isAlive" | "roster" | "watch" | "newest" | "tick"
> & {
  rounds: { newest: Pick<RoundNews, "phase"> | null };
};

/** How a match begins for this window. */
export type Begun = {
  /** Monotonic milliseconds. */
  nowMs: number;
  /** Whether it comes back into the seat it had before. */
  isBack: boolean;
  /** Whether the arena is shown turned now. */
  isTurned: () => boolean;
  /** Whether a round of it leaves nobody a second life. */
  hasOneLife: boolean;
};

export class MatchSounds implements MatchFollower {
  readonly #state: Followed;
  readonly #hearing: Hearing;
  readonly #waiting = createWaiting();
  readonly #foretold = createForetold();
  readonly #ownSeen = createOwnSeen();
  readonly #ear = createEar();
  readonly #isTurned: () => boolean;
  readonly #hunters;
  readonly #walls;
  /** Balls whose end was heard, each with the tick at which that is forgotten. */
  readonly #meals = new Map<number, number>();
  readonly #endListening: () => void;
  #frame: Frame | null = null;
  #hasBegun: boolean;
  #poppedMs = Number.NEGATIVE_INFINITY;
  #splitMs = Number.NEGATIVE_INFINITY;
  #worldTick = -1;
  #movedMs = Number.NEGATIVE_INFINITY;

  constructor(state: Followed, engine: Pick<SoundEngine, "play">, feel: Feel, begun: Begun) {
    const { ownPlayerId } = state;
    const { nowMs, isBack, isTurned, hasOneLife } = begun;
    // A life that goes on has no sound of birth.
    this.#hasBegun = isBack;
    this.#state = state;
    this.#isTurned = isTurned;
    this.#hearing = {
      ...{ engine, feel, ownPlayerId, nowMs },
      ear: this.#ear,
      meals: createMealRun(),
      leads: createLeads(nowMs),
      last: { kind: "", playerId: 0, tick: 0 },
      isAlive: () => state.isAlive,
      isLastLife: () => hasOneLife && state.rounds.newest?.phase !== "lobby",
      players: () => [...state.roster.values()].filter(({ role }) => role !== "watcher").length,
      takeMeal: (ballId) => this.#takeMeal(ballId),
    };
    this.#hunters = createHunters(engine);
    this.#walls = createWallsHeard(engine);
    this.#endListening = state.events.on("all", (event) => this.#onEvent(event));
  }

  /** Players who come and go, and a round that is about to begin, are heard at once, also in a hidden window. */
  #onEvent(event: MatchEvent): void {
    const isCall = event.kind === "roundPhase" && event.phase === "countdown";
    if (event.kind === "joined" || event.kind === "left" || isCall) hear(this.#hearing, event);
    else this.#waiting.add(event);
  }

  onFrame(frame: Frame, nowMs: number): void {
    if (this.#frame !== frame) this.#enterWorld(nowMs);
    this.#frame = frame;
    this.#hearing.nowMs = nowMs;
    this.#ear.listen(frame, this.#state.watch?.playerId ?? null, this.#isTurned());
    this.#hearBeginning();
    this.#forgetMeals(frame.at);
    this.#waiting.release(frame, nowMs, this.#begin);
    this.#foretold.watch(frame, this.#onForetold);
    this.#hearOwnSplit(frame, nowMs);
    this.#walls.onFrame(frame);
    if (this.#isHeld(nowMs)) this.#hunters.calm();
    else this.#hunters.onFrame(frame, this.#ear, nowMs);
  }

  end(): void {
    this.#endListening();
  }

  /** Another frame object is another world, in which ids and leads begin anew. */
  #enterWorld(nowMs: number): void {
    this.#hearing.leads = createLeads(nowMs);
    this.#meals.clear();
    this.#foretold.clear();
    this.#ownSeen.clear();
    this.#walls.forget();
  }

  /** Plays the beginning: a life that is there with the first snapshot has no event. */
  #hearBeginning(): void {
    if (this.#hasBegun || this.#state.newest === null) return;
    this.#hasBegun = true;
    const { ear, engine, ownPlayerId } = this.#hearing;
    if (ear.playerId === ownPlayerId && ear.cells.length > 0) engine.play("birth");
  }

  #forgetMeals(at: number): void {
    if (this.#meals.size === 0) return;
    for (const [ballId, untilTick] of this.#meals) if (at > untilTick) this.#meals.delete(ballId);
  }

  readonly #begin = (event: MatchEvent): void => {
    if (event.kind === "popped" && event.playerId === this.#hearing.ownPlayerId)
      this.#poppedMs = this.#hearing.nowMs;
    hear(this.#hearing, event);
  };

  /** One's own meal, before the host has told of it, when the picture shows it. */
  readonly #onForetold = (ball: Ball, eater: FrameMover): void => {
    if (this.#takeMeal(ball.id)) hearMeal(this.#hearing, ball, eater, eater.playerId);
  };

  #takeMeal(ballId: number): boolean {
    if (this.#meals.has(ballId)) return false;
    this.#meals.set(ballId, (this.#frame?.at ?? 0) + MEAL_TICKS);
    return true;
  }

  /** Plays one sound for all own cells that split at once. */
  #hearOwnSplit(frame: Frame, nowMs: number): void {
    const isSplit = this.#ownSeen.hasPieces(frame) && nowMs - this.#poppedMs > POP_MS;
    if (isSplit && nowMs > this.#splitMs) this.#ownSeen.eachPiece(frame, this.#onPiece);
    this.#ownSeen.note(frame);
  }

  readonly #onPiece = (piece: FrameMover): void => {
    const { nowMs } = this.#hearing;
    if (nowMs === this.#splitMs) return;
    this.#splitMs = nowMs;
    playAt(this.#hearing, "split", piece, 1, rateOfSize(piece.radius));
  };

  #isHeld(nowMs: number): boolean {
    const worldTick = this.#state.newest?.worldTick ?? -1;
    if (worldTick !== this.#worldTick) this.#movedMs = nowMs;
    this.#worldTick = worldTick;
    return nowMs - this.#movedMs > HELD_MS;
  }
}
