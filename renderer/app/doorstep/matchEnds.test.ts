// What a window shows once its match has ended, by reason.
import { expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import type { End } from "../match/seat/comeback.ts";
import { closedNotice, followMatchEnds } from "./matchEnds.ts";

const URL = "http://10.0.0.7:8999/";

test("P70 who was put out may come again: at once after a kick, in time after a ban, never after one for good", () => {
  const notice = (end: End, url: string | null = URL) => closedNotice(end, url, 1000);
  const closed = { kind: "closed", untilMs: null, again: null };
  expect(notice({ reason: "kicked", leftS: null })).toEqual({
    ...closed,
    reason: "kicked",
    again: "10.0.0.7:8999",
  });
  expect(notice({ reason: "banned", leftS: 60 })).toEqual({
    ...closed,
    ...{ reason: "banned", untilMs: 61_000, again: "10.0.0.7:8999" },
  });
  expect(notice({ reason: "banned", leftS: null })).toEqual({ ...closed, reason: "banned" });
  expect(notice({ reason: "stopped", leftS: null })).toEqual({ ...closed, reason: "stopped" });
});

test("a match that ended for good is told, without the arrival's sheet; one that is knocked for again is not", () => {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const calls: unknown[] = [];
  let end: (end: End, url: string | null) => void = () => undefined;
  followMatchEnds({
    store,
    gate: { onEnd: (listener) => (end = listener) },
    waysIn: {
      guestJoining: { onMatchEnd: (reason) => reason === "stopped" },
      arrival: { drop: () => void calls.push("drop") },
    },
    hosting: { onMatchEnd: async (reason) => void calls.push(reason) },
    wallNow: () => 1000,
  });
  end({ reason: "stopped", leftS: null }, URL);
  expect([store.notice.value, calls.splice(0)]).toEqual([null, ["stopped"]]);
  end({ reason: "banned", leftS: 60 }, URL);
  expect(store.notice.value).toMatchObject({ reason: "banned", untilMs: 61_000 });
  expect(calls).toEqual(["drop", "banned"]);
});
