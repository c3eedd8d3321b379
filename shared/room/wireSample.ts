// One snapshot as it went to a guest, for the Wire panel, with the whole state it stands for. Knows a room's world and
// encoder; knows no sockets and costs nothing while nobody asks.
import type { WireSample } from "../hostCalls.ts";
import { createSnapshotDecoder } from "../net/snapshot/decoder.ts";
import type { SnapshotEncoder, SnapshotSource } from "../net/snapshot/encoder.ts";
import { createSentState, listKnown, type SentState } from "../net/snapshot/sentState.ts";
import type { Snapshot } from "../net/snapshot/snapshot.ts";
import { encodeUtf8 } from "../net/utf8.ts";
import type { World } from "../sim/world.ts";
import { findSight, type Interest } from "./interest.ts";
import type { Roster } from "./roster.ts";

/** What a room makes its snapshots with, now. */
type SnapshotMaker = { readonly interest: Interest; readonly encoder: SnapshotEncoder };

type Wish = { playerId: number; onSample: (sample: WireSample | null) => void };

/** Takes the next sample. It has at most one wish for one at a time. */
export class WireTap {
  readonly #maker: SnapshotMaker;
  readonly #roster: Roster;
  #wish: Wish | null = null;

  /** Takes what a room makes its snapshots from. */
  constructor(maker: SnapshotMaker, roster: Roster) {
    this.#maker = maker;
    this.#roster = roster;
  }

  /** Hands over the next snapshot sent to this player. A wish that was still open gets null. */
  sampleWire(playerId: number, onSample: Wish["onSample"]): void {
    this.#wish?.onSample(null);
    this.#wish = { playerId, onSample };
  }

  isFor(playerId: number): boolean {
    return this.#wish?.playerId === playerId;
  }

  /** As encoder.write(), for the player of the wish, and grants the wish. @returns a copy of the bytes */
  encode(world: World, tick: number, source: SnapshotSource, sent: SentState): Uint8Array {
    const wish = this.#wish;
    if (wish === null) throw new Error("nobody wants a sample");
    const known = listKnown(sent, source.roster?.left ?? []);
    const { baselineTick } = sent;
    const bytes = this.#maker.encoder.encode(source, sent);
    this.#wish = null;
    wish.onSample({
      playerId: wish.playerId,
      tick,
      kind: baselineTick === null ? "full" : "delta",
      bytes,
      known,
      state: this.#visibleState(world, source),
      worldJsonBytes: this.#worldJsonBytes(),
      stepHz: world.rules.stepHz,
    });
    return bytes;
  }

  /** All that the guest sees: what a guest that knows nothing yet would read from a full snapshot. */
  #visibleState(world: World, { sight: _, ...source }: SnapshotSource): Snapshot {
    const sent = createSentState();
    const eye = source.watch ?? null;
    const sight = findSight(this.#maker.interest, world, source.ownPlayerId, sent, "sharp", eye);
    const whole: SnapshotSource = sight ? { ...source, sight } : source;
    if (source.roster) whole.roster = this.#roster.changesSince(0);
    return createSnapshotDecoder().decode(this.#maker.encoder.encode(whole, sent));
  }

  /** UTF-8 bytes of everybody, all cells and all balls as JSON, on the grids of the wire. */
  #worldJsonBytes(): number {
    const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: 0, roster: this.#roster.changesSince(0) };
    const all = createSnapshotDecoder().decode(this.#maker.encoder.encode(source, createSentState()));
    const { tick, roster: players, movers, balls } = all;
    return encodeUtf8(JSON.stringify({ tick, players, cells: movers, balls })).length;
  }
}
