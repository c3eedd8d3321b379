// The font that names in the arena are written in, fetched before the first name is painted.
import { THEME } from "../../view/arenaTheme.ts";

/** Letters of every Polish name. Rarer ones are fetched once somebody bears them. */
const SAMPLE = "Kulki Zażółć gęślą jaźń";

/** Fonts that do not come are no reason to have no game: names are then written in another one. */
export async function loadNameFont(page: Document): Promise<void> {
  try {
    await page.fonts.load(`800 32px "${THEME.nameFont}"`, SAMPLE);
  } catch {
    return;
  }
}
