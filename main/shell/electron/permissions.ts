// What our own page may ask the browser engine for: the local network and fullscreen. All else is refused.
import type { Session } from "electron";
import { isOwnUrl } from "./origin.ts";

/** The three network names are the same permission in different versions of Chromium: to reach hosts on the LAN or
 *  on this computer. */
const ALLOWED: ReadonlySet<string> = new Set([
  "local-network",
  "loopback-network",
  "local-network-access",
  "fullscreen",
]);

/** Sets both handlers: Electron asks the check first, and the request only if the check says no. */
export function limitPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return ALLOWED.has(permission) && isOwnUrl(requestingOrigin);
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(ALLOWED.has(permission) && isOwnUrl(details.requestingUrl));
  });
  session.setDevicePermissionHandler(() => false);
}
