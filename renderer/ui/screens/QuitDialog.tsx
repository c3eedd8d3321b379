// Asks before the app quits and ends a game of others.
import { useDeskTexts } from "../desk/deskTexts.ts";
import { EndForAll } from "../parts/EndForAll.tsx";
import { useUi } from "../uiContext.ts";

export function QuitDialog() {
  const { actions, texts } = useUi();
  return (
    <EndForAll title={useDeskTexts().stopping.quitTitle} end={texts.home.quit} onEnd={actions.quitForAll} />
  );
}
