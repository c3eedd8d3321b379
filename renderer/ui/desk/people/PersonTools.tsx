// What can be done with one person, each by one press; a ban and another name ask for more, in the same place.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DeskPerson } from "../../../../shared/desk/desk.ts";
import { isolate } from "../../../../shared/names.ts";
import { TEAM_COLORS } from "../../../../shared/rulesets/teams.ts";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { BanSheet } from "./BanSheet.tsx";
import { RenameSheet } from "./RenameSheet.tsx";

type Sheet = "ban" | "rename";

type ToolsProps = { person: DeskPerson; onDone: () => void };

/** Ways to the other teams, where there are teams. */
function TeamButtons({ person }: { person: DeskPerson }) {
  const { store, actions, texts } = useUi();
  const { people } = useDeskTexts();
  const teams = store.rules.value?.teams ?? 0;
  if (teams < 2 || person.team === 0) return null;
  const others = Array.from({ length: teams }, (_, index) => index + 1).filter(
    (team) => team !== person.team,
  );
  return (
    <>
      {others.map((team) => (
        <button
          key={team}
          type="button"
          class="button small"
          onClick={() => actions.askHost("moveTeam", { playerId: person.playerId, team })}
        >
          {people.toTeam(texts.home.colours[TEAM_COLORS[team - 1] ?? 0] ?? "")}
        </button>
      ))}
    </>
  );
}

type ChoiceProps = ToolsProps & { onSheet: (sheet: Sheet) => void };

/** Where somebody is out of reach, why. Who plays at the host's own computer can be put out, but would ban the host. */
function OutButtons({ person, onDone, onSheet }: ChoiceProps) {
  const { actions } = useUi();
  const { people } = useDeskTexts();
  const { playerId, untouchable } = person;
  const kick = () => {
    actions.askHost("kick", { playerId });
    onDone();
  };
  return (
    <>
      {untouchable !== null && <p class="field-note">{people.untouchable[untouchable]}</p>}
      {untouchable !== "host" && (
        <button type="button" class="button small danger" onClick={kick}>
          {people.kick}
        </button>
      )}
      {untouchable === null && (
        <button type="button" class="button small danger" data-sheet="ban" onClick={() => onSheet("ban")}>
          {people.ban}
        </button>
      )}
    </>
  );
}

function Choice(props: ChoiceProps) {
  const { person, onSheet } = props;
  const { actions } = useUi();
  const { people } = useDeskTexts();
  const { playerId, isMuted, isBenched, untouchable } = person;
  return (
    <>
      <OutButtons {...props} />
      <button
        type="button"
        class="button small"
        onClick={() => actions.askHost("mute", { playerId, isMuted: !isMuted })}
      >
        {isMuted ? people.unmute : people.mute}
      </button>
      {untouchable !== "host" && (
        <button
          type="button"
          class="button small"
          onClick={() => actions.askHost("bench", { playerId, isBenched: !isBenched })}
        >
          {isBenched ? people.unbench : people.bench}
        </button>
      )}
      <TeamButtons person={person} />
      <button type="button" class="button small" data-sheet="rename" onClick={() => onSheet("rename")}>
        {people.rename}
      </button>
    </>
  );
}

/** The focus goes into a sheet that opens, and back to the button that opened it. */
function useSheet() {
  const element = useRef<HTMLFieldSetElement>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const before = useRef(sheet);
  useLayoutEffect(() => {
    // In a long list it would be out of view.
    element.current?.scrollIntoView({ block: "nearest" });
    if (before.current === sheet) return;
    const target = sheet === null ? `[data-sheet=${before.current}]` : "input";
    before.current = sheet;
    element.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }, [sheet]);
  return { element, sheet, setSheet };
}

export function PersonTools({ person, onDone }: ToolsProps) {
  const { element, sheet, setSheet } = useSheet();
  const onCancel = () => setSheet(null);
  return (
    <fieldset ref={element} class="desk-tools" aria-label={isolate(person.name)}>
      {sheet === null && <Choice person={person} onDone={onDone} onSheet={setSheet} />}
      {sheet === "ban" && <BanSheet person={person} onDone={onDone} onCancel={onCancel} />}
      {sheet === "rename" && <RenameSheet person={person} onDone={onDone} onCancel={onCancel} />}
    </fieldset>
  );
}
