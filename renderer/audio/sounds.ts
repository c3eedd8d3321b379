// What can be heard, by name, and what a match or a menu may ask of the engine that plays it. Knows no Web Audio.

/** effects: sounds of the arena. interface: sounds of menus and messages. */
export type Bus = "effects" | "interface";

/** Those of a round. */
const ROUND_SOUNDS = {
  /** Three, two, one. */
  count: "interface",
  go: "interface",
  /** A second of a round's last ten; lastTick: of the last three. */
  tick: "interface",
  lastTick: "interface",
  /** The round is over. */
  gong: "interface",
  /** Somebody steps on the podium; winner: on its top. */
  podium: "interface",
  winner: "interface",
  award: "interface",
  /** Somebody is ready; allReady: a round begins. */
  ready: "interface",
  allReady: "interface",
  /** The room is held; goOn: no longer. */
  hold: "interface",
  goOn: "interface",
  /** One's own last life in a round that has no other. */
  out: "effects",
  /** The walls begin to move. */
  walls: "effects",
} as const satisfies Record<string, Bus>;

export type RoundSound = keyof typeof ROUND_SOUNDS;

/** Which volume each sound obeys. */
export const SOUNDS = {
  ...ROUND_SOUNDS,
  eat: "effects",
  split: "effects",
  eject: "effects",
  pop: "effects",
  /** Somebody else's cell was eaten. */
  swallow: "effects",
  /** An own cell was eaten, but not the last one. */
  bitten: "effects",
  merge: "effects",
  /** Once for each beat while somebody who could eat one is near. */
  hunted: "effects",
  death: "effects",
  birth: "effects",
  countdown: "interface",
  join: "interface",
  leave: "interface",
  /** The connection is lost; back: it is there again. */
  lost: "interface",
  back: "interface",
  press: "interface",
  /** Somebody says a quick phrase. */
  said: "interface",
  /** One took the lead, or has a new best. */
  lead: "interface",
  fanfare: "interface",
} as const satisfies Record<string, Bus>;

export type SoundName = keyof typeof SOUNDS;

/** How one sound is played. */
export type Placed = {
  /** From -1 (left) to 1. */
  pan: number;
  /** Loudness as amplitude, 0-1. */
  gain: number;
  /** Speed, and with it pitch: 1 as made, 2 an octave higher. */
  rate: number;
};

/** Volumes as amplitudes, 0-1, as a person has set them. */
export type Volumes = { isMuted: boolean; master: number } & Record<Bus, number>;

export type SoundEngine = {
  /** Plays a sound, or leaves it out if too many are heard already. */
  play(name: SoundName, placed?: Partial<Placed>): void;
  setVolumes(volumes: Volumes): void;
  /** Starts audio, as a person has touched the page: browsers are silent before. Later calls do no harm. */
  wake(): void;
};
