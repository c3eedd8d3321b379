// A follower goes along with a match of this window without being part of it: sounds, hints. It hears events by the
// stream.
import type { JoinAccepted } from "../../../shared/net/events/join.ts";
import type { Frame } from "../../net/frame.ts";
import type { MatchState } from "../../net/matchState.ts";

export type MatchFollower = {
  /** Called for each display frame, after it was drawn. @param nowMs monotonic milliseconds */
  onFrame(frame: Frame, nowMs: number): void;
  /** Called when the match is over or was left. */
  end(): void;
};

/** Begins to follow a match that has just been joined. */
export type Follow = (match: { accepted: JoinAccepted; state: MatchState }) => MatchFollower;
