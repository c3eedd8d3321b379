// How long somebody is kept out, and who is meant: the person, or everybody at the address. Says what either reaches, and
// what gets around it.
import { useState } from "preact/hooks";
import type { BanTerm } from "../../../../shared/desk/bans.ts";
import type { DeskGone, DeskPerson } from "../../../../shared/desk/desk.ts";
import { neighboursOf } from "../../../../shared/desk/people.ts";
import { isolate } from "../../../../shared/names.ts";
import { RadioField } from "../../parts/fields.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { type SheetEnds, SmallSheet } from "./SmallSheet.tsx";

/** What of a ban of the person is left to say, with the answer to it. */
function PersonNote() {
  const { store, actions } = useUi();
  const { banning } = useDeskTexts();
  if (store.desk.value?.order.asksFirst) return <p class="field-note">{banning.asksFirst}</p>;
  return (
    <div class="desk-note">
      <p class="field-note">{banning.newProfile}</p>
      <button
        type="button"
        class="button small"
        onClick={() => actions.askHost("setOrder", { asksFirst: true })}
      >
        {banning.askFirst}
      </button>
    </div>
  );
}

/** Who is here, or has just gone. */
type Meant = DeskPerson | DeskGone;

/** What a ban of the address reaches, and who else is there. The host's own windows and computer are never meant. */
function AddressNote({ person }: { person: Meant }) {
  const { store } = useUi();
  const { banning } = useDeskTexts();
  const { peer, peerReach } = person;
  const present = (store.desk.value?.people ?? []).filter(({ isOut }) => !isOut);
  const others = neighboursOf(person, present);
  const names = others.map(({ name }) => isolate(name)).join(", ");
  return (
    <p class="field-note">
      {banning.reach[peerReach](peer)} {names === "" ? banning.hitsNobody : banning.hits(names)}
    </p>
  );
}

export function BanSheet({ person, onDone, onCancel }: { person: Meant } & SheetEnds) {
  const { actions } = useUi();
  const { banning } = useDeskTexts();
  const [term, setTerm] = useState<BanTerm>("tenMinutes");
  const [who, setWho] = useState<"ban" | "banAddress">("ban");
  const name = isolate(person.name);
  const terms = Object.entries(banning.terms) as [BanTerm, string][];
  const send = () => {
    actions.askHost(who, { playerId: person.playerId, term });
    onDone();
  };
  return (
    <SmallSheet title={banning.title(name)} send={banning.ban} isDanger onSend={send} onCancel={onCancel}>
      <RadioField
        label={banning.term}
        value={term}
        choices={terms.map(([value, label]) => ({ value, label }))}
        onPick={setTerm}
      />
      <RadioField
        label={banning.who}
        value={who}
        choices={[
          { value: "ban", label: banning.onlyPerson(name) },
          { value: "banAddress", label: banning.everybody },
        ]}
        onPick={setWho}
      />
      {who === "ban" ? <PersonNote /> : <AddressNote person={person} />}
    </SmallSheet>
  );
}
