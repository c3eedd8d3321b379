// All English text that only a host's person reads, at the desk: no guest's page fetches it.
import { panel } from "./desk.ts";
import { wire } from "./wire.ts";

export const deskTexts = { panel, wire };
