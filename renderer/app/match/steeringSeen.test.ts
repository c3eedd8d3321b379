// Up is up on the screen, whichever side of the arena that is: by keys and by pointing.
import { beforeEach, expect, test, vi } from "vitest";
import { MOVE_LIMIT } from "../../../shared/sim/playerInput.ts";
import { createControlsRig, FakeElement, REACH, send } from "../../input/controls.stage.ts";
import type { Point } from "../../view/camera.ts";
import { toScreen, toWorld } from "../../view/turn/turn.ts";
import { sampleSteering } from "./steeringSeen.ts";

const CAMERA = { scale: 0.46, offsetX: 28, offsetY: 12 };
const CENTRE = { x: 400, y: 300 };

let rig: ReturnType<typeof createControlsRig>;
beforeEach(() => {
  vi.stubGlobal("Element", FakeElement);
  rig = createControlsRig();
});

function sample(isTurned: boolean) {
  const turn = { isTurned, arenaHeight: 720 };
  const view = { toWorld: (x: number, y: number, out: Point) => toWorld(turn, CAMERA, x, y, out) };
  return sampleSteering(rig.controls, view, CENTRE, REACH, isTurned);
}

/** The mouse goes to a place on the screen; the surface of the rig begins at 10, 20. */
function pointAt({ x, y }: Point): void {
  send(rig.page, "pointermove", { pointerType: "mouse", pointerId: 1, clientX: x + 10, clientY: y + 20 });
}

test.each([
  ["ArrowUp", { moveX: 0, moveY: -MOVE_LIMIT }, { moveX: -MOVE_LIMIT, moveY: 0 }],
  ["ArrowDown", { moveX: 0, moveY: MOVE_LIMIT }, { moveX: MOVE_LIMIT, moveY: 0 }],
  ["ArrowLeft", { moveX: -MOVE_LIMIT, moveY: 0 }, { moveX: 0, moveY: MOVE_LIMIT }],
  ["ArrowRight", { moveX: MOVE_LIMIT, moveY: 0 }, { moveX: 0, moveY: -MOVE_LIMIT }],
])("%s leads there on the screen, also where the arena is turned", (code, asIs, turned) => {
  send(rig.page, "keydown", { code });
  expect(sample(false)).toMatchObject(asIs);
  expect(sample(true)).toMatchObject(turned);
});

test.each([false, true])("a pointer leads to what is under it, turned: %s", (isTurned) => {
  const target = { x: 730, y: 110 };
  pointAt(toScreen({ isTurned, arenaHeight: 720 }, CAMERA, target.x, target.y, { x: 0, y: 0 }));
  const { moveX, moveY } = sample(isTurned);
  expect([moveX, moveY]).toEqual([target.x - CENTRE.x, target.y - CENTRE.y]);
});

test.each([false, true])("a finger leads the way it is dragged on the screen, turned: %s", (isTurned) => {
  const finger = { pointerType: "touch", pointerId: 5, clientX: 200, clientY: 400, buttons: 1 };
  send(rig.surface, "pointerdown", finger);
  send(rig.surface, "pointermove", { ...finger, clientY: 300 });
  const { moveX, moveY } = sample(isTurned);
  expect([Math.sign(moveX), Math.sign(moveY)]).toEqual(isTurned ? [-1, 0] : [0, -1]);
});

test("without an own cell a pointer leads nowhere, and keys do: whoever watches flies by them", () => {
  pointAt({ x: 5, y: 5 });
  const view = { toWorld: (x: number, y: number, out: Point) => Object.assign(out, { x, y }) };
  expect(sampleSteering(rig.controls, view, null, REACH, true)).toMatchObject({ moveX: 0, moveY: 0 });
  send(rig.page, "keydown", { code: "ArrowUp" });
  expect(sampleSteering(rig.controls, view, null, REACH, true)).toMatchObject({
    moveX: -MOVE_LIMIT,
    moveY: 0,
  });
});
