// The room of a match that goes on: whoever was in it is waited for, and not for ever.
import { expect, test } from "vitest";
import { enter, runTicks } from "../../../shared/room/room.stage.ts";
import { saveRoom } from "../../../shared/room/save/saveRoom.ts";
import { PLAIN_DESK, TEST_OPTIONS } from "../host.stage.ts";
import { openHostRoom } from "./hostRoom.ts";

test.each([
  [0, 60],
  [10, 60],
  [90, 90],
])(
  "P63 where seats are kept for %i s, who was in a match that died is waited for %i s",
  (keepSeatS, waitS) => {
    const options = { ...TEST_OPTIONS, keepSeatS };
    const before = openHostRoom(options, {});
    for (const name of ["Ola", "Jan"]) enter(before, { name }).seat.proof = name;
    runTicks(before, 30);
    const resume = { match: "m".repeat(22), tick: 30, people: 2, desk: PLAIN_DESK, room: saveRoom(before) };
    const room = openHostRoom({ ...options, resume }, {});
    const { stepHz } = room.rules;
    runTicks(room, (waitS - 1) * stepHz);
    expect(room.playerCount).toBe(2);
    runTicks(room, 2 * stepHz);
    expect(room.playerCount).toBe(0);
  },
);
