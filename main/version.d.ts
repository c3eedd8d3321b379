// What the build writes into the roots: the version of package.json.
declare const __KULKI_VERSION__: string;
