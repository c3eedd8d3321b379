// A person at the desk: look, name, how it is with them, and behind one button what can be done.
import { useRef } from "preact/hooks";
import type { DeskPerson } from "../../../../shared/desk/desk.ts";
import { PALETTE } from "../../../../shared/model.ts";
import { isolate } from "../../../../shared/names.ts";
import { TEAM_COLORS } from "../../../../shared/rulesets/teams.ts";
import { cssColor } from "../../../marbles/cssColor.ts";
import { MarblePicture, SMALL_SIDE } from "../../parts/MarblePicture.tsx";
import { useUi } from "../../uiContext.ts";
import { MoreIcon } from "../deskIcons.tsx";
import { useDeskTexts } from "../deskTexts.ts";
import { PersonTools } from "./PersonTools.tsx";

/** Of these the first that is so is told: it says more than those after it. */
const STATES = ["isOut", "isAway", "isBenched", "isNext", "isWatching"] as const;

function Marks({ person }: { person: DeskPerson }) {
  const { marks } = useDeskTexts().people;
  const state = STATES.find((one) => person[one]);
  const told = [
    person.untouchable !== null && marks[person.untouchable],
    state !== undefined && marks[state],
    person.isMuted && marks.isMuted,
  ].filter((mark) => mark !== false);
  return (
    <span class="desk-marks">
      {told.map((mark) => (
        <span key={mark} class="mark">
          {mark}
        </span>
      ))}
    </span>
  );
}

function TeamMark({ team }: { team: number }) {
  const { home } = useUi().texts;
  const color = TEAM_COLORS[team - 1];
  if (color === undefined) return null;
  return (
    <span class="mark team" style={{ "--color": cssColor(PALETTE[color] ?? 0) }}>
      <span class="dot" aria-hidden="true" />
      {home.colours[color]}
    </span>
  );
}

type LineProps = { person: DeskPerson; isOpen: boolean; onToggle: () => void };

export function PersonLine({ person, isOpen, onToggle }: LineProps) {
  const { people } = useDeskTexts();
  const more = useRef<HTMLButtonElement>(null);
  const { name, color, skin, peer, team, isOut } = person;
  const close = () => {
    onToggle();
    more.current?.focus();
  };
  return (
    <li class={isOut ? "desk-person out" : "desk-person"}>
      <div class="desk-line">
        <MarblePicture color={color} skin={skin} face={null} side={SMALL_SIDE} />
        <bdi class="name">{name}</bdi>
        <span class="desk-told">
          <Marks person={person} />
          <TeamMark team={team} />
          <code>{peer}</code>
        </span>
        {!isOut && (
          <button
            ref={more}
            type="button"
            class="icon-button"
            aria-expanded={isOpen}
            aria-label={people.actionsFor(isolate(name))}
            onClick={onToggle}
          >
            <MoreIcon />
          </button>
        )}
      </div>
      {isOpen && !isOut && <PersonTools person={person} onDone={close} />}
    </li>
  );
}
