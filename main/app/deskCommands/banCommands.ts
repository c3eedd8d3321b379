// How the owner of a dedicated host bans who is here, or has just gone.
import type { BanTerm } from "../../../shared/desk/bans.ts";
import type { DeskGone, DeskPerson } from "../../../shared/desk/desk.ts";
import { neighboursOf, withoutGone } from "../../../shared/desk/people.ts";
import type { CommandTable, CommandTools, OwnerCommand } from "./command.ts";
import { findOne } from "./finding.ts";
import { take, whole } from "./steps.ts";
import { quoted, terminalText } from "./terminalText.ts";
import { isKeyword, type Word } from "./words.ts";

/** How long bans last, as they are typed, and in a sentence. */
const TERMS: Readonly<Record<string, { term: BanTerm; says: string }>> = {
  "10m": { term: "tenMinutes", says: "for 10 minutes" },
  today: { term: "today", says: "until midnight" },
  good: { term: "forGood", says: "for good" },
};
const TERM_WORDS = Object.keys(TERMS).join("|");

/** Who is here, and who has just gone: of two people of one name neither is meant by it. */
async function findBannable({ ask }: CommandTools): Promise<(DeskPerson | DeskGone)[]> {
  const { people, gone } = await ask("desk", null);
  return [...withoutGone(people, gone), ...gone];
}

/** Whom, and for how long: ten minutes, if nothing is said. */
async function readBan(words: readonly Word[], tools: CommandTools) {
  const last = words.at(-1);
  const key = Object.keys(TERMS).find((term) => words.length > 1 && isKeyword(last, term));
  const word = whole(key === undefined ? words : words.slice(0, -1));
  const person = findOne(await findBannable(tools), ({ playerId }) => playerId, word, "here or just gone");
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

const banAddress: OwnerCommand = {
  takes: `N [${TERM_WORDS}]`,
  says: "keeps out everybody at a person's address; the answer names who else that hits",
  async run(words, tools) {
    const { person, term, says } = await readBan(words, tools);
    const { playerId, peer, peerReach } = person;
    const { people } = await tools.ask("desk", null);
    const also = neighboursOf(person, people).map(({ name }) => name);
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

/** In the order of the help. */
export const BAN_COMMANDS: CommandTable = { ban, "ban-address": banAddress };
