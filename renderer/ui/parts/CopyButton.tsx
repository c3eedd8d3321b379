// A button that copies one text. Whether it worked shows up as a notice.
import { useUi } from "../uiContext.ts";
import { CopyIcon } from "./icons.tsx";

/** @param isBare only the picture, where space is short */
export function CopyButton({ text, isBare }: { text: string; isBare?: boolean }) {
  const { actions, texts } = useUi();
  return (
    <button
      type="button"
      class={isBare ? "icon-button" : "button small"}
      aria-label={texts.addresses.copyWhat(text)}
      onClick={() => actions.copy(text)}
    >
      <CopyIcon />
      {!isBare && texts.addresses.copy}
    </button>
  );
}
