// Dialogs whose code is fetched when first opened: most people never open them, and a guest's page comes over the
// network. Says so if that takes long, or fails. Knows no dialog.
import type { ComponentType } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { useUi } from "../uiContext.ts";
import { CloseButton } from "./CloseButton.tsx";
import { Dialog } from "./Dialog.tsx";
import { FailureAlert } from "./FailureAlert.tsx";

export type OnDemand = {
  Content: ComponentType;
  /** Fetches it now. Rejects if it cannot be fetched. */
  bring(): Promise<void>;
};

/** Nothing is said for so long, milliseconds; on most networks it has come by then. */
const QUIET_MS = 200;

type Coming = { phase: "quiet" | "slow" | "failed" };

function ComingDialog({ phase }: Coming) {
  const { texts } = useUi();
  const id = useId();
  if (phase === "quiet") return null;
  return (
    <Dialog title={texts.coming.title} size="narrow">
      {phase === "failed" ? (
        <FailureAlert id={id} text={texts.coming.failed} />
      ) : (
        <div class="progress" role="status">
          <span class="spinner" aria-hidden="true" />
          <p>{texts.coming.fetching}</p>
        </div>
      )}
      <div class="dialog-buttons">
        <CloseButton />
      </div>
    </Dialog>
  );
}

/** @param load called again when the dialog is opened again, if it has failed */
export function onDemand(load: () => Promise<ComponentType>): OnDemand {
  let known: ComponentType | null = null;
  const bring = async () => {
    known ??= await load();
  };

  function Content() {
    const [phase, setPhase] = useState<Coming["phase"] | "here">(known ? "here" : "quiet");
    useEffect(() => {
      if (known) return;
      let isOpen = true;
      const tell = (next: Coming["phase"] | "here") => {
        if (isOpen) setPhase(next);
      };
      const timer = setTimeout(() => tell("slow"), QUIET_MS);
      bring()
        .then(
          () => tell("here"),
          () => tell("failed"),
        )
        .finally(() => clearTimeout(timer));
      return () => {
        isOpen = false;
        clearTimeout(timer);
      };
    }, []);
    const Known = known;
    return phase === "here" && Known !== null ? <Known /> : <ComingDialog phase={phase as Coming["phase"]} />;
  }
  return { Content, bring };
}
