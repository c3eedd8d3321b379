// Media queries about the person and their screen. Styles have the same in @media.

/** Less motion is wished. */
export const CALM = "(prefers-reduced-motion: reduce)";
/** Fingers are the way to point. */
export const FINGERS = "(pointer: coarse)";
/** A window without room for what lies beside the arena. */
export const SMALL_WINDOW = "(max-width: 640px), (max-height: 480px)";
