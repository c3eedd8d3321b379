// electron-builder's hook between packing and its own fuses, before anything is signed: sets the fuses it cannot.
import { join } from "node:path";
import { setOtherFuses } from "./fuses.mjs";

/** @param {{ appOutDir: string, electronPlatformName: string, packager: any }} context */
function fuseFile({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === "linux") return join(appOutDir, packager.executableName);
  if (electronPlatformName === "win32") return join(appOutDir, `${productFilename}.exe`);
  const framework = "Contents/Frameworks/Electron Framework.framework/Electron Framework";
  return join(appOutDir, `${productFilename}.app`, framework);
}

/** @param {Parameters<typeof fuseFile>[0]} context */
export function afterPack(context) {
  setOtherFuses(fuseFile(context));
}
