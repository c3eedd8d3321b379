// What is shown over the match behind the arrival's sheet: only what must be said.
import { PictureWords } from "../hud/PictureWords.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { useUi } from "../uiContext.ts";

export function Approach() {
  const { store } = useUi();
  return (
    <main class="hud">
      <h1 class="visually-hidden">Kulki</h1>
      <PictureWords />
      {store.dialog.value === null && <NoticeBar />}
    </main>
  );
}
