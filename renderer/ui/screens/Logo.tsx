// The heading: the game's name, each letter on a marble with a face above it.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { type Face, MarblePicture } from "../parts/MarblePicture.tsx";

const TITLE = "Kulki";

/** A face above the letter. */
const looking = (gazeX: number, gazeY: number): Face => ({ offsetY: -0.24, gazeX, gazeY });

/** Each letter with the colour of its marble, an index into PALETTE. Big marbles look at small ones, and small ones
 *  at big ones. */
const LETTERS = [
  { letter: "K", color: 2, face: looking(0.9, 0.4) },
  { letter: "u", color: 0, face: looking(-0.9, -0.3) },
  { letter: "l", color: 6, face: looking(-0.6, 0.8) },
  { letter: "k", color: 4, face: looking(1, -0.2) },
  { letter: "i", color: 9, face: looking(-1, 0.3) },
];

export function Logo() {
  return (
    <h1 class="logo" aria-label={TITLE}>
      {LETTERS.map(({ letter, color, face }) => (
        <span
          key={color}
          class="logo-ball"
          aria-hidden="true"
          style={{ "--color": cssColor(PALETTE[color] ?? 0) }}
        >
          <MarblePicture color={color} skin={0} face={face} />
          <span class="logo-letter">{letter}</span>
        </span>
      ))}
    </h1>
  );
}
