// Test support: a room with two people in whatever phase a test wants, as the host's person finds it.
import type { Rules } from "../../rules.ts";
import { QUICK } from "../../rulesets/quick.ts";
import { createFeed } from "../feed.ts";
import { enter, memoryLink, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";
import { COUNTDOWN_S } from "../rounds/phases.ts";

export const RULES: Rules = { ...QUICK, ballsAtStart: 0, ballsLow: 0, virusesMin: 0, respawnDelayS: 0.5 };
export const TIMED: Rules = { ...RULES, roundKind: 1, roundS: 60, lobbyS: 0 };
export const STEP_HZ = RULES.stepHz;

export type Phase = "endless" | "lobby" | "countdown" | "playing" | "results" | "paused";
export const PHASES: readonly Phase[] = ["endless", "lobby", "countdown", "playing", "results", "paused"];

export function openPhase(
  phase: Phase,
  rules = phase === "endless" ? RULES : TIMED,
  fillTo = 0,
  maxPlayers = 4,
) {
  const bots = { fillTo, level: "calm" } as const;
  const room = new Room({ rules, seed: 4, maxPlayers, bots, keepSeatS: 60 });
  const [ola, jan] = [enterAs(room, "Ola"), enterAs(room, "Jan")];
  runTicks(room, 5);
  if (phase !== "endless" && phase !== "lobby") room.rounds.start();
  if (phase !== "endless" && phase !== "lobby" && phase !== "countdown") {
    runTicks(room, COUNTDOWN_S * STEP_HZ + 30);
  }
  if (phase === "results") room.rounds.end();
  if (phase === "paused") room.pause(true, { why: "break", text: "" });
  runTicks(room, 1);
  return { room, ola, jan };
}

export function enterAs(room: Room, name: string, guest = `hash of ${name}`) {
  const guestOf = enter(room, { name, proof: `proof of ${name} ${room.state.match.seats.lastPlayerId}` });
  guestOf.seat.guest = guest;
  return guestOf;
}

export function comeBack(room: Room, { seat }: ReturnType<typeof enter>) {
  const feed = createFeed(memoryLink().link, 0);
  return room.takeBack(seat.proof!, feed);
}

export const namesTold = (guest: ReturnType<typeof enter>) =>
  guest.sent.findLast(({ roster }) => roster)!.roster!.map(({ name }) => name);
