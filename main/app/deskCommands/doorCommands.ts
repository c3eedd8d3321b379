// Who gets into a dedicated host, as its owner says it, a row each: those who wait, bans, lock, password and limits.
import type { Ban } from "../../../shared/desk/bans.ts";
import { type DeskCaller, MAX_PER_ADDRESS, type RoomOrder } from "../../../shared/desk/desk.ts";
import { MAX_PASSWORD_UNITS } from "../../../shared/net/events/schemas.ts";
import {
  CommandError,
  type CommandTable,
  type CommandTools,
  choiceOf,
  type Done,
  doneIf,
  numberOf,
  type OwnerCommand,
} from "./command.ts";
import { findOne } from "./finding.ts";
import { quoted, shownName, terminalText } from "./terminalText.ts";
import { isKeyword, joinWords } from "./words.ts";

/** "90 s", "12 min", "5 h", "3 days". */
export function spanText(seconds: number): string {
  if (seconds <= 90) return `${seconds} s`;
  if (seconds <= 90 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds <= 36 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

async function readWaiting({ ask, waiting }: CommandTools): Promise<DeskCaller[]> {
  const callers = (await ask("desk", null)).waiting;
  waiting.see(callers);
  return callers;
}

const waiting: OwnerCommand = {
  says: "who waits to be let in, with a number each",
  async run(_words, tools) {
    const callers = await readWaiting(tools);
    const rows = callers.map((one) => {
      const sinceS = Math.max(0, Math.round((tools.wallNow() - one.sinceMs) / 1000));
      const name = one.name === "" ? "(no name)" : shownName(one.name);
      return `${String(tools.waiting.of(one)).padStart(5)}  ${name}  (${terminalText(one.peer)}; for ${spanText(sinceS)})`;
    });
    const facts = { waiting: callers.map((one) => ({ number: tools.waiting.of(one), ...one })) };
    return { text: rows.length > 0 ? rows.join("\n") : "Nobody waits.", facts };
  },
};

/** Answers one who waits, or all. */
function answering(call: "letIn" | "turnAway", says: string, did: string): OwnerCommand {
  return {
    takes: "N|all",
    says,
    async run(words, tools) {
      const callers = await readWaiting(tools);
      const isAll = words.length === 1 && isKeyword(words[0], "all");
      const word = words.length > 1 ? { text: joinWords(words), isQuoted: true } : words[0];
      const meant = isAll ? callers : [findOne(callers, (one) => tools.waiting.of(one), word, "waiting")];
      const answer = await tools.ask(call, isAll ? null : (meant[0]?.id ?? null));
      const names = meant.map(({ name }) => name);
      return {
        ...doneIf(answer, `${names.map(quoted).join(", ")} ${did}.`, "nobody waits"),
        facts: { names },
      };
    },
  };
}

function leftOf({ untilMs }: Ban, nowMs: number): number | null {
  return untilMs === null ? null : Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
}

const bans: OwnerCommand = {
  says: "who is kept out, with a number each and the time left",
  async run(_words, tools) {
    const all = (await tools.ask("desk", null)).bans;
    tools.bans.see(all);
    const told = all.map((ban) => ({
      number: tools.bans.of(ban),
      leftS: leftOf(ban, tools.wallNow()),
      ...ban,
    }));
    const rows = told.map(({ number, kind, name, peer, leftS }) => {
      const left = leftS === null ? "for good" : `${spanText(leftS)} left`;
      const what = kind === "person" ? "person" : "address";
      return `${String(number).padStart(5)}  ${shownName(name)}  (${what}; ${terminalText(peer)}; ${left})`;
    });
    return { text: rows.length > 0 ? rows.join("\n") : "Nobody is kept out.", facts: { bans: told } };
  },
};

const unban: OwnerCommand = {
  takes: "N",
  says: "ends a ban, by its number, its id or the name in it",
  async run(words, tools) {
    const all = (await tools.ask("desk", null)).bans;
    tools.bans.see(all);
    const byId = all.find(({ id }) => id === words[0]?.text);
    const word = words.length > 1 ? { text: joinWords(words), isQuoted: true } : words[0];
    const ban = byId ?? findOne(all, (one) => tools.bans.of(one), word, "banned");
    const text = `${quoted(ban.name)} is no longer kept out.`;
    return doneIf(await tools.ask("unban", ban.id), text, "there is no such ban");
  },
};

/** Sets parts of the order. @throws CommandError where the host refuses */
export async function setOrder(
  change: Partial<RoomOrder>,
  text: string,
  { ask }: CommandTools,
): Promise<Done> {
  await ask("setOrder", change);
  return { text };
}

function orderCommand(says: string, change: Partial<RoomOrder>, text: string): OwnerCommand {
  return { says, run: (_words, tools) => setOrder(change, text, tools) };
}

export const ON_OFF = ["on", "off"] as const;

const ask: OwnerCommand = {
  takes: "on|off",
  says: "whether who comes waits until you let them in",
  run([word], tools) {
    const asksFirst = choiceOf(word, ON_OFF) === "on";
    const text = asksFirst ? "Who comes waits until you let them in." : "Who comes gets in without asking.";
    return setOrder({ asksFirst }, text, tools);
  },
};

const password: OwnerCommand = {
  takes: "TEXT|off",
  says: "what others must know to join from now on",
  async run(words, tools) {
    const text = joinWords(words);
    const isOff = words.length === 1 && isKeyword(words[0], "off");
    if (text === "") throw new CommandError("say a password, or off");
    if (text.length > MAX_PASSWORD_UNITS)
      throw new CommandError(`a password has at most ${MAX_PASSWORD_UNITS} characters`);
    const done = isOff ? "No password is asked for." : "Who joins from now on is asked for the password.";
    return doneIf(await tools.ask("setPassword", isOff ? null : text), done, "the password stays as it is");
  },
};

const perAddress: OwnerCommand = {
  takes: "N|off",
  says: "how many may join from one address, watchers included",
  run([word], tools) {
    const isOff = isKeyword(word, "off");
    const maxPerAddress = isOff ? null : numberOf(word, { min: 1, max: MAX_PER_ADDRESS });
    const text = isOff ? "An address may have all places." : `An address may have ${maxPerAddress} places.`;
    return setOrder({ maxPerAddress }, text, tools);
  },
};

/** In the order of the help. */
export const DOOR_COMMANDS: CommandTable = {
  waiting,
  accept: answering("letIn", "lets somebody who waits come in", "may come in"),
  deny: answering("turnAway", "sends somebody who waits away", "may not come in"),
  bans,
  unban,
  lock: orderCommand("nobody new gets in", { isLocked: true }, "Nobody new gets in."),
  unlock: orderCommand("newcomers get in again", { isLocked: false }, "Newcomers get in."),
  ask,
  password,
  "per-address": perAddress,
};
