// The HUD steps back where somebody who matters is under it: its parts (class "hud-block") are marked, and styles fade
// what is marked. Words without a ground (class "hud-text") do so for everybody. Where the arena has a field of its own nothing lies over it, and nothing is looked at.
import type { Arena } from "../stage/arena.ts";
import type { Follow } from "./follower.ts";
import { isSomebodyUnder } from "./under.ts";

/** Time between two looks, milliseconds. */
const LOOK_MS = 100;
const MARK = "data-under";

/** @param page whose HUD it is */
export function createSteppingBack(
  page: Pick<Document, "getElementsByClassName">,
  view: Pick<Arena, "toScreen" | "scale">,
): Follow {
  // Always those that are there: nothing is searched and nothing made with each look.
  const blocks = page.getElementsByClassName("hud-block");
  const clear = () => {
    for (let i = 0; i < blocks.length; i++) blocks[i]!.removeAttribute(MARK);
  };
  return () => {
    let lookedMs = Number.NEGATIVE_INFINITY;
    let count = 0;
    return {
      onFrame(frame, nowMs) {
        // What has just come may have somebody under it.
        const isDue = nowMs - lookedMs >= LOOK_MS || blocks.length !== count;
        if (!isDue || frame.viewport === null) return;
        lookedMs = nowMs;
        count = blocks.length;
        for (let i = 0; i < blocks.length; i++) {
          const block = blocks[i]!;
          const was = block.hasAttribute(MARK);
          const isBare = block.classList.contains("hud-text");
          const is = isSomebodyUnder(frame, view, block.getBoundingClientRect(), was, isBare);
          if (is !== was) block.toggleAttribute(MARK, is);
        }
      },
      end: clear,
    };
  };
}
