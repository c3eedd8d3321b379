// From the button to a phrase in one go: pressed, dragged, let go. Knows the wheel's items by what they say.
import { PHRASES, type Phrase } from "../../../shared/phrases.ts";
import type { Store } from "../store.ts";

const ENDS = ["pointerup", "pointercancel"] as const;

function phraseAt({ clientX, clientY }: PointerEvent): Phrase | null {
  const item = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-phrase]");
  return PHRASES.find((phrase) => phrase === item?.dataset["phrase"]) ?? null;
}

/** Follows a pointer that has opened the wheel until it is let go: over a phrase, that is said. Elsewhere the wheel
 *  stays open. */
export function dragToPhrase(
  pointerId: number,
  { isWheelOpen, wheelPhrase }: Pick<Store, "isWheelOpen" | "wheelPhrase">,
  say: (phrase: Phrase) => void,
): void {
  const listening = new AbortController();
  // The wheel keeps movements to itself, so that they do not steer.
  const { signal } = listening;
  const listen = (type: "pointermove" | (typeof ENDS)[number], heard: (event: PointerEvent) => void) =>
    window.addEventListener(type, (event) => event.pointerId === pointerId && heard(event), {
      signal,
      capture: true,
    });
  listen("pointermove", (event) => {
    wheelPhrase.value = phraseAt(event);
  });
  for (const type of ENDS)
    listen(type, (event) => {
      listening.abort();
      wheelPhrase.value = null;
      const phrase = type === "pointerup" && isWheelOpen.value ? phraseAt(event) : null;
      if (phrase === null) return;
      isWheelOpen.value = false;
      say(phrase);
    });
}
