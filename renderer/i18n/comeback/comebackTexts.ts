// The shape of what is said while a seat waits for its person, and while a match waits to go on.

export type ComebackTexts = {
  /** Over the last picture, while this window tries to come back. */
  lost: string;
  /** @param seconds until the seat is given up */
  left: (seconds: number) => string;
  leave: string;
  tryNow: string;
  silent: string;
  /** To the host's person: its thread died, and another one goes on. */
  restarted: string;
  matchDamaged: string;
  elsewhere: { title: string; text: string; playHere: string; joinAsElse: string };
};
