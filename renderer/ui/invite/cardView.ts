// When the invitation card opens, grows, and goes: one table. Pure.
import type { InvitationView } from "../friendSignals.ts";

/**
 * hosted: a game that others can join has begun. toggle: its key or its button. back: Escape, or the button that closes.
 * enlarge: to be read across a room. move: its person begins to play. friendCame: the first one is in.
 * missing: what it is made of could not be fetched.
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
  // A class comes one by one: the picture on the wall stays for the second.
  large: { toggle: "closed", back: "card", move: "closed", missing: "closed" },
};

export function afterStep(view: InvitationView, step: InviteStep): InvitationView {
  return STEPS[view][step] ?? view;
}
