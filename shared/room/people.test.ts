// Who plays in a room, told apart: no two names look alike, no two people have one colour while there are enough, and
// then no two have one skin in it.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { PALETTE, PLAIN_PROFILE, SKINS } from "../model.ts";
import { likenessesOf } from "../names/likeness.ts";
import { cleanName } from "../names.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { TEAMS } from "../rulesets/teams.ts";
import { deskOf } from "./desk/roomDesk.ts";
import { freeColor, freeSkin } from "./freeLook.ts";
import { enter as join, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import type { Seat } from "./seat.ts";

const RED = 0;
const PINK = 10;
const GREEN = 4;
const BLUE = 7;

function enter(room: Room, name: string, color: number, isWatching = false) {
  return join(room, { name, color, isWatching }).seat;
}

/** As it is told apart by the eye. */
function lookOf({ profile }: Seat): string {
  return `${profile.color} ${profile.skin}`;
}

test("a name that is refused becomes Guest N, at a join and later; a bot's name is its own", () => {
  const refused = new Set(["Badword"]);
  const refusesName = (name: string) => refused.has(name) || name.startsWith("Bot");
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 40, refusesName });
  const bot = room.addBot("normal");
  const [one, two, ola] = [enter(room, "Badword", RED), enter(room, "Bot", BLUE), enter(room, "Ola", GREEN)];
  expect([bot, one, two, ola].map(({ profile }) => profile.name)).toEqual([
    bot.profile.name,
    "Guest 2",
    "Guest 3",
    "Ola",
  ]);
  room.changeProfile(ola.playerId, { ...ola.profile, name: "Badword" });
  expect(ola.profile.name).toBe("Guest 4");
  room.changeProfile(ola.playerId, { ...ola.profile, name: "Ewa" });
  refused.add("Ewa");
  expect(ola.profile.name).toBe("Ewa");
  const { roster } = room.state.match.seats;
  const { revision } = roster;
  deskOf(room).recheckNames();
  expect(ola.profile).toEqual({ name: "Guest 4", color: GREEN, skin: ola.profile.skin });
  expect(bot.profile.name).toMatch(/^Bot /);
  expect(roster.changesSince(revision).entries.map(({ name }) => name)).toEqual(["Guest 4"]);
});

test("a taken colour gives the nearest free one, by the eye", () => {
  expect(freeColor(RED, new Set())).toBe(RED);
  expect(freeColor(RED, new Set([GREEN]))).toBe(RED);
  expect(freeColor(RED, new Set([RED]))).toBe(PINK);
  const nearest = PALETTE.map((_, color) => freeColor(color, new Set([color])));
  expect(nearest).toEqual([10, 0, 3, 2, 5, 4, 5, 8, 7, 8, 0, 3]);
  const all = new Set(PALETTE.keys());
  expect(freeColor(BLUE, all)).toBe(BLUE);
});

test("a taken skin gives the next one, and the last one goes on with the first", () => {
  expect(freeSkin(3, new Set())).toBe(3);
  expect(freeSkin(3, new Set([3, 4]))).toBe(5);
  expect(freeSkin(SKINS.length - 1, new Set([SKINS.length - 1]))).toBe(0);
  expect(freeSkin(3, new Set(SKINS.keys()))).toBe(3);
});

test("a skin is one's own choice, until more people are here than colours", () => {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 40 });
  const people = Array.from({ length: 40 }, () => join(room, { color: RED, skin: 9 }).seat);
  const skins = people.map(({ profile }) => profile.skin);
  expect(skins.slice(0, PALETTE.length).every((skin) => skin === 9)).toBe(true);
  expect(skins.slice(PALETTE.length, PALETTE.length + 2)).toEqual([10, 11]);
  expect(people[PALETTE.length]?.profile.color).toBe(RED);
  expect(new Set(people.map(lookOf)).size).toBe(people.length);
});

test("in a team, where all have one colour, no two people have one skin", () => {
  const room = new Room({ rules: TEAMS, seed: 1, maxPlayers: 60 });
  const people = Array.from({ length: 60 }, () => join(room, { skin: 9 }).seat);
  expect(new Set(people.map(lookOf)).size).toBe(people.length);
  room.changeProfile(people[3]!.playerId, { ...PLAIN_PROFILE, skin: 9 });
  expect(people[3]!.profile.skin).not.toBe(9);
});

test("bots have all kinds of skins, the same ones each time, and none looks like another", () => {
  const bots = { fillTo: 60, level: "calm" as const };
  const looks = () => {
    const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 8, bots });
    return room.state.match.seats.bots().map(lookOf);
  };
  expect(new Set(looks()).size).toBe(60);
  expect(new Set(looks().map((look) => look.split(" ")[1])).size).toBeGreaterThan(SKINS.length / 2);
  expect(looks()).toEqual(looks());
});

test("who watches takes no colour, and gets a free one when it plays", () => {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 8 });
  const watcher = enter(room, "Ola", RED, true);
  const player = enter(room, "Jan", RED);
  expect([watcher.profile.color, player.profile.color]).toEqual([RED, RED]);
  room.play(watcher.playerId);
  expect(watcher.profile.color).toBe(PINK);
  room.watch(player.playerId, { kind: "leader" });
  room.changeProfile(watcher.playerId, { ...PLAIN_PROFILE, name: "Ola", color: RED });
  expect(watcher.profile.color).toBe(RED);
});

test("bots take no colour from people, but have names of their own", () => {
  const bots = { fillTo: 12, level: "calm" as const };
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 8, bots });
  const people = [0, 1, 2].map((color) => enter(room, "Bot Ada", color));
  expect(people.map(({ profile }) => profile.color)).toEqual([0, 1, 2]);
  expect(new Set(people.map(({ profile }) => profile.name)).size).toBe(3);
});

test("a name and a colour somebody left are free again; one's own are never in one's way", () => {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 8 });
  const [ola, other] = [enter(room, "Ola", RED), enter(room, "OLA", RED)];
  expect(other.profile).toEqual({ ...PLAIN_PROFILE, name: "OLA 2", color: PINK });
  room.changeProfile(other.playerId, { ...PLAIN_PROFILE, name: "OLA", color: RED });
  expect(other.profile).toEqual({ ...PLAIN_PROFILE, name: "OLA 2", color: PINK });
  room.leave(ola.playerId);
  room.changeProfile(other.playerId, { ...PLAIN_PROFILE, name: "OLA", color: RED });
  expect(other.profile).toEqual({ ...PLAIN_PROFILE, name: "OLA", color: RED });
});

const NAMES = ["Ola", "ola", "Оla", "Ola 2", "Guest 3", "Jan", "\u3164", "J a n", "Bot Ada"];
const step = fc.record({
  what: fc.constantFrom("join", "join", "look on", "leave", "profile", "watch", "play"),
  who: fc.nat(20),
  name: fc.constantFrom(...NAMES),
  color: fc.integer({ min: 0, max: 3 }),
});

prop.prop([fc.array(step, { maxLength: 60 })], { seed: 12, numRuns: 200 })(
  "whoever comes, changes and goes: names differ for the eye, and colours of up to twelve people",
  (steps) => {
    const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: PALETTE.length });
    const here: ReturnType<typeof enter>[] = [];
    for (const { what, who, name, color } of steps) {
      const at = who % Math.max(1, here.length);
      const one = here[at];
      const isJoin = what === "join" || what === "look on";
      if (isJoin && !room.isFull) here.push(enter(room, cleanName(name), color, what === "look on"));
      if (isJoin || one === undefined) continue;
      if (what === "profile")
        room.changeProfile(one.playerId, { ...PLAIN_PROFILE, name: cleanName(name), color });
      if (what === "watch") room.watch(one.playerId, { kind: "leader" });
      if (what === "play") room.play(one.playerId);
      if (what === "leave") room.leave(one.playerId);
      if (what === "leave") here.splice(at, 1);
    }
    for (const one of here) {
      const others = new Set(here.filter((it) => it !== one).flatMap((it) => likenessesOf(it.profile.name)));
      expect(likenessesOf(one.profile.name).filter((likeness) => others.has(likeness))).toEqual([]);
    }
    const colors = here.filter((one) => one.watching === null).map((one) => one.profile.color);
    expect(new Set(colors).size).toBe(colors.length);
  },
);

test("who left is remembered until everybody was told, and not longer", () => {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 32 });
  const lagging = join(room);
  const [ola, jan, ewa] = [join(room), join(room), join(room)];
  runTicks(room, 1);
  const { roster } = room.state.match.seats;
  const allHere = roster.revision;
  lagging.state.isDrained = false;
  for (const { playerId } of [ola, jan]) {
    room.leave(playerId);
    runTicks(room, 1);
  }
  expect(roster.changesSince(allHere).left).toEqual([ola.playerId, jan.playerId]);
  lagging.state.isDrained = true;
  runTicks(room, 1);
  expect(lagging.newest().roster?.map(({ playerId }) => playerId)).toEqual([lagging.playerId, ewa.playerId]);
  room.leave(ewa.playerId);
  expect(roster.changesSince(allHere).left).toEqual([ewa.playerId]);
});
