// All English text, and so what any language has to say: `Texts` is the type of this. Knows no component and no format of
// numbers: numbers that need one come in as text.
import { about, coming, settings, sound, touch } from "./app.ts";
import { closed, notice, saveFailure, storage } from "./failures.ts";
import { arrival, home, skins, welcome } from "./home.ts";
import { host } from "./hosting.ts";
import { addresses, invite } from "./invite.ts";
import { checkFailure, games, join, understood } from "./joining.ts";
import { comeback, hud, match } from "./match.ts";
import { netGraph } from "./netGraph.ts";
import { phrases } from "./phrases.ts";
import { hints, howTo, stories } from "./play.ts";
import { results } from "./results.ts";
import { rounds } from "./rounds.ts";
import { rules } from "./rules.ts";

export const texts = {
  home,
  welcome,
  skins,
  arrival,
  settings,
  sound,
  touch,
  coming,
  about,
  host,
  invite,
  addresses,
  rules,
  rounds,
  results,
  phrases,
  join,
  understood,
  checkFailure,
  games,
  match,
  hud,
  comeback,
  hints,
  howTo,
  stories,
  netGraph,
  notice,
  closed,
  saveFailure,
  storage,
};
