// English: coming back.
import type { ComebackTexts } from "./comebackTexts.ts";

export const comeback: ComebackTexts = {
  lost: "Connection lost. Getting you back…",
  hostFailed: "The host had an accident. Getting you back…",
  tooSlow: "Your connection fell behind. Getting you back…",
  meanwhile: {
    nobody: "Until then your circle stands still, and can be eaten.",
    bot: "Until then a bot plays for you.",
    watching: "You were watching, so you won’t lose anything.",
    hostFailed: "The game will go on from a moment ago.",
  },
  left: (seconds) => `Your place is kept for ${seconds} s.`,
  lastTry: "One last try…",
  leave: "Leave",
  tryNow: "Try now",
  back: "You’re back!",
  silent: "The host is not answering…",
  startedAnew: "You were away too long for your circle to wait: you start anew.",
  restarted: "The game stumbled, and goes on from a moment ago.",
  matchDamaged: "What was kept of the last game is damaged. It was set aside, and nothing else is lost.",
  keepFailed: {
    readOnly: "This game can’t be kept: Kulki’s folder is read-only. It goes on, but not after a power cut.",
    diskFull: "This game can’t be kept: the disk is full. It goes on, but not after a power cut.",
    unwritable: "This game can’t be kept: the disk won’t have it. It goes on, but not after a power cut.",
  },
  portMoved: (from, to) =>
    `Port ${from} is taken, so the game goes on at ${to}. Send your friends the new link.`,
  elsewhere: {
    title: "Already playing in another window",
    text: "Your circle is being played in another window. You can carry on with it here, or join as somebody new.",
    playHere: "Play here",
    joinAsElse: "Join as somebody else",
  },
};
