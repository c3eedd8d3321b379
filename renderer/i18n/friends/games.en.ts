// English text of games found on the network.
import type { GamesTexts } from "./gamesTexts.ts";

export const games: GamesTexts = {
  title: "Games on this network",
};
