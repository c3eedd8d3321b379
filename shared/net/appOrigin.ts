// The desktop window's own origin: its pages load from there, and hosts let them in.

export const APP_SCHEME = "app";
export const APP_HOST = "kulki";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
