// The heading: the game's name, each letter on a ball.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../format.ts";

const TITLE = "Kulki";
/** Each letter with the colour of its ball, an index into PALETTE. */
const LETTERS = [
  { letter: "K", color: 2 },
  { letter: "u", color: 0 },
  { letter: "l", color: 6 },
  { letter: "k", color: 4 },
  { letter: "i", color: 9 },
];

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
          {letter}
        </span>
      ))}
    </h1>
  );
}
