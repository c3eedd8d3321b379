// What the owner of a dedicated host can do with the people in it, a row each.
import type { BanTerm } from "../../../shared/desk/bans.ts";
import type { DeskPerson, DeskStep } from "../../../shared/desk/desk.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { RULE_SPECS } from "../../../shared/rules.ts";
import {
  CommandError,
  type CommandTable,
  type CommandTools,
  type Done,
  numberOf,
  type OwnerCommand,
} from "./command.ts";
import { findOne } from "./finding.ts";
import { quoted, shownName, terminalText } from "./terminalText.ts";
import { isKeyword, joinWords, type Word } from "./words.ts";

/** How long bans last, as they are typed, and in a sentence. */
const TERMS: Readonly<Record<string, { term: BanTerm; says: string }>> = {
  "10m": { term: "tenMinutes", says: "for 10 minutes" },
  today: { term: "today", says: "until midnight" },
  good: { term: "forGood", says: "for good" },
};
const TERM_WORDS = Object.keys(TERMS).join("|");

const UNTOUCHABLE = {
  host: "plays in a window of the host's own app",
  thisComputer: "plays on the host's own computer",
} as const;

async function findPerson(word: Word | undefined, { ask }: CommandTools): Promise<DeskPerson> {
  const { people } = await ask("desk", null);
  return findOne(people, ({ playerId }) => playerId, word, "here");
}

/** A name may be several words, where nothing follows it. */
function whole(words: readonly Word[]): Word | undefined {
  return words.length > 1 ? { text: joinWords(words), isQuoted: true } : words[0];
}

type StepRow = {
  step: DeskStep;
  /** @returns whether it did anything */
  call(tools: CommandTools, person: DeskPerson): Promise<boolean>;
  /** "is out" */
  did: string;
  /** Why it may have done nothing. */
  otherwise: string;
};

/** Takes a step with a person, and tells how it is taken back. @throws CommandError where it did nothing */
async function take(tools: CommandTools, person: DeskPerson, row: StepRow): Promise<Done> {
  const name = quoted(person.name);
  if (!(await row.call(tools, person))) {
    const { untouchable } = person;
    throw new CommandError(`${name} ${untouchable === null ? row.otherwise : UNTOUCHABLE[untouchable]}`);
  }
  const { undo } = await tools.ask("desk", null);
  const id = undo.findLast(({ step }) => step === row.step)?.id ?? null;
  const text = `${name} ${row.did}.${id === null ? "" : ` "undo" takes it back within ${UNDO_S} s.`}`;
  return { text, facts: { playerId: person.playerId, name: person.name, undo: id } };
}

/** A command of a step that takes a person and nothing else. */
function stepCommand(says: string, row: StepRow): OwnerCommand {
  return {
    takes: "N",
    says,
    run: async (words, tools) => take(tools, await findPerson(whole(words), tools), row),
  };
}

/** Whom, and for how long: ten minutes, if nothing is said. */
async function readBan(words: readonly Word[], tools: CommandTools) {
  const last = words.at(-1);
  const key = Object.keys(TERMS).find((term) => words.length > 1 && isKeyword(last, term));
  const person = await findPerson(whole(key === undefined ? words : words.slice(0, -1)), tools);
  return { person, ...(TERMS[key ?? "10m"] as (typeof TERMS)[string]) };
}

const ban: OwnerCommand = {
  takes: `N [${TERM_WORDS}]`,
  says: "keeps a person out, by its key (another browser profile is another person: see ask)",
  async run(words, tools) {
    const { person, term, says } = await readBan(words, tools);
    const { playerId } = person;
    return take(tools, person, {
      step: "ban",
      call: ({ ask }) => ask("ban", { playerId, term }),
      did: `is banned ${says}`,
      otherwise: "cannot be banned",
    });
  },
};

const REACHES: Readonly<Record<DeskPerson["peerReach"], string>> = {
  alone: "address",
  onLink: "address, by itself: its network is the whole room",
  network: "network",
};

/** Whom else a ban of somebody's address hits. */
function neighboursOf({ playerId, peer }: DeskPerson, people: readonly DeskPerson[]): string[] {
  return people
    .filter((one) => one.peer === peer && one.playerId !== playerId && one.untouchable === null)
    .map(({ name }) => name);
}

const banAddress: OwnerCommand = {
  takes: `N [${TERM_WORDS}]`,
  says: "keeps out everybody at a person's address; the answer names who else that hits",
  async run(words, tools) {
    const { person, term, says } = await readBan(words, tools);
    const { playerId, peer, peerReach } = person;
    const also = neighboursOf(person, (await tools.ask("desk", null)).people);
    const done = await take(tools, person, {
      step: "banAddress",
      call: ({ ask }) => ask("banAddress", { playerId, term }),
      did: `is banned ${says} with ${terminalText(peer)} (${REACHES[peerReach]})`,
      otherwise: "has an address that cannot be banned",
    });
    const others = also.length > 0 ? `This hits also ${also.map(quoted).join(", ")}.` : "Nobody else is hit.";
    return { text: `${done.text} ${others}`, facts: { ...done.facts, peer, peerReach, also } };
  },
};

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

const people: OwnerCommand = {
  says: "who is here, with the number N of each; a name will do where only one has it",
  async run(_words, { ask }) {
    const here = (await ask("desk", null)).people;
    const rows = here.map((one) => {
      const number = String(one.playerId).padStart(5);
      return `${number}  ${shownName(one.name)}  (${stateOf(one)}; ${terminalText(one.peer)})`;
    });
    return { text: rows.length > 0 ? rows.join("\n") : "Nobody is here.", facts: { people: here } };
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
  ban,
  "ban-address": banAddress,
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
