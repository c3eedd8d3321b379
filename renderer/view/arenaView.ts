// Draws frames: background, balls, cells with their names, under one camera. Knows frames only, neither sockets nor menus.
import { Container } from "pixi.js";
import type { MatchEvent } from "../net/events/matchEvent.ts";
import type { Frame } from "../net/frame.ts";
import { ARENA_THEMES, type ThemeName } from "./arenaTheme.ts";
import type { Point, Screen } from "./camera.ts";
import { createEffects, type Effects } from "./effects/effects.ts";
import type { EffectLevel } from "./effects/happenings.ts";
import { type BackgroundLayer, createBackgroundLayer } from "./layers/background.ts";
import { type BallsLayer, createBallsLayer } from "./layers/balls.ts";
import { type CellsLayer, createCellsLayer } from "./layers/cells.ts";
import { CameraWork } from "./motion/camera/cameraWork.ts";
import { createLooks, type Looks } from "./motion/looks.ts";
import { createNameTextures, type NameTextures } from "./nameTextures.ts";
import type { PixiApp } from "./pixiApp.ts";
import { createTextures, type Textures } from "./textures.ts";
import type { MakeTopLayer, TopLayer } from "./topLayer.ts";
import { type Turn, toScreen, toWorld } from "./turn/turn.ts";
import { createTurnedFrame, type TurnedFrame, turnEvent } from "./turn/turnedFrame.ts";

/** The picture of an arena on one canvas, for as long as the page lives. Make it once Nunito is loaded. */
export class ArenaView {
  readonly #app: PixiApp;
  #themeName: ThemeName = "dark";
  readonly #textures: Textures;
  readonly #nameTextures: NameTextures;
  readonly #world = new Container();
  readonly #background: BackgroundLayer;
  readonly #balls: BallsLayer;
  readonly #cells: CellsLayer;
  readonly #looks: Looks = createLooks();
  readonly #effects: Effects;
  readonly #camera = new CameraWork();
  readonly #createCanvas: () => HTMLCanvasElement;
  #top: TopLayer | null = null;
  /** The frame object of the match drawn last: another match has another one, and begins without effects. */
  #frame: Frame | null = null;
  readonly #screen: Screen = { width: 1, height: 1, pixelRatio: 1 };
  #isTurned = false;
  /** Whether the view was turned when last drawn. */
  readonly #turn: Turn = { isTurned: false, arenaHeight: 0 };
  #turned: TurnedFrame | null = null;

  /** Throws where the browser gives no 2D context for the textures. */
  constructor(app: PixiApp, createCanvas: () => HTMLCanvasElement) {
    this.#app = app;
    this.#createCanvas = createCanvas;
    const theme = ARENA_THEMES.dark;
    app.setTheme(theme);
    this.#textures = createTextures(createCanvas, theme);
    this.#background = createBackgroundLayer(this.#textures, app.isFrugal, theme);
    this.#effects = createEffects(this.#textures);
    this.#balls = createBallsLayer(this.#textures);
    this.#nameTextures = createNameTextures(createCanvas, this.#textures.sheet, theme);
    this.#cells = createCellsLayer(this.#textures, this.#nameTextures, this.#looks);
    const { below, above, overlay } = this.#effects;
    this.#world.addChild(this.#background.container, this.#balls.container);
    this.#world.addChild(below, this.#cells.container, above);
    app.stage.addChild(this.#world, overlay);
  }

  /** Sets the theme; dark at first. */
  setTheme(name: ThemeName): void {
    if (this.#themeName === name) return;
    this.#themeName = name;
    const theme = ARENA_THEMES[name];
    for (const part of [this.#app, this.#textures, this.#nameTextures, this.#background])
      part.setTheme(theme);
  }

  /** Lays something above all else of the picture. */
  setTop(make: MakeTopLayer): void {
    this.#top = make(this.#createCanvas);
    this.#app.stage.addChild(this.#top.container);
  }

  /** Paints names anew, as letters of their font were loaded that were written in another one until now. */
  renewNames(): void {
    this.#nameTextures.setTheme(ARENA_THEMES[this.#themeName]);
    this.#top?.renewWords();
  }

  /** Sets how much is drawn.
   *  @param effects how many effects @param hasTinyNames whether small circles have names, too */
  setDetail(effects: EffectLevel, hasTinyNames: boolean): void {
    this.#effects.setLevel(effects);
    this.#cells.showTinyNames(hasTinyNames);
  }

  /** Size of the canvas in CSS pixels; pixelRatio is device pixels per CSS pixel.
   *  @param isTurned all of the arena is seen, turned by a quarter: see turn/ */
  resize(width: number, height: number, pixelRatio: number, isTurned = false): void {
    const screen = this.#screen;
    this.#isTurned = isTurned;
    screen.width = Math.max(width, 1);
    screen.height = Math.max(height, 1);
    screen.pixelRatio = pixelRatio;
    this.#app.resize(screen.width, screen.height, pixelRatio);
  }

  /** Size of the canvas in CSS pixels, written to `out`. */
  size(out: Point): Point {
    out.x = this.#screen.width;
    out.y = this.#screen.height;
    return out;
  }

  /** Takes an event when the match tells it. It waits until a frame shows that moment. */
  onEvent(event: MatchEvent): void {
    const seen = turnEvent(this.#turn, event);
    this.#camera.onEvent(seen);
    this.#looks.onEvent(seen);
    this.#effects.onEvent(seen);
  }

  /**
   * Draws one frame. Behind the menus (ownPlayerId 0) the arena fills the window and has no edge.
   * @param nowMs of a clock that never goes back
   * @param closeness how many times nearer than all of the frame's viewport, 1 and up
   * @param isCalm less motion is wished: nothing moves but what the match moves
   */
  draw(match: Frame, nowMs: number, closeness = 1, isCalm = false): void {
    const frame = this.#seen(match);
    if (this.#frame !== frame) this.#begin(frame);
    const screen = this.#screen;
    this.#camera.follow(frame, screen, nowMs, closeness, isCalm);
    // Steering by mouse still works, as the camera is set before this.
    if (this.isLost) return;
    const camera = this.#camera.drawn;
    this.#world.scale.set(camera.scale);
    this.#world.position.set(camera.offsetX, camera.offsetY);
    this.#background.draw(frame, camera, screen, nowMs);
    this.#balls.draw(frame.balls, camera.scale * screen.pixelRatio, this.#effects);
    this.#looks.begin(frame, nowMs, isCalm);
    this.#cells.draw(frame, camera, screen, this.#effects);
    this.#looks.end();
    const shot = { frame, camera, screen, nowMs, isCalm };
    this.#effects.draw(shot);
    this.#top?.draw(shot);
    this.#textures.endFrame();
    this.#app.render();
  }

  /** The frame to draw: the match's own, or a turned one. Each turn makes a new object, as if a match began, so that
   *  nothing moves on from its old place. */
  #seen(frame: Frame): Frame {
    this.#turn.isTurned = this.#isTurned;
    this.#turn.arenaHeight = frame.arenaHeight;
    if (!this.#isTurned) return frame;
    if (this.#turned?.source !== frame) this.#turned = createTurnedFrame(frame);
    this.#turned.update();
    return this.#turned.frame;
  }

  #begin(frame: Frame): void {
    this.#frame = frame;
    this.#effects.clear();
  }

  /** Whether nothing of what is drawn can be seen, as the graphics card took the canvas away. */
  get isLost(): boolean {
    return this.#app.isLost();
  }

  /** The last picture as a PNG in the canvas's own pixels; null where it cannot be seen. */
  async takePicture(): Promise<Blob | null> {
    return this.isLost ? null : this.#app.takePicture();
  }

  /** The place in the arena under a place of the canvas (CSS pixels), as last drawn, without shaking. */
  toWorld(x: number, y: number, out: Point): Point {
    return toWorld(this.#turn, this.#camera.steady, x, y, out);
  }

  /** The place of the canvas (CSS pixels) where a place in the arena is, as last drawn, without shaking. */
  toScreen(x: number, y: number, out: Point): Point {
    return toScreen(this.#turn, this.#camera.steady, x, y, out);
  }

  /** CSS pixels per world unit, as last drawn. */
  get scale(): number {
    return this.#camera.steady.scale;
  }

  dispose(): void {
    this.#top?.dispose();
    this.#app.dispose();
    this.#nameTextures.dispose();
    this.#textures.dispose();
  }
}
