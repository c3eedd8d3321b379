// The shape of all text about skins. Knows no component.

/** One name for each of SKINS, in its order. */
type Six = readonly [string, string, string, string, string, string];
export type SkinNames = readonly [...Six, ...Six, ...Six, ...Six];

export type SkinTexts = {
  skin: string;
  names: SkinNames;
  /** While somebody else has the chosen one in the same colour. */
  taken: (skin: string) => string;
};
