// Everybody at the desk: who waits to be let in, then a line for each person, of which one at a time is open.
import { useState } from "preact/hooks";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useKeptFocus } from "../useKeptFocus.ts";
import { PersonLine } from "./PersonLine.tsx";
import { WaitingList } from "./WaitingList.tsx";

export function PeopleTab() {
  const { store } = useUi();
  const { people: words, panel } = useDeskTexts();
  const [openId, setOpenId] = useState<number | null>(null);
  const { list, onFocusIn } = useKeptFocus();
  const people = store.desk.value?.people ?? [];
  return (
    <>
      <WaitingList />
      {people.length === 0 && <p class="empty">{words.empty}</p>}
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
    </>
  );
}
