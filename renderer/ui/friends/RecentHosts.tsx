// The list of recent hosts: when they were joined, and whether they answer now. A press joins, a cross forgets.
import { useId, useRef } from "preact/hooks";
import type { RecentHost } from "../../../shared/appApi.ts";
import { formatMs } from "../format.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";
import { useGameWords } from "./gameWords.ts";
import { ROW, useRovingRows } from "./useRovingRows.ts";

type RowProps = {
  host: RecentHost;
  tabIndex: number;
  onPick: (address: string) => void;
  onForget: () => void;
};

/** Whether a host answers, as a dot and in words. */
function useAnswer(address: string): { look: "asking" | "none" | "here"; text: string } {
  const { store, language } = useUi();
  const { words } = useGameWords();
  const ping = store.hostPings.value.get(address);
  if (ping === undefined) return { look: "asking", text: words.asking };
  if (!ping.ok) return { look: "none", text: words.silent };
  return { look: "here", text: `${words.answers}, ${formatMs(ping.pingMs, language, "")}` };
}

function Row({ host, tabIndex, onPick, onForget }: RowProps) {
  const { words, dayOf } = useGameWords();
  const name = host.name || host.address;
  const answer = useAnswer(host.address);
  const told = [dayOf(host.atMs), host.name === "" ? null : host.address].filter((part) => part !== null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Delete") return;
    event.preventDefault();
    onForget();
  };
  return (
    <>
      <button
        type="button"
        {...{ [ROW]: "" }}
        class="game-row host-row"
        tabIndex={tabIndex}
        aria-label={[name, ...told, answer.text].join(", ")}
        title={name}
        onClick={() => onPick(host.address)}
        onKeyDown={onKeyDown}
      >
        <span class="game-name">
          <bdi>{name}</bdi>
        </span>
        <small class="game-details">{told.join(" · ")}</small>
        <small class={`host-answer ${answer.look}`}>{answer.text}</small>
      </button>
      <button
        type="button"
        class="icon-button host-forget"
        tabIndex={tabIndex}
        aria-label={words.forget(name)}
        onClick={onForget}
      >
        <CloseIcon />
      </button>
    </>
  );
}

/** The recent hosts to show. While somebody uses the list, a host that is found on the network meanwhile keeps its
 *  row. */
function useHosts(isHeld: boolean): readonly RecentHost[] {
  const { store } = useUi();
  const shown = useRef<ReadonlySet<string>>(new Set());
  const found = new Set((store.games.value ?? []).map(({ address }) => address));
  const hosts = store.settings.value.recentHosts.filter(
    ({ address }) => !found.has(address) || (isHeld && shown.current.has(address)),
  );
  shown.current = new Set(hosts.map(({ address }) => address));
  return hosts;
}

type RecentHostsProps = {
  /** Whether somebody uses the lists, so that nothing may move. */
  isHeld: boolean;
  /** Called with the address to join. */
  onPick: (address: string) => void;
};

export function RecentHosts({ isHeld, onPick }: RecentHostsProps) {
  const { actions, texts } = useUi();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const hosts = useHosts(isHeld);
  const roving = useRovingRows(list, hosts.length);
  if (hosts.length === 0) return null;
  const forget = (address: string, index: number) => {
    const { children = [] } = list.current ?? {};
    const next = (children[index + 1] ?? children[index - 1])?.querySelector<HTMLElement>(`[${ROW}]`);
    // Moves the focus before the row disappears with it; after the last row, to the address field.
    (next ?? list.current?.closest("form")?.querySelector("input"))?.focus();
    actions.forgetHost(address);
  };
  return (
    <section class="games" aria-labelledby={id}>
      <h3 id={id} class="games-title">
        {texts.join.recent}
      </h3>
      <ul
        ref={list}
        class="games-rows"
        aria-labelledby={id}
        onFocusIn={roving.onFocusIn}
        onKeyDown={roving.onKeyDown}
      >
        {hosts.map((host, index) => (
          <li key={host.address} class="recent-host">
            <Row
              host={host}
              tabIndex={roving.tabIndexOf(index)}
              onPick={onPick}
              onForget={() => forget(host.address, index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
