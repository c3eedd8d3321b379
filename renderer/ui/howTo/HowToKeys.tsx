// The keys with these rules, as printed on this keyboard, or what fingers do. Knows words and keys, no match.
import type { ComponentChildren } from "preact";
import { PHRASES } from "../../../shared/phrases.ts";
import { canAct, canEject, canSplit } from "../../../shared/rulesets/abilities.ts";
import { ArrowCaps, FingerPicture, KeyCap, LetterCaps, MousePicture } from "../parts/KeyCap.tsx";
import { useUi } from "../uiContext.ts";
import type { KnownRules } from "./howToRules.ts";

type RowProps = { by: ComponentChildren; does: string; isWide?: boolean };

function Row({ by, does, isWide = false }: RowProps) {
  return (
    <div class={isWide ? "wide" : ""}>
      <dt>{by}</dt>
      <dd>{does}</dd>
    </div>
  );
}

function ActionRows({ rules }: { rules: KnownRules }) {
  const { store, texts } = useUi();
  const { eject } = store.keyNames.value;
  return (
    <>
      {canSplit(rules) && <Row by={<KeyCap>{texts.howTo.space}</KeyCap>} does={texts.hud.split} />}
      {canEject(rules) && <Row by={<KeyCap>{eject}</KeyCap>} does={texts.hud.eject} />}
    </>
  );
}

function PhraseCaps() {
  const { phrases } = useUi().store.keyNames.value;
  return (
    <>
      <KeyCap>{`1–${PHRASES.length}`}</KeyCap> <KeyCap>{phrases}</KeyCap>
    </>
  );
}

function PlayKeys({ rules }: { rules: KnownRules }) {
  const { store, texts } = useUi();
  const { does, wheel, title } = texts.howTo;
  const steer = (
    <>
      <MousePicture />
      <span class="visually-hidden">{texts.howTo.mouse}</span>
      <ArrowCaps />
      {!canAct(rules) && <LetterCaps />}
    </>
  );
  return (
    <dl class="key-list">
      <Row by={steer} does={does.steer} isWide />
      <ActionRows rules={rules} />
      <Row by={<KeyCap>{wheel}</KeyCap>} does={does.nearer} />
      <Row by={<KeyCap>Tab</KeyCap>} does={texts.hud.players} />
      {store.round.value !== null && (
        <Row by={<KeyCap>{store.keyNames.value.ready}</KeyCap>} does={texts.rounds.ready} />
      )}
      <Row by={<PhraseCaps />} does={texts.phrases.title} />
      <Row by={<KeyCap>{store.keyNames.value.mute}</KeyCap>} does={does.mute} />
      <Row by={<KeyCap>{store.keyNames.value.invite}</KeyCap>} does={texts.match.invite} />
      <Row by={<KeyCap>F12</KeyCap>} does={does.picture} />
      <Row by={<KeyCap>F3</KeyCap>} does={texts.match.netGraph} />
      {store.host.value !== null && <Row by={<KeyCap>F2</KeyCap>} does={texts.match.hostPanel} />}
      <Row by={<KeyCap>F1</KeyCap>} does={title} />
      <Row by={<KeyCap>Esc</KeyCap>} does={texts.match.menu} />
    </dl>
  );
}

function WatchKeys() {
  const { store, texts } = useUi();
  const { watchEater, watchNext, watchLeader, watchFree } = store.keyNames.value;
  const { hud, howTo } = texts;
  return (
    <dl class="key-list">
      <Row by={<KeyCap>{watchNext}</KeyCap>} does={hud.next} />
      <Row by={<KeyCap>{watchLeader}</KeyCap>} does={hud.leader} />
      <Row by={<KeyCap>{watchFree}</KeyCap>} does={hud.freeCamera} />
      <Row by={<KeyCap>Enter</KeyCap>} does={hud.play} />
      <Row by={<KeyCap>{watchEater}</KeyCap>} does={howTo.does.eater} isWide />
    </dl>
  );
}

function Fingers({ rules }: { rules: KnownRules }) {
  const { hud, howTo } = useUi().texts;
  return (
    <dl class="key-list">
      <Row by={<FingerPicture />} does={howTo.does.follow} isWide />
      {canSplit(rules) && (
        <Row by={<span class="button-cap">{hud.split}</span>} does={howTo.scenes.split} isWide />
      )}
      {canEject(rules) && (
        <Row by={<span class="button-cap">{hud.eject}</span>} does={howTo.scenes.eject} isWide />
      )}
    </dl>
  );
}

export function HowToKeys({ rules }: { rules: KnownRules }) {
  const { store, texts } = useUi();
  const { howTo } = texts;
  if (store.device.value === "touch") {
    return (
      <section>
        <h3>{howTo.fingers}</h3>
        <Fingers rules={rules} />
      </section>
    );
  }
  return (
    <div class="how-to-keys">
      <section>
        <h3>{howTo.keys}</h3>
        <PlayKeys rules={rules} />
      </section>
      <section>
        <h3>{howTo.watching}</h3>
        <WatchKeys />
      </section>
    </div>
  );
}
