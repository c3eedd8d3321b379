// The shape of the texts of games found on the network: part of texts.ts, which has the rest.

export type GamesTexts = {
  title: string;
};
