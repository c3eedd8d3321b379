// English text of what went wrong, and of what just happened.
import type {
  CloseReason,
  HostFailure,
  StorageFailure,
  StorageNotice,
} from "../../../shared/net/closeReasons.ts";

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

/** @param port the port that was asked for */
export const hostFailure: Record<HostFailure, (port: number) => string> = {
  portTaken: (port) => `Port ${port} is already in use by another program.`,
  portPrivileged: (port) => `The system does not allow Kulki to use port ${port}.`,
  portBlocked: (port) => `Browsers refuse to connect to port ${port}, so nobody could join.`,
  portAbsurd: () => "A port is a whole number from 0 to 65535.",
  addressGone: () => "This computer does not have that address now. Choose another one.",
  noSuchName: () => "No address was found for that name.",
  familyMissing: () => "This computer cannot use that IP family. Choose another under Advanced.",
  badAddress: () =>
    "That is not an address. Type one of this computer’s, like 192.168.0.10 or fd00::12, or its name.",
  badOptions: () => "The host could not start with these choices. Please check them.",
  alreadyHosting: () => "Kulki is already hosting a game. Stop it first.",
  crashed: () => "The host stopped because of an error. See the log for details.",
  outOfMemory: () => "The host ran out of memory and stopped.",
  startTimeout: () => "The host did not start in time.",
  matchGone: () => "That game can’t go on: what was kept of it is damaged or gone.",
  unknown: () => "The host could not go on. See the log for details.",
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
