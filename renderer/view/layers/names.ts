// The names on the circles: one text per cell, drawn once per size step and scaled between.
import { Container, Text, TextStyle } from "pixi.js";
import { isolate } from "../../../shared/names.ts";
import type { Frame, FrameCell } from "../../net/frame.ts";
import type { Camera } from "../camera.ts";
import { THEME } from "../theme.ts";
import { keepInside, type NamePlace, placeName } from "./nameSize.ts";

export type NamesLayer = {
  container: Container;
  /** Width and height of the canvas in CSS pixels. */
  draw(frame: Frame, camera: Camera, width: number, height: number): void;
};

type Label = { text: Text; name: string; step: number; aspect: number; frame: number };

/** Sizes in which letters are drawn, CSS pixels. */
const STEPS = [16, 40, 110] as const;

function createStyle(fontSize: number): TextStyle {
  return new TextStyle({
    fontFamily: [THEME.nameFont, "system-ui", "sans-serif"],
    fontSize,
    fontWeight: "800",
    fill: THEME.nameFill,
    stroke: { color: THEME.nameOutline, width: Math.max(fontSize * 0.16, 3), join: "round" },
    padding: 4,
  });
}

/** The step for a size; the present one is kept while it still looks sharp, so that a cell between two never flickers. */
function pickStep(size: number, present: number): number {
  if (size <= STEPS[present]! && size > STEPS[present]! * 0.3) return present;
  for (const [index, step] of STEPS.entries()) if (size <= step) return index;
  return STEPS.length - 1;
}

/** The labels in the picture, by cell. */
function createLabels(container: Container, firstStyle: TextStyle) {
  const labels = new Map<number, Label>();
  return {
    labels,
    labelOf(cell: FrameCell, name: string): Label {
      let label = labels.get(cell.id);
      if (label === undefined) {
        const text = new Text({ text: isolate(name), style: firstStyle, anchor: 0.5, roundPixels: false });
        label = { text, name, step: 0, aspect: text.width / STEPS[0], frame: 0 };
        labels.set(cell.id, label);
        container.addChild(text);
      } else if (label.name !== name) {
        label.name = name;
        label.text.text = isolate(name);
        label.text.scale.set(1);
        label.aspect = label.text.width / STEPS[label.step]!;
      }
      return label;
    },
  };
}

export function createNamesLayer(): NamesLayer {
  const container = new Container();
  const styles = STEPS.map(createStyle);
  const { labels, labelOf } = createLabels(container, styles[0]!);
  const place: NamePlace = { size: 0, lift: 0 };
  let frameCount = 0;

  const drawName = (cell: FrameCell, name: string, camera: Camera, width: number, height: number): void => {
    const { scale, offsetX, offsetY } = camera;
    const label = labelOf(cell, name);
    label.frame = frameCount;
    placeName(cell.radius * scale, label.aspect, place);
    const isSeen = place.size > 0 && isInWindow(cell, camera, width, height);
    label.text.visible = isSeen;
    if (!isSeen) return;
    const step = pickStep(place.size, label.step);
    if (step !== label.step) {
      label.step = step;
      label.text.style = styles[step]!;
    }
    const half = place.size / 2;
    const centreY = cell.y * scale + offsetY;
    // At the upper edge there is no room above a circle: the name goes below it.
    const wantedY = centreY - place.lift < half ? centreY + place.lift : centreY - place.lift;
    const x = keepInside(cell.x * scale + offsetX, half * label.aspect, 0, width);
    const y = keepInside(wantedY, half, 0, height);
    label.text.scale.set(place.size / STEPS[step]! / scale);
    label.text.position.set((x - offsetX) / scale, (y - offsetY) / scale);
  };

  return {
    container,
    draw(frame, camera, width, height) {
      frameCount += 1;
      for (const cell of frame.cells) {
        const name = frame.roster.get(cell.playerId)?.name;
        const isNamed = cell.kind === "cell" && cell.radius > 0 && name !== undefined && name !== "";
        if (isNamed) drawName(cell, name, camera, width, height);
      }
      for (const [id, label] of labels) {
        if (label.frame === frameCount) continue;
        label.text.destroy();
        labels.delete(id);
      }
    },
  };
}

/** Whether a circle can be seen: the name of another would lie at the window's edge. */
function isInWindow(
  { x, y, radius }: FrameCell,
  { scale, offsetX, offsetY }: Camera,
  width: number,
  height: number,
): boolean {
  const screenX = x * scale + offsetX;
  const screenY = y * scale + offsetY;
  const reach = radius * scale;
  return screenX + reach > 0 && screenX - reach < width && screenY + reach > 0 && screenY - reach < height;
}
