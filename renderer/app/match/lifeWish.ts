// When a window asks for its next life: when its person wants one, has joined and waits for the first, or has been let
// play after watching. Knows no keys and no connection.
import { BUTTON_PLAY, type PlayerInput } from "../../../shared/sim/playerInput.ts";
import type { MatchState } from "../../net/matchState.ts";

export class LifeWish {
  /** Whether it asked for the next life, which has not begun yet. */
  #isAsked = false;
  /** Whether it has joined and has had no life here yet. If it must wait and was not eaten, it asks by itself. */
  #isEntering = true;
  #hasWatched = false;

  get isAsked(): boolean {
    return this.#isAsked;
  }

  ask(): void {
    this.#isAsked = true;
  }

  /** This window was here before, so only its person asks for another life. */
  waitForAsking(): void {
    this.#isEntering = false;
  }

  /** Drops the wish, as the window watches instead. */
  drop(): void {
    this.#isAsked = false;
    this.#isEntering = false;
  }

  /** @returns the input, with the wish for a life in its buttons */
  putInto({ buttons, ...way }: PlayerInput, { isAlive, watch }: MatchState): PlayerInput {
    // The next round lets people play without a press of theirs, and so does the host's person.
    if (this.#hasWatched && watch === null) this.#isEntering = true;
    this.#hasWatched = watch !== null;
    if (isAlive) this.drop();
    const asks = this.#isAsked || (this.#isEntering && watch === null);
    return { ...way, buttons: buttons | (asks ? BUTTON_PLAY : 0) };
  }
}
