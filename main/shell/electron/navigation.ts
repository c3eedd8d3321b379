// Keeps every page of the app where it is: no other pages, no new windows, no web views. A reload of our own page is
// fine.
import type { WebContents } from "electron";
import { isOwnPage } from "./origin.ts";

type Navigation = { url: string; preventDefault(): void };

/** @param log called with a line for each refusal; of the target it has only the origin */
export function lockNavigation(contents: WebContents, log: (text: string) => void): void {
  const keepHere = (event: Navigation) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    log(`refused to navigate to ${describe(event.url)}`);
  };
  contents.on("will-navigate", keepHere);
  contents.on("will-redirect", keepHere);
  // The page's policy forbids frames; this is for one that appears all the same.
  contents.on("will-frame-navigate", keepHere);
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    log("refused a web view");
  });
  contents.setWindowOpenHandler(({ url }) => {
    log(`refused to open ${describe(url)}`);
    return { action: "deny" };
  });
}

/** A foreign address may have anything in it: only its scheme and host go into the log. */
function describe(url: string): string {
  if (!URL.canParse(url)) return "something that is no address";
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
