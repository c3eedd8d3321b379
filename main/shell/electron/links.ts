// How the system hands kulki:// links to a running app, or to one about to start. Knows no meaning of a link.
import { app } from "electron";
import { findLink } from "../../app/joinWish.ts";

/**
 * Must be called before Electron is ready: macOS tells of the link that started the app before that.
 * @param onLink hears of each as it came
 */
export function watchLinks(onLink: (link: string) => void): void {
  app.on("open-url", (event, url) => {
    event.preventDefault();
    onLink(url);
  });
  // Windows and Linux start the program once more; its arguments come here.
  app.on("second-instance", (_event, argv) => {
    const link = findLink(argv.slice(1));
    if (link !== null) onLink(link);
  });
}
