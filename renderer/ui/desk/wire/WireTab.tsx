// The panel's Wire tab: a live snapshot as it went to a guest, as JSON, as MessagePack and as Kulki's bytes, and the
// cost of each. Asks the app only while the tab is open.
import { useEffect, useId } from "preact/hooks";
import { isolate } from "../../../../shared/names.ts";
import { formatByteRate, formatBytes, formatExact, formatFactor } from "../../format.ts";
import { SelectField } from "../../parts/fields.tsx";
import type { WireView } from "../../store.ts";
import { type Ui, useUi } from "../../uiContext.ts";
import { deskTextsOf, useDeskTexts } from "../deskTexts.ts";
import { formatHex } from "./partText.ts";
import { type Bar, WireBars } from "./WireBars.tsx";
import { WireBytes } from "./WireBytes.tsx";

/** "68× smaller"; undefined where it is not smaller. */
function smallerThan(whole: number, part: number, { language }: Ui): string | undefined {
  if (part <= 0 || whole <= part) return undefined;
  return deskTextsOf(language).wire.smaller(formatFactor(whole / part, language));
}

function sizeBars({ json, messagePack, kulki }: WireView["sizes"], ui: Ui): Bar[] {
  const { language } = ui;
  const bar = (label: string, bytes: number): Bar => ({
    label,
    value: formatBytes(bytes, language),
    note: smallerThan(json, bytes, ui),
    share: bytes / json,
  });
  const ours = { ...bar(deskTextsOf(language).wire.kulki, kulki), isOurs: true };
  return [
    bar(deskTextsOf(language).wire.json, json),
    bar(deskTextsOf(language).wire.messagePack, messagePack),
    ours,
  ];
}

/** @param sentBytesPerS null where the panel has no line for this guest yet */
function costBars(lectureBytesPerS: number, sentBytesPerS: number | null, ui: Ui): Bar[] {
  const { texts, language } = ui;
  const lecture = {
    label: deskTextsOf(language).wire.lecture,
    hint: deskTextsOf(language).wire.lectureHint,
    value: formatByteRate(lectureBytesPerS, language),
    share: 1,
  };
  const sent = {
    label: deskTextsOf(language).wire.sentNow,
    hint: deskTextsOf(language).wire.sentNowHint,
    value: sentBytesPerS === null ? texts.match.noPing : formatByteRate(sentBytesPerS, language),
    note: sentBytesPerS === null ? undefined : smallerThan(lectureBytesPerS, sentBytesPerS, ui),
    share: Math.min(1, (sentBytesPerS ?? 0) / lectureBytesPerS),
    isOurs: true,
  };
  return [lecture, sent];
}

type LongTextProps = {
  title: string;
  text: string;
  /** Whether lines are wrapped; otherwise the box scrolls. */
  isWrapped: boolean;
  isCut: boolean;
};

function LongText({ title, text, isWrapped, isCut }: LongTextProps) {
  const desk = useDeskTexts();
  const id = useId();
  return (
    <div class="wire-box">
      <h3 id={id}>{title}</h3>
      {/* A scrolling region needs the focus, or the keyboard could not scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class={isWrapped ? "wire-text wrapped" : "wire-text"} tabIndex={0} aria-labelledby={id}>
        <pre>{text}</pre>
      </section>
      {isCut && <p class="field-note">{desk.wire.cut}</p>}
    </div>
  );
}

function Snapshot({ view }: { view: WireView }) {
  const ui = useUi();
  const { wire } = useDeskTexts();
  const row = ui.store.connections.value.find(({ id }) => id === view.playerId);
  const { sizes, messagePack, json } = view;
  const isJsonCut = !json.endsWith("\n}");
  return (
    <div class="wire">
      <div class="wire-pair">
        <WireBars title={wire.sizes(formatExact(view.tick, ui.language))} bars={sizeBars(sizes, ui)} />
        <WireBars title={wire.costs} bars={costBars(view.lectureBytesPerS, row?.bytesOutPerS ?? null, ui)} />
      </div>
      <WireBytes view={view} />
      <div class="wire-pair">
        <LongText title={wire.stateAsJson} text={json} isWrapped={false} isCut={isJsonCut} />
        <LongText
          title={wire.stateAsMessagePack}
          text={formatHex(messagePack)}
          isWrapped
          isCut={messagePack.length < sizes.messagePack}
        />
      </div>
    </div>
  );
}

function Tools() {
  const { store, actions } = useUi();
  const desk = useDeskTexts();
  const rows = store.connections.value;
  const chosen = rows.find(({ id }) => id === store.wirePlayerId.value) ?? rows[0];
  const isHeld = store.isWireHeld.value;
  return (
    <div class="wire-tools">
      <SelectField
        label={desk.wire.guest}
        value={String(chosen?.id)}
        choices={rows.map(({ id, name }) => ({
          value: String(id),
          label: desk.wire.guestOption(`${id} · ${isolate(name)}`),
        }))}
        onPick={(id) => actions.chooseWirePlayer(Number(id))}
      />
      <button type="button" class="button" onClick={actions.toggleWireHold}>
        {isHeld ? desk.wire.goOn : desk.wire.hold}
      </button>
    </div>
  );
}

export function WireTab() {
  const { store, actions } = useUi();
  const desk = useDeskTexts();
  useEffect(() => {
    actions.watchWire();
    return actions.unwatchWire;
  }, [actions]);
  const view = store.wire.value;
  if (store.connections.value.length === 0) return <p class="empty">{desk.panel.empty}</p>;
  return (
    <>
      <Tools />
      {view === null ? (
        <p class="empty" role="status">
          {desk.wire.waiting}
        </p>
      ) : (
        <Snapshot view={view} />
      )}
    </>
  );
}
