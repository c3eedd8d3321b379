// Which effects each event begins: crumbs, lights and flights, where, and how many at which level. Draws nothing.
import type { MatchEvent, MatchEventKind } from "../../net/events/matchEvent.ts";
import { isInWindow } from "../camera.ts";
import { chipOf, PART } from "../pictures/paintings.ts";
import {
  type Source,
  throwDeath,
  throwMeal,
  throwPop,
  throwRecoil,
  throwSnap,
  throwSparkle,
} from "./bursts.ts";
import type { Crumbs } from "./crumbs.ts";
import type { DeathMoment } from "./deathMoment.ts";
import type { FlashLimit } from "./flashLimit.ts";
import type { Flights } from "./flights.ts";
import type { Foretold } from "./foretold.ts";
import { addGain, type Gain, worthOfBall, worthOfCell } from "./gains.ts";
import type { Glows } from "./glows.ts";
import type { OwnSeen } from "./ownSeen.ts";
import type { RoundEdges } from "./roundEdges.ts";
import { biggestOf, findMover, type Shot } from "./shot.ts";
import type { Swallows } from "./swallows.ts";

/** few: effects of this window's own circle, and few of others'. none: only what a player must know. */
export type EffectLevel = "full" | "few" | "none";

/** What effects are made with, and their memory. */
export type EffectStage = {
  flights: Flights;
  foretold: Foretold;
  swallows: Swallows;
  crumbs: Crumbs;
  glows: Glows;
  gain: Gain;
  death: DeathMoment;
  flashes: FlashLimit;
  ownSeen: OwnSeen;
  edges: RoundEdges;
  /** Where this window's own cell was last eaten, and by which cell; 0: not seen. */
  lastMeal: { byCellId: number; x: number; y: number; radius: number };
};

/** A frame to draw, and how many effects it may have. */
export type EffectScene = Shot & { level: EffectLevel };

type Begin<K extends MatchEventKind> = (stage: EffectStage, event: MatchEvent<K>, scene: EffectScene) => void;

/** Crumbs in the green of a virus. */
const VIRUS_CHIP = chipOf(4);
/** And in the gold of a crown. */
const SPARK = chipOf(2);
const POP_RING_MS = 300;
const MERGE_LIGHT_MS = 280;
/** The ring from one's own circle as a round begins, and how far it goes in times of the circle. */
const GO_RING_MS = 650;
const GO_RING_SCALE = 3.2;
/** Where each begins, so that it does not cover the circle. */
const RING_START = 1.4;
/** The rings from the winner as it ends. */
const END_RING_MS = 1100;
const END_RING_SCALES = [2, 3.2] as const;

type Piece = Circle & { id: number; playerId: number };
type Circle = { x: number; y: number; radius: number };

function sourceOf(
  { nowMs }: EffectScene,
  { x, y, radius }: Circle,
  seed: number,
  painting: number,
  isOwn: boolean,
): Source {
  return { seed, x, y, radius, painting, nowMs, isOwn };
}

/** Picture of a player's crumbs. */
function chipsOf({ frame: { roster } }: EffectScene, playerId: number): number {
  return chipOf(roster.get(playerId)?.color ?? -1);
}

/** Whether an effect at this place is to be shown. */
function isShown(scene: EffectScene, { x, y, radius }: Circle, isOwn: boolean): boolean {
  if (scene.level === "none" || (scene.level === "few" && !isOwn)) return false;
  return isOwn || isInWindow(scene.camera, scene.screen, x, y, 2 * radius);
}

const onBallEaten: Begin<"ballEaten"> = ({ flights, foretold, gain }, event, scene) => {
  const { x, y, radius, color, ballId, byPlayerId, byCellId } = event;
  const { frame, nowMs } = scene;
  if (byPlayerId === frame.ownPlayerId) addGain(gain, worthOfBall(frame.rules, radius), byCellId, nowMs);
  if (scene.level === "none" || foretold.has(ballId) || !isInWindow(scene.camera, scene.screen, x, y, radius))
    return;
  const eater = findMover(frame, byCellId);
  if (eater === null) return;
  flights.add({ startMs: nowMs, x, y, radius, color, toId: byCellId, toX: eater.x, toY: eater.y });
};

const onCellEaten: Begin<"cellEaten"> = (stage, event, scene) => {
  const { radius, playerId, cellId, byPlayerId, byCellId } = event;
  const { frame } = scene;
  const eater = findMover(frame, byCellId);
  const isEater = byPlayerId === frame.ownPlayerId;
  const isEaten = playerId === frame.ownPlayerId;
  // The eaten cell moves on from where it was last seen.
  const seen = findMover(frame, cellId) ?? stage.ownSeen.find(cellId) ?? event;
  const prey = { x: seen.x, y: seen.y, radius };
  if (isEater)
    addGain(stage.gain, worthOfCell(frame.rules, radius, eater?.radius ?? radius), byCellId, scene.nowMs);
  if (isEaten) Object.assign(stage.lastMeal, { byCellId, ...prey });
  if (eater === null || !isShown(scene, event, isEater || isEaten)) return;
  const aim = { toId: byCellId, toX: eater.x, toY: eater.y };
  stage.swallows.add({ startMs: scene.nowMs, ...prey, playerId, ...aim }, isEater || isEaten);
  const source = sourceOf(scene, prey, cellId, chipsOf(scene, playerId), isEater || isEaten);
  throwMeal(stage.crumbs, source, byCellId);
};

const onMerged: Begin<"merged"> = ({ glows, flashes }, { playerId, intoCellId }, scene) => {
  const { frame, nowMs } = scene;
  const into = findMover(frame, intoCellId);
  if (into === null || !isShown(scene, into, playerId === frame.ownPlayerId) || !flashes.take(nowMs)) return;
  const { x, y, radius } = into;
  const light = { painting: PART.spot, lifeMs: MERGE_LIGHT_MS, alpha: 0.7 };
  const size = { fromRadius: radius * 0.5, toRadius: radius * 1.25 };
  glows.add({ ...light, ...size, startMs: nowMs, toId: intoCellId, toX: x, toY: y });
};

/** Crumbs where a piece tears off. */
function snapOff(
  { crumbs }: EffectStage,
  piece: Piece,
  from: { x: number; y: number },
  scene: EffectScene,
): void {
  const { id, x, y, radius, playerId } = piece;
  const isOwn = playerId === scene.frame.ownPlayerId;
  if (!isShown(scene, piece, isOwn)) return;
  const circle = { x: from.x, y: from.y, radius };
  const source = sourceOf(scene, circle, id, chipsOf(scene, playerId), isOwn);
  throwSnap(crumbs, source, Math.atan2(y - from.y, x - from.x));
}

const onSplit: Begin<"split"> = (stage, event, scene) => {
  // One's own split was shown before the host told of it.
  if (event.playerId === scene.frame.ownPlayerId) return;
  const from = findMover(scene.frame, event.fromCellId);
  if (from !== null) snapOff(stage, { ...event, id: event.cellId }, from, scene);
};

/** Begins the effects of own splits: of own pieces that a frame has for the first time. */
export function beginOwnSplits(stage: EffectStage, scene: EffectScene): void {
  if (!stage.ownSeen.hasPieces(scene.frame)) return;
  stage.ownSeen.eachPiece(scene.frame, (piece, from) => snapOff(stage, piece, from, scene));
}

const onPopped: Begin<"popped"> = ({ crumbs, glows, flashes }, event, scene) => {
  const { x, y, radius } = event;
  const { frame, nowMs } = scene;
  const isOwn = event.playerId === frame.ownPlayerId;
  if (!isShown(scene, event, isOwn)) return;
  throwPop(crumbs, sourceOf(scene, event, event.virusId, VIRUS_CHIP, isOwn));
  if (!flashes.take(nowMs)) return;
  const size = { fromRadius: radius, toRadius: radius * 2.1 };
  const ring = { painting: PART.puff, lifeMs: POP_RING_MS, alpha: 0.9 };
  glows.add({ ...ring, ...size, startMs: nowMs, toId: 0, toX: x, toY: y });
};

const onVirusShot: Begin<"virusShot"> = ({ crumbs }, { x, y, virusId, fromVirusId }, scene) => {
  const from = findMover(scene.frame, fromVirusId);
  if (from === null || !isShown(scene, from, false)) return;
  const shot = findMover(scene.frame, virusId) ?? { x, y };
  const source = sourceOf(scene, from, virusId, VIRUS_CHIP, false);
  throwRecoil(crumbs, source, Math.atan2(from.y - shot.y, from.x - shot.x));
};

const onOwnDeath: Begin<"ownDeath"> = ({ crumbs, death, lastMeal }, event, scene) => {
  death.begin(scene.nowMs, lastMeal.byCellId, event.death.byPlayerId);
  if (scene.level === "none" || lastMeal.byCellId === 0) return;
  throwDeath(crumbs, sourceOf(scene, lastMeal, lastMeal.byCellId, VIRUS_CHIP, true));
};

const onLeaderChanged: Begin<"leaderChanged"> = ({ crumbs }, { playerId }, scene) => {
  const leader = biggestOf(scene.frame, playerId);
  if (leader === null || scene.level !== "full") return;
  throwSparkle(crumbs, sourceOf(scene, leader, playerId, SPARK, playerId === scene.frame.ownPlayerId));
};

/** A ring that leaves a player's biggest circle. @param scale times the circle's radius, at the ring's end */
function throwRing(
  stage: EffectStage,
  playerId: number,
  scene: EffectScene,
  lifeMs: number,
  scale: number,
): void {
  const cell = biggestOf(scene.frame, playerId);
  if (cell === null) return;
  const { id, x, y, radius } = cell;
  const size = { fromRadius: radius * RING_START, toRadius: radius * scale };
  const ring = { painting: PART.puff, lifeMs, alpha: 0.75, startMs: scene.nowMs };
  stage.glows.add({ ...ring, ...size, toId: id, toX: x, toY: y });
}

const onRoundCount: Begin<"roundCount"> = (stage, { leftS }, scene) => {
  if (leftS > 0 || scene.level === "none" || !stage.flashes.take(scene.nowMs)) return;
  throwRing(stage, scene.frame.ownPlayerId, scene, GO_RING_MS, GO_RING_SCALE);
};

const onRoundSecond: Begin<"roundSecond"> = ({ edges, flashes }, { leftS }, { nowMs, level }) => {
  if (level !== "none" && flashes.take(nowMs)) edges.second(nowMs, leftS);
};

const onRoundPhase: Begin<"roundPhase"> = ({ edges }, { phase, before }, { nowMs, level }) => {
  if (level !== "none" && phase === "results" && before === "playing") edges.stop(nowMs);
};

const onRoundOver: Begin<"roundOver"> = (stage, { results }, scene) => {
  const winner = results.lines[0];
  if (winner === undefined || scene.level === "none" || !stage.flashes.take(scene.nowMs)) return;
  for (const scale of END_RING_SCALES) throwRing(stage, winner.playerId, scene, END_RING_MS, scale);
};

const BEGINNINGS: { [K in MatchEventKind]?: Begin<K> } = {
  ballEaten: onBallEaten,
  cellEaten: onCellEaten,
  merged: onMerged,
  split: onSplit,
  popped: onPopped,
  virusShot: onVirusShot,
  ownDeath: onOwnDeath,
  leaderChanged: onLeaderChanged,
  roundCount: onRoundCount,
  roundSecond: onRoundSecond,
  roundPhase: onRoundPhase,
  roundOver: onRoundOver,
};

/** Begins the effects of an event, if it has any. */
export function beginHappening<K extends MatchEventKind>(
  stage: EffectStage,
  event: MatchEvent<K>,
  scene: EffectScene,
): void {
  const begin = BEGINNINGS[event.kind as K];
  begin?.(stage, event, scene);
}
