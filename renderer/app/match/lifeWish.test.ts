// When a window asks for a life by itself, and when it leaves that to its person.
import { expect, test } from "vitest";
import { BUTTON_PLAY, IDLE_INPUT } from "../../../shared/sim/playerInput.ts";
import type { MatchState } from "../../net/matchState.ts";
import { LifeWish } from "./lifeWish.ts";

const ALIVE = { isAlive: true, watch: null };
const DEAD = { isAlive: false, watch: null };
const WATCHING = { isAlive: false, watch: { playerId: 2 } };

function openWish() {
  const wish = new LifeWish();
  const asks = (state: object) => (wish.putInto(IDLE_INPUT, state as MatchState).buttons & BUTTON_PLAY) !== 0;
  return { wish, asks };
}

test("who has joined asks for the first life, and for each later one when its person does", () => {
  const { wish, asks } = openWish();
  expect([DEAD, ALIVE, DEAD].map(asks)).toEqual([true, false, false]);
  wish.ask();
  expect([DEAD, DEAD, ALIVE, DEAD].map(asks)).toEqual([true, true, false, false]);
});

test("who is made to watch asks for nothing meanwhile, and for a life once it is let play again", () => {
  const { asks } = openWish();
  expect([ALIVE, WATCHING, WATCHING, DEAD, DEAD, ALIVE, DEAD].map(asks)).toEqual([
    ...[false, false, false],
    ...[true, true],
    ...[false, false],
  ]);
});

test("who was eaten since it was let play leaves the next life to its person", () => {
  const { wish, asks } = openWish();
  expect([WATCHING, DEAD, ALIVE].map(asks)).toEqual([false, true, false]);
  wish.waitForAsking();
  expect(asks(DEAD)).toBe(false);
});
