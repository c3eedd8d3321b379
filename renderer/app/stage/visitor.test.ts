// Who looks on at the menus: where they point is known for a while, and only the empty arena is touched.
import { beforeEach, expect, test } from "vitest";
import { type Visitor, watchVisitor } from "./visitor.ts";

let page: EventTarget;
let nowMs: number;
let visitor: Visitor;
beforeEach(() => {
  page = new EventTarget();
  nowMs = 0;
  visitor = watchVisitor(page as Window, () => nowMs);
});

const element = (...attributes: string[]) => ({
  id: "",
  hasAttribute: (name: string) => attributes.includes(name),
});
const ARENA = element("data-arena-below");
const BUTTON = element("type");

function pointer(
  type: string,
  clientX: number,
  clientY: number,
  target: object = ARENA,
  isPrimary = true,
): void {
  const event = new Event(type);
  Object.defineProperties(event, {
    clientX: { value: clientX },
    clientY: { value: clientY },
    target: { value: target },
    isPrimary: { value: isPrimary },
  });
  page.dispatchEvent(event);
}

test("a pointer is where it was last, and forgotten some seconds after it rests", () => {
  expect(visitor.place(0)).toBeNull();
  pointer("pointermove", 10, 20);
  nowMs = 4000;
  pointer("pointermove", 30, 40, BUTTON);
  expect(visitor.place(9000)).toEqual({ x: 30, y: 40 });
  expect(visitor.place(11_000)).toBeNull();
});

test("touches of the empty arena are told once, a few at most; buttons and second fingers are none", () => {
  pointer("pointerdown", 1, 2);
  pointer("pointerdown", 3, 4, BUTTON);
  pointer("pointerdown", 5, 6, ARENA, false);
  expect(visitor.takeTouches()).toEqual([{ x: 1, y: 2 }]);
  expect(visitor.takeTouches()).toEqual([]);
  for (let i = 0; i < 20; i++) pointer("pointerdown", i, i);
  expect(visitor.takeTouches()).toHaveLength(3);
  visitor.dispose();
  pointer("pointerdown", 1, 2);
  expect(visitor.takeTouches()).toEqual([]);
});
