// What is drawn above what: ring and name lie in the depth of their circle.
import { type Container, Sprite, Texture } from "pixi.js";
import { expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { FACE as FACE_PLACES } from "../../marbles/paintFace.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import type { Look } from "../motion/look.ts";
import { createLooks, type Looks } from "../motion/looks.ts";
import type { NameTextures } from "../nameTextures.ts";
import { digitOf, PART } from "../pictures/paintings.ts";
import { blindTextures } from "../textures.stage.ts";
import { createCellsLayer } from "./cells.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const OWN = 1;
const FACE = ["eyes", "pupils"];
const CAMERA = { scale: 1, offsetX: 0, offsetY: 0 };
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };

const LOOK: Look = {
  ...{ scale: 1, xx: 1, xy: 0, yy: 1, shiftX: 0, shiftY: 0, alpha: 1, gazeX: 0, gazeY: 0 },
  ...{ eyes: 1, mouth: 0, away: 0, relation: "neither", isLeader: false },
};
/** As a match has it: own circles are one's own, of the others nothing is known. */
const plainLook = ({ playerId }: FrameMover): Partial<Look> =>
  playerId === OWN ? { relation: "own" } : { relation: "neither" };

const DIGITS = Array.from({ length: 10 }, (_, digit) => digitOf(digit));

const wordOf = (painting: number) =>
  Object.entries(PART).find(([, number]) => number === painting)?.[0] ??
  (DIGITS.includes(painting) ? `${DIGITS.indexOf(painting)}` : "marble");

function createStage(lookOf = plainLook) {
  const words = new Map<Texture, string>();
  const picture = (word: string) => {
    const texture = new Texture({ source: Texture.WHITE.source });
    words.set(texture, word);
    return texture;
  };
  const textures = blindTextures((painting, texture) => words.set(texture, wordOf(painting)));
  const names: NameTextures = {
    aspectOf: () => 2,
    pickStep: () => 0,
    paint: (name) => ({ texture: picture(name), letterPixels: 18, box: null }),
    endFrame: () => undefined,
    setTheme: () => undefined,
    dispose: () => undefined,
  };
  const looks: Looks = { ...createLooks(), lookOf: (cell) => ({ ...LOOK, ...lookOf(cell) }) };
  const layer = createCellsLayer(textures, names, looks);
  /** What is on the screen, the lowest first. */
  const draw = (...cells: FrameMover[]) => {
    layer.draw(frameOf(cells), CAMERA, SCREEN, { hides: () => false });
    return shownIn(layer.container).map(({ texture }) => words.get(texture));
  };
  const wordsIn = () =>
    shownIn(layer.container).map(({ texture, x, y }) => ({ word: words.get(texture) ?? "", x, y }));
  return { draw, layer, wordsIn };
}

const shownIn = ({ children }: Container) =>
  children.filter((child): child is Sprite => child instanceof Sprite && child.visible);

function frameOf(cells: FrameMover[]): Frame {
  const entry = (playerId: number, name: string) =>
    [playerId, { ...PLAIN_PROFILE, playerId, name, color: 0 }] as const;
  return frameWith({
    movers: cells.toSorted((a, b) => a.radius - b.radius),
    roster: new Map([entry(OWN, "Ola"), entry(2, "Jan"), entry(3, "Ewa")]),
    ownPlayerId: OWN,
  });
}

const cell = (id: number, playerId: number, radius: number, kind: FrameMover["kind"] = "cell") =>
  frameMoverWith({ id, playerId, radius, kind, x: 600, y: 360 });

test("each name lies on its own circle and below every circle that lies above that one", () => {
  const { draw } = createStage();
  expect(draw(cell(1, 2, 60), cell(2, 3, 90))).toEqual(["marble", ...FACE, "Jan", "marble", ...FACE, "Ewa"]);
});

test("a virus and whoever eats one cover one's own ring and name", () => {
  const { draw } = createStage();
  const seen = draw(cell(1, OWN, 60), cell(2, 0, 100, "virus"), cell(3, 2, 150));
  expect(seen).toEqual(["marble", "ownRing", ...FACE, "Ola", "5", "0", "virus", "marble", ...FACE, "Jan"]);
});

test("each own cell has its ring, and the largest alone the name; what was ejected has neither", () => {
  const { draw } = createStage();
  const seen = draw(cell(1, OWN, 60), cell(2, OWN, 80), cell(3, OWN, 38, "blob"));
  expect(seen).toEqual([
    "marble",
    "marble",
    "ownRing",
    ...FACE,
    "marble",
    "ownRing",
    ...FACE,
    "Ola",
    "9",
    "0",
  ]);
});

/** Who one is, in Arena, with circles of these radii, and where the digits of what they come to are on the screen. */
function writeOwn(...radii: number[]) {
  const { layer, wordsIn } = createStage();
  const frame = frameOf(radii.map((radius, index) => cell(index + 1, OWN, radius)));
  layer.draw({ ...frame, rules: ARENA }, CAMERA, SCREEN, { hides: () => false });
  return wordsIn().filter(({ word }) => /^\d$/.test(word));
}

test("what all of one's own circles come to is on the one that bears the name, in whole numbers, and on no other", () => {
  const said = (...radii: number[]) =>
    writeOwn(...radii)
      .map(({ word }) => word)
      .join("");
  // Mass is the radius squared by 100, of all of them together.
  expect(said(60, 80)).toBe("100");
  expect(said(32)).toBe("10");
  expect(said(1200)).toBe("14400");
  expect(createStage().draw(cell(1, 2, 60))).not.toContain("3");
});

test("the figure is under the name, within its circle; of a circle too small for that, below it", () => {
  for (const { y } of writeOwn(100)) expect([y > 360 + 44, y < 460]).toEqual([true, true]);
  for (const { y } of writeOwn(20)) expect([y > 380, y < 400]).toEqual([true, true]);
});

test("at the window's lower edge the figure is above the name, and nothing covers the circle", () => {
  const { layer, wordsIn } = createStage();
  const ownAt = (y: number) => {
    layer.draw(frameOf([{ ...cell(1, OWN, 10), y }]), CAMERA, SCREEN, { hides: () => false });
    return Object.fromEntries(wordsIn().map(({ word, y: at }) => [word, at]));
  };
  const low = ownAt(708);
  expect(low.Ola).toBeLessThan(708 - 10 - 6);
  expect(low["0"]).toBeLessThan(low.Ola! - 8);
  const high = ownAt(600);
  expect(high["0"]).toBeGreaterThan(610);
});

test("digits stand evenly about the circle's middle, with a gap between thousands of a number of five", () => {
  const gaps = (at: { x: number }[]) => at.slice(1).map(({ x }, index) => x - at[index]!.x);
  const four = gaps(writeOwn(600));
  const five = gaps(writeOwn(1200));
  expect(new Set(four.map((gap) => gap.toFixed(3))).size).toBe(1);
  expect(five.map((gap) => gap > 1.2 * four[0]!)).toEqual([false, true, false, false]);
  const places = writeOwn(1200);
  expect((places[0]!.x + places.at(-1)!.x) / 2).toBeCloseTo(600);
});

test("what grows past another is above it from that frame on, with its name", () => {
  const { draw } = createStage();
  draw(cell(1, 2, 60), cell(2, 3, 90));
  expect(draw(cell(1, 2, 95), cell(2, 3, 90))).toEqual(["marble", ...FACE, "Ewa", "marble", ...FACE, "Jan"]);
  expect(draw(cell(2, 3, 90))).toEqual(["marble", ...FACE, "Ewa"]);
  expect(draw()).toEqual([]);
});

test("on the screen a name is never larger than 48 pixels, however near one looks", () => {
  const { layer } = createStage();
  layer.draw(frameOf([cell(1, 2, 300)]), { scale: 4, offsetX: -2000, offsetY: -1000 }, SCREEN, {
    hides: () => false,
  });
  const name = shownIn(layer.container).at(-1);
  expect((name?.scale.x ?? 0) * 4 * 18).toBeCloseTo(48);
});

/** Classic on a phone: its circles have a few pixels. Widths of what is drawn of a picture, CSS pixels of radius. */
function drawTiny(scale: number, hasTinyNames = false, ...cells: FrameMover[]) {
  const { layer, wordsIn } = createStage();
  layer.showTinyNames(hasTinyNames);
  layer.draw(frameOf(cells), { scale, offsetX: 0, offsetY: 0 }, SCREEN, { hides: () => false });
  const words = wordsIn();
  return shownIn(layer.container).map(({ scale: { x }, alpha }, index) => ({
    word: words[index]!.word,
    radius: x * scale,
    alpha,
  }));
}

test("one's own circle is never drawn under 6 pixels, with its true size in it; the others are as large as they are", () => {
  const drawn = drawTiny(0.3, false, cell(1, OWN, 10), cell(2, 2, 10));
  const radiiOf = (word: string) => drawn.filter((one) => one.word === word).map(({ radius }) => radius);
  expect(radiiOf("ownRing")).toEqual([6]);
  const [around, own, other] = radiiOf("marble");
  expect([around, own, other]).toEqual([6, expect.closeTo(3), expect.closeTo(3)]);
  expect(drawn[0]!.alpha).toBeLessThan(1);
});

test("an own circle that is large enough is drawn once, as large as it is", () => {
  const drawn = drawTiny(1, false, cell(1, OWN, 12));
  expect(drawn.filter(({ word }) => word === "marble").map(({ radius }) => radius)).toEqual([12]);
});

test("one's own name is there however small one is, above what comes near, and others' only on circles that are not", () => {
  const words = drawTiny(0.3, false, cell(1, OWN, 10), cell(2, 2, 60)).map(({ word }) => word);
  expect(words).toEqual(["marble", "marble", "ownRing", "marble", ...FACE, "Jan", "Ola", "0"]);
  expect(drawTiny(0.3, false, cell(1, 2, 10)).map(({ word }) => word)).toEqual(["marble"]);
});

test("what somebody is to oneself is told by another mark each, and nothing by none", () => {
  const marks = (["own", "mate", "prey", "danger", "neither"] as const).map((relation) => {
    const seen = createStage(() => ({ relation })).draw(cell(1, 2, 60));
    return seen.filter((word) => word?.endsWith("Ring"));
  });
  expect(marks).toEqual([["ownRing"], ["mateRing"], ["preyRing"], ["dangerRing"], []]);
});

test("around whom nobody can eat there is a shell, whatever that one is to oneself", () => {
  const { draw } = createStage(() => ({ relation: "danger" }));
  const seen = draw({ ...cell(1, 2, 60), isProtected: true });
  expect(seen).toEqual(["marble", "shell", ...FACE, "Jan"]);
});

test("the leader alone wears a crown", () => {
  const { draw } = createStage(({ playerId }) => ({ isLeader: playerId === 2 }));
  const seen = draw(cell(1, 2, 60), cell(2, 3, 90));
  expect(seen).toEqual(["marble", ...FACE, "crown", "Jan", "marble", ...FACE, "Ewa"]);
});

test("a face from 14 pixels of radius up, shut eyes without pupils, a mouth that is open", () => {
  expect(createStage().draw(cell(1, 2, 13.9))).toEqual(["marble", "Jan"]);
  expect(createStage(() => ({ eyes: 0 })).draw(cell(1, 2, 14))).toEqual(["marble", "eyesShut", "Jan"]);
  const hungry = createStage(() => ({ mouth: 1 })).draw(cell(1, 2, 14));
  expect(hungry).toEqual(["marble", ...FACE, "mouth", "Jan"]);
});

test("a shape bends the circle and moves its face by the same matrix", () => {
  const [xx, xy, yy] = [1.2, 0.15, 0.9];
  const { layer, draw } = createStage(() => ({ xx, xy, yy }));
  draw(cell(1, 2, 60));
  const [marble, eyes] = shownIn(layer.container);
  const corner = (sprite: Sprite, x: number, y: number) => {
    sprite.updateLocalTransform();
    const { a, b, c, d, tx, ty } = sprite.localTransform;
    return [a * x + c * y + tx, b * x + d * y + ty];
  };
  expect(corner(marble!, 1, 0)[0]).toBeCloseTo(600 + 60 * xx);
  expect(corner(marble!, 1, 0)[1]).toBeCloseTo(360 + 60 * xy);
  expect(corner(marble!, 0, 1)[0]).toBeCloseTo(600 + 60 * xy);
  expect(corner(marble!, 0, 1)[1]).toBeCloseTo(360 + 60 * yy);
  const { eyeY } = FACE_PLACES;
  expect(eyes!.x).toBeCloseTo(600 + 60 * xy * eyeY);
  expect(eyes!.y).toBeCloseTo(360 + 60 * yy * eyeY);
});
