// Test support: stand-ins for the window, its surface and a match, for tests of keys, mouse and touch.
import { createControls } from "./controls.ts";
import type { Stick } from "./stick.ts";

/** A window or a surface as the controls need it: a target of events. */
export class Surface extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { hidden: false });
  getBoundingClientRect() {
    return { left: 10, top: 20 };
  }
}

/** Stub the global Element with it. */
export class FakeElement extends EventTarget {
  readonly #isField: boolean;
  constructor(isField: boolean) {
    super();
    this.#isField = isField;
  }
  closest() {
    return this.#isField ? this : null;
  }
}

export const identity = (x: number, y: number, out: { x: number; y: number }) => Object.assign(out, { x, y });
export const OWN_PLACE = { x: 0, y: 0 };
/** World units a step. */
export const REACH = 10;

export function send(at: EventTarget, type: string, fields: Record<string, unknown> = {}) {
  at.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), fields));
}

/** `isInMatch`, `isIdle` and `isAlive` are the test's to set; `isListed`: the players are shown; `stick`: as it is seen. */
export function createControlsRig() {
  const [page, surface] = [new Surface(), new Surface()];
  const facts = {
    isInMatch: true,
    isIdle: false,
    isAlive: true,
    isListed: false,
    stick: null as Stick | null,
  };
  const controls = createControls({
    surface: surface as unknown as HTMLElement,
    page: page as unknown as Window,
    isInMatch: () => facts.isInMatch,
    isIdle: () => facts.isIdle,
    onPlayersHeld: (isHeld) => {
      facts.isListed = isHeld;
    },
    showStick: (stick) => {
      facts.stick = stick && { ...stick };
    },
  });
  return Object.assign(facts, { page, surface, controls });
}
