// When a window asks for its next life: its person wants one, or has joined and waits for the first. Knows no keys and no
// connection.
import { BUTTON_PLAY, type PlayerInput } from "../../../shared/sim/playerInput.ts";
import type { MatchState } from "../../net/matchState.ts";

export class LifeWish {
  /** Asked for the next life, which has not begun yet. */
  #isAsked = false;
  /** Joined, and not come into the arena yet: who has to wait for that, and was not eaten, asks by itself. */
  #isEntering = true;

  get isAsked(): boolean {
    return this.#isAsked;
  }

  ask(): void {
    this.#isAsked = true;
  }

  /** It was here before: only its person asks for another life. */
  waitForAsking(): void {
    this.#isEntering = false;
  }

  /** Watches instead. */
  drop(): void {
    this.#isAsked = false;
    this.#isEntering = false;
  }

  /** @returns the input with the wish in it */
  putInto({ buttons, ...way }: PlayerInput, { isAlive, watch }: MatchState): PlayerInput {
    if (isAlive) this.drop();
    const asks = this.#isAsked || (this.#isEntering && watch === null);
    return { ...way, buttons: buttons | (asks ? BUTTON_PLAY : 0) };
  }
}
