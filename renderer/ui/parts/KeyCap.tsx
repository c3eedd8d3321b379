// Pictures of keys, with what is printed on them, and of other things one plays with.
import type { ComponentChildren } from "preact";
import { useUi } from "../uiContext.ts";

/** @param isPressed whether it goes down now and then, so that people notice it */
export function KeyCap({
  children,
  isPressed = false,
}: {
  children: ComponentChildren;
  isPressed?: boolean;
}) {
  return <kbd class={isPressed ? "key-cap pressed" : "key-cap"}>{children}</kbd>;
}

/** Arrows as on a keyboard: the first above the others. */
const ARROWS = [
  "M12 17V7m-4 4 4-4 4 4",
  "M17 12H7m4-4-4 4 4 4",
  "M12 7v10m-4-4 4 4 4-4",
  "M7 12h10m-4-4 4 4-4 4",
] as const;

/** The four arrow keys, drawn, as fonts have arrows in all sizes. */
export function ArrowCaps() {
  const { arrows } = useUi().texts.howTo;
  return (
    <span class="key-caps">
      <span class="visually-hidden">{arrows}</span>
      {ARROWS.map((path) => (
        <KeyCap key={path}>
          <svg class="icon" viewBox="0 0 24 24" focusable="false" aria-hidden="true">
            <path d={path} />
          </svg>
        </KeyCap>
      ))}
    </span>
  );
}

/** The letters that steer, where letters do. */
export function LetterCaps() {
  const keys = useUi().store.keyNames.value;
  return (
    <span class="key-caps">
      {[keys.eject, keys.steerLeft, keys.steerDown, keys.steerRight].map((name) => (
        <KeyCap key={name}>{name}</KeyCap>
      ))}
    </span>
  );
}

export function MousePicture() {
  return (
    <svg class="play-picture sways" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="9" y="4" width="14" height="24" rx="7" />
      <path d="M16 9v5" />
    </svg>
  );
}

export function FingerPicture() {
  return (
    <svg class="play-picture sways" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle class="faint" cx="13" cy="9" r="6.5" />
      <path d="M11 19V9.5a2 2 0 0 1 4 0V16l6.5 1.6a3 3 0 0 1 2.3 3.3L23 25a4 4 0 0 1-4 3.5h-4a5 5 0 0 1-4.2-2.3l-3.6-5.4a1.9 1.9 0 0 1 3-2.3Z" />
    </svg>
  );
}
