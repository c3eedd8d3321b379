// What is on the canvas: the match if there is one, else the quiet picture behind the menus. Also rests the match while
// the page is hidden.

import { CALM } from "../../ui/mediaQueries.ts";
import type { WindowMatch } from "../match/windowMatch.ts";
import type { BringOwnRooms } from "../ownRooms.ts";
import type { Ambient } from "./ambient.ts";
import type { ArenaPicture } from "./arenaPicture.ts";
import { type DisplayLoop, startDisplayLoop } from "./displayLoop.ts";
import { watchVisitor } from "./visitor.ts";

export type StageDeps = {
  page: Window;
  view: Pick<ArenaPicture, "draw" | "toWorld">;
  now: () => number;
  /** Uniform in [0, 1). */
  rng: () => number;
  match: () => WindowMatch | null;
  bringOwnRooms: BringOwnRooms;
  /** A guest's page goes into a match at once, which the quiet picture would only delay. */
  mode: "app" | "guest" | "locked";
  /** Whether the page waits at its host's door, so that no match comes in a moment. */
  isAtDoor: () => boolean;
};

/** If no match has come by then, a guest's page shows the quiet picture, too; milliseconds. */
const GUEST_PATIENCE_MS = 3000;

/** How often a hidden page tells the host that its player stands still, milliseconds: browsers wake hidden pages
 *  once a second. */
const REST_MS = 1000;

/** Makes the player stand still while the page is hidden; after that the display loop goes on by itself. */
function restWhileHidden({ page, now, match }: StageDeps): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  page.document.addEventListener("visibilitychange", () => {
    clearInterval(timer);
    if (!page.document.hidden) return;
    const rest = () => match()?.rest(now());
    rest();
    timer = setInterval(rest, REST_MS);
  });
}

export function startStage(deps: StageDeps): DisplayLoop {
  const { page, view, now, match } = deps;
  const reducedMotion = page.matchMedia(CALM);
  const seed = Math.floor(deps.rng() * 0x100000000);
  // Fetched after the first frame, so that the menu comes before its picture.
  let ambient: Ambient | null = null;
  const startedAtMs = now();
  let isFirst = true;
  let isFetching = false;
  const fetchAmbient = () => {
    isFetching = true;
    deps.bringOwnRooms().then(
      ({ createAmbient }) => {
        ambient = createAmbient(seed, () => reducedMotion.matches);
      },
      // The menu works without its picture; after the next match it is tried again.
      () => undefined,
    );
  };
  const isTime = (nowMs: number) =>
    deps.mode !== "guest" || deps.isAtDoor() || nowMs - startedAtMs >= GUEST_PATIENCE_MS;
  restWhileHidden(deps);
  const visitor = watchVisitor(page, now);
  const place = { x: 0, y: 0 };
  const toWorld = ({ x, y }: { x: number; y: number }) => view.toWorld(x, y, place);
  const entertain = (picture: Ambient, nowMs: number) => {
    const pointed = visitor.place(nowMs);
    picture.point(pointed && toWorld(pointed));
    for (const touched of visitor.takeTouches()) picture.drop(toWorld(touched));
    view.draw(picture.sampleFrame(nowMs), nowMs);
  };
  return startDisplayLoop(page, now, (nowMs) => {
    const current = match();
    if (current !== null) {
      // Touches made in a match are not for the quiet picture.
      visitor.takeTouches();
      isFetching = false;
      return current.drawFrame(nowMs);
    }
    if (ambient !== null) entertain(ambient, nowMs);
    else if (!isFirst && !isFetching && isTime(nowMs)) fetchAmbient();
    isFirst = false;
  });
}
