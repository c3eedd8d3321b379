// What a window without a valid link shows: where to get one.
import { LockIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";
import { Logo } from "./Logo.tsx";

export function Locked() {
  const { texts } = useUi();
  return (
    <main class="home">
      <div class="home-inner">
        <header class="home-head">
          <Logo />
        </header>
        <div class="panel locked">
          <LockIcon />
          <h2>{texts.home.lockedTitle}</h2>
          <p>{texts.home.lockedText}</p>
        </div>
      </div>
    </main>
  );
}
