// What the build puts in place of names: nothing that exists at run time.

/** The version in package.json. */
declare const __KULKI_VERSION__: string;
