// Parts of the screen of a match that nobody needs before it has begun: one file for the browser, fetched with the match.
import { PhraseButton } from "../voices/PhraseButton.tsx";
import { SaidFeed } from "../voices/SaidFeed.tsx";
import { VoiceParts } from "../voices/VoiceParts.tsx";
import { HintLine } from "./HintLine.tsx";
import { PlayersPanel } from "./PlayersPanel.tsx";
import { WatchBar } from "./WatchBar.tsx";

export const MATCH_PARTS = { PhraseButton, SaidFeed, VoiceParts, HintLine, PlayersPanel, WatchBar };
