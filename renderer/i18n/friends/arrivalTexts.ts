// The shape of the texts for who has just come by a link: part of texts.ts, which has the rest.

export type ArrivalTexts = {
  /** Names the sheet. */
  title: string;
  /** On the button, between the press and the first life. */
  entering: string;
  /** Why one is not in, and that it is tried again. */
  retry: Record<"gone" | "stopped" | "failed" | "full" | "addressFull", string>;
  tryNow: string;
  stopTrying: string;
  anotherGame: (name: string) => string;
  /** The host has another version than the page that it served once. */
  anotherVersion: string;
  /** Proposed to who has none yet; nobody's real name, no longer than a name may be. */
  names: readonly string[];
};
