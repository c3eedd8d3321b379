// Who may say something to all, and what becomes of it. Knows the room's state, no sockets.
import type { Phrase, SilenceReason, Talk } from "../../phrases.ts";
import type { RoomState } from "../roomState.ts";
import { TalkRules } from "./talkRules.ts";

export class Talking {
  readonly #state: RoomState;
  readonly #readTalk: () => Talk;
  // Not saved: by the time a room goes on elsewhere everybody may speak again.
  readonly #rules = new TalkRules();

  constructor(state: RoomState, readTalk: () => Talk) {
    this.#state = state;
    this.#readTalk = readTalk;
  }

  /** A person says something to all. Throws where there is no such seat. @returns why nobody hears it; null: all do */
  say(playerId: number, phrase: Phrase): SilenceReason | null {
    const { match, news, rounds, tick } = this.#state;
    const { guest, isMuted } = match.seats.get(playerId);
    const talk = this.#readTalk();
    if (talk === "off") return "off";
    if (isMuted) return "muted";
    // A person who leaves and comes back is the same.
    const person = guest ?? String(playerId);
    if (!this.#rules.take(person, talk, tick, rounds.rules.stepHz)) return "tooSoon";
    news.newPhrases.push({ playerId, phrase });
    return null;
  }
}
