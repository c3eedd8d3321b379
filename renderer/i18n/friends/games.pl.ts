// Polish text of games found on the network.
import type { GamesTexts } from "./gamesTexts.ts";

export const games: GamesTexts = {
  title: "Gry w tej sieci",
};
