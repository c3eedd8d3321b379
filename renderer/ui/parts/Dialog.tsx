// A modal dialog: the focus stays within and is given back, Escape closes. Knows nothing of what is inside.
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { ComebackLine } from "../comeback/ComebackLine.tsx";
import { StillThere } from "../hud/StillThere.tsx";
import { useUi } from "../uiContext.ts";
import { keepFocusWithin } from "./focusRound.ts";
import { NoticeBar } from "./NoticeBar.tsx";

/** The element of a dialog that gets the focus first. */
export const FIRST_FOCUS = { "data-first-focus": "" };

type DialogProps = {
  title: string;
  /** narrow: for a few buttons. cards: for cards. wide: for tables. */
  size?: "narrow" | "cards" | "wide";
  /** Used instead of actions.closeDialog, for a dialog that is not the store's. */
  onClose?: () => void;
  children: ComponentChildren;
};

function useModal(onClose: () => void) {
  const element = useRef<HTMLDialogElement>(null);
  const isMounted = useRef(true);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    isMounted.current = true;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    return () => {
      // The close event comes later; by then another dialog may be open, which it must not close.
      isMounted.current = false;
      dialog.close();
    };
  }, []);
  const close = () => {
    if (isMounted.current) onClose();
  };
  return { element, close };
}

/** A modal dialog. All kinds of closing go through one action. */
export function Dialog({ title, size, onClose, children }: DialogProps) {
  const { actions } = useUi();
  const titleId = useId();
  const { element, close } = useModal(onClose ?? actions.closeDialog);
  const onCancel = (event: Event) => {
    // A file picker or the like inside bubbles its own cancel event.
    if (event.target !== element.current) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={element}
      class={`dialog ${size ?? "medium"}`}
      aria-labelledby={titleId}
      onCancel={onCancel}
      onClose={close}
      onKeyDown={(event) => keepFocusWithin(event.currentTarget, event)}
    >
      <h2 id={titleId}>{title}</h2>
      <StillThere />
      <ComebackLine />
      <NoticeBar />
      {children}
    </dialog>
  );
}
