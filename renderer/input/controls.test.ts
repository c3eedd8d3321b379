// Keys, mouse and fingers as a player uses them, on a stand-in for the window.
import { beforeEach, expect, test, vi } from "vitest";
import { IDLE_INPUT, MOVE_LIMIT } from "../../shared/sim/playerInput.ts";
import {
  createControlsRig,
  FakeElement,
  identity,
  OWN_PLACE,
  REACH,
  type Surface,
  send,
} from "./controls.stage.ts";
import type { Controls } from "./controls.ts";
import { STICK_RADIUS, STICK_REST } from "./stick.ts";

let page: Surface;
let surface: Surface;
let controls: Controls;
let rig: ReturnType<typeof createControlsRig>;

beforeEach(() => {
  vi.stubGlobal("Element", FakeElement);
  rig = createControlsRig();
  ({ page, surface, controls } = rig);
});

const arena = () => controls.begin({ hasActions: true, isAlive: () => rig.isAlive });
const sample = () => {
  const { moveX, moveY } = controls.sampleInput(OWN_PLACE, identity, REACH);
  return { x: Math.sign(moveX), y: Math.sign(moveY), moveX, moveY };
};

test("arrows and WASD steer, opposite keys cancel, a released key stops", () => {
  send(page, "keydown", { code: "ArrowRight" });
  expect(sample()).toMatchObject({ moveX: MOVE_LIMIT, moveY: 0 });
  send(page, "keydown", { code: "KeyW" });
  expect(sample()).toMatchObject({ x: 1, y: -1 });
  send(page, "keydown", { code: "KeyA" });
  expect(sample()).toMatchObject({ x: 0, y: -1 });
  for (const code of ["ArrowRight", "KeyW", "KeyA"]) send(page, "keyup", { code });
  expect(controls.sampleInput(OWN_PLACE, identity, REACH)).toEqual(IDLE_INPUT);
});

test("losing the focus lets go of every key", () => {
  send(page, "keydown", { code: "ArrowDown" });
  send(page, "blur");
  expect(controls.sampleInput(OWN_PLACE, identity, REACH)).toEqual(IDLE_INPUT);
});

test("letters typed into a field do not steer", () => {
  const event = Object.assign(new Event("keydown"), { code: "KeyD" });
  Object.defineProperty(event, "target", { value: new FakeElement(true) });
  page.dispatchEvent(event);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
});

test("the mouse steers once it moved; a key takes over until it moves again", () => {
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
  const move = { pointerType: "mouse", pointerId: 1, clientX: 110, clientY: 20 };
  send(page, "pointermove", move);
  expect(sample()).toMatchObject({ moveX: 100, moveY: 0 });
  send(page, "keydown", { code: "ArrowUp" });
  expect(sample()).toMatchObject({ x: 0, y: -1 });
  send(page, "keyup", { code: "ArrowUp" });
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
  send(page, "pointermove", move);
  expect(sample()).toMatchObject({ moveX: 100 });
});

const thumb = { pointerType: "touch", pointerId: 7, clientX: 300, clientY: 500, buttons: 1 };
const at = (clientX: number, clientY: number) => ({ ...thumb, clientX, clientY });

test("a finger steers from where it went down, wherever that is; the stick under it is seen while it is there", () => {
  send(surface, "pointerdown", thumb);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
  expect(rig.stick).toEqual({ originX: 300, originY: 500, x: 300, y: 500 });
  send(surface, "pointermove", at(300, 530));
  expect(sample()).toMatchObject({ x: 0, y: 1 });
  send(surface, "pointermove", at(280, 500));
  expect(sample()).toMatchObject({ x: -1, y: 0 });
  send(surface, "pointermove", thumb);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
  send(surface, "pointermove", at(500, 500));
  expect(rig.stick).toEqual({ originX: 500 - STICK_RADIUS, originY: 500, x: 500, y: 500 });
  send(surface, "pointermove", at(430, 500));
  expect(sample()).toMatchObject({ x: -1, y: 0 });
  send(page, "pointerup", thumb);
  expect(rig.stick).toBe(null);
});

test("a second finger neither steers nor stops, and may go before the first", () => {
  send(surface, "pointerdown", thumb);
  send(surface, "pointermove", at(300, 550));
  const second = { ...thumb, pointerId: 8 };
  send(surface, "pointerdown", { ...second, clientX: 30 });
  send(surface, "pointermove", { ...second, clientX: 90 });
  send(page, "pointerup", { ...second, clientX: 90 });
  send(page, "pointercancel", { ...second, pointerId: 9 });
  expect(sample()).toMatchObject({ x: 0, y: 1 });
  send(surface, "pointermove", at(300, 450));
  expect(sample()).toMatchObject({ x: 0, y: -1 });
});

test("lifted, it goes on; a new grip takes nothing away before it says something, and a tap stops", () => {
  send(surface, "pointerdown", thumb);
  send(surface, "pointermove", at(340, 500));
  send(page, "pointerup", at(340, 500));
  send(page, "lostpointercapture", thumb);
  expect(sample()).toMatchObject({ x: 1, y: 0 });
  send(surface, "pointerdown", at(100, 100));
  send(surface, "pointermove", at(100 + STICK_REST, 100));
  expect(sample()).toMatchObject({ x: 1, y: 0 });
  send(surface, "pointermove", at(100, 140));
  expect(sample()).toMatchObject({ x: 0, y: 1 });
  send(page, "pointerup", thumb);
  send(surface, "pointerdown", thumb);
  expect(sample()).toMatchObject({ x: 0, y: 1 });
  send(page, "pointerup", thumb);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
});

test("mouse, keys and fingers take turns: who does something last steers", () => {
  const mouse = { pointerType: "mouse", pointerId: 1, clientX: 110, clientY: 20, buttons: 0 };
  send(surface, "pointerdown", thumb);
  send(surface, "pointermove", at(300, 550));
  send(page, "pointermove", mouse);
  expect(sample()).toMatchObject({ x: 0, y: 1 });
  send(page, "pointerup", thumb);
  send(page, "pointermove", mouse);
  expect(sample()).toMatchObject({ moveX: 100, moveY: 0 });
  send(surface, "pointerdown", thumb);
  send(surface, "pointermove", at(300, 550));
  expect(sample()).toMatchObject({ x: 0, y: 1 });
  send(page, "keydown", { code: "ArrowLeft" });
  send(page, "keyup", { code: "ArrowLeft" });
  send(page, "pointerup", thumb);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
});

test("a pen points at a place while it presses, as before", () => {
  const pen = { pointerType: "pen", pointerId: 7, clientX: 10, clientY: 70, buttons: 0 };
  send(surface, "pointermove", pen);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
  send(surface, "pointerdown", { ...pen, buttons: 1 });
  expect(sample()).toMatchObject({ moveX: 0, moveY: 50 });
  expect(rig.stick).toBe(null);
  send(page, "pointerup", pen);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
});

test("with a dialog open nothing is steered, whatever is held", () => {
  send(page, "keydown", { code: "ArrowRight" });
  rig.isIdle = true;
  expect(controls.sampleInput(OWN_PLACE, identity, REACH)).toEqual(IDLE_INPUT);
});

test("the wheel goes nearer than the host's view and back, never beyond", () => {
  const scroll = (deltaY: number, fields: Record<string, unknown> = {}) =>
    send(surface, "wheel", { deltaY, deltaMode: 0, ...fields });
  expect(controls.closeness()).toBe(1);
  scroll(200);
  expect(controls.closeness()).toBe(1);
  scroll(-100);
  const near = controls.closeness();
  expect(near).toBeGreaterThan(1.1);
  scroll(-100, { ctrlKey: true });
  expect(controls.closeness()).toBe(near);
  for (let i = 0; i < 50; i++) scroll(-100);
  expect(controls.closeness()).toBe(4);
  send(page, "keydown", { code: "Minus" });
  expect(controls.closeness()).toBeLessThan(4);
  arena();
  expect(controls.closeness()).toBe(1);
  rig.isIdle = true;
  scroll(-100);
  expect(controls.closeness()).toBe(1);
});

test("space counts presses, held W ejects, and arrows alone steer, where cells can do such things", () => {
  const buttons = () => controls.sampleInput(OWN_PLACE, identity, REACH).buttons;
  send(page, "keydown", { code: "Space" });
  expect(buttons()).toBe(0);
  arena();
  for (const repeat of [false, true, true]) send(page, "keydown", { code: "Space", repeat });
  expect(buttons()).toBe(1);
  for (let i = 0; i < 3; i++) send(page, "keydown", { code: "Space" });
  expect(buttons()).toBe(0);
  send(page, "keydown", { code: "KeyW" });
  expect([buttons(), buttons()]).toEqual([4, 4]);
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
  send(page, "keyup", { code: "KeyW" });
  expect(buttons()).toBe(0);
  send(page, "keydown", { code: "Space" });
  arena();
  expect(buttons()).toBe(0);
});

test("a key tapped between two looks at it counts once; a dialog keeps the count and lets go", () => {
  const buttons = () => controls.sampleInput(OWN_PLACE, identity, REACH).buttons;
  arena();
  send(page, "keydown", { code: "KeyW" });
  send(page, "keyup", { code: "KeyW" });
  send(page, "keydown", { code: "Space" });
  expect([buttons(), buttons()]).toEqual([5, 1]);
  rig.isIdle = true;
  send(page, "keydown", { code: "Space" });
  send(page, "keydown", { code: "KeyW" });
  expect(controls.sampleInput(OWN_PLACE, identity, REACH)).toEqual({ ...IDLE_INPUT, buttons: 1 });
  expect(controls.restInput()).toEqual({ ...IDLE_INPUT, buttons: 1 });
});

test("no menu of the browser over the arena; fields, dialogs and the other screens keep theirs", () => {
  const isShown = (target: EventTarget | null) => {
    const event = new Event("contextmenu", { cancelable: true });
    if (target !== null) Object.defineProperty(event, "target", { value: target });
    return page.dispatchEvent(event);
  };
  expect(isShown(null)).toBe(false);
  expect(isShown(new FakeElement(false))).toBe(false);
  expect(isShown(new FakeElement(true))).toBe(true);
  rig.isInMatch = false;
  expect(isShown(new FakeElement(false))).toBe(true);
});

test("fingers on the arena do nothing to the page, where it is played in; over it they do what they always do", () => {
  const isKept = (at: Surface, type: string) => at.dispatchEvent(new Event(type, { cancelable: true }));
  const isLeftAlone = () => [
    isKept(surface, "touchstart"),
    isKept(surface, "touchmove"),
    isKept(page, "gesturestart"),
  ];
  expect(isLeftAlone()).toEqual([false, false, false]);
  rig.isIdle = true;
  expect(isLeftAlone()).toEqual([true, true, true]);
  [rig.isIdle, rig.isInMatch] = [false, false];
  expect(isLeftAlone()).toEqual([true, true, true]);
  rig.isInMatch = true;
  Object.assign(page.document, { activeElement: new FakeElement(true) });
  expect(isLeftAlone()).toEqual([true, true, true]);
});

test("disposed controls hear nothing any more", () => {
  controls.dispose();
  send(page, "keydown", { code: "ArrowRight" });
  expect(sample()).toMatchObject({ moveX: 0, moveY: 0 });
});
