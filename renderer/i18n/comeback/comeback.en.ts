// English: coming back.
import type { ComebackTexts } from "./comebackTexts.ts";

export const comeback: ComebackTexts = {
  lost: "Connection lost. Getting you back …",
  left: (seconds) => `Your place is kept for ${seconds} s.`,
  leave: "Leave",
  tryNow: "Try now",
  silent: "The host is not answering …",
  restarted: "The game stumbled and goes on from where it was.",
  matchDamaged: "What was kept of the last game was damaged. It was set aside.",
  elsewhere: {
    title: "Already playing in another window",
    text: "Your circle is being played in another window of this browser.",
    playHere: "Play here",
    joinAsElse: "Join as somebody else",
  },
};
