// Fades parts of the HUD that cover a circle that matters: parts (class "hud-block") are marked, and styles fade marked
// ones. Words without a background (class "hud-text") fade for any circle. Where the arena has its own field, nothing
// covers it, and nothing is checked.
import type { ArenaPicture } from "../stage/arenaPicture.ts";
import type { Follow } from "./follower.ts";
import { isSomebodyUnder } from "./under.ts";

/** Time between two looks, milliseconds. */
const LOOK_MS = 100;
const MARK = "data-under";

/** @param page the page with the HUD */
export function createSteppingBack(
  page: Pick<Document, "getElementsByClassName">,
  view: Pick<ArenaPicture, "toScreen" | "scale">,
): Follow {
  // A live collection: no search and no new list with each look.
  const blocks = page.getElementsByClassName("hud-block");
  const clear = () => {
    for (let i = 0; i < blocks.length; i++) blocks[i]!.removeAttribute(MARK);
  };
  return () => {
    let lookedMs = Number.NEGATIVE_INFINITY;
    let count = 0;
    return {
      onFrame(frame, nowMs) {
        // A part that has just appeared may cover somebody.
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
