// Tabs over panels: the arrow keys choose, Tab goes on into the panel. Only the chosen panel is in the page.
import "../../styles/parts/tabs.css";
import type { ComponentType } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { FIRST_FOCUS } from "./Dialog.tsx";
import { indexAfter } from "./roving.ts";

export type TabEntry = { title: string; Content: ComponentType };

type TabListProps = {
  label: string;
  id: string;
  entries: readonly TabEntry[];
  chosen: number;
  onChoose: (index: number) => void;
};

function TabList({ label, id, entries, chosen, onChoose }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfter(event.key, chosen, entries.length, "across");
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" class="tabs" aria-label={label} onKeyDown={onKeyDown}>
      {entries.map(({ title }, index) => (
        <button
          {...(index === chosen ? FIRST_FOCUS : {})}
          key={title}
          type="button"
          role="tab"
          id={`${id}-tab-${index}`}
          class="tab"
          aria-selected={index === chosen}
          aria-controls={index === chosen ? `${id}-panel` : undefined}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => onChoose(index)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

/** Tabs; at first the first one is chosen. */
export function Tabs({ label, entries }: { label: string; entries: readonly TabEntry[] }) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const Content = entries[chosen]?.Content;
  return (
    <>
      <TabList label={label} id={id} entries={entries} chosen={chosen} onChoose={setChosen} />
      <div role="tabpanel" id={`${id}-panel`} class="tab-panel" aria-labelledby={`${id}-tab-${chosen}`}>
        {Content && <Content key={chosen} />}
      </div>
    </>
  );
}
