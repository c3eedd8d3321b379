// The desk's Connections tab: every connection with its traffic, once a second, and people who dropped out. Rows keep
// their place, so that scrolling stays.
import type { ConnectionRow } from "../../../../shared/appApi.ts";
import { isolate } from "../../../../shared/names.ts";
import { formatByteRate, formatDuration, formatMs } from "../../format.ts";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";

function Row({ row }: { row: ConnectionRow }) {
  const { language, texts } = useUi();
  const desk = useDeskTexts();
  return (
    <tr>
      <td class="number">{row.id}</td>
      <th scope="row">
        <bdi class="name">{row.name || desk.panel.unnamed}</bdi>
      </th>
      <td>
        <code>{row.address}</code>
      </td>
      <td class="number">{formatMs(row.pingMs, language, texts.match.noPing)}</td>
      <td class="number">{formatByteRate(row.bytesInPerS, language)}</td>
      <td class="number">{formatByteRate(row.bytesOutPerS, language)}</td>
      <td class="number">{formatDuration(row.connectedS)}</td>
    </tr>
  );
}

function Head() {
  const { panel } = useDeskTexts();
  const columns = [
    { title: panel.id, isNumber: true },
    { title: panel.name, isNumber: false },
    { title: panel.address, isNumber: false },
    { title: panel.ping, isNumber: true },
    { title: panel.bytesIn, isNumber: true },
    { title: panel.bytesOut, isNumber: true },
    { title: panel.connected, isNumber: true },
  ];
  return (
    <thead>
      <tr>
        {columns.map(({ title, isNumber }) => (
          <th key={title} scope="col" class={isNumber ? "number" : ""}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Connections({ rows }: { rows: readonly ConnectionRow[] }) {
  const { texts } = useUi();
  return (
    // A scrolling region needs the focus, or the keyboard could not scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="table-scroll" tabIndex={0} aria-label={texts.match.players}>
      <table>
        <Head />
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** People who have a seat but no connection: only their names are shown. */
function Away() {
  const { store } = useUi();
  const desk = useDeskTexts();
  const names = store.awayNames.value;
  return names.length > 0 && <p class="panel-away">{desk.panel.away(names.map(isolate).join(", "))}</p>;
}

export function ConnectionsTab() {
  const { store } = useUi();
  const desk = useDeskTexts();
  const rows = store.connections.value;
  return (
    <>
      {rows.length === 0 ? <p class="empty">{desk.panel.empty}</p> : <Connections rows={rows} />}
      <Away />
    </>
  );
}
