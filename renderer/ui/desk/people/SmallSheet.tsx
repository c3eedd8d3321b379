// A small form within a person's line: Enter sends it, Escape puts it aside, and leaves the desk open.
import type { ComponentChildren } from "preact";
import { useDeskTexts } from "../deskTexts.ts";

export type SheetEnds = { onDone: () => void; onCancel: () => void };

type SheetProps = {
  title: string;
  /** Label of the button that sends it. */
  send: string;
  isDanger?: boolean;
  onSend: () => void;
  onCancel: () => void;
  children: ComponentChildren;
};

export function SmallSheet({ title, send, isDanger = false, onSend, onCancel, children }: SheetProps) {
  const { people } = useDeskTexts();
  const onSubmit = (event: Event) => {
    event.preventDefault();
    onSend();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Or the whole desk would be closed.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form class="desk-sheet" aria-label={title} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {children}
      <div class="desk-sheet-buttons">
        <button type="button" class="button small" onClick={onCancel}>
          {people.cancel}
        </button>
        <button type="submit" class={isDanger ? "button small danger" : "button small primary"}>
          {send}
        </button>
      </div>
    </form>
  );
}
