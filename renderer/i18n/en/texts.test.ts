// English counts as a reader expects it.
import { expect, test } from "vitest";
import { texts } from "./texts.ts";

test("English counts", () => {
  for (let count = 0; count <= 125; count++) {
    const end = count === 1 ? "" : "s";
    expect([texts.match.playerCount(count), texts.hud.cells(count)]).toEqual([
      `${count} player${end}`,
      `${count} cell${end}`,
    ]);
  }
});
