// How each circle looks in a frame beyond its place and size: its shape, its face, what it is to oneself. A function of
// frames, events and the clock; nothing of it goes back to the match. Knows no pictures.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame, FrameCell } from "../../net/frame.ts";

/** What a circle is to this window's person: mate, could be eaten, could eat, or neither. */
export type Relation = "own" | "mate" | "prey" | "danger" | "neither";

/** Reused: read it before the next one is asked for. */
export type Look = {
  /** Times the frame's radius. */
  scale: number;
  /** The shape, a symmetric matrix on places about the circle's middle: 1, 0, 1 is round. */
  xx: number;
  xy: number;
  yy: number;
  /** 0-1. */
  alpha: number;
  /** Where the eyes look, at most of length 1. */
  gazeX: number;
  gazeY: number;
  /** 0 closed, 1 open, more is wide. */
  eyes: number;
  /** 0 closed, 1 wide open. */
  mouth: number;
  relation: Relation;
  isLeader: boolean;
};

export type Looks = {
  onEvent(event: MatchEvent): void;
  /** Starts a frame. @param isCalm less motion is wished */
  begin(frame: Frame, nowMs: number, isCalm: boolean): void;
  lookOf(cell: FrameCell): Look;
  /** Forgets whom this frame did not have. */
  end(): void;
};

export function createLooks(): Looks {
  const look: Look = {
    ...{ scale: 1, xx: 1, xy: 0, yy: 1, alpha: 1 },
    ...{ gazeX: 0, gazeY: 0, eyes: 1, mouth: 0, relation: "neither", isLeader: false },
  };
  return {
    onEvent: () => undefined,
    begin: () => undefined,
    lookOf: () => look,
    end: () => undefined,
  };
}
