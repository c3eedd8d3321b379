// The cost of saving a whole room, as a host does every two seconds between two ticks.

import type { Rules } from "../../rules.ts";
import { benchRules } from "../../rulesets/bench.ts";
import { createFeed } from "../feed.ts";
import { memoryLink } from "../room.stage.ts";
import { Room } from "../room.ts";
import { loadRoom, saveRoom } from "./saveRoom.ts";

/** Ticks before, so that players are where a match has them. */
const TICKS_BEFORE = 60;

function createCrowd(rules: Rules, people: number): Room {
  const room = new Room({ rules, seed: 1, maxPlayers: people });
  for (let i = 0; i < people; i++) {
    const { link } = memoryLink();
    const profile = { name: `Player ${i}`, color: i % 12, skin: 0 };
    const seat = room.join(
      { profile, whose: `192.168.${i >> 8}.${i & 255}`, isWatching: false },
      createFeed(link, 0),
    );
    seat.proof = `${i}`.padStart(43, "p");
    room.drive(seat.playerId, { kind: "away" });
  }
  for (let i = 0; i < TICKS_BEFORE; i++) room.tick(0);
  return room;
}

function saving(name: string, rules: Rules, people: number) {
  const setUp = () => {
    const room = createCrowd(rules, people);
    return () => void saveRoom(room);
  };
  return { name: `save a room, ${name}`, setUp };
}

export const benches = [
  saving("world 5k 200 people", benchRules("5k"), 200),
  saving("world 14k 1000 people", benchRules("14k"), 1000),
  saving("world 5k 1000 people", benchRules("5k"), 1000),
  {
    name: "load a room, world 14k 1000 people",
    setUp() {
      const bytes = saveRoom(createCrowd(benchRules("14k"), 1000));
      return () => void loadRoom(bytes);
    },
  },
];
