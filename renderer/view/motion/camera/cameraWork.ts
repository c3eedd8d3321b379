// The camera of a match from frame to frame: looks ahead where one steers, drifts to one's killer, shakes when one
// pops. It never lags behind the own circle. Numbers only; the match does not depend on it.

import type { Viewport } from "../../../../shared/sim/viewport.ts";
import type { MatchEvent } from "../../../net/events/matchEvent.ts";
import type { Frame } from "../../../net/frame.ts";
import { THEME } from "../../arenaTheme.ts";
import { type Camera, createZoom, fitArena, lookAt, moveZoom, type Screen, type Zoom } from "../../camera.ts";
import { createFocusFinder, type Focus } from "./focus.ts";
import { type Lead, MOST_LEAD, moveLead } from "./lead.ts";
import { SHAKE_MS, shakeAt } from "./shake.ts";

/** The window is always so many times nearer than all that the host shows, which leaves room to look ahead: at most
 *  as far as the host shows, with the same cut off behind. */
const ROOM = 1 / 0.95;
/** How many times nearer it is while one looks at one's killer. */
const FOCUS_CLOSENESS = 1.18;

/** One for each page; it begins anew with each match's first frame. */
export class CameraWork {
  /** The camera by which the frame is drawn. */
  readonly drawn: Camera = { scale: 1, offsetX: 0, offsetY: 0 };
  /** The same without shaking, for finding the place under a pointer. */
  readonly steady: Camera = { scale: 1, offsetX: 0, offsetY: 0 };
  readonly #finder = createFocusFinder();
  readonly #lead: Lead = { x: 0, y: 0 };
  readonly #shake = { x: 0, y: 0 };
  #zoom: Zoom = createZoom();
  #match: Frame | null = null;
  #lastMs = 0;
  /** When an own cell last popped; NaN: with the next frame. */
  #poppedMs = Number.NEGATIVE_INFINITY;

  /** The killer that one looks at after being eaten. */
  get focus(): Readonly<Focus> {
    return this.#finder.focus;
  }

  onEvent(event: MatchEvent): void {
    this.#finder.onEvent(event);
    if (event.kind === "popped" && event.playerId === this.#match?.ownPlayerId) this.#poppedMs = Number.NaN;
  }

  /** @param closeness how many times nearer than all of the frame's viewport, 1 and up
   *  @param isCalm less motion is wished: neither leads nor drifts nor shakes */
  follow(frame: Frame, screen: Screen, nowMs: number, closeness: number, isCalm: boolean): void {
    if (frame !== this.#match) this.#begin(frame, nowMs);
    this.#finder.follow(frame, nowMs, isCalm);
    const { viewport } = frame;
    if (viewport === null) fitArena(frame, screen, THEME.arenaShare, this.steady);
    else this.#followViewport(frame, viewport, screen, nowMs, closeness, isCalm);
    this.#lastMs = nowMs;
    if (Number.isNaN(this.#poppedMs)) this.#poppedMs = nowMs;
    shakeAt(isCalm ? SHAKE_MS : nowMs - this.#poppedMs, this.#shake);
    this.drawn.scale = this.steady.scale;
    this.drawn.offsetX = this.steady.offsetX + this.#shake.x;
    this.drawn.offsetY = this.steady.offsetY + this.#shake.y;
  }

  #begin(frame: Frame, nowMs: number): void {
    this.#finder.clear();
    this.#zoom = createZoom();
    this.#lead.x = 0;
    this.#lead.y = 0;
    this.#match = frame;
    this.#lastMs = nowMs;
    this.#poppedMs = Number.NEGATIVE_INFINITY;
  }

  #followViewport(
    frame: Frame,
    viewport: Viewport,
    screen: Screen,
    nowMs: number,
    closeness: number,
    isCalm: boolean,
  ): void {
    const { eye } = frame;
    const { focus } = this.#finder;
    const nearer = ROOM * (1 + (FOCUS_CLOSENESS - 1) * focus.part);
    const scale = moveZoom(this.#zoom, viewport, screen, nowMs, Math.max(closeness, 1) * nearer);
    const width = screen.width / scale;
    const height = screen.height / scale;
    this.#moveLead(frame, viewport, width, height, nowMs - this.#lastMs, isCalm);
    const x = eye.x + this.#lead.x * width + (focus.x - eye.x) * focus.part;
    const y = eye.y + this.#lead.y * height + (focus.y - eye.y) * focus.part;
    lookAt(x, y, viewport, frame, scale, screen, this.steady);
  }

  /** @param width @param height of the window, world units */
  #moveLead(
    { way }: Frame,
    { left, top, right, bottom }: Viewport,
    width: number,
    height: number,
    elapsedMs: number,
    isCalm: boolean,
  ): void {
    const steers = isCalm || this.focus.playerId !== 0 ? 0 : 1;
    const mostX = Math.min(MOST_LEAD, ((right - left) / width - 1) / 2);
    const mostY = Math.min(MOST_LEAD, ((bottom - top) / height - 1) / 2);
    moveLead(this.#lead, (steers * way.x) / width, (steers * way.y) / height, mostX, mostY, elapsedMs);
  }
}
