// Whatever a person holds is let go by whatever ends it: a table of both. A new way to hold something is one row.
import { beforeEach, expect, test, vi } from "vitest";
import { BUTTON_EJECT } from "../../shared/sim/playerInput.ts";
import { createControlsRig, FakeElement, identity, OWN_PLACE, REACH, send } from "./controls.stage.ts";

type Rig = ReturnType<typeof createControlsRig>;

const FINGER = 7;
const finger = { pointerType: "touch", pointerId: FINGER, clientX: 110, clientY: 70, buttons: 1 };

/** What is held, how, and what shows that it is. */
const HOLDS: Record<string, { hold: (rig: Rig) => void; isHeld: (rig: Rig) => boolean; release: Ends }> = {
  "an arrow": {
    hold: ({ page }) => send(page, "keydown", { code: "ArrowRight", key: "ArrowRight" }),
    isHeld: isSteering,
    release: { type: "keyup", fields: { code: "ArrowRight", key: "ArrowRight" } },
  },
  W: {
    hold: ({ page }) => send(page, "keydown", { code: "KeyW", key: "w" }),
    isHeld: isEjecting,
    release: { type: "keyup", fields: { code: "KeyW", key: "w" } },
  },
  "a finger on Eject": {
    hold: ({ controls }) => controls.pressButton("eject", FINGER),
    isHeld: isEjecting,
    release: { type: "pointerup", fields: finger },
  },
  "a finger that drags": {
    hold: drag,
    isHeld: isSteering,
    release: { type: "pointercancel", fields: finger },
  },
  "a finger that was lifted": {
    hold: (rig) => {
      drag(rig);
      send(rig.page, "pointerup", finger);
    },
    isHeld: isSteering,
    release: null,
  },
  "the place of the mouse": {
    hold: ({ page }) => send(page, "pointermove", { ...finger, pointerType: "mouse", buttons: 0 }),
    isHeld: isSteering,
    release: null,
  },
  Tab: {
    hold: ({ controls }) => controls.holdPlayers("Tab"),
    isHeld: (rig) => rig.isListed,
    release: { type: "keyup", fields: { code: "Tab", key: "Tab" } },
  },
};
type Ends = { type: string; fields: Record<string, unknown> } | null;

/** What ends everything that is held, whatever holds it. */
const ENDINGS: Record<string, (rig: Rig) => void> = {
  "the window loses the focus": ({ page }) => send(page, "blur"),
  "the page is hidden": ({ page }) => {
    page.document.hidden = true;
    send(page.document, "visibilitychange");
  },
  "the page goes": ({ page }) => send(page, "pagehide"),
  "a command key goes down": ({ page }) => send(page, "keydown", { code: "MetaLeft", key: "Meta" }),
  "a command key goes up": ({ page }) => send(page, "keyup", { code: "MetaRight", key: "Meta" }),
  "the app says so": ({ controls }) => controls.letGoAll(),
  "another match begins": ({ controls }) => controls.begin({ hasActions: true, isAlive: () => true }),
};

/** What ends a finger's press on something that may be gone by then; who steers goes on when it is only lifted. */
const POINTER_ENDINGS: Record<string, (rig: Rig) => void> = {
  "the system takes it": ({ page }) => send(page, "pointercancel", finger),
  "what it was on is gone": ({ page }) => send(page.document, "lostpointercapture", finger),
};
const BUTTON_ENDINGS: Record<string, (rig: Rig) => void> = {
  ...POINTER_ENDINGS,
  "it is lifted anywhere": ({ page }) => send(page, "pointerup", finger),
  "its button is gone": ({ controls }) => controls.releaseButton(FINGER),
};

function drag({ surface }: Rig): void {
  send(surface, "pointerdown", { ...finger, clientX: 300 });
  send(surface, "pointermove", finger);
}

function isSteering({ controls }: Rig): boolean {
  const { moveX, moveY } = controls.sampleInput(OWN_PLACE, identity, REACH);
  return moveX !== 0 || moveY !== 0;
}
function isEjecting({ controls }: Rig): boolean {
  return (controls.sampleInput(OWN_PLACE, identity, REACH).buttons & BUTTON_EJECT) !== 0;
}

let rig: Rig;
beforeEach(() => {
  vi.stubGlobal("Element", FakeElement);
  rig = createControlsRig();
  rig.controls.begin({ hasActions: true, isAlive: () => rig.isAlive });
  // In a browser what happens in the document is heard by the window, too.
  rig.page.document.addEventListener("lostpointercapture", (event) =>
    send(rig.page, event.type, { pointerId: (event as PointerEvent).pointerId }),
  );
});

const everyPair = Object.keys(HOLDS).flatMap((held) =>
  Object.keys(ENDINGS).map((end) => [held, end] as const),
);
test.each(everyPair)("%s is let go when %s", (held, end) => {
  const { hold, isHeld } = HOLDS[held]!;
  hold(rig);
  expect(isHeld(rig)).toBe(true);
  ENDINGS[end]!(rig);
  expect(isHeld(rig)).toBe(false);
});

test.each(everyPair)("%s: not even the moment before %s counts afterwards", (held, end) => {
  const { hold, isHeld } = HOLDS[held]!;
  hold(rig);
  ENDINGS[end]!(rig);
  expect(isHeld(rig)).toBe(false);
});

const everyFinger = [
  ...Object.entries(BUTTON_ENDINGS).map(([name, end]) => ["a finger on Eject", name, end] as const),
  ...Object.entries(POINTER_ENDINGS).map(([name, end]) => ["a finger that drags", name, end] as const),
];
test.each(everyFinger)("%s is let go when %s", (held, _name, end) => {
  const { hold, isHeld } = HOLDS[held]!;
  hold(rig);
  expect(isHeld(rig)).toBe(true);
  end(rig);
  expect(isHeld(rig)).toBe(false);
});

test.each(Object.entries(ENDINGS))("no stick is seen any more when %s", (_name, end) => {
  drag(rig);
  expect(rig.stick).not.toBe(null);
  end(rig);
  expect(rig.stick).toBe(null);
});

test.each(Object.entries(HOLDS))("%s can be held again after an end, and be released", (_name, row) => {
  for (const end of Object.values(ENDINGS)) {
    row.hold(rig);
    end(rig);
    row.hold(rig);
    expect(row.isHeld(rig)).toBe(true);
    if (row.release === null) continue;
    send(rig.page, row.release.type, row.release.fields);
    expect(row.isHeld(rig)).toBe(false);
  }
});

test("one action held twice ends with the second release", () => {
  HOLDS.W!.hold(rig);
  HOLDS["a finger on Eject"]!.hold(rig);
  send(rig.page, "keyup", { code: "KeyW", key: "w" });
  expect(isEjecting(rig)).toBe(true);
  send(rig.page, "pointerup", finger);
  expect(isEjecting(rig)).toBe(false);
});

test("what still steers after an end does so by what it tells anew, and what throws mass away does not", () => {
  for (const name of Object.keys(HOLDS)) HOLDS[name]!.hold(rig);
  rig.controls.letGoAll();
  send(rig.page, "keydown", { code: "KeyW", key: "w", repeat: true });
  expect(isEjecting(rig)).toBe(false);
  drag(rig);
  rig.controls.letGoAll();
  send(rig.surface, "pointermove", finger);
  expect(isSteering(rig)).toBe(true);
  send(rig.page, "pointercancel", finger);
  expect(isSteering(rig)).toBe(false);
  send(rig.page, "keydown", { code: "ArrowRight", key: "ArrowRight", repeat: true });
  expect(isSteering(rig)).toBe(true);
});

test("between two lives nothing is pressed for the next one", () => {
  const buttons = () => rig.controls.sampleInput(OWN_PLACE, identity, REACH).buttons;
  rig.isAlive = false;
  send(rig.page, "keydown", { code: "Space", key: " " });
  HOLDS.W!.hold(rig);
  HOLDS["a finger on Eject"]!.hold(rig);
  expect(buttons()).toBe(0);
  rig.isAlive = true;
  expect(buttons()).toBe(0);
});
