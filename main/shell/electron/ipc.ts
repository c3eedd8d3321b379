// Carries AppApi between the page and the app. Only the main frame of our own window, on our own page, may call.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { AppEvent } from "../../../shared/appApi.ts";
import { CALL_CHANNEL, EVENT_CHANNEL } from "./channels.ts";
import { isOwnUrl } from "./origin.ts";

/** Calls AppApi by name; it checks method and arguments. */
export type CallApi = (method: unknown, args: unknown) => Promise<unknown>;

function isOwnSender(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (frame === null || window === null || window.isDestroyed()) return false;
  return event.sender === window.webContents && frame.parent === null && isOwnUrl(frame.url);
}

/** @param getWindow the app's window, null before it is made and after it is closed */
export function handleCalls(getWindow: () => BrowserWindow | null, call: CallApi): void {
  ipcMain.handle(CALL_CHANNEL, async (event, method: unknown, args: unknown) => {
    if (!isOwnSender(event, getWindow())) throw new Error("This page may not call the app.");
    return call(method, args);
  });
}

/** Sends an event to the page; does nothing while there is no window. */
export function sendEvent(window: BrowserWindow | null, event: AppEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}
