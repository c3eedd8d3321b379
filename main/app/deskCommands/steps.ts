// Steps that the owner of a dedicated host takes with a person: whom, and what is answered. Knows no command.
import type { DeskPerson, DeskStep } from "../../../shared/desk/desk.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { CommandError, type CommandTools, type Done } from "./command.ts";
import { quoted } from "./terminalText.ts";
import { joinWords, type Word } from "./words.ts";

const UNTOUCHABLE = {
  host: "plays in a window of the host's own app",
  thisComputer: "plays on the host's own computer",
} as const;

/** Somebody who is here; or who has just gone, of whom it is not told whether they can be touched. */
export type Meant = Pick<DeskPerson, "playerId" | "name"> & Partial<Pick<DeskPerson, "untouchable">>;

/** A name may be several words, where nothing follows it. */
export function whole(words: readonly Word[]): Word | undefined {
  return words.length > 1 ? { text: joinWords(words), isQuoted: true } : words[0];
}

export type StepRow = {
  step: DeskStep;
  /** @returns whether it did anything */
  call(tools: CommandTools, person: Meant): Promise<boolean>;
  /** "is out" */
  did: string;
  /** Why it may have done nothing. */
  otherwise: string;
};

/** Takes a step with a person, and tells how it is taken back. @throws CommandError where it did nothing */
export async function take(tools: CommandTools, person: Meant, row: StepRow): Promise<Done> {
  const name = quoted(person.name);
  if (!(await row.call(tools, person))) {
    const { untouchable } = person;
    throw new CommandError(`${name} ${untouchable ? UNTOUCHABLE[untouchable] : row.otherwise}`);
  }
  const { undo } = await tools.ask("desk", null);
  const id = undo.findLast(({ step }) => step === row.step)?.id ?? null;
  const text = `${name} ${row.did}.${id === null ? "" : ` "undo" takes it back within ${UNDO_S} s.`}`;
  return { text, facts: { playerId: person.playerId, name: person.name, undo: id } };
}
