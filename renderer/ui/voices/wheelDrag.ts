// From the button to a phrase in one go: pressed, dragged, let go. Knows the wheel's items by what they say.
import { PHRASES, type Phrase } from "../../../shared/phrases.ts";
import type { Store } from "../store.ts";

/** A pointer that goes no farther is not dragged, CSS pixels: a wheel may lie under it. */
const TAP_REACH = 14;

const ENDS = ["pointerup", "pointercancel"] as const;

function phraseAt({ clientX, clientY }: PointerEvent): Phrase | null {
  const item = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-phrase]");
  return PHRASES.find((phrase) => phrase === item?.dataset.phrase) ?? null;
}

/** Follows a pointer that has opened the wheel until it is let go: dragged to a phrase, that is said. Elsewhere the
 *  wheel stays open. */
export function dragToPhrase(
  { pointerId, clientX, clientY }: PointerEvent,
  { wheel, wheelPhrase }: Pick<Store, "wheel" | "wheelPhrase">,
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
  const draggedTo = (event: PointerEvent) => {
    const way = Math.hypot(event.clientX - clientX, event.clientY - clientY);
    return way > TAP_REACH && wheel.value !== null ? phraseAt(event) : null;
  };
  listen("pointermove", (event) => {
    wheelPhrase.value = draggedTo(event);
  });
  for (const type of ENDS)
    listen(type, (event) => {
      listening.abort();
      wheelPhrase.value = null;
      const phrase = type === "pointerup" ? draggedTo(event) : null;
      if (phrase === null) return;
      wheel.value = null;
      say(phrase);
    });
}
