// A room with teams: who joins which, that bots keep them even, and what mates are told of each other.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../model.ts";
import { TEAM_COLORS, TEAMS } from "../rulesets/teams.ts";
import { enter, type MemoryGuest } from "./room.stage.ts";
import { Room } from "./room.ts";

const BOTS = { fillTo: 10, level: "calm" as const };

function join(room: Room, isWatching = false) {
  return enter(room, { name: "Jan", color: 0, isWatching });
}

/** Players of each team, team 1 first, as a watcher's roster has their colours. */
function sizesFor({ sent }: Pick<MemoryGuest, "sent">): number[] {
  const roster = sent.findLast((one) => one.roster)?.roster ?? [];
  const playing = roster.filter(({ role }) => role !== "watcher");
  return TEAM_COLORS.slice(0, TEAMS.teams).map(
    (color) => playing.filter((entry) => entry.color === color).length,
  );
}

test("in teams the next one joins the smallest, in its colour, whatever was asked for", () => {
  const room = new Room({ rules: TEAMS, seed: 1, maxPlayers: 8 });
  const players = Array.from({ length: 4 }, () => enter(room, { color: 11 }).seat);
  expect(players.map(({ profile }) => TEAM_COLORS.indexOf(profile.color as 7))).toEqual([0, 1, 2, 0]);
  room.changeProfile(players[1]!.playerId, { ...PLAIN_PROFILE, name: "Ewa", color: 11 });
  expect(players[1]!.profile.color).toBe(TEAM_COLORS[1]);
  room.leave(players[2]!.playerId);
  expect(enter(room).seat.profile.color).toBe(TEAM_COLORS[2]);
});

test("bots come and go so that the teams stay even, whoever joins and leaves", () => {
  const room = new Room({ rules: TEAMS, seed: 1, maxPlayers: 16, bots: BOTS });
  const watcher = join(room, true);
  const people = [];
  const sizes: number[][] = [];
  for (let i = 0; i < 8; i++) {
    people.push(join(room));
    room.tick(0);
    sizes.push(sizesFor(watcher));
  }
  for (const at of [6, 1, 3, 0]) {
    room.leave(people[at]!.playerId);
    room.tick(0);
    sizes.push(sizesFor(watcher));
  }
  for (const teams of sizes) {
    expect(teams.reduce((sum, size) => sum + size, 0)).toBe(BOTS.fillTo);
    expect(Math.max(...teams) - Math.min(...teams)).toBeLessThanOrEqual(1);
  }
});

test("P17 with the leaderboard comes what each team is worth in all", () => {
  const room = new Room({ rules: TEAMS, seed: 1, maxPlayers: 8 });
  const [first] = [join(room), join(room), join(room), join(room)];
  for (let tick = 0; tick < 15; tick++) room.tick(0);
  const told = first.sent.find((one) => one.leaderboard)!;
  const ofTeam = (team: number) =>
    told.leaderboard!.filter(({ playerId }) => (playerId - 1) % 3 === team).map(({ score }) => score);
  const sums = [0, 1, 2].map((team) => ofTeam(team).reduce((sum, score) => sum + score, 0));
  expect(told.teamScores).toHaveLength(3);
  told.teamScores!.forEach((score, team) => {
    expect(score).toBeCloseTo(sums[team]!, 1);
  });
});

test("P36 mates are on each other's minimap, however small, and on nobody else's", () => {
  // Without balls nobody grows.
  const rules = { ...TEAMS, startRadius: 32, ballsAtStart: 0, ballsLow: 0 };
  const room = new Room({ rules, seed: 1, maxPlayers: 40 });
  const guests = Array.from({ length: 36 }, () => join(room));
  const watcher = join(room, true);
  for (let tick = 0; tick < 6; tick++) room.tick(0);
  const dotsOf = ({ sent }: (typeof guests)[number]) =>
    sent.find((one) => one.minimap)!.minimap!.map(({ playerId }) => playerId);
  // All are of one size: the lower ids lead.
  const leaders = Array.from({ length: 10 }, (_, i) => i + 1);
  expect(dotsOf(watcher)).toEqual(leaders);
  const mates = guests.map((_, i) => i + 1).filter((id) => id % 3 === 2 && id > 10);
  expect(dotsOf(guests[34]!)).toEqual([...leaders, ...mates]);
});
