// How each circle looks in a frame, beside its place and size: its shape, its face, what it is to oneself. A function
// of frames, events and the clock; the match does not depend on it. Knows no pictures.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { type Frame, type FrameMover, isLiving } from "../../net/frame.ts";
import { fadeAway } from "./away.ts";
import { noteBirths } from "./births.ts";
import { settleCircle } from "./circle.ts";
import { type Circles, createCircles, dropGone, followFrame, forgetCircles } from "./circles.ts";
import { createContacts, findContacts } from "./contacts.ts";
import { createFaceTimes, moveFace, writeFaceTimes } from "./faces.ts";
import { delayOf, happen, isFelt, openMouth } from "./felt.ts";
import { createFlesh, moveFlesh, writeFleshTimes } from "./flesh.ts";
import { createLook, type Look } from "./look.ts";
import { createMoments, keepEvent, type Outcome, passDue } from "./moments.ts";
import { relate } from "./relations.ts";

export type Looks = {
  onEvent(event: MatchEvent): void;
  /** Starts a frame. @param isCalm less motion is wished */
  begin(frame: Frame, nowMs: number, isCalm: boolean): void;
  lookOf(cell: FrameMover): Look;
  /** Ends a frame: forgets circles that it did not have. */
  end(): void;
};

export function createLooks(): Looks {
  const circles = createCircles();
  const contacts = createContacts();
  const moments = createMoments();
  const flesh = createFlesh();
  const faces = createFaceTimes();
  const unknown = createLook();
  let match: Frame | null = null;
  /** Whether the next frame object is another world of the same match. */
  let isOther = false;
  let ownPlayerId = 0;
  const outcome: Outcome = {
    begin: (event) => openMouth(event, circles),
    delayMs: delayOf,
    happen: (event) => happen(event, circles, ownPlayerId),
  };
  const move = (frame: Frame, nowMs: number): void => {
    noteBirths(circles, frame);
    passDue(moments, frame, nowMs, outcome);
    findContacts(contacts, circles, frame);
    writeFleshTimes(circles.elapsedMs, nowMs, flesh);
    writeFaceTimes(circles.elapsedMs, nowMs, faces);
    for (const circle of circles.here) {
      moveFlesh(circle, circle.playerId === ownPlayerId, flesh);
      if (isLiving(circle)) moveFace(circle, frame, faces);
    }
  };
  return {
    onEvent(event) {
      if (event.kind === "worldBegan") isOther = true;
      else if (isFelt(event)) keepEvent(moments, event);
    },
    begin(frame, nowMs, isCalm) {
      if (frame !== match) {
        forgetCircles(circles);
        circles.isOpening = isOther;
        isOther = false;
        if (match !== null) moments.waiting.length = 0;
      }
      match = frame;
      ({ ownPlayerId } = frame);
      followFrame(circles, frame, nowMs);
      if (isCalm) rest(circles, moments.waiting);
      else move(frame, nowMs);
      fadeAway(circles, isCalm);
      relate(circles, frame);
    },
    lookOf: ({ id }) => circles.byId.get(id)?.look ?? unknown,
    end: () => dropGone(circles),
  };
}

/** Where less motion is wished: circles have no motion of their own. */
function rest({ here }: Circles, waiting: unknown[]): void {
  waiting.length = 0;
  for (const circle of here) settleCircle(circle);
}
