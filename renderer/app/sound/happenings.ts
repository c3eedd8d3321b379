// What is heard of each event of a match: one table, with how loud, how high and from where. Uses places and sizes;
// keeps nothing.
import type { SoundName } from "../../audio/sounds.ts";
import type { MatchEvent, MatchEventKind } from "../../net/events/matchEvent.ts";
import type { Round } from "../../view/motion/danger.ts";
import type { Hear, Hearing } from "./hearing.ts";
import { rateOfSize } from "./mealRun.ts";
import { ROUND_HEARD } from "./roundHeard.ts";

/** Loudness of what the watched player does, 0-1; what one does oneself has 1. */
const WATCHED = 0.75;
const OTHERS = 0.5;
/** Loudness of common things: two halves that merge, a shot of a virus. */
const EVERYDAY = 0.7;
/** Speed of the sound of a shooting virus, which makes it low. */
const SHOT_RATE = 0.6;
/** How loud something that a player does is at a place. */
function loudness({ ear, ownPlayerId }: Hearing, playerId: number, spot: Round): number {
  if (playerId === ownPlayerId) return 1;
  return (playerId === ear.playerId ? WATCHED : OTHERS) * ear.loudnessOf(spot);
}

/** Plays a sound at a place; nothing if it is out of sight. */
export function playAt(
  { engine, ear }: Hearing,
  name: SoundName,
  spot: Round,
  gain: number,
  rate: number,
): void {
  if (gain > 0) engine.play(name, { gain, pan: ear.panOf(spot), rate });
}

/** Plays a meal: one's own, or the watched player's. Those of all others would be too many. */
export function hearMeal(hearing: Hearing, ball: Round, eater: Round | null, playerId: number): void {
  const rate = hearing.meals.next(ball.radius, eater?.radius ?? ball.radius, hearing.nowMs);
  playAt(hearing, "eat", ball, loudness(hearing, playerId, ball), rate);
}

const onBallEaten: Hear<"ballEaten"> = (hearing, event) => {
  const { ear } = hearing;
  if (event.byPlayerId !== ear.playerId || !hearing.takeMeal(event.ballId)) return;
  hearMeal(hearing, event, ear.cells.find(({ id }) => id === event.byCellId) ?? null, event.byPlayerId);
};

const onCellEaten: Hear<"cellEaten"> = (hearing, event) => {
  const { playerId, byPlayerId, radius } = event;
  const { ownPlayerId, feel } = hearing;
  if (playerId === ownPlayerId) {
    // The end of a life has a sound of its own.
    if (!hearing.isAlive()) return;
    playAt(hearing, "bitten", event, 1, rateOfSize(radius));
    feel.now("bitten");
    return;
  }
  playAt(hearing, "swallow", event, loudness(hearing, byPlayerId, event), rateOfSize(radius));
  if (byPlayerId === ownPlayerId) feel.now("swallow");
};

const onMerged: Hear<"merged"> = (hearing, event) =>
  playAt(
    hearing,
    "merge",
    event,
    EVERYDAY * loudness(hearing, event.playerId, event),
    rateOfSize(event.radius),
  );

function isMore({ last }: Hearing, { kind, playerId, tick }: MatchEvent<"split" | "ejected">): boolean {
  const isMore = last.kind === kind && last.playerId === playerId && last.tick === tick;
  Object.assign(last, { kind, playerId, tick });
  return isMore;
}

/** One's own split was heard already, when it was seen, before the host told of it. */
const onSplit: Hear<"split"> = (hearing, event) => {
  if (event.playerId === hearing.ownPlayerId || isMore(hearing, event)) return;
  playAt(hearing, "split", event, loudness(hearing, event.playerId, event), rateOfSize(event.radius));
};

const onEjected: Hear<"ejected"> = (hearing, event) => {
  if (isMore(hearing, event)) return;
  playAt(hearing, "eject", event, loudness(hearing, event.playerId, event), 1);
};

const onPopped: Hear<"popped"> = (hearing, event) => {
  playAt(hearing, "pop", event, loudness(hearing, event.playerId, event), rateOfSize(event.radius));
  if (event.playerId === hearing.ownPlayerId) hearing.feel.now("pop");
};

const onVirusShot: Hear<"virusShot"> = (hearing, event) =>
  playAt(hearing, "eject", event, EVERYDAY * hearing.ear.loudnessOf(event), SHOT_RATE);

const onOwnDeath: Hear<"ownDeath"> = ({ engine, feel, isLastLife }) => {
  const name = isLastLife() ? "out" : "death";
  engine.play(name);
  feel.now(name);
};

const onOwnLife: Hear<"ownLife"> = ({ engine }) => engine.play("birth");

/** Only people are heard coming: bots come and go as people do. */
const onJoined: Hear<"joined"> = ({ engine }, { entry }) => {
  if (entry.role !== "bot") engine.play("join");
};

const onLeft: Hear<"left"> = ({ engine }, { entry }) => {
  if (entry.role !== "bot") engine.play("leave");
};

const onLeaderChanged: Hear<"leaderChanged"> = ({ engine, leads, ownPlayerId, players, nowMs }, event) => {
  if (event.playerId !== ownPlayerId) return;
  const told = leads.take(players(), nowMs);
  if (told !== null) engine.play(told);
};

export const HEARD = {
  ballEaten: onBallEaten,
  cellEaten: onCellEaten,
  merged: onMerged,
  split: onSplit,
  ejected: onEjected,
  popped: onPopped,
  virusShot: onVirusShot,
  ownDeath: onOwnDeath,
  ownLife: onOwnLife,
  joined: onJoined,
  left: onLeft,
  leaderChanged: onLeaderChanged,
  ...ROUND_HEARD,
} as const satisfies { [K in MatchEventKind]?: Hear<K> };

export function hear(hearing: Hearing, event: MatchEvent): void {
  const react = (HEARD as { [K in MatchEventKind]?: Hear<MatchEventKind> })[event.kind];
  react?.(hearing, event);
}
