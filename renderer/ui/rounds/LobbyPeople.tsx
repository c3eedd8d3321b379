// Who waits for the round, and who is ready: in one list, or in a column for each team, with a way into it.
import { PALETTE } from "../../../shared/model.ts";
import { TEAM_COLORS } from "../../../shared/rulesets/teams.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { MarblePicture, SMALL_SIDE } from "../parts/MarblePicture.tsx";
import type { LobbyRow, RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { CheckIcon } from "./roundIcons.tsx";

function ReadyMark({ isReady }: { isReady: boolean }) {
  const { rounds } = useUi().texts;
  return (
    <span class={isReady ? "ready-mark ready" : "ready-mark"}>
      {isReady && <CheckIcon />}
      <span class="visually-hidden">{isReady ? rounds.isReady : rounds.isNotReady}</span>
    </span>
  );
}

function Person({ row }: { row: LobbyRow }) {
  const { match, hud } = useUi().texts;
  return (
    <li class={`lobby-person${row.isOwn ? " own" : ""}${row.isAway ? " away" : ""}`}>
      <MarblePicture color={row.color} skin={row.skin} face={null} side={SMALL_SIDE} />
      <bdi class="name">{row.name}</bdi>
      {row.isOwn && <span class="mark">{match.you}</span>}
      {row.isAway ? <span class="mark">{hud.awayMarks.away}</span> : <ReadyMark isReady={row.isReady} />}
    </li>
  );
}

/** People by name, bots by their number. */
function People({ rows, label }: { rows: readonly LobbyRow[]; label: string }) {
  const { rounds } = useUi().texts;
  const people = rows.filter(({ isBot }) => !isBot);
  const bots = rows.length - people.length;
  return (
    <ul class="lobby-people" aria-label={label}>
      {people.map((row) => (
        <Person key={row.playerId} row={row} />
      ))}
      {bots > 0 && (
        <li class="lobby-person bots">
          <span class="name">{rounds.bots(bots)}</span>
          <ReadyMark isReady />
        </li>
      )}
    </ul>
  );
}

type TeamProps = { team: number; round: RoundView; canChoose: boolean };

function Team({ team, round, canChoose }: TeamProps) {
  const { actions, texts } = useUi();
  const color = TEAM_COLORS[team - 1] ?? 0;
  const colour = texts.home.colours[color] ?? "";
  const rows = round.people.filter((row) => row.team === team);
  const isOwn = round.team === team;
  const head = (
    <>
      <span class="lobby-colour">{colour}</span>
      <span class="lobby-count">{rows.length}</span>
    </>
  );
  return (
    <div class={isOwn ? "lobby-team own" : "lobby-team"} style={{ "--color": cssColor(PALETTE[color] ?? 0) }}>
      {canChoose && !isOwn ? (
        <button
          type="button"
          class="lobby-team-head"
          aria-label={texts.rounds.joinTeam(colour)}
          title={texts.rounds.joinTeam(colour)}
          onClick={() => actions.chooseTeam(team)}
        >
          {head}
        </button>
      ) : (
        <p class="lobby-team-head">
          {head}
          {isOwn && <span class="visually-hidden">({texts.hud.yourTeam})</span>}
        </p>
      )}
      <People rows={rows} label={colour} />
    </div>
  );
}

/** @param teams how many there are; fewer than two: none */
export function LobbyPeople({ round, teams }: { round: RoundView; teams: number }) {
  const { store, texts } = useUi();
  if (teams < 2) return <People rows={round.people} label={texts.match.players} />;
  const canChoose = round.phase === "lobby" && store.watching.value === null;
  return (
    <div class="lobby-teams">
      {Array.from({ length: teams }, (_, index) => (
        <Team key={index} team={index + 1} round={round} canChoose={canChoose} />
      ))}
    </div>
  );
}
