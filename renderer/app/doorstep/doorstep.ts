// What a window does at the door of a host that does not let it in yet: waits and says why, or asks its person for the
// password. Knows the store, no gate and no sockets.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { JoinRefusal } from "../../net/connection.ts";
import type { PasswordReason } from "../../ui/doorstep/doorWait.ts";
import type { JoinState, Store } from "../../ui/store.ts";
import type { Passwords } from "./passwords.ts";
import { waitAfter } from "./waits.ts";

/** Where it is tried to get in. address: as shown, like "192.168.0.10:8999". */
export type DoorPlace = { url: string; address: string };

export type Doorstep = {
  /** Shows what keeps the window out, as long as something can come of it. Shows nothing if nothing can.
   *  @param pause resolves after so many milliseconds, or as soon as there is no need to wait
   *  @returns whether to knock again */
  stay(refused: JoinRefusal, place: DoorPlace, pause: (ms: number) => Promise<void>): Promise<boolean>;
  /** The person typed the password that is asked for. */
  givePassword(password: string): void;
  /** Nobody waits for a password any more. */
  leave(): void;
};

/** When a reason is over, milliseconds since 1970; null: never, or not known. */
export function untilWhen(leftS: number | null, wallNowMs: number): number | null {
  return leftS === null ? null : wallNowMs + 1000 * leftS;
}

/** Whether a window waits at a door, or was not let in. */
export function isKeptOut(join: JoinState): boolean {
  return join.phase === "connecting"
    ? join.wait !== null
    : join.phase === "password" || join.phase === "failed";
}

function isPasswordReason(reason: CloseReason): reason is PasswordReason {
  return reason === "passwordNeeded" || reason === "passwordWrong" || reason === "passwordTries";
}

/** @param wallNow milliseconds since 1970 */
export function createDoorstep(
  { join, retry }: Pick<Store, "join" | "retry">,
  passwords: Passwords,
  wallNow: () => number,
): Doorstep {
  let answer: (password: string | null) => void = () => undefined;
  const ask = () =>
    new Promise<string | null>((resolve) => {
      answer(null);
      answer = resolve;
    });
  return {
    async stay(refused, { url, address }, pause) {
      const { reason, leftS } = refused;
      if (isPasswordReason(reason)) {
        passwords.forget(url);
        retry.value = null;
        join.value = { phase: "password", address, reason, untilMs: untilWhen(leftS, wallNow()) };
        const password = await ask();
        if (password === null) return false;
        passwords.keep(url, password);
        join.value = { phase: "connecting", address, wait: null };
        return true;
      }
      const wait = waitAfter(refused);
      if (wait === null) return false;
      retry.value = null;
      join.value = { phase: "connecting", address, wait: { reason: wait.reason, leftS: wait.leftS } };
      await pause(wait.pauseMs);
      return true;
    },
    givePassword: (password) => answer(password),
    leave: () => answer(null),
  };
}
