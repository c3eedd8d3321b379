// Samples the host's snapshots once a second while the Wire panel is open. Results are in the store; knows no
// component.
import type { AppApi } from "../../../shared/appApi.ts";
import type { Store, WireView } from "../../ui/store.ts";
import { type EncodeMessagePack, toWireView } from "./wireView.ts";

const REFRESH_MS = 1000;

/** Loaded when the panel is first opened, so that nobody else has to load it. */
async function loadMessagePack(): Promise<EncodeMessagePack> {
  const { encode } = await import("@msgpack/msgpack");
  // The shorter numbers hold every place of the wire's grids exactly, so a fair comparison uses them.
  return (value) => encode(value, { forceFloat32: true });
}

export class WireWatch {
  readonly #store: Store;
  readonly #app: Pick<AppApi, "askHost">;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts questions, and changes that make them void: an answer to an older one is not shown. */
  #newest = 0;

  constructor(store: Store, app: Pick<AppApi, "askHost">) {
    this.#store = store;
    this.#app = app;
  }

  start(): void {
    this.#store.isWireHeld.value = false;
    void this.#look();
  }

  /** Stops asking and showing. */
  stop(): void {
    this.#pause();
    this.#store.wire.value = null;
  }

  /** Shows this player's snapshots from now on. */
  choose(playerId: number): void {
    this.#store.wirePlayerId.value = playerId;
    this.#store.wire.value = null;
    this.start();
  }

  toggleHold(): void {
    const { isWireHeld } = this.#store;
    if (isWireHeld.value) {
      this.start();
      return;
    }
    isWireHeld.value = true;
    this.#pause();
  }

  #pause(): void {
    this.#newest += 1;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    this.#pause();
    const own = this.#newest;
    // If the bridge broke, it is being restored, and the next question works.
    const view = await this.#read().catch(() => null);
    if (own !== this.#newest) return;
    this.#store.wire.value = view;
    this.#timer = setTimeout(() => void this.#look(), REFRESH_MS);
  }

  async #read(): Promise<WireView | null> {
    const { connections, wirePlayerId } = this.#store;
    const isHere = connections.value.some(({ id }) => id === wirePlayerId.value);
    const sample = await this.#app.askHost("sampleWire", isHere ? wirePlayerId.value : null);
    return sample && toWireView(sample, await loadMessagePack());
  }
}
