// What can be heard, by name, and what a match or a menu may ask of the engine that plays it. Knows no Web Audio.

/** effects: of the arena. interface: of menus, and of what is told. */
export type Bus = "effects" | "interface";

/** Which volume each sound obeys. */
export const SOUNDS = {
  eat: "effects",
  split: "effects",
  eject: "effects",
  pop: "effects",
  /** Somebody else's cell was eaten. */
  swallow: "effects",
  /** A cell of one's own was eaten, and one lives on. */
  bitten: "effects",
  merge: "effects",
  /** Once for each beat while somebody who could eat one is near. */
  hunted: "effects",
  death: "effects",
  birth: "effects",
  countdown: "interface",
  join: "interface",
  leave: "interface",
  /** The connection of this window, and that it is there again. */
  lost: "interface",
  back: "interface",
  press: "interface",
  /** One is first, or has never been so big. */
  lead: "interface",
  fanfare: "interface",
} as const satisfies Record<string, Bus>;

export type SoundName = keyof typeof SOUNDS;

/** How one sound is played. */
export type Placed = {
  /** From -1 (left) to 1. */
  pan: number;
  /** Loudness, 0-1, of amplitude. */
  gain: number;
  /** Speed, and with it pitch: 1 as made, 2 an octave higher. */
  rate: number;
};

/** 0-1, of amplitude, as a person has set them. */
export type Volumes = { isMuted: boolean; master: number } & Record<Bus, number>;

export type SoundEngine = {
  /** Plays a sound, or leaves it out where too many or too much of it is heard already. */
  play(name: SoundName, placed?: Partial<Placed>): void;
  setVolumes(volumes: Volumes): void;
  /** A person has touched the page: browsers are silent before. Does no harm later. */
  wake(): void;
};
