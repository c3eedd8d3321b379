// What is shown over the match behind the arrival's sheet, and in its place on the way back to a seat: only what must be
// said.
import { JoinProgress } from "../home/JoinProgress.tsx";
import { PictureWords } from "../hud/PictureWords.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { useUi } from "../uiContext.ts";

export function Approach() {
  const { store } = useUi();
  return (
    <main class="hud">
      <h1 class="visually-hidden">Kulki</h1>
      <PictureWords />
      {store.arrival.value?.phase === "returning" && (
        <div class="approach">
          <JoinProgress />
        </div>
      )}
      {store.dialog.value === null && <NoticeBar />}
    </main>
  );
}
