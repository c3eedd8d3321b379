// Whom one has eaten is told for a moment, once, and several meals in a row as one.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { MatchEvents } from "../../net/events/matchEvents.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { OwnMeals } from "./ownMeals.ts";

const OWN = 1;
const NAMES: Record<number, string> = { 2: "Jan", 3: "Ewa", 4: "Ada" };

let store: Store;
let events: MatchEvents;
let meals: OwnMeals;
beforeEach(() => {
  store = createStore(PLAIN_SETTINGS, "guest", null);
  events = new MatchEvents();
  meals = new OwnMeals({ events, ownPlayerId: OWN }, store, (playerId) => {
    const name = NAMES[playerId];
    return name === undefined ? null : { ...PLAIN_PROFILE, name, playerId, isOwn: false };
  });
});

function bite(playerId: number, atMs: number, byPlayerId = OWN): void {
  const cells = { cellId: 10 * playerId, byCellId: 5, x: 0, y: 0, radius: 9 };
  events.tell({ kind: "cellEaten", tick: 1, atMs, playerId, byPlayerId, ...cells });
}

function eat(playerId: number, atMs: number, byPlayerId = OWN): void {
  bite(playerId, atMs, byPlayerId);
  events.tell({ kind: "kill", tick: 1, atMs, playerId, byPlayerId } as MatchEvent<"kill">);
}

const told = () => {
  const { meal } = store;
  return meal.value && [meal.value.who.name, meal.value.isWhole, meal.value.others];
};

test("who was eaten stands there for 1.2 seconds", () => {
  eat(2, 1000);
  meals.publish(1000);
  expect(told()).toEqual(["Jan", true, 0]);
  meals.publish(2199);
  expect(told()).toEqual(["Jan", true, 0]);
  meals.publish(2200);
  expect(told()).toBeNull();
});

test("who has other cells left was bitten only, until the last one is eaten", () => {
  bite(2, 1000);
  meals.publish(1000);
  expect(told()).toEqual(["Jan", false, 0]);
  eat(2, 1500);
  meals.publish(1500);
  expect(told()).toEqual(["Jan", true, 0]);
});

test("several in a row are one line with the newest, and who is out comes before who was bitten", () => {
  eat(2, 1000);
  meals.publish(1000);
  const { key } = store.meal.value!;
  eat(3, 1900);
  bite(4, 2500);
  meals.publish(2600);
  expect(told()).toEqual(["Ewa", true, 2]);
  expect(store.meal.value!.key).not.toBe(key);
  eat(4, 5000);
  meals.publish(5000);
  expect(told()).toEqual(["Ada", true, 0]);
});

test("what others eat, who has left, and what a hidden page missed is not told", () => {
  eat(3, 1000, 2);
  eat(OWN, 1000, 2);
  eat(9, 1000);
  meals.publish(1000);
  expect(told()).toBeNull();
  eat(2, 2000);
  meals.publish(3201);
  expect(told()).toBeNull();
});

test("the line is written once, not with each look at it", () => {
  eat(2, 1000);
  const written: unknown[] = [];
  store.meal.subscribe((line) => void written.push(line));
  for (let ms = 1000; ms < 2000; ms += 100) meals.publish(ms);
  expect(written).toHaveLength(2);
});
