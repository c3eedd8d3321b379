// The password at the door: who gets in, and how often one may guess.
import { expect, test, vi } from "vitest";
import { hashPassword, isPassword } from "../../passwordHash.ts";
import { MAX_COMPARED, MAX_COMPARED_OF_PEER, MAX_WRONG, PasswordDoor } from "./passwordDoor.ts";

const HASH = await hashPassword("sezam");

function openDoor(isRight?: typeof isPassword) {
  const clock = { ms: 0 };
  const door = new PasswordDoor(HASH, () => clock.ms, isRight);
  let people = 0;
  /** @returns what a newcomer hears who brings this */
  async function bring(password: string | null, peer = "10.0.0.1", guest = `guest ${people++}`) {
    const verdict = door.judge(guest, peer, password);
    const refusal =
      verdict === "compare"
        ? await door.compare({ guest, peer, password: password ?? "" }, () => true)
        : verdict;
    return refusal?.reason ?? "in";
  }
  return { door, clock, bring };
}

test("a hash says nothing of its password, is another one each time, and knows the password again", async () => {
  const again = await hashPassword("sezam");
  expect(again).not.toEqual(HASH);
  expect(JSON.stringify([HASH, again])).not.toContain("sezam");
  expect(await Promise.all([isPassword("sezam", again), isPassword("Sezam", again)])).toEqual([true, false]);
  expect(await isPassword("sezam", { salt: "", hash: "" })).toBe(false);
});

test("one letter that is typed as two signs is that letter", async () => {
  expect(await isPassword("zo\u0301\u0142w", await hashPassword("z\u00f3\u0142w"))).toBe(true);
});

test("P71 none, another one, the right one", async () => {
  const { bring } = openDoor();
  expect([await bring(null), await bring(""), await bring("x"), await bring("sezam")]).toEqual([
    "passwordNeeded",
    "passwordNeeded",
    "passwordWrong",
    "in",
  ]);
});

test("P71 who has brought it is not asked again, until there is another one", async () => {
  const { door, bring } = openDoor();
  await bring("sezam", "10.0.0.1", "Ola");
  expect(await bring(null, "10.0.0.2", "Ola")).toBe("in");
  expect(await door.set("inne")).toBe(true);
  expect(await bring(null, "10.0.0.2", "Ola")).toBe("passwordNeeded");
  expect(await bring("sezam", "10.0.0.2", "Ola")).toBe("passwordWrong");
  expect(await bring("inne", "10.0.0.2", "Ola")).toBe("in");
});

test.each([null, ""])("P71 with %j there is none any more", async (text) => {
  const { door, bring } = openDoor();
  expect([await door.set(text), door.hash, await bring(null)]).toEqual([true, null, "in"]);
  expect(await door.set(text)).toBe(false);
});

test("of two passwords that are set at once the later one counts", async () => {
  const { door, bring } = openDoor();
  expect(await Promise.all([door.set("a"), door.set("b")])).toEqual([false, true]);
  expect([await bring("a"), await bring("b")]).toEqual(["passwordWrong", "in"]);
  expect(await Promise.all([door.set("c"), door.set(null)])).toEqual([false, true]);
  expect(await bring(null)).toBe("in");
});

test("P71 after 5 wrong ones within a minute an address is not listened to, whatever it brings", async () => {
  const { door, clock, bring } = openDoor();
  for (let i = 0; i < MAX_WRONG; i++) {
    expect(await bring(`guess ${i}`)).toBe("passwordWrong");
    clock.ms += 10_000;
  }
  expect([await bring("sezam"), await bring(null)]).toEqual(["passwordTries", "passwordTries"]);
  expect(door.judge("anybody", "10.0.0.1", "sezam")).toEqual({ reason: "passwordTries", leftS: 10 });
  clock.ms = 59_999;
  expect(door.judge("anybody", "10.0.0.1", null)).toEqual({ reason: "passwordTries", leftS: 1 });
  clock.ms = 60_000;
  expect(await bring("guess again")).toBe("passwordWrong");
  expect(await bring("sezam")).toBe("passwordTries");
  clock.ms = 70_000;
  expect(await bring("sezam")).toBe("in");
});

test("P71 guesses of one address cost nobody elsewhere, nor who is known; a right one gives no new guesses", async () => {
  const { bring } = openDoor();
  await bring("sezam", "10.6.6.6", "Ola");
  for (let i = 0; i < MAX_WRONG - 1; i++) await bring("x", "10.6.6.6");
  expect(await bring("sezam", "10.6.6.6")).toBe("in");
  expect(await bring("x", "10.6.6.6")).toBe("passwordWrong");
  expect(await bring("sezam", "10.6.6.6")).toBe("passwordTries");
  expect(await bring(null, "10.6.6.6", "Ola")).toBe("in");
  expect(await bring("sezam", "10.0.0.1")).toBe("in");
});

/** Compares as fast as a test likes, and counts. */
function createFastCompare() {
  let [now, atOnce] = [0, 0];
  const isRight = vi.fn(async (text: string) => {
    atOnce = Math.max(atOnce, ++now);
    await Promise.resolve();
    now--;
    return text === "sezam";
  });
  return { isRight, atOnce: () => atOnce };
}

test("1000 guesses at once: five are compared, one after another, and a class that comes meanwhile gets in", async () => {
  const { isRight, atOnce } = createFastCompare();
  const { bring } = openDoor(isRight);
  const guesses = Array.from({ length: 1000 }, (_, i) => bring(`guess ${i}`));
  const pupils = Array.from({ length: 30 }, () => bring("sezam", "10.0.0.2"));
  const heard = await Promise.all(guesses);
  const countOf = (reason: string) => heard.filter((one) => one === reason).length;
  expect([countOf("passwordWrong"), countOf("passwordTries")]).toEqual([MAX_WRONG, 1000 - MAX_WRONG]);
  expect(await Promise.all(pupils)).toEqual(pupils.map(() => "in"));
  expect([isRight.mock.calls.length, atOnce()]).toEqual([MAX_WRONG + pupils.length, 1]);
});

test("of one address only some wait, and nobody elsewhere for them", async () => {
  const { door, bring } = openDoor(createFastCompare().isRight);
  const pupils = Array.from({ length: MAX_COMPARED_OF_PEER }, () => bring("sezam"));
  expect(door.judge("Ola", "10.0.0.1", "sezam")).toEqual({ reason: "passwordTries", leftS: 5 });
  expect(door.judge("Ola", "10.0.0.2", "sezam")).toBe("compare");
  expect(await Promise.all(pupils)).toEqual(pupils.map(() => "in"));
  expect(await bring("sezam")).toBe("in");
});

test("guesses of ten addresses at once: no more wait than may, and who comes then is told when to try again", async () => {
  const { isRight } = createFastCompare();
  const { door, bring } = openDoor(isRight);
  const compare = vi.spyOn(door, "compare");
  const guesses = Array.from({ length: 400 }, (_, i) => bring("x", `10.0.1.${i % 10}`));
  expect(door.judge("Ola", "10.0.0.2", "sezam")).toEqual({ reason: "passwordTries", leftS: 5 });
  await Promise.all(guesses);
  expect(compare).toHaveBeenCalledTimes(MAX_COMPARED);
  expect(isRight).toHaveBeenCalledTimes(10 * MAX_WRONG);
  expect(await bring("sezam", "10.0.0.2")).toBe("in");
});

test("who is gone when its turn comes costs nothing, and keeps nobody waiting", async () => {
  const { door } = openDoor();
  const attempt = { guest: "Ola", peer: "10.0.0.1", password: "x" };
  await Promise.all(Array.from({ length: MAX_COMPARED }, () => door.compare(attempt, () => false)));
  expect(door.judge("Ewa", "10.0.0.1", "sezam")).toBe("compare");
});

test("a password that is changed while one is compared counts as it is by then", async () => {
  const { door } = openDoor();
  const answer = door.compare({ guest: "Ola", peer: "10.0.0.1", password: "x" }, () => true);
  // The comparison is under way, in another thread.
  await new Promise((resolve) => setImmediate(resolve));
  await door.set(null);
  expect(await answer).toBeNull();
});

test("addresses that guessed are forgotten after their minute", async () => {
  const { door, clock, bring } = openDoor();
  for (let i = 0; i < MAX_WRONG; i++) await bring("x");
  clock.ms = 60_000;
  door.sweep();
  expect(door.judge("Ola", "10.0.0.1", "x")).toBe("compare");
});
