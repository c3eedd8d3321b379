// What the host's person settles for people and bots, in every phase of a match: what the others see of it, what counts,
// and what is as before once it is over.
import { describe, expect, test } from "vitest";
import type { Rules } from "../../rules.ts";
import { TEAM_COLORS } from "../../rulesets/teams.ts";
import { createFeed } from "../feed.ts";
import { enter, memoryLink, runTicks } from "../room.stage.ts";
import { loadRoom, saveRoom } from "../save/saveRoom.ts";
import { isPlayersSeat, roleOf } from "../seat.ts";
import { comeBack, enterAs, openPhase, PHASES, RULES, TIMED } from "./roomDesk.stage.ts";
import { deskOf } from "./roomDesk.ts";
import { MAX_SETTLED } from "./settled.ts";

describe("who is made to watch", () => {
  test.each(PHASES)("watches until further notice, and then plays again: in %s", (phase) => {
    const { room, ola } = openPhase(phase);
    expect(deskOf(room).bench(ola.playerId, true)).toBe(true);
    expect(deskOf(room).bench(ola.playerId, true)).toBe(false);
    room.play(ola.playerId);
    runTicks(room, 20);
    expect([roleOf(ola.seat), room.playerCount]).toEqual(["watcher", 1]);
    expect(deskOf(room).bench(ola.playerId, false)).toBe(true);
    runTicks(room, 40);
    expect(roleOf(ola.seat)).toBe(phase === "results" ? "next" : null);
  });

  test("goes on to watch in the next round, after a drop, after another host's start, and with a new seat", () => {
    const { room, ola } = openPhase("lobby");
    deskOf(room).bench(ola.playerId, true);
    room.rounds.start();
    room.drop(ola.playerId);
    comeBack(room, ola);
    expect(roleOf(ola.seat)).toBe("watcher");
    const next = loadRoom(saveRoom(room));
    next.leave(ola.playerId);
    const feed = createFeed(memoryLink().link, 0);
    const wanted = { profile: { name: "Ola", color: 1, skin: 0 }, whose: "10.0.0.9", isWatching: false };
    const anew = next.join({ ...wanted, guest: "hash of Ola" }, feed);
    const another = next.join({ ...wanted, guest: "hash of Ewa" }, createFeed(memoryLink().link, 0));
    expect([anew.isBenched, roleOf(anew)]).toEqual([true, "watcher"]);
    expect([another.isBenched, roleOf(another)]).toEqual([false, null]);
  });

  test("has no place held: back on the field, it watches where none is free", () => {
    const { room, ola } = openPhase("endless", RULES, 0, 2);
    deskOf(room).bench(ola.playerId, true);
    enter(room, { name: "Ewa" });
    deskOf(room).bench(ola.playerId, false);
    expect([roleOf(ola.seat), room.playerCount]).toEqual(["watcher", 2]);
  });

  test("and watched by its own wish, goes on to watch; a window of the host's own always plays", () => {
    const { room, ola, jan } = openPhase("endless");
    room.watch(ola.playerId, { kind: "free" });
    deskOf(room).bench(ola.playerId, true);
    deskOf(room).bench(ola.playerId, false);
    expect([roleOf(ola.seat), ola.seat.watching!.wish.kind]).toEqual(["watcher", "free"]);
    jan.seat.isHosts = true;
    deskOf(room).bench(jan.playerId, true);
    expect(roleOf(jan.seat)).toBeNull();
  });
});

test("two tabs of one browser are one person: muted and made to watch together, and nobody else", () => {
  const { room, ola, jan } = openPhase("endless");
  const tab = enterAs(room, "Ola", ola.seat.guest!);
  expect(deskOf(room).mute(ola.playerId, true)).toBe(true);
  expect(deskOf(room).mute(tab.playerId, true)).toBe(false);
  deskOf(room).bench(tab.playerId, true);
  const seats = [ola.seat, tab.seat, jan.seat];
  expect(seats.map(({ isMuted, isBenched }) => [isMuted, isBenched])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
});

test("what is settled for guests is kept for so many, the newest of them", () => {
  const { room } = openPhase("endless");
  for (let i = 0; i <= MAX_SETTLED; i++) {
    const guest = enterAs(room, `G ${i}`, `guest ${i}`);
    if (!room.isFull || isPlayersSeat(guest.seat)) deskOf(room).mute(guest.playerId, true);
    room.leave(guest.playerId);
  }
  const { settled } = room.state.match;
  expect([settled.size, settled.has("guest 0"), settled.has(`guest ${MAX_SETTLED}`)]).toEqual([
    MAX_SETTLED,
    false,
    true,
  ]);
});

test("a name of the host's stays with another colour, and goes when the person asks for another name", () => {
  const { room, ola } = openPhase("lobby");
  expect(deskOf(room).rename(ola.playerId, "Jan")).toBe("Ola");
  expect(ola.seat.profile.name).toBe("Jan 2");
  room.changeProfile(ola.playerId, { name: "Ola", color: 5, skin: 2 });
  expect(ola.seat.profile).toEqual({ name: "Jan 2", color: 5, skin: 2 });
  const again = loadRoom(saveRoom(room));
  again.changeProfile(ola.playerId, { name: "Ola", color: 6, skin: 2 });
  expect(again.seatOf(ola.playerId)!.profile.name).toBe("Jan 2");
  expect(deskOf(room).rename(ola.playerId, "Ewa")).toBe("Jan 2");
  room.changeProfile(ola.playerId, { name: "Olga", color: 6, skin: 2 });
  expect(ola.seat.profile.name).toBe("Olga");
  expect(deskOf(room).rename(ola.playerId, "Olga")).toBeNull();
  // Taken back, the name is the person's own again.
  expect(deskOf(room).rename(ola.playerId, deskOf(room).rename(ola.playerId, "Ewa")!)).toBe("Ewa");
  expect([ola.seat.profile.name, ola.seat.isRenamed]).toEqual(["Olga", false]);
});

describe("another team", () => {
  const TEAMS: Rules = { ...TIMED, teams: 2 };

  test.each(["lobby", "countdown", "playing", "results", "paused"] as const)(
    "takes the player with its cells, and a bot comes for it: in %s",
    (phase) => {
      const { room, ola, jan } = openPhase(phase, TEAMS, 6);
      const player = room.world.players.get(ola.playerId)!;
      const [{ team }, slots] = [player, [...player.cellSlots]];
      const sizes = () =>
        [1, 2].map((one) => [...room.world.players.values()].filter((p) => p.team === one).length);
      expect(deskOf(room).moveTeam(ola.playerId, 3 - team)).toBe(true);
      expect(deskOf(room).moveTeam(ola.playerId, 3 - team)).toBe(false);
      runTicks(room, 1);
      expect([player.team, player.cellSlots, sizes()]).toEqual([3 - team, slots, [3, 3]]);
      const told = jan.sent.findLast(({ roster }) => roster)!.roster!;
      expect(told.find(({ playerId }) => playerId === ola.playerId)!.color).toBe(TEAM_COLORS[2 - team]);
      const again = loadRoom(saveRoom(room));
      expect(again.world.players.get(ola.playerId)!.team).toBe(3 - team);
    },
  );

  test("has the score of who came; a round that is over keeps what it was", () => {
    const { room, ola } = openPhase("playing", TEAMS);
    const player = room.world.players.get(ola.playerId)!;
    room.world.bodies.radius[player.cellSlots[0]!] = 300;
    deskOf(room).moveTeam(ola.playerId, 3 - player.team);
    const { team } = player;
    room.rounds.end();
    const { lines, teamScores } = room.state.rounds.last!;
    expect(lines[0]).toMatchObject({ playerId: ola.playerId, team });
    expect(teamScores[team - 1]).toBeGreaterThan(100);
    expect(deskOf(room).moveTeam(ola.playerId, 3 - team)).toBe(true);
    expect(room.state.rounds.last!.lines[0]!.team).toBe(team);
  });

  test("is none where there are no teams, for a team too many, for who watches and for who is not here", () => {
    const { room, ola } = openPhase("playing", TEAMS);
    expect(deskOf(room).moveTeam(ola.playerId, 3)).toBe(false);
    expect(deskOf(room).moveTeam(99, 1)).toBe(false);
    const { team } = room.world.players.get(ola.playerId)!;
    room.watch(ola.playerId, { kind: "leader" });
    expect(deskOf(room).moveTeam(ola.playerId, 3 - team)).toBe(false);
    expect(deskOf(openPhase("endless").room).moveTeam(1, 1)).toBe(false);
  });
});

describe("bots", () => {
  test.each(PHASES)("come, go and play as said at once, but in a round that is over: in %s", (phase) => {
    const { room } = openPhase(phase, undefined, 4);
    const levels = () =>
      [...room.seats].flatMap(({ driver }) => (driver.kind === "bot" ? [driver.bot.level] : []));
    expect(levels()).toEqual(["calm", "calm"]);
    expect(deskOf(room).setBotFill({ fillTo: 7, level: "keen" })).toBe(true);
    expect(deskOf(room).setBotFill({ fillTo: 7, level: "keen" })).toBe(false);
    expect(levels()).toEqual(Array(phase === "results" ? 2 : 5).fill("keen"));
    room.rounds.start();
    expect(levels()).toHaveLength(5);
    deskOf(room).setBotFill({ fillTo: 0, level: "keen" });
    expect(levels()).toEqual([]);
  });

  test("come into the last one standing with the next round", () => {
    const { room } = openPhase("playing", { ...TIMED, roundKind: 3 }, 4);
    const count = () => [...room.seats].filter(({ whose }) => whose === null).length;
    deskOf(room).setBotFill({ fillTo: 7, level: "calm" });
    expect(count()).toBe(2);
    room.rounds.end();
    room.rounds.start();
    expect(count()).toBe(5);
  });
});

test("bots and those who are not here are no people", () => {
  const { room } = openPhase("endless", RULES, 4);
  const bot = [...room.seats].find(({ whose }) => whose === null)!.playerId;
  for (const id of [bot, 99]) {
    const desk = deskOf(room);
    expect([desk.putOut(id, "kicked"), desk.release(id), desk.mute(id, true)]).toEqual([false, false, false]);
    expect([desk.bench(id, true), desk.rename(id, "Ewa")]).toEqual([false, null]);
  }
});
