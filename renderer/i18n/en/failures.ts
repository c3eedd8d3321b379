// English text of what went wrong, and of what just happened.
import type { CloseReason, StorageFailure, StorageNotice } from "../../../shared/net/closeReasons.ts";

export const notice = {
  appLost: "Kulki does not answer. Is it still running in its terminal?",
  dismiss: "Dismiss",
  hostAgain: "Host again",
  copied: "Copied.",
  linkOpened: (host: string) => `A link to the game at ${host} was opened.`,
  nameRefused: (name: string) => `Somebody tried to join by the name ${name}. Is that this computer?`,
  /** A part of the page could not be fetched, because its host is out of reach. */
  partMissing: "This part of Kulki could not be fetched. Is the host still there? Try again.",
  /** Others waited for a seat, and nobody answered in this window, so its seat is gone. */
  seatGone:
    "You are watching now: you hadn’t moved for a while, and somebody was waiting for a seat. Press Play to come back.",
  nameAllowed: (name: string) => `Friends can join by the name ${name} now.`,
  copyFailed: "Copying didn’t work. Select the text and copy it by hand.",
  drawnByProcessor: "The graphics card isn’t answering. Kulki goes on without it, maybe a little slower.",
};

/** Why a match ended, shown on the home screen or in the Join dialog. */
export const closed: Record<CloseReason, string> = {
  stopped: "The host stopped the game.",
  full: "The game is full. Try again when somebody leaves.",
  guestOlder: "Your Kulki is older than the host’s. Update yours to play there.",
  guestNewer: "Your Kulki is newer than the host’s. Ask the host to update.",
  malformed:
    "The host and this computer did not understand each other, so the connection ended. Try joining again.",
  tooFast: "The host ended the connection: too many messages came from this computer.",
  tooSlow: "This computer’s connection could not keep up with the game, so the host ended it.",
  addressFull:
    "This host lets only so many players join from one address, and yours has that many. Try again when one of them leaves, or ask the host.",
  joinTimeout: "Joining took too long. Try again.",
  hostFailed: "Something went wrong on the host’s side, and the game ended.",
  lost: "The connection to the host was lost.",
  oversized: "The host ended the connection: this computer sent a message that was too big.",
  alreadyPlaying: "You’re already playing in another window.",
  takenOver: "You’re playing in another window now.",
  otherMatch: "A different game is running there now. Your circle was in the one before.",
  seatGone: "You were away too long, so your circle is gone. Join again to start anew.",
  cannotConnect: "The game could not be joined: the host is gone or did not let this computer in.",
  kicked: "The host removed you from the game.",
  banned: "The host has banned you from this game.",
  locked: "The host has locked the game.",
  passwordNeeded: "This game has a password. Ask the host for it.",
  passwordWrong: "That is not the password.",
  passwordTries: "Too many wrong passwords came from here.",
  asking: "The host has been asked.",
  denied: "The host did not let you in.",
  doorFull: "Many people are waiting to be let in.",
};

export const saveFailure: Record<StorageFailure, string> = {
  readOnly: "Settings could not be saved: their folder is read-only.",
  diskFull: "Settings could not be saved: the disk is full.",
  unwritable: "Settings could not be saved.",
};

export const storage: Record<StorageNotice, string> = {
  settingsDamaged: "The settings file was damaged. It was set aside, and Kulki starts with fresh settings.",
  settingsUnreadable: "The settings file could not be read. Kulki starts with fresh settings.",
  bansDamaged: "The list of bans was damaged. It was set aside: nobody in it is kept out any more.",
  bansUnreadable: "The list of bans could not be read: nobody in it is kept out now.",
  bansUnsaved: "Bans can’t be saved just now. They count in this game, and Kulki tries again.",
};
