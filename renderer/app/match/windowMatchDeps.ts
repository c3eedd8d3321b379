// What a match of this window is handed by the page. Types only.
import type { Profile } from "../../../shared/model.ts";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { Rules } from "../../../shared/rules.ts";
import type { Controls } from "../../input/controls.ts";
import type { Store } from "../../ui/store.ts";
import type { ArenaPicture } from "../stage/arenaPicture.ts";
import type { Follow } from "./follower.ts";

export type WindowMatchDeps = {
  store: Store;
  view: Pick<ArenaPicture, "draw" | "toWorld" | "onEvent">;
  controls: Controls;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  fps: () => number;
  /** Whether less motion is wished. */
  isCalm: () => boolean;
  /** Makers of the followers of each match. */
  followers: readonly Follow[];
  /** How the host of this seat last heard that the person looks; the match writes what it says. */
  told: { profile: Profile };
  /** Called once when the match ends, unless it was left from here. */
  onEnd: (reason: CloseReason, leftS: number | null) => void;
  /** The room goes on by other rules: a match with them takes the place of this one, and takes these bytes. */
  onRules: (rules: Rules, bytes: Uint8Array) => void;
};
