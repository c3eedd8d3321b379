// The page's canvas as an arena view: made once the names' letters are loaded, as large as the window.
import { ArenaView } from "../view/arenaView.ts";
import { createPixiApp } from "../view/pixiApp.ts";
import { THEME } from "../view/theme.ts";

/** Letters of every Polish name: loads the latin-ext part of the font too. */
const SAMPLE = "Kulki Zażółć gęślą jaźń";

/** Fonts that do not come are no reason to have no game: names are then written in another one. */
async function loadNameFont(page: Document): Promise<void> {
  try {
    await page.fonts.load(`800 32px "${THEME.nameFont}"`, SAMPLE);
  } catch {
    return;
  }
}

/** Throws where the engine can draw neither by WebGL nor on a 2d canvas. */
export async function createArena(page: Window, canvas: HTMLCanvasElement): Promise<ArenaView> {
  const createCanvas = () => page.document.createElement("canvas");
  const [app] = await Promise.all([createPixiApp(canvas, createCanvas), loadNameFont(page.document)]);
  const view = new ArenaView(app, createCanvas);
  const resize = () => view.resize(page.innerWidth, page.innerHeight, page.devicePixelRatio);
  // Moving to a screen of another density also fires resize.
  page.addEventListener("resize", resize);
  resize();
  return view;
}
