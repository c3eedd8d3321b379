// A name of a megabyte by each way a name can come: it is cut or refused, and no more of it than a name can be made of is
// looked at.

import * as v from "valibot";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DESK_CALLS } from "../../shared/desk/deskCalls.ts";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { likenessesOf } from "../../shared/names/likeness.ts";
import { hasWord } from "../../shared/names/words.ts";
import {
  cleanGameName,
  cleanName,
  cleanTypedGameName,
  isGameNameCut,
  isNameCut,
  isNameMixed,
  isolate,
  MAX_GAME_NAME_UNITS,
  MAX_NAME_UNITS,
} from "../../shared/names.ts";
import { readGuestEvent } from "../../shared/net/events/guestEvents.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import { readKeptProfile } from "../../shared/net/events/schemas.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { hostRequestSchema } from "./hostRequest.ts";
import { readSettings, settingsChangeSchema } from "./settingsSchema.ts";

const MEGABYTE = 1_000_000;
const FAMILY = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
const NAMES = [
  ...["x", " ", "\u0301", "\u200b", "\ud83d", "\u202e", "Ола", "שלום", "ﷺ", "\u0000", "\u1100\u1161", FAMILY],
  ...["Olaж", "IIll11", "rnvvcl", "\u{e0067}"],
].map((piece) => piece.repeat(MEGABYTE / piece.length));
const typed = { ...PLAIN_PROFILE, name: NAMES[0] ?? "" };

afterEach(() => void vi.restoreAllMocks());

describe("a name of a megabyte", () => {
  test("is cut before it is looked at", () => {
    let longest = 0;
    for (const method of ["normalize", "trim", "toUpperCase"] as const) {
      const real = String.prototype[method];
      vi.spyOn(String.prototype, method).mockImplementation(function (this: string, ...args: []) {
        longest = Math.max(longest, this.length);
        return real.apply(this, args);
      });
    }
    for (const text of NAMES) {
      const name = cleanName(text);
      expect(name.length).toBeLessThanOrEqual(MAX_NAME_UNITS);
      expect(cleanGameName(text).length).toBeLessThanOrEqual(MAX_GAME_NAME_UNITS);
      expect(cleanTypedGameName(text).length).toBeLessThanOrEqual(MAX_GAME_NAME_UNITS);
      const notes = [isNameCut(text), isNameMixed(text), isGameNameCut(text)];
      expect(notes.every((note) => typeof note === "boolean")).toBe(true);
      expect(likenessesOf(isolate(name)).every(({ length }) => length < 20 * MAX_NAME_UNITS)).toBe(true);
      expect(hasWord(name, ["badword"])).toBe(false);
    }
    // A compatibility form can be eighteen letters.
    expect(longest).toBeLessThanOrEqual(18 * 4 * MAX_GAME_NAME_UNITS);
  });

  test("is refused by a host, in a join and in play, and by its desk", () => {
    const version = { protocol: PROTOCOL_VERSION, version: "0.1.0" };
    const join = { ...version, profile: typed, watch: false, claim: null, ...STRANGER };
    expect(readGuestEvent("join", { ...join, profile: PLAIN_PROFILE })).toMatchObject(version);
    expect(() => readGuestEvent("join", join)).toThrow('wrong at "profile.name"');
    expect(() => readGuestEvent("profile", typed)).toThrow('wrong at "name"');
    expect(v.is(DESK_CALLS.rename.args, { playerId: 1, name: "Ola" })).toBe(true);
    expect(v.is(DESK_CALLS.rename.args, { playerId: 1, name: typed.name })).toBe(false);
  });

  test("in a settings file or a guest's browser is none, and all other settings stay", () => {
    expect(readSettings({ ...PLAIN_SETTINGS, color: 5, name: typed.name })).toMatchObject({
      color: 5,
      name: "",
    });
    expect(readKeptProfile({ ...typed, color: 5 }, PLAIN_PROFILE)).toEqual({ ...PLAIN_PROFILE, color: 5 });
    expect(v.is(settingsChangeSchema, { name: "Ola" })).toBe(true);
    expect(v.is(settingsChangeSchema, { name: typed.name })).toBe(false);
  });

  test("is no name of a game that a window asks for", () => {
    const issues = (name: string) =>
      v.safeParse(hostRequestSchema, { name }).issues?.filter(({ path }) => path?.[0]?.key === "name");
    expect([issues("Kulki")?.length, issues(typed.name)?.length]).toEqual([0, 1]);
  });
});
