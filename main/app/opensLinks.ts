// Whether kulki:// links lead to this app: only an installer registers them. Pure.

export type Packing = {
  isPackaged: boolean;
  /** Absolute path of the program. */
  execPath: string;
  /** Variables that a portable program (electron-builder) and an AppImage set. */
  env: { PORTABLE_EXECUTABLE_DIR?: string; APPIMAGE?: string; APPDIR?: string };
};

/** A portable program and an AppImage register nothing with the system. */
export function opensLinks({ isPackaged, execPath, env }: Packing): boolean {
  // A program started by another AppImage has these variables, too.
  const isAppImage = env.APPIMAGE !== undefined && execPath.startsWith(`${env.APPDIR ?? ""}/`);
  return isPackaged && env.PORTABLE_EXECUTABLE_DIR === undefined && !isAppImage;
}
