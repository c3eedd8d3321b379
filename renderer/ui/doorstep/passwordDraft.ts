// The password as it is typed: sent once there is one, and not while none is heard. Knows no element.
import { useUi } from "../uiContext.ts";

/** Longest password, UTF-16 units: what a host takes (shared/net/events/schemas.ts). */
export const MAX_PASSWORD_LENGTH = 64;

/** @returns sends what is typed; that returns whether it was sent */
export function useSendPassword(): () => boolean {
  const { store, actions, drafts } = useUi();
  return () => {
    const join = store.join.peek();
    const isHeard = join.phase === "password" && (join.untilMs === null || join.untilMs <= Date.now());
    const password = drafts.password.peek();
    if (!isHeard || password === "") return false;
    actions.givePassword(password);
    return true;
  };
}
