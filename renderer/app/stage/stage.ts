// What is on the canvas: the match if there is one, else the quiet picture behind the menus. Also rests the match
// while nobody looks.

import { CALM } from "../../ui/mediaQueries.ts";
import type { WindowMatch } from "../match/windowMatch.ts";
import type { BringOwnRooms } from "../ownRooms.ts";
import type { Ambient } from "./ambient.ts";
import type { Arena } from "./arena.ts";
import { type DisplayLoop, startDisplayLoop } from "./displayLoop.ts";
import { watchVisitor } from "./visitor.ts";

export type StageDeps = {
  page: Window;
  view: Pick<Arena, "draw" | "toWorld">;
  now: () => number;
  /** Uniform in 0-1. */
  rng: () => number;
  match: () => WindowMatch | null;
  bringOwnRooms: BringOwnRooms;
  /** A guest's page goes into a match at once, which the quiet picture would only keep from coming. */
  mode: "app" | "guest" | "locked";
};

/** Where no match has come by then, a guest's page has a quiet picture, too; milliseconds. */
const GUEST_PATIENCE_MS = 3000;

/** How often a hidden match says that it stands still, milliseconds: browsers wake hidden pages once a second. */
const REST_MS = 1000;

/** Stands still as soon as the page is hidden; on its return the display loop goes on by itself. */
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
  // Fetched in the frame after the first: the menu comes before its picture.
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
      // A menu without its picture is a menu still; after the next match it is tried again.
      () => undefined,
    );
  };
  const isTime = (nowMs: number) => deps.mode !== "guest" || nowMs - startedAtMs >= GUEST_PATIENCE_MS;
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
      // What was touched in a match is none of the picture's.
      visitor.takeTouches();
      isFetching = false;
      return current.drawFrame(nowMs);
    }
    if (ambient !== null) entertain(ambient, nowMs);
    else if (!isFirst && !isFetching && isTime(nowMs)) fetchAmbient();
    isFirst = false;
  });
}
