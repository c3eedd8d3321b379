// What the page may ask the browser engine for: the local network and fullscreen, for our own page. All else is refused.
import type { Session } from "electron";
import { isOwnUrl } from "./origin.ts";

/** The three network names are one thing in different versions of Chromium: reaching hosts on the LAN or this computer. */
const ALLOWED: ReadonlySet<string> = new Set([
  "local-network",
  "loopback-network",
  "local-network-access",
  "fullscreen",
]);

/** Installs both handlers: Electron asks the check first and the request only where the check was refused. */
export function limitPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return ALLOWED.has(permission) && isOwnUrl(requestingOrigin);
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(ALLOWED.has(permission) && isOwnUrl(details.requestingUrl));
  });
  session.setDevicePermissionHandler(() => false);
}
