// Test support: a guest's page at a host that answers as the test says, with waits that end when the test says so.
// Nothing of the game imports this.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { createDoorstep } from "../doorstep/doorstep.ts";
import { createPasswords } from "../doorstep/passwords.ts";
import type { EnterResult } from "../match/matchGate.ts";
import { settle } from "../memoryApp.stage.ts";
import { createGuestJoining } from "./guestJoining.ts";

export const IN: EnterResult = { ok: true };
export const refused = (reason: CloseReason, seatInS: number | null = null, version: string | null = null) =>
  ({ ok: false, reason, version, seatInS, leftS: null }) as const;
export const gone = refused("cannotConnect");
export const ADDRESS = "10.0.0.7:8999";

export function openGuestPage(answers: EnterResult[], refusal: { url: string | null } | null = null) {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const entered: string[] = [];
  const waits: { ms: number; over: () => void }[] = [];
  const seen = { cancelled: 0, asked: 0, isSeatGone: false, hostName: "Sala 12", went: [] as string[] };
  let wake: () => void = () => undefined;
  const joining = createGuestJoining({
    store,
    gate: {
      cancel: () => void seen.cancelled++,
      async enter(_url, options) {
        if (seen.isSeatGone) options?.onNewcomer?.();
        entered.push(options?.isWatching?.() ? "watch" : "play");
        const answer = answers.shift() ?? gone;
        if (answer.ok) store.hostName.value = seen.hostName;
        return answer;
      },
    },
    servingUrl: `http://${ADDRESS}`,
    goTo: (url) => void seen.went.push(url),
    findRefusal: async () => {
      seen.asked++;
      return refusal;
    },
    wait: (ms) => new Promise<void>((over) => waits.push({ ms, over })),
    ...{ doorstep: createDoorstep(store, createPasswords(), () => 0), wallNow: () => 0 },
    onWake: (listener) => (wake = listener),
    rng: () => 0,
  });
  /** Lets the page's wait be over, and whatever follows from that happen. @returns how long it would have been, ms */
  const pass = async () => {
    await settle();
    const next = waits.pop();
    next?.over();
    await settle();
    return next?.ms;
  };
  return { store, joining, entered, waits, seen, pass, wake: () => wake() };
}
