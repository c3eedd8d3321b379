// The shape of the texts for who plays with fingers: part of texts.ts, which has the rest.

export type TouchTexts = {
  /** On which side the buttons for the thumb lie. */
  buttons: string;
  sides: Record<"left" | "right", string>;
  fullscreen: string;
  leaveFullscreen: string;
  /** How one gets the whole screen on an iPhone, by the words of its own menus. */
  homeScreen: string;
};
