// The desk of a dedicated host's owner: a line in, an answer out, as text for a person and as JSON for a program. One
// table has all commands. Knows neither console nor socket.
import type { DeskCaller } from "../../../shared/desk/desk.ts";
import type { HostControl } from "../hosting/hostControl.ts";
import {
  CommandError,
  type CommandTable,
  type CommandTools,
  type Done,
  type OwnerCommand,
} from "./command.ts";
import { DOOR_COMMANDS } from "./doorCommands.ts";
import { breakCommands, type HostCommandDeps, hostCommands } from "./hostCommands.ts";
import { nearest } from "./nearest.ts";
import { PEOPLE_COMMANDS } from "./peopleCommands.ts";
import { ROOM_COMMANDS } from "./roomCommands.ts";
import { ShortNumbers } from "./shortNumbers.ts";
import { jsonLine, shownName, terminalLines, terminalText } from "./terminalText.ts";
import { splitWords } from "./words.ts";

/** Longest line that is a command, UTF-16 units: the longest of the pauses' texts, rules and names fit. */
export const MAX_COMMAND_UNITS = 1000;

export type CommandAnswer = {
  /** Lines for a terminal. */
  text: string;
  /** One line. */
  json: string;
  /** To be done once the answer is given; null: nothing. */
  after: (() => void) | null;
};

export type OwnerDesk = {
  /** Never rejects. An empty line has an empty answer. */
  answer(line: string): Promise<CommandAnswer>;
  /** Takes in who waits to be let in. @returns what is to be said of those who came, each */
  seeWaiting(callers: readonly DeskCaller[]): Pick<CommandAnswer, "text" | "json">[];
};

export type OwnerDeskDeps = HostCommandDeps & {
  ask: HostControl["ask"];
  wallNow: () => number;
  log: (text: string) => void;
};

/** A command as the help begins its row: "kick N". */
function usageOf(name: string, { takes }: OwnerCommand): string {
  return takes === undefined ? name : `${name} ${takes}`;
}

/** Where the help's explanations begin. */
const HELP_COLUMN = 32;

function helpCommand(readTable: () => CommandTable): OwnerCommand {
  return {
    says: "this list",
    async run() {
      const rows = Object.entries(readTable()).map(([name, command]) => ({
        command: usageOf(name, command),
        says: command.says,
      }));
      const lines = rows.map(({ command, says }) =>
        command.length + 2 < HELP_COLUMN
          ? `  ${command.padEnd(HELP_COLUMN - 2)}${says}`
          : `  ${command}\n${" ".repeat(HELP_COLUMN)}${says}`,
      );
      const names =
        'N is a number or a name; one with blanks stands in quotation marks: rename "Ola 2" Zosia';
      return { text: [...lines, names].join("\n"), facts: { commands: rows } };
    },
  };
}

/** All commands that the help lists. */
export function commandsOf(deps: HostCommandDeps): CommandTable {
  const table: CommandTable = {
    help: helpCommand(() => table),
    ...hostCommands(deps),
    ...PEOPLE_COMMANDS,
    ...DOOR_COMMANDS,
    ...ROOM_COMMANDS,
  };
  return table;
}

function toldWell({ text, facts, after }: Done): CommandAnswer {
  return { text: terminalLines(text), json: jsonLine({ ok: true, ...facts }), after: after ?? null };
}

function toldNot(error: string): CommandAnswer {
  const sentence = `${error.charAt(0).toUpperCase()}${error.slice(1)}.`;
  return { text: terminalLines(sentence), json: jsonLine({ ok: false, error }), after: null };
}

const NOTHING: CommandAnswer = { text: "", json: "", after: null };

export function createOwnerDesk(deps: OwnerDeskDeps): OwnerDesk {
  const listed = commandsOf(deps);
  const all: CommandTable = { ...listed, ...breakCommands(deps.breakDown) };
  const tools: CommandTools = {
    async ask(call, args) {
      const answer = await deps.ask(call, args);
      if (answer === null) throw new CommandError("the host does not answer");
      return answer;
    },
    waiting: new ShortNumbers(),
    bans: new ShortNumbers(),
    wallNow: deps.wallNow,
  };

  function find(given: string): [name: string, OwnerCommand] {
    const name = given.toLowerCase();
    // Only own keys count: "__proto__" and the like are no commands.
    const command = Object.hasOwn(all, name) ? all[name] : undefined;
    if (command !== undefined) return [name, command];
    const meant = nearest(name, Object.keys(listed));
    const hint = meant === null ? ":" : `; did you mean ${meant}?`;
    throw new CommandError(`there is no command ${terminalText(given.slice(0, 40))}${hint} help lists them`);
  }

  async function run(line: string): Promise<Done> {
    if (line.length > MAX_COMMAND_UNITS) throw new CommandError("this line is too long");
    const [first, ...words] = splitWords(line);
    const [name, command] = find(first?.text ?? "");
    try {
      return await command.run(words, tools);
    } catch (error) {
      if (error instanceof CommandError) throw new CommandError(`${name}: ${error.message}`);
      throw error;
    }
  }

  return {
    async answer(line) {
      if (line.trim() === "") return NOTHING;
      try {
        return toldWell(await run(line.trim()));
      } catch (error) {
        if (error instanceof CommandError) return toldNot(error.message);
        deps.log(`a command failed: ${error instanceof Error ? error.stack : error}`);
        return toldNot("this did not work: the log says more");
      }
    },
    seeWaiting(callers) {
      return tools.waiting.see(callers).map((caller) => {
        const number = tools.waiting.of(caller);
        const who = caller.name === "" ? "Somebody" : `«${shownName(caller.name)}»`;
        const { id, name, peer, isWatching } = caller;
        return {
          text: `${who} waits: accept ${number} or deny ${number}`,
          json: jsonLine({ event: "waiting", number, id, name, peer, isWatching }),
        };
      });
    },
  };
}
