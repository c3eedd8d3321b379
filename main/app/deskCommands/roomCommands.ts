// How a dedicated host's room goes on, as its owner says it, a row each: phrases, words, bots, pauses and rounds.
import { BOT_LEVELS } from "../../../shared/bots/levels.ts";
import { MAX_WORD_UNITS, MAX_WORDS } from "../../../shared/desk/desk.ts";
import type { HostCall } from "../../../shared/hostCalls.ts";
import { HOST_RANGES } from "../../../shared/hostChoices.ts";
import type { PauseReason } from "../../../shared/net/sections/round.ts";
import { TALKS } from "../../../shared/phrases.ts";
import { readTypedRules } from "../commandLine/rulesText.ts";
import { CommandError, type CommandTable, choiceOf, doneIf, numberOf, type OwnerCommand } from "./command.ts";
import { ON_OFF, setOrder } from "./doorCommands.ts";
import { terminalText } from "./terminalText.ts";
import { isKeyword, joinWords } from "./words.ts";

const phrases: OwnerCommand = {
  takes: TALKS.join("|"),
  says: "how much people may say with quick phrases",
  run([word], tools) {
    const talk = choiceOf(word, TALKS);
    return setOrder({ talk }, `Quick phrases are ${talk}.`, tools);
  },
};

const words: OwnerCommand = {
  takes: "[on|off|add WORD|remove WORD]",
  says: "the words that no name may have: whether they are looked for, and which; alone: lists them",
  async run([what, ...rest], tools) {
    const { words: list, usesWords } = (await tools.ask("desk", null)).order;
    if (what === undefined) {
      const text = `${list.length} words, ${usesWords ? "looked for" : "not looked for"}.`;
      return { text: [text, ...list.map(terminalText)].join("\n"), facts: { words: list, usesWords } };
    }
    const word = joinWords(rest).trim();
    const choice = choiceOf(what, [...ON_OFF, "add", "remove"]);
    if (choice === "on" || choice === "off") {
      return setOrder({ usesWords: choice === "on" }, `Words are ${choice}.`, tools);
    }
    if (word === "" || word.length > MAX_WORD_UNITS)
      throw new CommandError(`a word has 1 to ${MAX_WORD_UNITS} characters`);
    const others = list.filter((one) => one.toLowerCase() !== word.toLowerCase());
    if (choice === "remove" && others.length === list.length) throw new CommandError("there is no such word");
    const next = choice === "add" ? [...others, word] : others;
    if (next.length > MAX_WORDS) throw new CommandError(`there may be ${MAX_WORDS} words`);
    return setOrder({ words: next }, `${next.length} words.`, tools);
  },
};

const bots: OwnerCommand = {
  takes: "N [LEVEL]",
  says: `bots until there are N players; levels: ${BOT_LEVELS.join(", ")}`,
  async run([number, word], { ask }) {
    const fillTo = numberOf(number, HOST_RANGES.bots);
    const level = word === undefined ? (await ask("desk", null)).bots.level : choiceOf(word, BOT_LEVELS);
    const text = fillTo === 0 ? "No bots." : `Bots fill up to ${fillTo} players (${level}).`;
    const done = doneIf(await ask("setBots", { fillTo, level }), text, "the bots stay as they are");
    return { ...done, facts: { fillTo, level } };
  },
};

/** Reasons that have a word of their own. */
const NAMED_REASONS = ["break", "listen", "trouble"] as const satisfies readonly PauseReason[];

const pause: OwnerCommand = {
  takes: `[${NAMED_REASONS.join("|")}|TEXT]`,
  says: "holds the match; all see why",
  async run(said, { ask }) {
    const text = joinWords(said);
    const named = NAMED_REASONS.find((why) => said.length === 1 && isKeyword(said[0], why));
    const why: PauseReason = named ?? (text === "" ? "none" : "other");
    const call = { isPaused: true, why, text: why === "other" ? text : "" };
    return doneIf(await ask("pauseMatch", call), "Paused.", "there is nothing to pause now");
  },
};

/** A command that makes a call without arguments. */
function calling(
  call: Extract<HostCall, "startRound" | "endRound" | "shuffleTeams">,
  says: string,
  word: string,
): OwnerCommand {
  return {
    says,
    run: async (_words, { ask }) => doneIf(await ask(call, null), "Done.", `there is nothing to ${word} now`),
  };
}

const rules: OwnerCommand = {
  takes: "RULESET|CODE",
  says: "the rules from the next round on; without rounds, or in a lobby, at once",
  async run(said, { ask }) {
    const read = readTypedRules(joinWords(said));
    if (!read.ok) throw new CommandError(`this takes a ruleset or a code of rules: ${read.why}`);
    const wish = { ruleset: read.ruleset, rules: read.rules };
    return doneIf(
      await ask("changeRules", wish),
      "The rules are set.",
      "the rules cannot be changed to these",
    );
  },
};

/** In the order of the help. */
export const ROOM_COMMANDS: CommandTable = {
  phrases,
  words,
  bots,
  pause,
  resume: {
    says: "goes on",
    run: async (_words, { ask }) =>
      doneIf(
        await ask("pauseMatch", { isPaused: false, why: "none", text: "" }),
        "Goes on.",
        "there is nothing to resume now",
      ),
  },
  start: calling("startRound", "begins the countdown of the next round", "start"),
  end: calling("endRound", "ends the round; it counts as it stands", "end"),
  shuffle: calling("shuffleTeams", "draws the teams anew", "shuffle"),
  rules,
};
