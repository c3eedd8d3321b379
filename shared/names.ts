// What a text that everybody sees may be made of, above all the name of a player or of a game. The field in which it is
// typed and the host use this one rule. Knows neither whose text it is nor where it is shown.

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

/** Graphemes, roughly, for browsers without Intl.Segmenter: two regional letters, or a sign with its marks, or marks
 *  alone. */
const PLAIN_GRAPHEMES =
  /\p{Regional_Indicator}{2}|\P{M}(?:\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic}?)*|\p{M}+/gu;

/** Printable ASCII: each sign is a grapheme and can be seen, so that Unicode need not be asked. */
const ASCII = /^[ -~]*$/;

/** Made when a text needs it: that takes 20 ms, 80 on a phone, of which its first picture would come later. */
let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): string[] {
  if (ASCII.test(text)) return [...text];
  // Firefox has it since version 125.
  if (segmenter === null && !("Segmenter" in Intl)) return text.match(PLAIN_GRAPHEMES) ?? [];
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...segmenter.segment(text)].map((part) => part.segment);
}

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

function cleanOnce(text: string, { length, units }: TextLimit): string {
  const seen = ASCII.test(text) ? text : graphemesOf(text).map(visiblePart).join("");
  const kept = graphemesOf(seen.replace(/ +/g, " ").trim().normalize("NFC")).slice(0, length);
  while (kept.join("").length > units) kept.pop();
  return kept.join("").replace(/[ \u200d]+$/u, "");
}

/**
 * A text as everybody may see it: in Unicode's composed form, without what nobody sees, white space folded, cut to whole
 * graphemes. An empty string means there is nothing to see.
 */
export function cleanText(text: string, limit: TextLimit): string {
  // Repeated until nothing changes: taking something out can join its neighbours into one grapheme.
  let before: string;
  let name = text.slice(0, MAX_TEXT_FACTOR * limit.units).normalize("NFC");
  do {
    before = name;
    name = cleanOnce(before, limit);
  } while (name !== before);
  return name;
}

/** Whether more was typed than a name keeps. */
function isCut(text: string, limit: TextLimit): boolean {
  const most = MAX_TEXT_FACTOR * limit.units;
  return cleanText(text, { length: most, units: most }) !== cleanText(text, limit);
}

/** A player's name by cleanText, of {@link MAX_NAME_LENGTH} characters at most. */
export function cleanName(text: string): string {
  return cleanText(text, PLAYER);
}

export function isNameCut(text: string): boolean {
  return isCut(text, PLAYER);
}

/** As cleanName, for the name of a game; may be empty, too. */
export function cleanTypedGameName(text: string): string {
  return cleanText(text, GAME);
}

export function isGameNameCut(text: string): boolean {
  return isCut(text, GAME);
}

/** The name of a game, never empty. */
export function cleanGameName(text: string): string {
  return cleanTypedGameName(text) || UNNAMED_GAME;
}

/** Cyrillic and Greek letters that look like a Latin one, small or capital, each before that Latin letter; all as
 *  small letters. */
const ALIKE =
  "аa вb еe іi кk мm нh оo рp сc тt уy хx ѕs јj һh ԁd ԛq ԝw αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx".split(
    " ",
  );
const LATIN_OF = new Map(ALIKE.map(([letter = "", latin = ""]) => [letter, latin]));

/** Equal for names that look alike: whatever their case, spaces, compatibility forms and scripts. For comparing only. */
export function likenessOf(name: string): string {
  const folded = name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
  const seen = folded.replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, "");
  return [...seen].map((letter) => LATIN_OF.get(letter) ?? letter).join("");
}

/** The name, or the name with the first number that tells it apart: "Ola 2". @param isTaken by likeness */
export function tellApart(name: string, isTaken: (likeness: string) => boolean): string {
  let told = name;
  for (let count = 2; isTaken(likenessOf(told)); count++) told = withNumber(name, ` ${count}`);
  return told;
}

function withNumber(name: string, ending: string): string {
  const kept = graphemesOf(name).slice(0, MAX_NAME_LENGTH - ending.length);
  while (kept.join("").length + ending.length > MAX_NAME_UNITS) kept.pop();
  return kept.join("").trim() + ending;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name for use inside other text, wrapped so that one written from right to left does not turn the text around
 *  it. */
export function isolate(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
