// The scenes on the cards of the Host game dialog: a moment of each kind of play. Plain data.
import type { DeskTexts } from "../../i18n/texts.ts";
import type { CardScene } from "../../marbles/paintCardScene.ts";

/** Rulesets that have a card of their own. */
export type CardRuleset = keyof DeskTexts["cards"]["lines"];

const CLASSIC: CardScene = {
  bounds: "screen",
  beads: [
    [40, 38, 0],
    [76, 62, 5],
    [52, 132, 3],
    [98, 146, 9],
    [150, 34, 10],
    [196, 146, 1],
    [216, 40, 7],
    [262, 62, 3],
    [286, 128, 10],
    [250, 150, 5],
    [288, 34, 2],
    [30, 90, 8],
  ],
  burrs: [],
  marbles: [
    { x: 126, y: 92, radius: 40, color: 2, gaze: [0.95, 0.1], isHungry: true },
    { x: 208, y: 96, radius: 22, color: 6, gaze: [-0.95, -0.1] },
    { x: 256, y: 108, radius: 14, color: 10, gaze: [-0.8, 0.2] },
    { x: 66, y: 96, radius: 9, color: 4, gaze: [0.8, 0] },
  ],
};

const ARENA: CardScene = {
  bounds: "wide",
  beads: [
    [28, 150, 3],
    [46, 162, 10],
    [62, 146, 5],
    [196, 152, 1],
    [214, 160, 9],
    [232, 148, 2],
    [178, 22, 0],
    [196, 30, 6],
    [300, 20, 4],
  ],
  burrs: [[262, 56, 30]],
  marbles: [
    { x: 50, y: 66, radius: 62, color: 8, skin: 3, gaze: [0.95, 0.2] },
    { x: 158, y: 84, radius: 32, color: 8, skin: 3, gaze: [0.95, 0.25], isHungry: true },
    { x: 226, y: 112, radius: 21, color: 1, gaze: [-0.9, -0.3] },
    { x: 290, y: 138, radius: 13, color: 5, gaze: [-0.6, -0.7] },
  ],
};

const QUICK: CardScene = {
  bounds: "ring",
  beads: [
    [160, 22, 3],
    [104, 56, 5],
    [216, 118, 1],
    [112, 128, 9],
  ],
  burrs: [[222, 66, 13]],
  marbles: [
    { x: 132, y: 66, radius: 30, color: 0, gaze: [0.9, 0.4], isHungry: true },
    { x: 190, y: 48, radius: 20, color: 5, gaze: [-0.9, 0.2] },
    { x: 182, y: 106, radius: 32, color: 3, skin: 1, gaze: [-0.6, -0.8] },
    { x: 128, y: 122, radius: 19, color: 9, gaze: [0.9, -0.3] },
    { x: 152, y: 148, radius: 12, color: 6, gaze: [0.3, -0.9] },
    { x: 220, y: 96, radius: 11, color: 2, gaze: [-0.9, 0.1] },
  ],
};

const TEAMS: CardScene = {
  bounds: "wide",
  beads: [
    [124, 42, 0],
    [142, 47, 0],
    [160, 150, 4],
    [300, 92, 7],
  ],
  burrs: [],
  marbles: [
    { x: 56, y: 58, radius: 38, color: 0, skin: 12, gaze: [0.95, -0.1] },
    { x: 186, y: 58, radius: 24, color: 0, gaze: [-0.95, -0.1], isHungry: true },
    { x: 96, y: 138, radius: 27, color: 4, skin: 1, gaze: [0.3, -0.9] },
    { x: 46, y: 144, radius: 16, color: 4, gaze: [0.9, -0.2] },
    { x: 258, y: 124, radius: 36, color: 7, skin: 7, gaze: [-0.8, -0.55] },
    { x: 206, y: 140, radius: 17, color: 7, gaze: [-0.3, -0.9] },
  ],
};

export const CARD_SCENES: Readonly<Record<CardRuleset, CardScene>> = {
  classic: CLASSIC,
  arena: ARENA,
  quick: QUICK,
  teams: TEAMS,
};
