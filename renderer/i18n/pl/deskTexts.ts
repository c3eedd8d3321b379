// All Polish text that only a host's person reads, at the desk: no guest's page fetches it.
import { cards } from "./cards.ts";
import { panel } from "./desk.ts";
import { log, stopping } from "./hostsOwn.ts";
import { wire } from "./wire.ts";

export const deskTexts = { cards, log, panel, stopping, wire };
