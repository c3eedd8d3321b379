// The state of the connection, in figures and two graphs. It changes all the time, so it is not read out by itself.
import type { ComponentChildren } from "preact";
import { formatByteRate, formatMs, formatTenths, formatWhole } from "../format.ts";
import { type Ui, useUi } from "../uiContext.ts";
import { type NetGraphValues, SHOWN_INTERVALS, type Spread } from "./netGraphValues.ts";
import { edgeFor, Sparkline } from "./Sparkline.tsx";

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function formatSpread(spread: Spread | null, { language, texts }: Ui): string {
  if (spread === null) return texts.match.noPing;
  return `${formatTenths(spread.p50Ms, language)} / ${formatTenths(spread.p99Ms, language)} ms`;
}

function LinkRows({ values }: { values: NetGraphValues }) {
  const { language, texts } = useUi();
  const labels = texts.netGraph;
  const tenths = (value: number) => formatTenths(value, language);
  const correction = `${tenths(values.correctionUnits)} / ${tenths(values.correctionP99Units)}`;
  return (
    <>
      <Row label={labels.roundTrip}>{formatMs(values.rttMs, language, texts.match.noPing)}</Row>
      <Row label={labels.jitter}>{tenths(values.jitterMs)} ms</Row>
      <Row label={labels.snapshotAge}>{formatWhole(values.snapshotAgeMs, language)} ms</Row>
      <Row label={labels.interpolation}>{formatWhole(values.interpolationMs, language)} ms</Row>
      <Row label={labels.correction}>{labels.units(correction)}</Row>
      <Row label={labels.lead}>{labels.ticks(tenths(values.leadTicks))}</Row>
    </>
  );
}

function LoadRows({ values }: { values: NetGraphValues }) {
  const ui = useUi();
  const { texts, language } = ui;
  const labels = texts.netGraph;
  return (
    <>
      <Row label={labels.received}>{formatByteRate(values.bytesInPerS, language)}</Row>
      <Row label={labels.sent}>{formatByteRate(values.bytesOutPerS, language)}</Row>
      <Row label={labels.snapshots}>{labels.perSecond(formatWhole(values.snapshotsPerS, language))}</Row>
      <Row label={labels.hostTick}>{formatSpread(values.hostTick, ui)}</Row>
      <Row label={labels.frame}>{formatSpread(values.frame, ui)}</Row>
    </>
  );
}

/** A graph, with the value of its upper edge beside the label, so that it can be read. */
function Line({ label, values }: { label: string; values: readonly number[] }) {
  const { language } = useUi();
  const top = edgeFor(values);
  return (
    <div class="net-graph-line" aria-hidden="true">
      <p>
        <span>{label}</span> <span>{formatWhole(top, language)} ms</span>
      </p>
      <Sparkline values={values} capacity={SHOWN_INTERVALS} top={top} />
    </div>
  );
}

export function NetGraph() {
  const { store, texts } = useUi();
  const values = store.netGraph.value;
  if (values === null) return null;
  return (
    <section class="net-graph" aria-label={texts.match.netGraph}>
      <dl>
        <LinkRows values={values} />
        <LoadRows values={values} />
      </dl>
      <div class="net-graph-lines">
        <Line label={texts.netGraph.snapshotIntervals} values={values.snapshotIntervalsMs} />
        <Line label={texts.netGraph.frameIntervals} values={values.frameIntervalsMs} />
      </div>
    </section>
  );
}
