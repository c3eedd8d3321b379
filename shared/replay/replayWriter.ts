// Writes a match down as it happens: what changes its world from outside, a check of each step, a hash each second
// and at a round's end.
// Knows no file: bytes go to a sink about once a second.

import { ByteWriter } from "../net/bytes.ts";
import { writeProfile } from "../net/profileBytes.ts";
import { writeRules } from "../net/rulesBytes.ts";
import type { RosterEntry } from "../net/sections/roster.ts";
import type { Rules } from "../rules.ts";
import type { Command, Journal } from "../sim/listeners.ts";
import type { PlayerInput } from "../sim/playerInput.ts";
import { hashWorld } from "../sim/stateHash.ts";
import type { World } from "../sim/world.ts";
import { COMMAND_RECORDS, writeCommand } from "./commandBytes.ts";
import {
  checkStep,
  KIND_COUNT,
  MAGIC,
  MAX_HEAD_TEXT_BYTES,
  RECORD_END,
  RECORD_HASH,
  RECORD_INPUT,
  RECORD_JOIN,
  RECORD_LEAVE,
  RECORD_MOVE,
  RECORD_PROFILE,
  RECORD_RARE,
  RECORD_STEP,
  REPLAY_VERSION,
  type ReplayHeader,
} from "./replayFormat.ts";

/** Must listen to a world from before its first player joins. */
export class ReplayWriter implements Journal {
  readonly #sink: (bytes: Uint8Array) => void;
  readonly #writer = new ByteWriter(16_384);
  /** Each player's input as it was last written. */
  readonly #inputs = new Map<number, PlayerInput>();
  #steps = 0;

  /** @param sink gets the file's bytes in order, each array for itself to keep */
  constructor(header: ReplayHeader, rules: Rules, sink: (bytes: Uint8Array) => void) {
    this.#sink = sink;
    const writer = this.#writer;
    for (const byte of MAGIC) writer.u8(byte);
    writer.u8(REPLAY_VERSION);
    writer.text(header.appVersion, MAX_HEAD_TEXT_BYTES);
    writer.text(header.gameName, MAX_HEAD_TEXT_BYTES);
    writer.u32(header.startedAtS);
    writer.u32(header.seed);
    writeRules(writer, rules);
    this.#flush();
  }

  onJoin(playerId: number, team: number, isWaiting: boolean, protectionRest: number): void {
    this.#begin(RECORD_JOIN, playerId);
    this.#writer.u8(team * 2 + (isWaiting ? 1 : 0));
    this.#writer.varuint(protectionRest);
    this.#inputs.set(playerId, { moveX: 0, moveY: 0, buttons: 0 });
  }

  onLeave(playerId: number, keepsScore: boolean): void {
    this.#begin(RECORD_LEAVE, playerId);
    this.#writer.flag(keepsScore);
    this.#inputs.delete(playerId);
  }

  onInput(playerId: number, { moveX, moveY, buttons }: PlayerInput): void {
    const last = this.#inputs.get(playerId);
    if (last === undefined) throw new Error(`input of player ${playerId}, who never joined`);
    this.#begin(buttons === last.buttons ? RECORD_MOVE : RECORD_INPUT, playerId);
    this.#writer.varint(moveX - last.moveX);
    this.#writer.varint(moveY - last.moveY);
    if (buttons !== last.buttons) this.#writer.u8(buttons);
    last.moveX = moveX;
    last.moveY = moveY;
    last.buttons = buttons;
  }

  /** A player's name, colour and role, for people who watch the match later. The simulation does not depend on them. */
  onProfile({ playerId, role, ...entry }: RosterEntry): void {
    this.#begin(RECORD_PROFILE, playerId);
    writeProfile(this.#writer, entry, role === "bot" ? 1 : 0);
  }

  onCommand(command: Command): void {
    if (command.kind === "start") this.#inputs.clear();
    this.#begin(COMMAND_RECORDS[command.kind], "playerId" in command ? command.playerId : 0);
    writeCommand(this.#writer, command);
  }

  /** After each step. */
  onStep(world: World): void {
    this.#begin(RECORD_STEP, 0);
    this.#writer.u16(checkStep(world));
    this.#steps++;
    if (world.tick % world.rules.stepHz !== 0 && world.round?.endTick !== world.tick) return;
    const hash = hashWorld(world);
    this.#begin(RECORD_HASH, 0);
    this.#writer.u32(Number.parseInt(hash.slice(0, 8), 16));
    this.#writer.u32(Number.parseInt(hash.slice(8), 16));
    this.#flush();
  }

  /** The match is over. A file that ends without this was cut short. */
  end(): void {
    this.#begin(RECORD_END, 0);
    this.#writer.u32(this.#steps);
    this.#flush();
  }

  #begin(kind: number, playerId: number): void {
    this.#writer.varuint(playerId * KIND_COUNT + Math.min(kind, RECORD_RARE));
    if (kind >= KIND_COUNT) this.#writer.u8(kind - KIND_COUNT);
  }

  #flush(): void {
    this.#sink(this.#writer.copy());
    this.#writer.reset();
  }
}
