// The page's picture of the arena: made once the font of names is loaded, always as large and as sharp as the window.
// If the graphics card loses it for good, one drawn by the processor takes its place.
import type { Frame } from "../../net/frame.ts";
import { CALM } from "../../ui/mediaQueries.ts";
import type { Field, PictureState } from "../../ui/store.ts";
import type { ThemeName } from "../../view/arenaTheme.ts";
import { ArenaView } from "../../view/arenaView.ts";
import { createLossWatch, isLostForGood } from "../../view/lossWatch.ts";
import { createPixiApp, type DrawnBy } from "../../view/pixiApp.ts";
import type { MakeTopLayer } from "../../view/topLayer.ts";
import { createFieldPlace, type FieldPlace } from "./fieldPlace.ts";
import { loadNameFont } from "./nameFont.ts";
import { createQualityControl, type Quality, type QualityWish } from "./quality.ts";
import { type WindowSize, watchWindowSize } from "./windowSize.ts";

/** Places of the window are CSS pixels from its corner, whatever part of it the arena is drawn in. */
export type ArenaPicture = Pick<ArenaView, "toWorld" | "toScreen" | "onEvent"> & {
  /** CSS pixels per world unit, as last drawn. */
  scale(): number;
  /** Sets the one listener for changes of the part of the window in which the arena is drawn. */
  onField(listener: (field: Field | null) => void): void;
  /** See ArenaView. */
  draw(frame: Frame, nowMs: number, closeness?: number): void;
  /** The present picture as a PNG; null where nothing is drawn. */
  takePicture(): Promise<Blob | null>;
  /** Sets the quality that a person wants. At first it is the highest, and automatically less where that is too
   *  slow. */
  setQuality(wish: QualityWish): void;
  /** Sets the one listener for the picture's state; it is called now and with each change. */
  onPicture(listener: (state: PictureState) => void): void;
  /** Sets the theme of this picture and of any that takes its place. */
  setTheme(name: ThemeName): void;
  /** Lays something above all else of this picture and of any that takes its place. */
  setTop(make: MakeTopLayer): void;
};

type Picture = {
  view: ArenaView;
  size: WindowSize;
  place: FieldPlace;
  drawAs(quality: Quality): void;
  leave(): void;
};

/** Fills `surface` with a canvas. Throws where the browser can draw neither by WebGL nor on a 2D canvas. */
async function createPicture(
  page: Window,
  surface: HTMLElement,
  drawnBy: DrawnBy,
  onField: (field: Field | null) => void,
): Promise<Picture> {
  const createCanvas = () => page.document.createElement("canvas");
  const canvas = createCanvas();
  const [app] = await Promise.all([
    createPixiApp(canvas, createCanvas, drawnBy),
    loadNameFont(page.document),
  ]);
  const view = new ArenaView(app, createCanvas);
  surface.replaceChildren(canvas);
  let drawn: Quality | null = null;
  const place = createFieldPlace(page, canvas, view.resize.bind(view), onField);
  const size = watchWindowSize(page, (width, height, ratio) =>
    place.resize(width, height, Math.min(ratio, drawn?.ratio ?? ratio)),
  );
  const renewNames = () => view.renewNames();
  page.document.fonts.addEventListener("loadingdone", renewNames);
  const drawAs = (quality: Quality) => {
    if (quality === drawn) return;
    drawn = quality;
    view.setDetail(quality.effects, quality.tinyNames);
    size.tell();
  };
  const leave = () => {
    size.dispose();
    page.document.fonts.removeEventListener("loadingdone", renewNames);
    view.dispose();
  };
  return { view, size, place, drawAs, leave };
}

/** Turns places in the window into places in the arena, and back. */
function createPlaces(now: () => Picture | null): Pick<ArenaPicture, "toWorld" | "toScreen" | "scale"> {
  return {
    toWorld(x, y, out) {
      const picture = now();
      if (picture === null) return Object.assign(out, { x, y });
      const { field } = picture.place;
      return picture.view.toWorld(x - (field?.left ?? 0), y - (field?.top ?? 0), out);
    },
    toScreen(x, y, out) {
      const picture = now();
      if (picture === null) return Object.assign(out, { x, y });
      const { field } = picture.place;
      picture.view.toScreen(x, y, out);
      out.x += field?.left ?? 0;
      out.y += field?.top ?? 0;
      return out;
    },
    scale: () => now()?.view.scale ?? 1,
  };
}

/** Makes the arena's picture. Never rejects: a window that cannot draw still has menus, and says so. */
export async function createArenaPicture(page: Window, surface: HTMLElement): Promise<ArenaPicture> {
  let state: PictureState = "drawn";
  let listener: (state: PictureState) => void = () => undefined;
  let fieldListener: (field: Field | null) => void = () => undefined;
  let theme: ThemeName = "dark";
  let top: MakeTopLayer | null = null;
  const tell = (now: PictureState) => {
    if (now === state) return;
    state = now;
    listener(now);
  };
  const make = (drawnBy: DrawnBy) =>
    createPicture(page, surface, drawnBy, (field) => fieldListener(field)).catch(() => null);
  let picture = (await make("best")) ?? (await make("processor"));
  if (picture === null) tell("gone");
  const watch = createLossWatch();
  const quality = createQualityControl();
  const reducedMotion = page.matchMedia(CALM);
  const replace = async (lost: Picture) => {
    picture = null;
    lost.leave();
    picture = await make("processor");
    picture?.view.setTheme(theme);
    if (top !== null) picture?.view.setTop(top);
    tell(picture === null ? "gone" : "replaced");
  };
  return {
    draw(frame, nowMs, closeness) {
      if (picture === null) return;
      const { view, size, place, drawAs } = picture;
      if (isLostForGood(watch, view.isLost, nowMs)) return void replace(picture);
      if (view.isLost) tell("lost");
      else if (state === "lost") tell("drawn");
      size.look();
      place.look(frame);
      drawAs(quality.choose(nowMs, page.devicePixelRatio, frame.ownPlayerId !== 0));
      view.draw(frame, nowMs, closeness, reducedMotion.matches);
    },
    setQuality: quality.setWish,
    onEvent: (event) => picture?.view.onEvent(event),
    setTheme(name) {
      theme = name;
      picture?.view.setTheme(name);
    },
    setTop(make) {
      top = make;
      picture?.view.setTop(make);
    },
    takePicture: async () => (await picture?.view.takePicture()) ?? null,
    ...createPlaces(() => picture),
    onField(heard) {
      fieldListener = heard;
      heard(picture?.place.field ?? null);
    },
    onPicture(heard) {
      listener = heard;
      heard(state);
    },
  };
}
