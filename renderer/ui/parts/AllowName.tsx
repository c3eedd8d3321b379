// The button that lets others join this app's host by a name that was refused.
import { useUi } from "../uiContext.ts";

export function AllowName({ name }: { name: string }) {
  const { actions, texts } = useUi();
  return (
    <button
      type="button"
      class="button small"
      aria-label={texts.addresses.allowWhat(name)}
      onClick={() => actions.allowName(name)}
    >
      {texts.addresses.allow}
    </button>
  );
}
