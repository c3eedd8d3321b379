// The arena's grid: lines one pixel wide on whole device pixels, as others would shimmer. Knows camera and screen, no
// bodies.
import { Container, Sprite, Texture } from "pixi.js";
import type { Viewport } from "../../../shared/sim/viewport.ts";
import type { ArenaTheme } from "../arenaTheme.ts";
import type { Camera, Screen } from "../camera.ts";
import { linePixels, snap } from "./devicePixels.ts";
import { chooseLevels, type GridLevels } from "./gridLevels.ts";

type Axis = "x" | "y";

export type GridLines = {
  container: Container;
  /** @param seen the part of the arena in the window, world units */
  draw(seen: Viewport, camera: Camera, screen: Screen): void;
  setTheme(theme: ArenaTheme): void;
};

export function createGridLines(firstTheme: ArenaTheme): GridLines {
  let theme = firstTheme;
  const container = new Container();
  const lines: Sprite[] = [];
  const levels: GridLevels = { step: 1, finePart: 1 };
  let used = 0;

  const take = (alpha: number): Sprite => {
    let line = lines[used];
    if (line === undefined) {
      line = new Sprite({ texture: Texture.WHITE, tint: theme.grid });
      lines.push(line);
      container.addChild(line);
    }
    used += 1;
    line.visible = true;
    if (line.alpha !== alpha) line.alpha = alpha;
    return line;
  };

  /** Draws lines across one axis from `from` to `to`, each from `start` to `end` of the other axis. World units. */
  const rule = (
    axis: Axis,
    from: number,
    to: number,
    start: number,
    end: number,
    camera: Camera,
    screen: Screen,
  ) => {
    const { step, finePart } = levels;
    const offset = axis === "x" ? camera.offsetX : camera.offsetY;
    const width = linePixels(screen.pixelRatio) / screen.pixelRatio / camera.scale;
    for (let index = Math.max(1, Math.ceil(from / step)); index * step < to; index++) {
      const line = take(theme.gridAlpha * (index % 2 === 0 ? 1 : finePart));
      const at = (snap(index * step * camera.scale + offset, screen.pixelRatio) - offset) / camera.scale;
      if (axis === "x") line.position.set(at, start);
      else line.position.set(start, at);
      line.setSize(axis === "x" ? width : end - start, axis === "x" ? end - start : width);
    }
  };

  return {
    container,
    setTheme(now) {
      theme = now;
      for (const line of lines) line.tint = theme.grid;
    },
    draw({ left, top, right, bottom }, camera, screen) {
      used = 0;
      chooseLevels(camera.scale, levels);
      rule("x", left, right, top, bottom, camera, screen);
      rule("y", top, bottom, left, right, camera, screen);
      for (let index = used; index < lines.length; index++) lines[index]!.visible = false;
    },
  };
}
