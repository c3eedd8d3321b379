// What a person reads of each refusal, and can do about it: on a guest's page, in the Join dialog, on the home screen
// after being put out.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLOSE_REASONS } from "../../../shared/net/closeReasons.ts";
import { App } from "../App.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { JoinFailure, JoinState, Mode } from "../store.ts";
import type { WaitReason } from "./doorWait.ts";

const ADDRESS = "10.0.0.7:8999";
const NOW_MS = 1_000_000;

let page: PageRig;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
});
afterEach(() => {
  page.dispose();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function open(mode: Mode, dialog: "join" | null = null) {
  page = openPage(mode);
  page.store.dialog.value = dialog;
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
}

/** The words of no. 1 of a class; no-break spaces are typeset's. */
const words = (what: string) =>
  page.root
    .all(what)[0]
    ?.all("p")[0]
    ?.text.replace(/\u00a0/g, " ");
const labels = (what: string) =>
  page.root
    .all(what)[0]
    ?.all("button")
    .map(({ text }) => text) ?? [];

async function show(join: JoinState) {
  page.change(() => {
    page.store.join.value = join;
  });
  // Parts that are fetched, and what Preact does after the next frame.
  await vi.dynamicImportSettled();
  page.change(() => void vi.advanceTimersByTime(35));
}

const failed = (reason: JoinFailure, leftS: number | null): JoinState => ({
  ...{ phase: "failed", address: ADDRESS, reason, version: null, url: null },
  untilMs: leftS === null ? null : NOW_MS + 1000 * leftS,
});

test.each([
  ["guest", null],
  ["app", "join"],
] as const)("each refusal has its words, in %s %s", async (mode, dialog) => {
  open(mode, dialog);
  for (const reason of CLOSE_REASONS) {
    if (mode === "guest" && (reason === "guestOlder" || reason === "guestNewer")) continue;
    await show(failed(reason, null));
    const more = reason === "banned" ? ` ${page.texts.join.again.never}` : "";
    expect(words(".failure"), reason).toBe(`${page.texts.closed[reason]}${more}`.replace(/\u00a0/g, " "));
  }
});

test("a ban is told with the time left, which counts down to an end", async () => {
  open("guest");
  const { again } = page.texts.join;
  const left = async (leftS: number) => {
    await show(failed("banned", leftS));
    return words(".failure")?.slice(page.texts.closed.banned.length + 1);
  };
  const plain = (text: string) => text.replace(/\u00a0/g, " ");
  expect(await left(36_000)).toBe(plain(again.tomorrow));
  expect(await left(600)).toBe(plain(again.minutes(10)));
  expect(await left(91)).toBe(plain(again.minutes(2)));
  page.change(() => void vi.advanceTimersByTime(1000));
  expect(words(".failure")).toContain(plain(again.seconds(90)));
  for (let i = 0; i < 89; i++) page.change(() => void vi.advanceTimersByTime(1000));
  expect(words(".failure")).toContain(plain(again.seconds(1)));
  page.change(() => void vi.advanceTimersByTime(1000));
  expect(words(".failure")).toContain(again.now);
});

test.each(["full", "kicked", "locked", "asking", "doorFull"] as const)(
  "who waits is told why, and can give it up: %s",
  async (reason: WaitReason) => {
    open("guest");
    const { waits } = page.texts.join;
    const told = { full: waits.full(9), asking: waits.asking("Ola") };
    const expected = reason === "full" || reason === "asking" ? told[reason] : waits[reason];
    const join: JoinState = { phase: "connecting", address: ADDRESS, wait: { reason, leftS: 9 } };
    await show(join);
    expect(words(".progress")).toBe(expected.replace(/\u00a0/g, " "));
    page.change(() => {
      page.store.arrival.value = { phase: "entering", proposal: 1 };
    });
    expect(words(".arrival-door")).toBe(expected.replace(/\u00a0/g, " "));
    page.click(page.texts.join.cancel);
    expect(page.takeCalls()).toEqual([["cancelJoin"]]);
    page.change(() => {
      page.store.arrival.value = null;
    });
    // The sheet moves away.
    page.change(() => void vi.advanceTimersByTime(1000));
  },
);

test("P46 a full game is watched until a place is free, by one press, wherever it is told", async () => {
  open("app", "join");
  await show(failed("full", null));
  page.click(page.texts.join.watchUntilFree);
  await show({ phase: "connecting", address: ADDRESS, wait: { reason: "full", leftS: 9 } });
  page.click(page.texts.join.watchUntilFree);
  expect(page.takeCalls()).toEqual([
    ["watchUntilFree", ADDRESS],
    ["watchUntilFree", ADDRESS],
  ]);
  await show(failed("watchFull", null));
  expect(words(".failure")).toBe(page.texts.checkFailure.watchFull);
  expect(labels(".failure")).toEqual([]);
});

const asked = (reason: "passwordNeeded" | "passwordWrong" | "passwordTries", leftS: number | null = null) =>
  ({
    phase: "password",
    address: ADDRESS,
    reason,
    untilMs: leftS === null ? null : NOW_MS + 1000 * leftS,
  }) as const;

const field = () => page.root.all("input").find((one) => one.attribute("type") === "password");
const type = (value: string) =>
  page.change(() => void field()?.dispatch("input", { currentTarget: { value } }));

test("P71 the Join dialog asks for the password; Enter sends it; a wrong one is said, and stays to be mended", async () => {
  open("app", "join");
  await show(asked("passwordNeeded"));
  const enter = () => page.change(() => void field()?.dispatch("keydown", { key: "Enter" }));
  expect(page.root.all(".password-field")[0]?.text).toContain(page.texts.closed.passwordNeeded);
  enter();
  expect(page.takeCalls()).toEqual([]);
  type("kulka");
  enter();
  await show(asked("passwordWrong"));
  expect(page.root.all(".password-field")[0]?.text).toContain(page.texts.closed.passwordWrong);
  expect([field()?.attribute("aria-invalid"), field()?.attribute("value")]).toEqual(["true", "kulka"]);
  page.button(page.texts.join.join);
  expect(page.takeCalls()).toEqual([["givePassword", "kulka"]]);
});

test("P71 after too many tries none is sent until the time is over", async () => {
  open("guest");
  await show(asked("passwordTries", 2));
  type("kulka");
  page.click(page.texts.join.join);
  expect(page.takeCalls()).toEqual([]);
  expect(page.root.all(".password-field")[0]?.text.replace(/\u00a0/g, " ")).toContain(
    page.texts.join.again.seconds(2).replace(/\u00a0/g, " "),
  );
  for (let i = 0; i < 2; i++) page.change(() => void vi.advanceTimersByTime(1000));
  page.click(page.texts.join.join);
  expect(page.takeCalls()).toEqual([["givePassword", "kulka"]]);
});

test("P71 Play on the arrival's sheet sends name and password together, and again after a wrong one", async () => {
  open("guest");
  page.change(() => {
    page.store.arrival.value = { phase: "asked", proposal: 1 };
  });
  await show(asked("passwordNeeded"));
  const play = () => page.change(() => void page.root.all(".arrival-form")[0]?.dispatch("submit"));
  play();
  expect(page.takeCalls()).toEqual([]);
  type("kulka");
  play();
  expect(page.takeCalls()).toEqual([
    ["givePassword", "kulka"],
    ["arrive", "Ola"],
  ]);
  page.change(() => {
    page.store.arrival.value = { phase: "entering", proposal: 1 };
  });
  await show(asked("passwordWrong"));
  expect(page.root.all(".arrival-play")[0]?.text).toBe(page.texts.hud.play);
  play();
  expect(page.takeCalls()).toEqual([["givePassword", "kulka"]]);
  page.change(() => {
    page.store.arrival.value = null;
  });
  page.change(() => void vi.advanceTimersByTime(1000));
});

test.each([
  ["guest", ["joinServingHost"]],
  ["app", ["join", ADDRESS]],
] as const)("P70 who was kicked can join again from where that is said: %s", (mode, call) => {
  open(mode);
  page.change(() => {
    page.store.notice.value = { kind: "closed", reason: "kicked", untilMs: null, again: ADDRESS };
  });
  expect(words(".notice")).toBe(page.texts.closed.kicked);
  page.click(page.texts.join.joinAgain);
  expect(page.takeCalls()).toContainEqual(call);
});

test("P70 who was banned can join again once the time is over, and not before", () => {
  open("app");
  const closed = { kind: "closed", reason: "banned", again: ADDRESS } as const;
  page.change(() => {
    page.store.notice.value = { ...closed, untilMs: NOW_MS + 2000 };
  });
  expect(labels(".notice")).not.toContain(page.texts.join.joinAgain);
  for (let i = 0; i < 2; i++) page.change(() => void vi.advanceTimersByTime(1000));
  expect(labels(".notice")).toContain(page.texts.join.joinAgain);
  page.change(() => {
    page.store.notice.value = { ...closed, again: null, untilMs: null };
  });
  expect(words(".notice")).toContain(page.texts.join.again.never);
  expect(labels(".notice")).not.toContain(page.texts.join.joinAgain);
});
