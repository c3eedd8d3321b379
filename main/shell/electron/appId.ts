// Who this app is to the systems it is installed on.

/**
 * Windows groups windows and finds what an installer replaces by it, macOS keeps permissions for it: it never changes
 * again. electron-builder.yml has the same.
 */
export const APP_ID = "pl.kulki.game";
