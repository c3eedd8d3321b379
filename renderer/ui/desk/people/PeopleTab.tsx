// Everybody at the desk: who waits to be let in, then a line for each person, of which one at a time is open, then who
// has just gone.
import { useState } from "preact/hooks";
import { withoutGone } from "../../../../shared/desk/people.ts";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useKeptFocus } from "../useKeptFocus.ts";
import { JustGone } from "./JustGone.tsx";
import { PersonLine } from "./PersonLine.tsx";
import { WaitingList } from "./WaitingList.tsx";

/** Where the host's person is alone. */
function Alone() {
  const { store, actions, texts } = useUi();
  const { people } = useDeskTexts();
  const invite = () => {
    actions.closeDialog();
    if (store.invitation.value === "closed") actions.invite("toggle");
  };
  return (
    <div class="empty desk-alone">
      <p>{store.desk.value?.gone.length ? people.aloneAgain : people.alone}</p>
      <button type="button" class="button small primary" onClick={invite}>
        {texts.match.invite}
      </button>
    </div>
  );
}

export function PeopleTab() {
  const { store } = useUi();
  const { panel } = useDeskTexts();
  const [openId, setOpenId] = useState<number | null>(null);
  const { list, onFocusIn } = useKeptFocus();
  const desk = store.desk.value;
  const people = desk === null ? [] : withoutGone(desk.people, desk.gone);
  return (
    <>
      <WaitingList />
      <ul ref={list} class="desk-list" aria-label={panel.people} tabIndex={-1} onFocusIn={onFocusIn}>
        {people.map((person) => (
          <PersonLine
            key={person.playerId}
            person={person}
            isOpen={person.playerId === openId}
            onToggle={() => setOpenId(person.playerId === openId ? null : person.playerId)}
          />
        ))}
      </ul>
      {people.every(({ untouchable }) => untouchable === "host") && <Alone />}
      <JustGone />
    </>
  );
}
