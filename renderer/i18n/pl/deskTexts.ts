// All Polish text that only an app's own window shows, most of it at the host's desk, set as Polish is: no guest's page
// fetches it.
import type { DeskTexts } from "../texts.ts";
import { typeset } from "../typography.ts";
import { cards } from "./cards.ts";
import { banning, bans, panel, people, undo, waiting } from "./desk.ts";
import { room } from "./deskRoom.ts";
import { bindShortWords } from "./grammar.ts";
import { hostFailure, log, recordingEnd, stopping } from "./hostsOwn.ts";
import { roundFields } from "./roundFields.ts";
import { wire } from "./wire.ts";

const desk = { panel, people, banning, bans, undo, waiting, room, wire };
export const deskTexts: DeskTexts = typeset(
  { ...desk, cards, hostFailure, log, recordingEnd, roundFields, stopping },
  bindShortWords,
);
