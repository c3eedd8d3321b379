// What the owner of a dedicated host can do with the people in it, a row each.
import type { DeskGone, DeskPerson } from "../../../shared/desk/desk.ts";
import { withoutGone } from "../../../shared/desk/people.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { RULE_SPECS } from "../../../shared/rules.ts";
import { BAN_COMMANDS } from "./banCommands.ts";
import {
  CommandError,
  type CommandTable,
  type CommandTools,
  numberOf,
  type OwnerCommand,
} from "./command.ts";
import { spanText } from "./doorCommands.ts";
import { findOne } from "./finding.ts";
import { type StepRow, take, whole } from "./steps.ts";
import { quoted, shownName, terminalText } from "./terminalText.ts";
import { joinWords, type Word } from "./words.ts";

async function findPerson(word: Word | undefined, { ask }: CommandTools): Promise<DeskPerson> {
  const { people } = await ask("desk", null);
  return findOne(people, ({ playerId }) => playerId, word, "here");
}

/** A command of a step that takes a person and nothing else. */
function stepCommand(says: string, row: StepRow): OwnerCommand {
  return {
    takes: "N",
    says,
    run: async (words, tools) => take(tools, await findPerson(whole(words), tools), row),
  };
}

const team: OwnerCommand = {
  takes: "N T",
  says: "moves a person to team T",
  async run(words, tools) {
    const number = numberOf(words.at(-1), { min: 1, max: RULE_SPECS.teams.max });
    const person = await findPerson(whole(words.slice(0, -1)), tools);
    return take(tools, person, {
      step: "team",
      call: ({ ask }, { playerId }) => ask("moveTeam", { playerId, team: number }),
      did: `plays in team ${number}`,
      otherwise: `cannot go to team ${number}`,
    });
  },
};

const rename: OwnerCommand = {
  takes: "N NAME",
  says: "gives a person another name",
  async run([whom, ...words], tools) {
    const person = await findPerson(whom, tools);
    const name = joinWords(words);
    if (name === "") throw new CommandError("say the new name, too");
    const done = await take(tools, person, {
      step: "rename",
      call: ({ ask }, { playerId }) => ask("rename", { playerId, name }),
      did: "has another name",
      otherwise: "keeps its name",
    });
    const { people } = await tools.ask("desk", null);
    const now = people.find(({ playerId }) => playerId === person.playerId)?.name ?? name;
    return { ...done, text: `${done.text} It is ${quoted(now)}.`, facts: { ...done.facts, now } };
  },
};

const undo: OwnerCommand = {
  takes: "[ID]",
  says: `takes back the last step, or the one of this id, within ${UNDO_S} s`,
  async run([word], { ask }) {
    const steps = (await ask("desk", null)).undo;
    const step = word === undefined ? steps.at(-1) : steps.find(({ id }) => id === word.text);
    if (step === undefined || !(await ask("undo", step.id)))
      throw new CommandError("there is nothing to take back");
    return { text: `Taken back: ${step.step} of ${quoted(step.name)}.`, facts: { undone: step } };
  },
};

/** What a person does, and what was done with it. */
function stateOf(person: DeskPerson): string {
  const { isWatching, isNext, isAway, isOut, isMuted, isBenched, team: number, untouchable } = person;
  const states = [
    isWatching ? (isNext ? "plays next" : "watches") : "plays",
    ...(number > 0 ? [`team ${number}`] : []),
    ...(isAway ? ["away"] : []),
    ...(isOut ? ["put out"] : []),
    ...(isMuted ? ["muted"] : []),
    ...(isBenched ? ["made to watch"] : []),
    ...(untouchable === "host" ? ["the host's own window"] : []),
  ];
  return states.join(", ");
}

function rowOf({ playerId, name, peer }: DeskPerson | DeskGone, state: string): string {
  return `${String(playerId).padStart(5)}  ${shownName(name)}  (${state}; ${terminalText(peer)})`;
}

function agoS({ sinceMs }: DeskGone, nowMs: number): number {
  return Math.max(0, Math.round((nowMs - sinceMs) / 1000));
}

const people: OwnerCommand = {
  says: "who is here or has just gone, with the number N of each; a name will do where only one has it",
  async run(_words, { ask, wallNow }) {
    const { people: here, gone } = await ask("desk", null);
    const rows = withoutGone(here, gone).map((one) => rowOf(one, stateOf(one)));
    const goneRows = gone.map((one) => rowOf(one, `${spanText(agoS(one, wallNow()))} ago`));
    const lines = [
      ...(rows.length > 0 ? rows : ["Nobody is here."]),
      ...(goneRows.length > 0 ? ["Just gone, and can still be banned:", ...goneRows] : []),
    ];
    return { text: lines.join("\n"), facts: { people: here, gone } };
  },
};

/** In the order of the help. */
export const PEOPLE_COMMANDS: CommandTable = {
  people,
  kick: stepCommand("puts a person out, who may join again in 10 s", {
    step: "kick",
    call: ({ ask }, { playerId }) => ask("kick", { playerId }),
    did: "is out",
    otherwise: "is out already",
  }),
  ...BAN_COMMANDS,
  mute: stepCommand("nobody hears what a person says", {
    step: "mute",
    call: ({ ask }, { playerId }) => ask("mute", { playerId, isMuted: true }),
    did: "is muted",
    otherwise: "is muted already",
  }),
  unmute: stepCommand("all hear it again", {
    step: "unmute",
    call: ({ ask }, { playerId }) => ask("mute", { playerId, isMuted: false }),
    did: "is heard again",
    otherwise: "is not muted",
  }),
  watch: stepCommand("makes a person watch until further notice", {
    step: "bench",
    call: ({ ask }, { playerId }) => ask("bench", { playerId, isBenched: true }),
    did: "watches now",
    otherwise: "was made to watch already",
  }),
  play: stepCommand("lets it play again", {
    step: "unbench",
    call: ({ ask }, { playerId }) => ask("bench", { playerId, isBenched: false }),
    did: "may play again",
    otherwise: "was not made to watch",
  }),
  team,
  rename,
  undo,
};
