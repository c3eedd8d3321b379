// Makes events visible: each effect begins with an event of the match and ends by itself. A function of events, frames
// and the clock; the match does not depend on it.
import type { Container } from "pixi.js";
import type { Ball } from "../../../shared/model.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { FrameMover } from "../../net/frame.ts";
import { PART } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";
import { createBirths } from "./births.ts";
import { type Brush, type Budget, createBrush, MAX_SPRITES } from "./brush.ts";
import { throwPuff } from "./bursts.ts";
import { createCrumbs } from "./crumbs.ts";
import { createDeathMoment } from "./deathMoment.ts";
import { createFlashLimit } from "./flashLimit.ts";
import { createFlights } from "./flights.ts";
import { createFloats } from "./floats.ts";
import { createForetold } from "./foretold.ts";
import { createGain, takeGain } from "./gains.ts";
import { createGlows } from "./glows.ts";
import {
  beginHappening,
  beginOwnSplits,
  type EffectLevel,
  type EffectScene,
  type EffectStage,
} from "./happenings.ts";
import { createHidden } from "./hidden.ts";
import { createOwnSeen } from "./ownSeen.ts";
import { createPointers, drawPointers } from "./pointers.ts";
import { createRoundEdges } from "./roundEdges.ts";
import type { Shot } from "./shot.ts";
import { createSwallows } from "./swallows.ts";
import { createWaiting } from "./waiting.ts";

export type Effects = {
  /** Effects in the arena below the circles, world units. */
  below: Container;
  above: Container;
  /** Effects on the screen, above everything, CSS pixels. */
  overlay: Container;
  /** Whether a ball or cell of the frame is shown by an effect already. */
  hides(id: number): boolean;
  onEvent(event: MatchEvent): void;
  draw(shot: Shot): void;
  setLevel(level: EffectLevel): void;
  /** Ends all effects, as another match begins. */
  clear(): void;
};

/** @param textures all pictures */
export function createEffects(textures: Textures): Effects {
  return new StagedEffects(textures);
}

class StagedEffects implements Effects {
  readonly #budget: Budget = { left: 0 };
  readonly #below: Brush;
  readonly #above: Brush;
  readonly #overlay: Brush;
  readonly #waiting = createWaiting();
  readonly #hidden = createHidden();
  readonly #stage: EffectStage;
  readonly #births = createBirths();
  readonly #floats = createFloats();
  readonly #pointers = createPointers();
  readonly below: Container;
  readonly above: Container;
  readonly overlay: Container;
  #level: EffectLevel = "full";
  /** The scene of the last frame; reused. */
  #scene: EffectScene | null = null;

  constructor(textures: Textures) {
    this.#below = createBrush(textures, this.#budget);
    this.#above = createBrush(textures, this.#budget);
    this.#overlay = createBrush(textures, this.#budget);
    this.below = this.#below.container;
    this.above = this.#above.container;
    this.overlay = this.#overlay.container;
    this.#stage = {
      flights: createFlights(),
      foretold: createForetold(),
      swallows: createSwallows(),
      crumbs: createCrumbs(),
      glows: createGlows(),
      gain: createGain(),
      death: createDeathMoment(),
      flashes: createFlashLimit(),
      ownSeen: createOwnSeen(),
      edges: createRoundEdges(),
      lastMeal: { byCellId: 0, x: 0, y: 0, radius: 0 },
    };
  }

  setLevel(level: EffectLevel): void {
    this.#level = level;
  }

  hides(id: number): boolean {
    return this.#hidden.has(id);
  }

  onEvent(event: MatchEvent): void {
    this.#waiting.add(event);
    const goneId = findGone(event, this.#scene?.frame.ownPlayerId ?? 0);
    if (goneId !== 0) this.#hidden.hide(goneId, event.tick);
  }

  draw(shot: Shot): void {
    const scene = this.#sceneOf(shot);
    this.#waiting.release(shot.frame, shot.nowMs, this.#begin);
    this.#hidden.forget(shot.frame);
    if (scene.level !== "none") this.#stage.foretold.watch(shot.frame, this.#onForetold);
    beginOwnSplits(this.#stage, scene);
    this.#stage.ownSeen.note(shot.frame);
    if (this.#births.watch(scene)) this.#stage.death.clear();
    this.#budget.left = MAX_SPRITES;
    const { pixelRatio } = shot.screen;
    this.#below.begin(shot.camera.scale * pixelRatio);
    this.#above.begin(shot.camera.scale * pixelRatio);
    this.#overlay.begin(pixelRatio);
    this.#drawAll(scene);
    this.#below.end();
    this.#above.end();
    this.#overlay.end();
  }

  clear(): void {
    const { flights, foretold, swallows, crumbs, glows, death, ownSeen, edges, lastMeal } = this.#stage;
    for (const part of [this.#waiting, this.#hidden, this.#births, this.#floats, this.#pointers])
      part.clear();
    for (const part of [flights, foretold, swallows, crumbs, glows, death, ownSeen, edges]) part.clear();
    lastMeal.byCellId = 0;
  }

  #sceneOf(shot: Shot): EffectScene {
    const level = shot.isCalm ? "none" : this.#level;
    this.#scene ??= { ...shot, level };
    Object.assign(this.#scene, shot);
    this.#scene.level = level;
    return this.#scene;
  }

  readonly #begin = (event: MatchEvent): void => {
    if (event.kind === "ownLife") this.#births.begin();
    if (this.#scene !== null) beginHappening(this.#stage, event, this.#scene);
  };

  /** Draws all effects, the important ones first, in case there are too many for a frame. */
  #drawAll(scene: EffectScene): void {
    const { flights, swallows, crumbs, glows, death, edges } = this.#stage;
    if (scene.level !== "none") this.#births.drawShadow(scene, this.#below);
    this.#births.draw(scene, this.#overlay, this.#onLanding);
    this.#pointers.follow(scene);
    drawPointers(this.#pointers, this.#overlay);
    this.#tellGain(scene);
    this.#floats.draw(scene, this.#overlay);
    death.drawDark(scene, this.#overlay);
    edges.draw(scene, this.#overlay);
    death.drawOutline(scene, this.#below);
    glows.draw(scene, this.#above);
    swallows.draw(scene, this.#above);
    flights.draw(scene, this.#above);
    crumbs.draw(scene, this.#below, this.#above);
  }

  #tellGain(scene: EffectScene): void {
    const { gain } = this.#stage;
    const amount = takeGain(gain, scene.nowMs);
    if (amount > 0 && scene.level !== "none") this.#floats.add(amount, gain.cellId, scene);
  }

  readonly #onForetold = ({ id, x, y, radius, color }: Ball, eater: FrameMover, untilTick: number): void => {
    this.#hidden.hide(id, untilTick);
    const aim = { toId: eater.id, toX: eater.x, toY: eater.y };
    this.#stage.flights.add({ startMs: this.#scene?.nowMs ?? 0, x, y, radius, color, ...aim });
  };

  readonly #onLanding = ({ id, x, y, radius }: FrameMover): void => {
    const scene = this.#scene;
    if (scene === null || scene.level === "none") return;
    const { nowMs } = scene;
    throwPuff(this.#stage.crumbs, { seed: id, x, y, radius, painting: PART.spot, nowMs, isOwn: true });
  };
}

/** The body that this window's own circle ate, which frames still have for a few ticks; 0: none. */
function findGone(event: MatchEvent, ownPlayerId: number): number {
  if (event.kind === "ballEaten") return event.byPlayerId === ownPlayerId ? event.ballId : 0;
  if (event.kind === "cellEaten") return event.byPlayerId === ownPlayerId ? event.cellId : 0;
  return event.kind === "popped" && event.playerId === ownPlayerId ? event.virusId : 0;
}
