// A room of bots that has run for a while, with a seat for a window: stands for the host and the network.
import { rulesOfMatch } from "../../shared/bots/matchChoice.ts";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { decodeInput } from "../../shared/net/inputCodec.ts";
import { createFeed } from "../../shared/room/feed.ts";
import { enqueueInput } from "../../shared/room/inputQueue.ts";
import { Room } from "../../shared/room/room.ts";
import type { OfferedRuleset } from "../../shared/rules.ts";
import type { OpenMatch } from "../app/match/seat/opening.ts";
import type { Connection } from "../net/connection.ts";

const SEATS = 12;
/** By then some of them are large, seconds. */
const PLAYED_S = 60;

export type HudRoom = {
  /** Makes one step, and sends the window its snapshot. */
  tick(): void;
  open: OpenMatch;
};

/** @param name of the window's person @param seed unsigned 32-bit */
export function createHudRoom(ruleset: OfferedRuleset, name: string, seed: number): HudRoom {
  const bots = { fillTo: SEATS, level: "fierce" } as const;
  const rules = rulesOfMatch({ ruleset, rules: {}, maxPlayers: SEATS, bots });
  const room = new Room({ rules, seed, maxPlayers: SEATS, bots });
  let nowMs = 0;
  const tick = () => {
    nowMs += 1000 / rules.stepHz;
    room.tick(nowMs);
  };
  for (let step = 0; step < PLAYED_S * rules.stepHz; step++) tick();
  return {
    tick,
    open: async ({ handlers }) => {
      const counters = { bytesIn: 0, bytesOut: 0, snapshots: 0 };
      // Before the window has its match nothing is sent to it.
      let isOpen = false;
      const feed = createFeed(
        {
          isDrained: () => isOpen,
          sendSnapshot: (bytes) => handlers.onSnapshot(bytes.slice()),
          tell: () => undefined,
          close: () => undefined,
          rttMs: () => 0,
        },
        nowMs,
      );
      const seat = room.join({ profile: { ...PLAIN_PROFILE, name }, whose: "", isWatching: false }, feed);
      isOpen = true;
      const { playerId } = seat;
      const kept = { match: "", token: "", isBack: false, keepSeatS: 60, awayDriver: "nobody" } as const;
      const answer = { ok: true, playerId, name, hostName: "Sala 12", maxPlayers: SEATS } as const;
      const accepted = { ...answer, rules, ...kept };
      const send = ((event: string, bytes?: unknown) => {
        if (event === "input") enqueueInput(feed.inputs, decodeInput(bytes as Uint8Array), room.tickNumber);
      }) as Connection["send"];
      const connection = {
        isDrained: () => true,
        send,
        close: () => undefined,
        drop: () => undefined,
        counters,
      };
      return { ok: true, accepted, connection };
    },
  };
}
