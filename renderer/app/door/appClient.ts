// AppApi over a bridge: each method becomes a call by name. Knows no shell.
import type { AppApi, AppBridge } from "../../../shared/appApi.ts";

/**
 * The app behind the window. A call's promise is rejected where the bridge broke or the app refused the arguments.
 * The answers come from the app itself, so their shapes are taken as agreed.
 */
export function createAppClient(bridge: AppBridge): AppApi {
  const bind = <M extends keyof AppApi>(method: M) =>
    ((...args: Parameters<AppApi[M]>) => bridge.call(method, args)) as AppApi[M];
  return {
    getAppInfo: bind("getAppInfo"),
    loadSettings: bind("loadSettings"),
    saveSettings: bind("saveSettings"),
    listAddresses: bind("listAddresses"),
    checkHost: bind("checkHost"),
    cancelCheck: bind("cancelCheck"),
    lookForGames: bind("lookForGames"),
    pingHosts: bind("pingHosts"),
    takeJoinWish: bind("takeJoinWish"),
    startHost: bind("startHost"),
    stopHost: bind("stopHost"),
    getLastMatch: bind("getLastMatch"),
    continueMatch: bind("continueMatch"),
    forgetMatch: bind("forgetMatch"),
    askHost: bind("askHost"),
    getHost: bind("getHost"),
    setFullscreen: bind("setFullscreen"),
    readLog: bind("readLog"),
    openLogFolder: bind("openLogFolder"),
    copyText: bind("copyText"),
    savePicture: bind("savePicture"),
    holdQuit: bind("holdQuit"),
    quit: bind("quit"),
  };
}
