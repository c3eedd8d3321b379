// Guests without pages who knock at a host until they are let in or sent away. Knows the protocol: P68, P71, P72.
import { setTimeout as sleep } from "node:timers/promises";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import type { HostCloseReason } from "../../shared/net/closeReasons.ts";
import { strangerNumber } from "../../shared/net/events/join.stage.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { openRawSocket } from "../swarm/rawSocket.ts";
import type { Wire } from "../swarm/wire.ts";

/** P72. */
const KNOCK_MS = 2000;

/** What a host said to one join. */
export type Answer = HostCloseReason | "in";

type Shown = { password?: string | null; name?: string };

/** Joins once. @param url any page of the host @param nth who: strangers of different numbers are different people */
export function joinOnce(
  url: string,
  nth: number,
  { password = null, name = `Caller ${nth}` }: Shown = {},
): Promise<{ answer: Answer; wire: Wire }> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const settle = (answer: Answer) => {
      isAnswered = true;
      resolve({ answer, wire });
    };
    const wire = openRawSocket({
      url: new URL(url).origin,
      request: {
        protocol: PROTOCOL_VERSION,
        version: "0.0.0",
        profile: { ...PLAIN_PROFILE, name },
        watch: false,
        claim: null,
        ...strangerNumber(nth),
        password,
      },
      onAccepted: () => settle("in"),
      onRefused: settle,
      onSnapshot: () => undefined,
      onFault(text) {
        if (!isAnswered) reject(new Error(text));
      },
    });
  });
}

export type Caller = {
  /** What the host says at last. */
  readonly end: Promise<Answer>;
  /** What it said at first. */
  readonly first: Promise<Answer>;
  close(): void;
};

/** Knocks for as long as the host says that its person was asked. */
export function openCaller(url: string, nth: number, name?: string): Caller {
  let isOver = false;
  let wire: Wire | null = null;
  const knock = async () => {
    const { answer, wire: own } = await joinOnce(url, nth, name === undefined ? {} : { name });
    wire = own;
    return answer;
  };
  const first = knock();
  const goOn = async () => {
    let answer = await first;
    while (answer === "asking" && !isOver) {
      await sleep(KNOCK_MS);
      if (!isOver) answer = await knock();
    }
    return answer;
  };
  return {
    first,
    end: goOn(),
    close() {
      isOver = true;
      wire?.close();
    },
  };
}
