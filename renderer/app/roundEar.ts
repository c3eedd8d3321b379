// What a window heard of its rounds, kept for the probe: which tests lay beside what other windows heard.
import type { MatchEvent, MatchEventKind } from "../net/events/matchEvent.ts";
import type { Follow } from "./match/follower.ts";

const KINDS = [
  "roundPhase",
  "roundCount",
  "roundSecond",
  "roundPause",
  "roundOver",
] as const satisfies readonly MatchEventKind[];

/** An event of a round without what has a place of its own: results. tick: of the room, when it was due. */
export type RoundMoment = { kind: (typeof KINDS)[number]; tick: number; what: string | number | boolean };

/** An evening has a few hundred. */
const MOST = 1000;

function whatOf(event: MatchEvent<RoundMoment["kind"]>): RoundMoment["what"] {
  if (event.kind === "roundPhase") return event.phase;
  if (event.kind === "roundPause") return event.isPaused;
  return event.kind === "roundOver" ? event.results.round : event.leftS;
}

export function createRoundEar(): { heard: readonly RoundMoment[]; follow: Follow } {
  const heard: RoundMoment[] = [];
  return {
    heard,
    follow({ state }) {
      const ends = KINDS.map((kind) =>
        state.events.on(kind, (event: MatchEvent<RoundMoment["kind"]>) => {
          heard.push({ kind: event.kind, tick: event.tick, what: whatOf(event) });
          if (heard.length > MOST) heard.shift();
        }),
      );
      return { onFrame: () => undefined, end: () => ends.forEach((end) => void end()) };
    },
  };
}
