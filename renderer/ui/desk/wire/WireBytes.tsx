// The sent bytes and their meaning, side by side: a part under the pointer is marked in both.
import type { RefObject } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { SnapshotPart } from "../../../../shared/net/snapshot/parts.ts";
import { indexAfter } from "../../parts/roving.ts";
import type { WireView } from "../../store.ts";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { formatHex, groupOf, partText } from "./partText.ts";

type Marked = { index: number | null; mark: (index: number | null) => void };

type RowProps = { part: SnapshotPart; index: number; isMarked: boolean; isFocusable: boolean };

function Row({ part, index, isMarked, isFocusable }: RowProps) {
  const { language } = useUi();
  const desk = useDeskTexts();
  return (
    <tr
      data-part={index}
      class={`${groupOf(part.field)} ${isMarked ? "marked" : ""}`}
      // Only one row can have the focus, and the arrow keys move it: two hundred stops of the Tab key would be a trap.
      tabIndex={isFocusable ? 0 : -1}
    >
      <td class="number">{part.offset}</td>
      <td class="number">{part.length}</td>
      <th scope="row">{desk.wire.fields[part.field]}</th>
      <td>{partText(part, language)}</td>
    </tr>
  );
}

/** The index of the part an event happened at. */
function partAt({ target }: Event): number | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-part]") : null;
  return element === null ? null : Number(element.dataset.part);
}

function Rows({ parts, index: marked, mark }: { parts: readonly SnapshotPart[] } & Marked) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusable, setFocusable] = useState(0);
  const stop = Math.min(focusable, parts.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfter(event.key, stop, parts.length, "down");
    if (next === null) return;
    event.preventDefault();
    body.current?.querySelectorAll("tr")[next]?.focus();
  };
  const onFocus = (event: Event) => {
    const index = partAt(event);
    setFocusable(index ?? 0);
    mark(index);
  };
  return (
    <tbody
      ref={body}
      onKeyDown={onKeyDown}
      onFocusIn={onFocus}
      onFocusOut={() => mark(null)}
      onPointerOver={(event) => mark(partAt(event))}
      onPointerLeave={() => mark(null)}
    >
      {parts.map((part, index) => (
        <Row key={index} part={part} index={index} isMarked={index === marked} isFocusable={index === stop} />
      ))}
    </tbody>
  );
}

function Head() {
  const { columns } = useDeskTexts().wire;
  return (
    <thead>
      <tr>
        <th scope="col" class="number">
          {columns.offset}
        </th>
        <th scope="col" class="number">
          {columns.length}
        </th>
        <th scope="col">{columns.field}</th>
        <th scope="col">{columns.value}</th>
      </tr>
    </thead>
  );
}

type HexProps = { view: WireView; element: RefObject<HTMLElement> } & Marked;

function Hex({ view, element, index: marked, mark }: HexProps) {
  const desk = useDeskTexts();
  return (
    // A scrolling region needs the focus, or the keyboard could not scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={element} class="wire-hex" tabIndex={0} aria-label={desk.wire.bytes}>
      <code onPointerOver={(event) => mark(partAt(event))} onPointerLeave={() => mark(null)}>
        {view.parts.map(({ field, offset, length }, index) => (
          <>
            <span data-part={index} class={`${groupOf(field)} ${index === marked ? "marked" : ""}`}>
              {formatHex(view.bytes.subarray(offset, offset + length))}
            </span>{" "}
          </>
        ))}
      </code>
    </section>
  );
}

/** Scrolls a part into view within its box, without moving the page around it under the pointer. */
function reveal(box: HTMLElement | null, index: number): void {
  const element = box?.querySelector<HTMLElement>(`[data-part="${index}"]`);
  if (!box || !element) return;
  const top = element.offsetTop - box.offsetTop;
  const isSeen = top >= box.scrollTop && top + element.offsetHeight <= box.scrollTop + box.clientHeight;
  if (!isSeen) box.scrollTop = top - box.clientHeight / 2;
}

export function WireBytes({ view }: { view: WireView }) {
  const desk = useDeskTexts();
  const id = useId();
  const hex = useRef<HTMLElement>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const mark = (index: number | null) => {
    setMarked(index);
    if (index !== null) reveal(hex.current, index);
  };
  const last = view.parts.at(-1);
  const isCut = last !== undefined && last.offset + last.length < view.bytes.length;
  return (
    <section class="wire-box" aria-labelledby={id}>
      <h3 id={id}>{desk.wire.breakdown}</h3>
      <div class="wire-bytes">
        <div class="wire-parts">
          <table>
            <Head />
            <Rows parts={view.parts} index={marked} mark={mark} />
          </table>
        </div>
        <Hex view={view} element={hex} index={marked} mark={mark} />
      </div>
      {isCut && <p class="field-note">{desk.wire.cut}</p>}
    </section>
  );
}
