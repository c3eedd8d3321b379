// Which events circles react to, how long after they are seen, and how.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Circles } from "./circles.ts";
import { burst, gulpBall, gulpCell, mergeIn, tearOff } from "./meals.ts";

/** Pieces of a pop are at most this old when it is told, milliseconds. */
const PIECE_AGE_MS = 150;

/** Time from a meal's beginning to the gulp, which is at its widest when the ball is in (90 ms), milliseconds. */
const BALL_DELAY_MS = 40;
/** The same for a cell, which is in after 180 ms. */
const CELL_DELAY_MS = 125;

export function isFelt({ kind }: MatchEvent): boolean {
  return (
    kind === "ballEaten" || kind === "cellEaten" || kind === "merged" || kind === "split" || kind === "popped"
  );
}

/** A mouth that starts to close from this value stays wide open until the cell is in. */
const WIDE_FOR_LONG = 2.4;

/** Opens the eater's mouth when a cell is seen to go in. */
export function openMouth(event: MatchEvent, { byId }: Circles): void {
  const eater = event.kind === "cellEaten" ? byId.get(event.byCellId) : undefined;
  if (eater) eater.chew = WIDE_FOR_LONG;
}

export function delayOf({ kind }: MatchEvent): number {
  return kind === "ballEaten" ? BALL_DELAY_MS : kind === "cellEaten" ? CELL_DELAY_MS : 0;
}

export function happen(event: MatchEvent, circles: Circles, ownPlayerId: number): void {
  const { byId } = circles;
  switch (event.kind) {
    case "ballEaten": {
      const eater = byId.get(event.byCellId);
      if (eater) gulpBall(eater, event.x, event.y, event.radius);
      return;
    }
    case "cellEaten": {
      const eater = byId.get(event.byCellId);
      if (eater) gulpCell(eater, event.x, event.y, event.radius);
      return;
    }
    case "merged": {
      const into = byId.get(event.intoCellId);
      if (into) mergeIn(into, event.x, event.y, event.radius);
      return;
    }
    case "split": {
      // Own pieces are there before the host tells of them; see births.ts.
      const piece = byId.get(event.cellId);
      const from = byId.get(event.fromCellId);
      if (event.playerId !== ownPlayerId && piece && from) tearOff(piece, from);
      return;
    }
    case "popped":
      burstPieces(circles, event.playerId, event.cellId);
  }
}

function burstPieces({ here, nowMs }: Circles, playerId: number, cellId: number): void {
  for (const circle of here) {
    const isPiece = circle.id === cellId || nowMs - circle.bornMs < PIECE_AGE_MS;
    if (circle.playerId === playerId && circle.kind === "cell" && isPiece) burst(circle);
  }
}
