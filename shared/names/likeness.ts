// Which names look alike, for telling them apart in a match. Knows no match. What comes out is for comparing only.
import { MAX_NAME_LENGTH, MAX_NAME_UNITS } from "../names.ts";
import { graphemesOf } from "./graphemes.ts";
import { lookOf } from "./looks.ts";

const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;
/** Strokes through a letter, short or long, upright or slanted. */
const STROKES = /[\u0335-\u0338]/g;

function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize("NFKD");
}

function partsOf(name: string): string {
  return name.normalize("NFKD").replace(UNSEEN, "").replace(STROKES, "\u0338");
}

/** A letter's look, of which neither case is another one's: as its capital, where that looks like one. */
function foldedLook(letter: string): string {
  return (lookOf(letter.toUpperCase()) ?? lookOf(letter) ?? letter).toLowerCase();
}

/** Equal for names that are one but for case, spaces, compatibility forms and letters of other scripts. */
export function likenessOf(name: string): string {
  // A capital I with its dot, of Turkish, has the dot apart; a small one has it anyway.
  const folded = foldCase(partsOf(name)).replaceAll("i\u0307", "i");
  return [...folded].map(foldedLook).join("");
}

/** Equal for names that look the same as they are written: unlike `likenessOf` it tells a capital from a small letter
 *  where the one looks like another: an I like an l. */
function pictureOf(name: string): string {
  const seen = [...partsOf(name)].map((letter) => lookOf(letter) ?? letter).join("");
  const picture = seen
    .replace(/I\u0307?|[l1]/g, "|")
    .replaceAll("rn", "m")
    .replaceAll("c|", "d")
    .replace(/vv/gi, "w");
  return foldCase(picture);
}

/** What a name looks like. Two names look alike if they have one of these in common. */
export function likenessesOf(name: string): readonly string[] {
  const likeness = likenessOf(name);
  const picture = pictureOf(name);
  return likeness === picture ? [likeness] : [likeness, picture];
}

/** The name, or the name with the first number that tells it apart: "Ola 2". @param isTaken of each likeness */
export function tellApart(name: string, isTaken: (likeness: string) => boolean): string {
  let told = name;
  for (let count = 2; likenessesOf(told).some(isTaken); count++) told = withNumber(name, ` ${count}`);
  return told;
}

function withNumber(name: string, ending: string): string {
  const kept = graphemesOf(name).slice(0, MAX_NAME_LENGTH - ending.length);
  while (kept.join("").length + ending.length > MAX_NAME_UNITS) kept.pop();
  return kept.join("").trim() + ending;
}
