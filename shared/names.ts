// What a text that everybody sees may be made of, above all the name of a player or of a game. The field in which it is
// typed and the host use this one rule. Knows neither whose text it is nor where it is shown.

import { ASCII, graphemesOf } from "./names/graphemes.ts";
import { inOneScript } from "./names/scripts.ts";

/** Longest name of a player and of a game, in visible characters (graphemes). */
export const MAX_NAME_LENGTH = 16;
export const MAX_GAME_NAME_LENGTH = 40;

/** Most UTF-16 units of them: a grapheme can be long, a message must not be. */
export const MAX_NAME_UNITS = 96;
export const MAX_GAME_NAME_UNITS = 160;

/** Longest a text may be, in visible characters (graphemes) and in UTF-16 units. */
export type TextLimit = { length: number; units: number };

const PLAYER: TextLimit = { length: MAX_NAME_LENGTH, units: MAX_NAME_UNITS };
const GAME: TextLimit = { length: MAX_GAME_NAME_LENGTH, units: MAX_GAME_NAME_UNITS };

/** What a game is called where nothing visible was typed. */
const UNNAMED_GAME = "Kulki";

/** Only so many times the limit of a text are looked at: the rest would be cut anyway. */
const MAX_TEXT_FACTOR = 4;
/** A stack of marks must not tower over the lines around it. Vietnamese needs two, Hebrew and Thai at most four. */
const TOWERS = /(\p{M}{4})\p{M}+/gu;

// Characters with nothing to see, by Unicode's classes: default ignorable (zero width, bidirectional, fillers that are
// letters), control, format, private, not assigned, lone surrogates; and by hand the blanks that are signs: the empty
// braille pattern, the object replacement, the empty note head.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{C}\u2800\ufffc\u{1d159}]/gu;
/** The same within an emoji, where joiners and selectors have a meaning. */
const UNSEEN_IN_EMOJI = /(?![\u200d\ufe0e\ufe0f])[\p{Default_Ignorable_Code_Point}\p{C}\u2800\ufffc]/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** The flag of a region: a black flag with tag letters behind it, such as Scotland's. */
const REGION_FLAG = /^\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]{1,6}\u{e007f}$/u;
const VISIBLE = /[^\p{M}\p{White_Space}\u200d]/u;

/** The visible part of a grapheme: itself, a space, or nothing. */
function visiblePart(grapheme: string): string {
  if (REGION_FLAG.test(grapheme)) return grapheme;
  const isEmoji = EMOJI.test(grapheme);
  const seen = grapheme.replace(isEmoji ? UNSEEN_IN_EMOJI : UNSEEN, "").replace(TOWERS, "$1");
  if (!VISIBLE.test(seen)) return /\p{White_Space}/u.test(grapheme) ? " " : "";
  if (isEmoji) return seen.replace(/\u200d+$/u, "");
  // A joiner after a mark shapes the letters of several Indian scripts.
  return /\p{M}$/u.test(seen) && grapheme.endsWith("\u200d") ? `${seen}\u200d` : seen;
}

/** Takes out of a text's graphemes what it may not have besides. */
type Sift = (graphemes: readonly string[]) => readonly string[];
const keepAll: Sift = (graphemes) => graphemes;

function cleanOnce(text: string, { length, units }: TextLimit, sift: Sift): string {
  const seen = ASCII.test(text) ? text : sift(graphemesOf(text).map(visiblePart)).join("");
  const kept = graphemesOf(seen.replace(/ +/g, " ").trim().normalize("NFC")).slice(0, length);
  while (kept.join("").length > units) kept.pop();
  return kept.join("").replace(/[ \u200d]+$/u, "");
}

/**
 * A text as everybody may see it: in Unicode's composed form, without what nobody sees, white space folded, cut to whole
 * graphemes. An empty string means there is nothing to see.
 */
export function cleanText(text: string, limit: TextLimit): string {
  return clean(text, limit, keepAll);
}

function clean(text: string, limit: TextLimit, sift: Sift): string {
  // Repeated until nothing changes: taking something out can join its neighbours into one grapheme.
  let before: string;
  let name = text.slice(0, MAX_TEXT_FACTOR * limit.units).normalize("NFC");
  do {
    before = name;
    name = cleanOnce(before, limit, sift);
  } while (name !== before);
  return name;
}

/** Whether more was typed than is kept. */
function isCut(text: string, limit: TextLimit, sift: Sift): boolean {
  const most = MAX_TEXT_FACTOR * limit.units;
  return clean(text, { length: most, units: most }, sift) !== clean(text, limit, sift);
}

/** A player's name by cleanText, of {@link MAX_NAME_LENGTH} characters at most, and in one script. */
export function cleanName(text: string): string {
  return clean(text, PLAYER, inOneScript);
}

export function isNameCut(text: string): boolean {
  return isCut(text, PLAYER, inOneScript);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Whether letters go from a name because they are of another script than most. */
export function isNameMixed(text: string): boolean {
  const most = MAX_TEXT_FACTOR * PLAYER.units;
  const limit = { length: most, units: most };
  return lettersIn(clean(text, limit, inOneScript)) < lettersIn(clean(text, limit, keepAll));
}

/** As cleanName, for the name of a game; may be empty, too. Its words may be of several scripts, as nobody can pass for
 *  another game by it: lists of games tell each by its address. */
export function cleanTypedGameName(text: string): string {
  return cleanText(text, GAME);
}

export function isGameNameCut(text: string): boolean {
  return isCut(text, GAME, keepAll);
}

/** The name of a game, never empty. */
export function cleanGameName(text: string): string {
  return cleanTypedGameName(text) || UNNAMED_GAME;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name for use inside other text, wrapped so that one written from right to left does not turn the text around
 *  it. */
export function isolate(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
