// When the invitation card opens, grows and closes: one table. Pure.
import type { InvitationView } from "../friendSignals.ts";

/**
 * hosted: a game that others can join has begun. toggle: its key or its button. back: Escape, or the button that closes
 * it. enlarge: to be read across a room. move: its person begins to play. friendCame: the first friend is in. missing:
 * its code could not be fetched.
 */
export type InviteStep = "hosted" | "toggle" | "back" | "enlarge" | "move" | "friendCame" | "missing";

const STEPS: Readonly<Record<InvitationView, Partial<Record<InviteStep, InvitationView>>>> = {
  closed: { hosted: "card", toggle: "card" },
  card: {
    toggle: "closed",
    back: "closed",
    enlarge: "large",
    move: "closed",
    friendCame: "closed",
    missing: "closed",
  },
  // A large card stays when the first friend comes, as a class comes one by one.
  large: { toggle: "closed", back: "card", move: "closed", missing: "closed" },
};

export function afterStep(view: InvitationView, step: InviteStep): InvitationView {
  return STEPS[view][step] ?? view;
}
