// P74 in a room: who hears a phrase, and what whoever is not heard is told.
import { expect, test } from "vitest";
import type { Phrase, Talk } from "../../phrases.ts";
import { GUEST_WISHES } from "../guestWishes.ts";
import { BARE, enter, type MemoryGuest, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";

function openRoom(talk: Talk = "on") {
  const order = { talk };
  const room = new Room({ rules: BARE, seed: 1, maxPlayers: 8, readTalk: () => order.talk });
  const ola = enter(room, { name: "Ola" });
  const jan = enter(room, { name: "Jan" });
  const eye = enter(room, { name: "Eye", isWatching: true });
  runTicks(room, 3);
  const seats = { watch: () => undefined, play: () => undefined };
  const say = (guest: MemoryGuest, phrase: Phrase) =>
    GUEST_WISHES.phrase({ phrase }, guest, { room, seats, nowMs: 0 });
  return { room, order, ola, jan, eye, say };
}

const heardBy = ({ sent }: MemoryGuest) => sent.flatMap(({ phrases = [] }) => phrases);
const silencesOf = ({ told }: MemoryGuest) =>
  told.flatMap(([event, payload]) => (event === "unheard" ? [(payload as { reason: string }).reason] : []));

test("P74 all are told of a phrase, the speaker and watchers, too, and once each", () => {
  const { room, ola, jan, eye, say } = openRoom();
  say(ola, "hello");
  say(eye, "wellDone");
  runTicks(room, 12);
  const both = [
    { playerId: ola.playerId, phrase: "hello" },
    { playerId: eye.playerId, phrase: "wellDone" },
  ];
  for (const guest of [ola, jan, eye]) expect(heardBy(guest)).toEqual(both);
  expect(silencesOf(ola)).toEqual([]);
});

test("P74 a snapshot has no section of phrases while nobody says anything", () => {
  const { room, ola, say } = openRoom();
  say(ola, "hello");
  runTicks(room, 60);
  expect(ola.sent.filter((snapshot) => "phrases" in snapshot)).toHaveLength(1);
});

test("P74 with talk off nobody is heard, and the speaker is told why", () => {
  const { room, order, ola, jan, say } = openRoom("off");
  say(ola, "hello");
  runTicks(room, 12);
  expect(heardBy(jan)).toEqual([]);
  expect(silencesOf(ola)).toEqual(["off"]);
  order.talk = "on";
  say(ola, "hello");
  runTicks(room, 12);
  expect(heardBy(jan)).toHaveLength(1);
});

test("P74 who is muted is told so, and is heard again afterwards, without having used up anything", () => {
  const { room, ola, jan, say } = openRoom();
  ola.seat.isMuted = true;
  for (let i = 0; i < 5; i++) say(ola, "hello");
  runTicks(room, 12);
  expect(heardBy(jan)).toEqual([]);
  expect(silencesOf(ola)).toEqual(["muted", "muted", "muted", "muted", "muted"]);
  ola.seat.isMuted = false;
  for (let i = 0; i < 3; i++) say(ola, "hello");
  runTicks(room, 12);
  expect(heardBy(jan)).toHaveLength(3);
});

test("P74 with slow talk one phrase of a person in ten seconds is heard, also of one who comes anew", () => {
  const { room, ola, jan, say } = openRoom("slow");
  ola.seat.guest = "hash of Ola's key";
  say(ola, "hello");
  say(jan, "hello");
  room.leave(ola.playerId);
  const again = enter(room, { name: "Else" });
  again.seat.guest = "hash of Ola's key";
  runTicks(room, 9 * BARE.stepHz);
  say(again, "again");
  expect(silencesOf(again)).toEqual(["tooSoon"]);
  runTicks(room, BARE.stepHz);
  say(again, "again");
  runTicks(room, 12);
  expect(heardBy(jan).map(({ phrase }) => phrase)).toEqual(["hello", "hello", "again"]);
});

test("P74 a flood of phrases is heard as the rule has it, and each other one is answered", () => {
  const { room, ola, jan, say } = openRoom();
  const seconds = 20;
  for (let tick = 0; tick < seconds * BARE.stepHz; tick++) {
    say(ola, "catchMe");
    room.tick(0);
  }
  runTicks(room, 12);
  // Three at once, then one in two seconds.
  expect(heardBy(jan)).toHaveLength(2 + seconds / 2);
  expect(silencesOf(ola)).toHaveLength(seconds * BARE.stepHz - heardBy(jan).length);
});

test("P74 of more than sixteen phrases at once the newest are told", () => {
  const room = new Room({ rules: BARE, seed: 1, maxPlayers: 40 });
  const guests = Array.from({ length: 20 }, (_, i) => enter(room, { name: `Guest ${i}` }));
  runTicks(room, 4);
  for (const { playerId } of guests) room.talking.say(playerId, "hello");
  runTicks(room, 4);
  const told = guests.slice(-16).map(({ playerId }) => playerId);
  expect(heardBy(guests[0]!).map(({ playerId }) => playerId)).toEqual(told);
});
