// The app's id on the systems where it is installed.

/** Windows groups windows by it and finds what an installer replaces; macOS keeps permissions for it. So it never
 *  changes. electron-builder.yml has the same. */
export const APP_ID = "pl.kulki.game";
