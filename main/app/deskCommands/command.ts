// What a command of a dedicated host's owner is: types, and the one way to say that it cannot be done. Knows no command.
import type { HostAnswer, HostArgs, HostCall } from "../../../shared/hostCalls.ts";
import type { ShortNumbers } from "./shortNumbers.ts";
import type { Word } from "./words.ts";

/** What a command did: a text for a person, facts for a program. after: to be done once that is told. */
export type Done = { text: string; facts?: object; after?: () => void };

/** The command cannot be done: carries one sentence. */
export class CommandError extends Error {}

/** What commands work with. */
export type CommandTools = {
  /** Calls the host. Rejects with a CommandError where it does not answer. */
  ask<C extends HostCall>(call: C, args: HostArgs<C>): Promise<NonNullable<HostAnswer<C>>>;
  /** The numbers by which who waits, and bans, are named. */
  waiting: ShortNumbers;
  bans: ShortNumbers;
  /** Milliseconds since 1970. */
  wallNow(): number;
};

export type OwnerCommand = {
  /** What follows its name, as the help has it: "N [10m|today|good]"; left out: nothing. */
  takes?: string;
  /** A line of the help. */
  says: string;
  /** Rejects with a CommandError. @param words what follows its name */
  run(words: readonly Word[], tools: CommandTools): Promise<Done>;
};

export type CommandTable = Readonly<Record<string, OwnerCommand>>;

/** One of a command's choices. @throws CommandError */
export function choiceOf<T extends string>(word: Word | undefined, choices: readonly T[]): T {
  const choice = choices.find((one) => !word?.isQuoted && one === word?.text.toLowerCase());
  if (choice !== undefined) return choice;
  throw new CommandError(`this takes ${choices.join(", ")}`);
}

/** A whole number. @throws CommandError */
export function numberOf(word: Word | undefined, { min, max }: { min: number; max: number }): number {
  const value = /^\d{1,10}$/.test(word?.text ?? "") ? Number(word?.text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new CommandError(`this takes a whole number from ${min} to ${max}`);
}

/** A command whose call says whether it did anything. @throws CommandError with `otherwise` where it did nothing */
export function doneIf(did: boolean, text: string, otherwise: string): Done {
  if (did) return { text };
  throw new CommandError(otherwise);
}
