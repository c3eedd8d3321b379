// What is drawn above what: ring and name lie in the depth of their circle.
import { type Container, Sprite, Texture } from "pixi.js";
import { expect, test, vi } from "vitest";
import { frameCellWith, frameWith } from "../../net/frame.stage.ts";
import type { Frame, FrameCell } from "../../net/frame.ts";
import { createLooks } from "../motion/looks.ts";
import type { NameTextures } from "../nameTextures.ts";
import type { DiscTiers, Textures } from "../textures.ts";
import { createCellsLayer } from "./cells.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const OWN = 1;
const CAMERA = { scale: 1, offsetX: 0, offsetY: 0 };
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };

function createStage() {
  const words = new Map<Texture, string>();
  const picture = (word: string) => {
    const texture = new Texture({ source: Texture.WHITE.source });
    words.set(texture, word);
    return texture;
  };
  const tiers = (word: string): DiscTiers => [
    { maxPixels: Number.POSITIVE_INFINITY, disc: { texture: picture(word), scale: 1 } },
  ];
  const textures: Textures = {
    cells: tiers("disc"),
    rings: tiers("ring"),
    viruses: tiers("virus"),
    ball: tiers("ball"),
    ground: Texture.EMPTY,
    dispose: () => undefined,
  };
  const names: NameTextures = {
    aspectOf: () => 2,
    pickStep: () => 0,
    paint: (name) => ({ texture: picture(name), letterPixels: 18 }),
    endFrame: () => undefined,
    dispose: () => undefined,
  };
  const layer = createCellsLayer(textures, names, createLooks());
  /** What is on the screen, the lowest first. */
  const draw = (...cells: FrameCell[]) => {
    layer.draw(frameOf(cells), CAMERA, SCREEN, { hides: () => false });
    return shownIn(layer.container).map(({ texture }) => words.get(texture));
  };
  return { draw, layer };
}

const shownIn = ({ children }: Container) =>
  children.filter((child): child is Sprite => child instanceof Sprite && child.visible);

function frameOf(cells: FrameCell[]): Frame {
  const entry = (playerId: number, name: string) => [playerId, { playerId, name, color: 0 }] as const;
  return frameWith({
    cells: cells.toSorted((a, b) => a.radius - b.radius),
    roster: new Map([entry(OWN, "Ola"), entry(2, "Jan"), entry(3, "Ewa")]),
    ownPlayerId: OWN,
  });
}

const cell = (id: number, playerId: number, radius: number, kind: FrameCell["kind"] = "cell") =>
  frameCellWith({ id, playerId, radius, kind, x: 600, y: 360 });

test("each name lies on its own circle and below every circle that lies above that one", () => {
  const { draw } = createStage();
  expect(draw(cell(1, 2, 60), cell(2, 3, 90))).toEqual(["disc", "Jan", "disc", "Ewa"]);
});

test("a virus and whoever eats one cover one's own ring and name", () => {
  const { draw } = createStage();
  const seen = draw(cell(1, OWN, 60), cell(2, 0, 100, "virus"), cell(3, 2, 150));
  expect(seen).toEqual(["disc", "ring", "Ola", "virus", "disc", "Jan"]);
});

test("each own cell has its ring, and the largest alone the name; what was ejected has neither", () => {
  const { draw } = createStage();
  const seen = draw(cell(1, OWN, 60), cell(2, OWN, 80), cell(3, OWN, 38, "blob"));
  expect(seen).toEqual(["disc", "disc", "ring", "disc", "ring", "Ola"]);
});

test("what grows past another is above it from that frame on, with its name", () => {
  const { draw } = createStage();
  draw(cell(1, 2, 60), cell(2, 3, 90));
  expect(draw(cell(1, 2, 95), cell(2, 3, 90))).toEqual(["disc", "Ewa", "disc", "Jan"]);
  expect(draw(cell(2, 3, 90))).toEqual(["disc", "Ewa"]);
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
