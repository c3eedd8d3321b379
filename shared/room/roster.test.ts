// What a guest is told of who is here, whenever it was told last.
import fc from "fast-check";
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../model.ts";
import type { RosterEntry } from "../net/sections/roster.ts";
import { Roster } from "./roster.ts";

const change = fc.record({
  playerId: fc.integer({ min: 1, max: 12 }),
  what: fc.constantFrom("set", "set", "remove", "tell", "forget"),
  guest: fc.nat(2),
});

test("P18 whoever is told the changes since the last time knows everybody", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const roster = new Roster();
      const here = new Map<number, RosterEntry>();
      const guests = [0, 1, 2].map(() => ({ revision: 0, known: new Map<number, RosterEntry>() }));
      const tell = ({ revision, known }: (typeof guests)[number]): void => {
        const { left, entries } = roster.changesSince(revision);
        for (const id of left) expect(known.delete(id)).toBe(true);
        for (const entry of entries) known.set(entry.playerId, entry);
        expect(known).toEqual(here);
        for (const ids of [left, entries.map((entry) => entry.playerId)]) {
          expect(ids).toEqual([...ids].sort((a, b) => a - b));
        }
      };
      changes.forEach(({ playerId, what, guest }, i) => {
        const entry = { ...PLAIN_PROFILE, playerId, name: `name ${i}`, color: 0 };
        if (what === "set") here.set(playerId, entry);
        if (what === "set") roster.set(entry);
        if (what === "remove") here.delete(playerId);
        if (what === "remove") roster.remove(playerId);
        if (what === "forget") roster.forget(Math.min(...guests.map(({ revision }) => revision)));
        if (what !== "tell") return;
        tell(guests[guest]!);
        guests[guest]!.revision = roster.revision;
      });
      for (const guest of guests) tell(guest);
    }),
    { seed: 35, numRuns: 300 },
  );
});

test("who left is kept until all were told, and not longer: a long evening's guests would pile up", () => {
  const roster = new Roster();
  for (let playerId = 1; playerId <= 3; playerId++)
    roster.set({ ...PLAIN_PROFILE, playerId, name: `Ola ${playerId}`, color: 0 });
  const told = roster.revision;
  roster.remove(1);
  const afterFirst = roster.revision;
  roster.remove(2);
  expect(roster.changesSince(told).left).toEqual([1, 2]);
  roster.set({ ...PLAIN_PROFILE, playerId: 4, name: "Jan", color: 1 });
  roster.forget(afterFirst);
  expect(roster.changesSince(told).left).toEqual([2]);
});
