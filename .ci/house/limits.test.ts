// The limits that PROTOCOL.md tells of and that are kept beyond shared/net: each is the code's own.
import { expect, test } from "vitest";
import { MAX_MATCH_BYTES } from "../../main/app/matches/matchFile.ts";
import {
  MAX_COMPARED,
  MAX_COMPARED_OF_PEER,
  MAX_WRONG,
  WRONG_HOLDS_MS,
} from "../../main/host/admission/passwordDoor.ts";
import { KNOCK_HOLDS_MS, NO_HOLDS_MS } from "../../main/host/admission/waitingRoom.ts";
import { MAX_REQUESTS } from "../../main/host/door/httpServer.ts";
import { ALIVE_MS, VAIN_AT_ONCE } from "../../main/host/seats/claims.ts";
import { MAX_BANS } from "../../shared/desk/bans.ts";
import { MAX_WAITING } from "../../shared/desk/desk.ts";
import { STILL_AFTER_S } from "../../shared/hostChoices.ts";
import { LEAST_WAIT_S } from "../../shared/keptSeats.ts";
import { limitOf, TEXT } from "../../shared/net/protocolText.stage.ts";
import { SILENT_S } from "../../shared/room/away.ts";
import { STUCK_AFTER_MS } from "../../shared/room/feed.ts";

test.each([
  ["requests, a connection", `${MAX_REQUESTS}`],
  ["still", `${STILL_AFTER_S} s`],
  ["claims in vain", `${VAIN_AT_ONCE} at once`],
  ["answer to claimed", `${ALIVE_MS / 1000} s`],
  ["silence of a player", `${SILENT_S} s`],
  ["heartbeat, reading", `${STUCK_AFTER_MS / 1000} s`],
  ["kept match", `${MAX_MATCH_BYTES / 2 ** 20} MiB`],
  ["wrong passwords", `${MAX_WRONG} a minute`],
  ["passwords to compare", `${MAX_COMPARED}, of an address ${MAX_COMPARED_OF_PEER}`],
  ["who waits to be let in", `${MAX_WAITING}, ${KNOCK_HOLDS_MS / 1000} s`],
  ["a no at the door", `${NO_HOLDS_MS / 1000} s`],
  ["bans", `${MAX_BANS}`],
])("limit: %s is %s", (limit, value) => {
  expect(limitOf(limit)).toContain(value);
});

test("P71 wrong passwords count for a minute", () => {
  expect(WRONG_HOLDS_MS).toBe(60_000);
});

test("P63 people of a match that goes on have so long to come back", () => {
  expect(TEXT).toContain(`for \`keepSeatS\` and at least ${LEAST_WAIT_S} s.`);
});
