// Calls of AppApi by name, from a page: one table says which exist and what their arguments may be.
// Knows neither who calls nor what a call does.
import * as v from "valibot";
import type { AppApi } from "../../shared/appApi.ts";
import { hostCallSchema } from "../../shared/hostCalls.ts";
import { key } from "../../shared/net/events/schemas.ts";
import { MAX_ADDRESS_UNITS } from "../../shared/net/hostAddress.ts";
import { MAX_RECENT_HOSTS } from "../../shared/settings.ts";
import { pictureArguments } from "./files/pictureFile.ts";
import { hostRequestSchema } from "./hostRequest.ts";
import { settingsChangeSchema } from "./settingsSchema.ts";

const MAX_COPY_UNITS = 10_000;

/** Most hosts pinged in one call: as many as are remembered. */
const MAX_PINGS = MAX_RECENT_HOSTS;

const none = v.strictTuple([]);
const address = v.pipe(v.string(), v.maxLength(MAX_ADDRESS_UNITS));

type ArgumentsOf<M extends keyof AppApi> = v.GenericSchema<unknown, Parameters<AppApi[M]>>;

/** Arguments of each method. */
const CALLS: { readonly [M in keyof AppApi]: ArgumentsOf<M> } = {
  getAppInfo: none,
  loadSettings: none,
  saveSettings: v.strictTuple([settingsChangeSchema]),
  listAddresses: none,
  checkHost: v.strictTuple([address]),
  cancelCheck: none,
  lookForGames: none,
  pingHosts: v.strictTuple([v.pipe(v.array(address), v.maxLength(MAX_PINGS))]),
  takeJoinWish: none,
  startHost: v.strictTuple([hostRequestSchema]),
  stopHost: v.strictTuple([v.boolean()]),
  getLastMatch: none,
  continueMatch: v.strictTuple([key]),
  forgetMatch: v.strictTuple([key]),
  askHost: hostCallSchema,
  getHost: none,
  setFullscreen: v.strictTuple([v.boolean()]),
  readLog: none,
  openLogFolder: none,
  copyText: v.strictTuple([v.pipe(v.string(), v.maxLength(MAX_COPY_UNITS))]),
  savePicture: pictureArguments,
  holdQuit: none,
  quit: none,
};

function isMethod(method: unknown): method is keyof AppApi {
  return typeof method === "string" && Object.hasOwn(CALLS, method);
}

/**
 * Calls `method` of `api` with `args`, both as they came from a page.
 * Rejects with TypeError where there is no such method or the arguments are not its own; nothing is called then.
 */
export async function callApp(api: AppApi, method: unknown, args: unknown): Promise<unknown> {
  if (!isMethod(method)) throw new TypeError("the app has no such call");
  const checked = v.safeParse(CALLS[method], args);
  if (!checked.success) {
    const path = v.getDotPath(checked.issues[0]) ?? "";
    throw new TypeError(`${method}: wrong arguments at "${path.slice(0, 80)}"`);
  }
  // The table ties each method to its own arguments, which the type of an indexed call cannot say.
  const call = api[method] as (...checkedArgs: unknown[]) => Promise<unknown>;
  return call(...checked.output);
}
