// The best three of a round with their marbles, and above them the teams. They bounce in third, second, first.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { formatScore } from "../format.ts";
import { CrownIcon } from "../parts/icons.tsx";
import { type Face, MarblePicture } from "../parts/MarblePicture.tsx";
import type { ResultRow, ResultsView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { PODIUM_MS } from "./moments.ts";

/** The first looks at everybody, the others up to it from where they stand. */
const FACES: readonly Face[] = [
  { offsetY: 0, gazeX: 0, gazeY: 0.2 },
  { offsetY: 0, gazeX: 0.8, gazeY: -0.5 },
  { offsetY: 0, gazeX: -0.8, gazeY: -0.6 },
];
const LANDS_MS = [PODIUM_MS.first, PODIUM_MS.second, PODIUM_MS.third] as const;
const SPARKS = 18;

/** A few dots that fly off from behind the winner, in all colours. */
function Sparks() {
  return (
    <span class="sparks" aria-hidden="true">
      {Array.from({ length: SPARKS }, (_, index) => (
        <span
          key={index}
          style={{
            "--color": cssColor(PALETTE[(5 * index) % PALETTE.length] ?? 0),
            "--turn": `${(360 * index) / SPARKS}deg`,
            "--far": 1 + ((7 * index) % 5) / 8,
          }}
        />
      ))}
    </span>
  );
}

/** @param score as it is told, in score or mass */
function Step({ row, score, index }: { row: ResultRow; score: number; index: number }) {
  const { texts, language } = useUi();
  return (
    <li
      class={`podium-step place-${index + 1}${row.isOwn ? " own" : ""}`}
      style={{ "--at": `${LANDS_MS[index]}ms` }}
    >
      <div class="podium-one">
        {index === 0 && <Sparks />}
        {index === 0 && <CrownIcon />}
        <MarblePicture {...row} face={FACES[index] ?? null} />
        <span class="podium-name">
          <bdi>{row.name}</bdi>
          {row.isOwn && <span class="mark">{texts.match.you}</span>}
        </span>
        <span class="podium-score">{formatScore(score, language)}</span>
      </div>
      <span class="podium-block">{texts.stories.place(row.place)}</span>
    </li>
  );
}

/** Each team's part of all scores, best first. */
function TeamBar({ teams }: Pick<ResultsView, "teams">) {
  const { texts, language } = useUi();
  const sum = teams.reduce((all, { score }) => all + score, 0);
  return (
    <ul class="team-shares result-teams" aria-label={texts.hud.teams}>
      {teams.map(({ team, color, score, isOwn }) => {
        const figure = formatScore(score, language);
        const colour = texts.home.colours[color];
        const words = `${colour}: ${figure}${isOwn ? ` (${texts.hud.yourTeam})` : ""}`;
        return (
          <li
            key={team}
            class={isOwn ? "own" : ""}
            title={words}
            style={{ "--color": cssColor(PALETTE[color] ?? 0), "--share": sum === 0 ? 1 : score / sum }}
          >
            <span class="visually-hidden">{words}</span>
            <span class="colour" aria-hidden="true">
              {colour}
            </span>
            <span aria-hidden="true">{figure}</span>
          </li>
        );
      })}
    </ul>
  );
}

export function Podium({ results: { rows, teams, kind } }: { results: ResultsView }) {
  // The second of the last one standing was eaten, and has nothing left.
  const scoreOf = (row: ResultRow) => (kind === "lastStanding" ? row.highestScore : row.score);
  const best = rows.filter(({ place }) => place <= LANDS_MS.length);
  return (
    <div class="podium">
      {teams.length > 0 && <TeamBar teams={teams} />}
      <ol class="podium-steps">
        {best.map((row, index) => (
          <Step key={row.playerId} row={row} score={scoreOf(row)} index={index} />
        ))}
      </ol>
    </div>
  );
}
