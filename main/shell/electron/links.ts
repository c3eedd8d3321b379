// How the system hands kulki:// links to a running app, or to one about to start. Does not look into links.
import { app } from "electron";
import { findLink } from "../../app/joinWish.ts";

/** Call before Electron is ready: macOS hands over the link that started the app before that.
 *  @param onLink called with each link as it came */
export function watchLinks(onLink: (link: string) => void): void {
  app.on("open-url", (event, url) => {
    event.preventDefault();
    onLink(url);
  });
  // Windows and Linux start the program again for a link; its arguments come here.
  app.on("second-instance", (_event, argv) => {
    const link = findLink(argv.slice(1));
    if (link !== null) onLink(link);
  });
}
