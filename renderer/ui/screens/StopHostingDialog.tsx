// Asks before the game ends for everybody.
import { useDeskTexts } from "../desk/deskTexts.ts";
import { EndForAll } from "../parts/EndForAll.tsx";
import { useUi } from "../uiContext.ts";

export function StopHostingDialog() {
  const { actions, texts } = useUi();
  return (
    <EndForAll
      title={useDeskTexts().stopping.title}
      end={texts.match.stopHosting}
      onEnd={actions.stopHostForAll}
    />
  );
}
