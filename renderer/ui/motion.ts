// How the interface moves where code moves it, or waits until styles have. Said by styles/tokens.css, too: a test holds
// both to one another.

/** For something to arrive or to go, milliseconds: --slow. */
export const SLOW_MS = 260;
/** Quick at first: --ease. */
export const EASE = "cubic-bezier(0.2, 0.7, 0.3, 1)";
