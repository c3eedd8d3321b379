// What becomes of a seat whose guest dropped out: for how long it is kept, and by whom it is driven meanwhile. Plain facts.

/** nobody: the circle stands still. bot: a bot of the host plays on with it. Either can be eaten. */
export const AWAY_DRIVERS = ["nobody", "bot"] as const;
export type AwayDriver = (typeof AWAY_DRIVERS)[number];

/** Longest that a host keeps a seat, and how long it does unless its person chose otherwise, seconds. 0: not at all. */
export const MAX_KEEP_SEAT_S = 300;
export const KEEP_SEAT_S = 60;
/** Seats of a match that goes on wait at least so long for their people, however short seats are kept otherwise,
 *  seconds. P63. */
export const LEAST_WAIT_S = 60;

/** How long a step of the host's person can be taken back, seconds: so long the seat of somebody who was put out waits. */
export const UNDO_S = 10;

/** A person's choice of both. */
export type KeptSeats = { keepSeatS: number; awayDriver: AwayDriver };

/** What a guest keeps of its seat, so that it can claim it again. */
export type SeatKey = {
  /** Which match. */
  match: string;
  /** Proves that the seat is its own: 128 random bits, base64url. */
  token: string;
  /** When the seat was last played in, milliseconds since 1970. 0, in a change of settings only: the key is to be
   *  forgotten. */
  atMs: number;
};
