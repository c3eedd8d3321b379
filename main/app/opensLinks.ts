// Whether kulki:// links lead to this app. Pure: an installer registers them, nobody else.

export type Packing = {
  isPackaged: boolean;
  /** Absolute path of the program. */
  execPath: string;
  /** What electron-builder's portable program and an AppImage's start say of themselves. */
  env: { PORTABLE_EXECUTABLE_DIR?: string; APPIMAGE?: string; APPDIR?: string };
};

/** A portable program and an AppImage leave a system as they found it: they register nothing. */
export function opensLinks({ isPackaged, execPath, env }: Packing): boolean {
  // Started by another program's AppImage, one has its variables, too.
  const isAppImage = env.APPIMAGE !== undefined && execPath.startsWith(`${env.APPDIR ?? ""}/`);
  return isPackaged && env.PORTABLE_EXECUTABLE_DIR === undefined && !isAppImage;
}
