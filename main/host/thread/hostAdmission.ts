// The admission of a host: what its options and its room have to say at the door. Knows no sockets.
import { isolate } from "../../../shared/names.ts";
import { Admission, type AdmissionOptions } from "../admission/admission.ts";
import type { HostOptions } from "./hostContract.ts";
import type { HostDeps } from "./hostDeps.ts";

type RoomsWord = Pick<AdmissionOptions, "readOrder" | "outLeftS"> & {
  /** Logs who comes and goes. */
  logPerson(text: string): void;
};

export function createAdmission(
  { hostKey, bans, isProbed, resume, desk }: HostOptions,
  deps: HostDeps,
  { readOrder, outLeftS, logPerson }: RoomsWord,
): Admission {
  return new Admission({
    ...deps,
    ...{ hostKey, bans, isProbed, readOrder, outLeftS },
    password: (resume?.desk ?? desk).password,
    onBans: (change) => deps.tell({ kind: "bans", change }),
    onWaiting: ({ name, peer }) => logPerson(`«${isolate(name)}» at ${peer} waits to be let in`),
  });
}
