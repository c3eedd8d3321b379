// Prepares a sent snapshot for the Wire panel: its parts, and the same state as JSON and as MessagePack. Knows neither
// host nor page.
import type { WireSample } from "../../../shared/hostCalls.ts";
import { describeSnapshot } from "../../../shared/net/snapshot/breakdown.ts";
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import type { WireView } from "../../ui/store.ts";

export type EncodeMessagePack = (value: unknown) => Uint8Array;

/** Longest JSON shown: nobody reads more, and it would make the page slow. */
const MAX_JSON_CHARS = 20_000;
const MAX_MESSAGE_PACK_BYTES = 2000;
const MAX_PARTS = 500;

/** @throws WireError if these are no bytes of a snapshot */
export function toWireView(sample: WireSample, encodeMessagePack: EncodeMessagePack): WireView {
  const bytes = new Uint8Array(sample.bytes);
  const json = JSON.stringify(sample.state);
  const messagePack = encodeMessagePack(sample.state);
  return {
    playerId: sample.playerId,
    tick: sample.tick,
    sizes: {
      json: new TextEncoder().encode(json).length,
      messagePack: messagePack.length,
      kulki: bytes.length,
    },
    lectureBytesPerS: sample.worldJsonBytes * sample.stepHz,
    json: toLines(sample.state).slice(0, MAX_JSON_CHARS),
    messagePack: messagePack.slice(0, MAX_MESSAGE_PACK_BYTES),
    bytes,
    parts: describeSnapshot(bytes, sample.known).slice(0, MAX_PARTS),
  };
}

/** JSON with one line for each item of a list: a body fits into a line. */
export function toLines(state: Snapshot): string {
  const fields = Object.entries(state).map(([key, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    const text = isList
      ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(",\n")}\n}`;
}
