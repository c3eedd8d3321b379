// Signals of what people say with quick phrases.
import { type Signal, signal } from "@preact/signals";
import type { Phrase, SilenceReason } from "../../../shared/phrases.ts";
import type { Named } from "../named.ts";

/** Somebody said something, in the words of this window's language. isSeen: it is to be seen over the circle, too.
 *  key: unique for each. */
export type SaidLine = { key: number; who: Named; text: string; isSeen: boolean };

export function createVoiceSignals() {
  return {
    /** Newest last; each disappears after a while. */
    said: signal<readonly SaidLine[]>([]) as Signal<readonly SaidLine[]>,
    /** Why nobody heard what this person said last; shown for a moment. */
    silence: signal<SilenceReason | null>(null) as Signal<SilenceReason | null>,
    /** By what the wheel of phrases was opened; null: it is not open. */
    wheel: signal<"key" | "pointer" | null>(null) as Signal<"key" | "pointer" | null>,
    /** The phrase that a finger has been dragged to; null: none. */
    wheelPhrase: signal<Phrase | null>(null) as Signal<Phrase | null>,
  };
}
