// English text of the Host game dialog.
import type { BotLevel } from "../../../shared/bots/levels.ts";
import type { OfferedRuleset } from "../../../shared/rules.ts";

/** Name and description of each ruleset. eject: what is printed on the key that ejects. */
const rulesets: Record<OfferedRuleset, { name: string; hint: (eject: string) => string }> = {
  classic: {
    name: "Classic",
    hint: () => "One arena for all: eat dots, grow, swallow whoever is smaller.",
  },
  arena: {
    name: "Arena",
    hint: (eject) => `A wide world: split with space, eject with ${eject}, watch out for viruses.`,
  },
  ogar: { name: "Ogar", hint: () => "Arena tuned like the old servers: more viruses, faster mass loss." },
  quick: {
    name: "Quick",
    hint: () => "A small Arena for a short break: fast merging, nobody stays big.",
  },
  teams: {
    name: "Teams",
    hint: () => "Arena in three colours: teammates can’t eat each other, but can feed each other.",
  },
};

export const host = {
  title: "Host game",
  gameName: "Game name",
  /** @param player may be empty */
  defaultGameName: (player: string) => (player === "" ? "Kulki game" : `${player}’s game`),
  rules: "Rules",
  bots: "Fill with bots up to",
  botsHint: "Total players. Bots make room for people.",
  botLevel: "Bot level",
  botLevels: {
    sleepy: "Sleepy",
    calm: "Calm",
    normal: "Normal",
    keen: "Keen",
    fierce: "Fierce",
  } satisfies Record<BotLevel, string>,
  rulesets,
  port: "Port",
  portHint: "0 = any free port.",
  whoCanJoin: "Who can join",
  thisComputer: "Only this computer",
  network: "Everyone on this network",
  oneAddress: "Only via one of my addresses",
  address: "Address",
  addressHint: "An address of this computer, or its host name.",
  players: "Players",
  advanced: "Advanced",
  family: "IP family",
  ipv4: "IPv4",
  ipv6: "IPv6",
  both: "IPv4 and IPv6",
  backlog: "Backlog",
  backlogHint: "Connections that may wait at once.",
  start: "Start",
  starting: "Starting…",
  cancel: "Cancel",
  usePort: (port: number) => `Use port ${port}`,
  portOutOfRange: "A port is a whole number from 0 to 65535.",
  addressMissing: "Choose an address or type one.",
  /** Before the first game for others. @param program what the system's firewall calls the app */
  firewall: (program: string) =>
    `When the game starts, Windows asks whether others may reach ${program}. Choose Allow, or nobody can join. An account that may not allow it needs an administrator.`,
  numberOutOfRange: (min: number, max: number) => `Enter a whole number from ${min} to ${max}.`,
};
