// What counts as beginning to play: keys that steer or act by these rules, and a mouse that goes on steering.
import { expect, test } from "vitest";
import { createMouseSense, isMoveKey, MOUSE_PLAYS_MS } from "./firstMove.ts";

test("letters steer where nothing splits; space and W act where cells do", () => {
  const moves = (hasActions: boolean) =>
    ["ArrowLeft", "KeyA", "KeyW", "Space", "KeyI", "Escape", "Tab"].filter((code) =>
      isMoveKey(code, hasActions),
    );
  expect(moves(false)).toEqual(["ArrowLeft", "KeyA", "KeyW"]);
  expect(moves(true)).toEqual(["ArrowLeft", "KeyW", "Space"]);
});

/** Moves of the mouse each so many milliseconds. @returns after how many it plays; null: it does not */
function movesUntilPlay(count: number, stepMs: number, isOver: (move: number) => boolean = () => false) {
  const plays = createMouseSense();
  for (let move = 0; move < count; move++) if (plays(move * stepMs, isOver(move))) return move;
  return null;
}

test("a mouse plays once it has steered for a while; on its way to the card, or nudged now and then, it does not", () => {
  expect(movesUntilPlay(200, 16)).toBe(Math.ceil(MOUSE_PLAYS_MS / 16));
  expect(movesUntilPlay(60, 16)).toBeNull();
  expect(movesUntilPlay(1000, 500)).toBeNull();
  // Half a second towards it, and then within.
  expect(movesUntilPlay(2000, 16, (move) => move % 60 > 30)).toBeNull();
});
