// The heading: the game's name, each letter on a marble with a face above it.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../format.ts";
import { MarblePicture } from "../parts/MarblePicture.tsx";

const TITLE = "Kulki";
/** Each letter with the colour of its marble, an index into PALETTE. */
const LETTERS = [
  { letter: "K", color: 2 },
  { letter: "u", color: 0 },
  { letter: "l", color: 6 },
  { letter: "k", color: 4 },
  { letter: "i", color: 9 },
];
/** Room for the letter below. */
const EYES = -0.24;

export function Logo() {
  return (
    <h1 class="logo" aria-label={TITLE}>
      {LETTERS.map(({ letter, color }) => (
        <span
          key={color}
          class="logo-ball"
          aria-hidden="true"
          style={{ "--color": cssColor(PALETTE[color] ?? 0) }}
        >
          <MarblePicture color={color} skin={0} eyes={EYES} />
          <span class="logo-letter">{letter}</span>
        </span>
      ))}
    </h1>
  );
}
