// Hosting from this window: start, or go on with the last match, play on one's own host, stop, and hear when it dies.
import type { AppApi, AppEvent, HostInfo, HostRequest, HostStartResult } from "../../../shared/appApi.ts";
import type { CloseReason, HostFailure } from "../../../shared/net/closeReasons.ts";
import { afterStep } from "../../ui/invite/cardView.ts";
import { countOthers } from "../../ui/otherPeople.ts";
import type { Store } from "../../ui/store.ts";
import type { EnterResult, MatchGate } from "../match/matchGate.ts";
import type { Preferences } from "../settings/preferences.ts";
import type { SafeStorage } from "../settings/storage.ts";
import { noteNews } from "./hostNews.ts";

export type HostingDeps = {
  store: Store;
  app: AppApi;
  gate: MatchGate;
  preferences: Preferences;
  /** Lives as long as this window, over reloads. */
  windowStorage: SafeStorage;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
};

/** Before each attempt to get into one's own match anew, once the seat there is gone. The first leaves the app time to say
 *  that the host died. */
const RETURN_AFTER_MS = [300, 1000, 4000];

const HOSTING_KEY = "kulki.hosting";

/** Of a match that goes on: its port is not known here. */
const SOME_PORT = 0;

/** Its results show up in the store; no method throws or rejects. */
export class Hosting {
  readonly #deps: HostingDeps;
  /** Counts starts: one that is not the newest any more has been given up. */
  #newest = 0;
  /** Counts ways back into the match, likewise. */
  #newestReturn = 0;
  /** The last match is up again, and its person on the way into it. */
  #isGoingOn = false;

  constructor(deps: HostingDeps) {
    this.#deps = deps;
  }

  async start(request: HostRequest): Promise<void> {
    const { app, preferences } = this.#deps;
    const own = this.#beginStart();
    const info = await this.#hear(app.startHost(request), request.port, own, false);
    if (info === null) return;
    const isForOthers = request.scope.kind !== "thisComputer";
    preferences.change({ lastHost: request, ...(isForOthers && { firewallTold: true }) });
    const isIn = await this.#playFirst(info, own);
    if (isIn || own !== this.#newest) return;
    // A host its own person cannot enter is of no use.
    await this.#stopQuietly(false);
    this.#forget();
    this.#fail({ reason: "unknown", suggestedPort: null }, request.port);
  }

  /** With the last match, from where it was. Where its person cannot enter, it goes on for the others. */
  async goOn(): Promise<void> {
    const { store, app } = this.#deps;
    const last = store.lastMatch.value;
    if (last === null) return;
    const own = this.#beginStart();
    const info = await this.#hear(app.continueMatch(last.match), SOME_PORT, own, true);
    if (info === null) return;
    this.#isGoingOn = true;
    const isIn = await this.#playFirst(info, own);
    this.#isGoingOn = false;
    if (!isIn && own === this.#newest) store.hosting.value = { phase: "outside" };
  }

  /** The last match is not to go on. */
  async forgetLast(): Promise<void> {
    const { store, app } = this.#deps;
    const last = store.lastMatch.value;
    store.lastMatch.value = null;
    if (last !== null) await app.forgetMatch(last.match).catch(() => undefined);
  }

  /** Ends a start under way, and forgets a failed one; a host that comes up nevertheless is stopped. The last match can still
   *  go on. */
  cancelStart(): void {
    const { store, gate } = this.#deps;
    if (store.hosting.value.phase === "idle") return;
    this.#newest += 1;
    if (store.host.value !== null) {
      gate.cancel();
      this.#forget();
      void this.#stopQuietly(this.#isGoingOn).then(() => this.#offerLast());
    }
    store.hosting.value = { phase: "idle" };
  }

  stop(): void {
    const { store, gate } = this.#deps;
    gate.leave();
    this.#forget();
    store.hosting.value = { phase: "idle" };
    void this.#stopQuietly(false).then(() => this.#offerLast());
  }

  /** At once, and for hosts to come; the oldest name makes room where there are too many. */
  async allowName(name: string): Promise<void> {
    const { store, app, preferences } = this.#deps;
    const isAllowed = await app.askHost("allowName", name).then(
      () => true,
      () => false,
    );
    // The bridge is being restored: the button stays, and the person can ask again.
    if (!isAllowed) return;
    preferences.change({ allowedHostNames: [name] });
    store.refusedNames.value = store.refusedNames.value.filter((one) => one !== name);
    store.notice.value = { kind: "nameAllowed", name };
  }

  /** After a reload: plays on where this window was the host's own. Any other window can at least stop the host. */
  async resume(): Promise<void> {
    const { store, app, windowStorage } = this.#deps;
    const info = await app.getHost().catch(() => null);
    if (store.host.value !== null) return;
    if (info === null) return this.#offerLast();
    store.host.value = info;
    store.hosting.value = { phase: "outside" };
    if (windowStorage.read(HOSTING_KEY) === String(info.port)) await this.returnToGame([0]);
  }

  /** The app is within reach again: what it told meanwhile was not heard. */
  async refresh(): Promise<void> {
    const { store, app } = this.#deps;
    const told = await Promise.all([app.getHost(), app.listAddresses()]).catch(() => null);
    if (told === null) return;
    const [info, addresses] = told;
    store.localAddresses.value = addresses;
    if (info?.port === store.host.value?.port) store.host.value = info;
  }

  /** The host player's own seat is gone. For everybody else the game goes on: this window goes back in, unless its person
   *  plays in another one. */
  async onMatchEnd(reason: CloseReason): Promise<void> {
    const { store } = this.#deps;
    if (reason !== "takenOver") return this.returnToGame(RETURN_AFTER_MS);
    if (store.host.value !== null) store.hosting.value = { phase: "outside" };
  }

  /** @param delaysMs how long to wait before each attempt */
  async returnToGame(delaysMs: readonly number[] = [0]): Promise<void> {
    const { store, wait } = this.#deps;
    const info = store.host.value;
    if (info === null) return;
    this.#newestReturn += 1;
    const own = this.#newestReturn;
    store.hosting.value = { phase: "returning" };
    for (const delayMs of delaysMs) {
      await wait(delayMs);
      if (own !== this.#newestReturn) return;
      const result = await this.#play(info);
      if (own !== this.#newestReturn) return;
      store.hosting.value = result.ok ? { phase: "idle" } : { phase: "returning" };
      if (result.ok) return;
      // Its person wants neither what is played in another window nor another seat.
      if (result.reason === null) break;
    }
    store.hosting.value = { phase: "outside" };
  }

  /** Ends the app; where others would lose their game, its person is asked first. @returns whether that is so */
  quit(): boolean {
    const { store } = this.#deps;
    const isAsked = countOthers(store) > 0;
    if (isAsked) store.dialog.value = "quit";
    else this.quitForAll();
    return isAsked;
  }

  /** Ends the app, whoever plays. Where it does not hear that, the person can ask again. */
  quitForAll(): void {
    void this.#deps.app.quit().catch(() => undefined);
  }

  onEvent(event: AppEvent): void {
    const { store, gate, app } = this.#deps;
    if (event.kind === "quitAsked") {
      // An app that does not hear it quits by itself.
      if (this.quit()) void app.holdQuit().catch(() => undefined);
    } else if (event.kind === "hostRestarted") {
      if (store.host.value === null) return;
      store.host.value = event.info;
      store.notice.value = { kind: "hostRestarted", reason: event.reason };
      gate.comeBackNow();
    } else if (event.kind === "hostDied") this.#onDied(event.reason);
    else noteNews(store, event);
  }

  #onDied(reason: HostFailure): void {
    const { store, gate } = this.#deps;
    const wasPlaying = store.host.value !== null;
    this.#forget();
    // Its match may go on, and with it this person's seat.
    if (wasPlaying) gate.leave({ keepsSeat: true });
    if (["returning", "outside"].includes(store.hosting.value.phase)) store.hosting.value = { phase: "idle" };
    store.notice.value = { kind: "hostDied", reason };
    void this.#offerLast();
  }

  /** @returns the number of this start */
  #beginStart(): number {
    const { store } = this.#deps;
    this.#newest += 1;
    store.hosting.value = { phase: "starting" };
    store.notice.value = null;
    return this.#newest;
  }

  /** @returns null where no host is up, or nobody wants it any more */
  async #hear(
    starting: Promise<HostStartResult>,
    port: number,
    own: number,
    isLastMatch: boolean,
  ): Promise<HostInfo | null> {
    const { store } = this.#deps;
    const result = await starting.catch(() => null);
    if (own !== this.#newest) {
      if (result?.ok) await this.#stopQuietly(isLastMatch);
      return null;
    }
    if (result?.ok) {
      store.lastMatch.value = null;
      return result.info;
    }
    this.#fail(result ?? { reason: "unknown", suggestedPort: null }, port);
    void this.#offerLast();
    return null;
  }

  #fail(
    { reason, suggestedPort }: { reason: HostFailure; suggestedPort: number | null },
    port: number,
  ): void {
    this.#deps.store.hosting.value = { phase: "failed", reason, port, suggestedPort };
  }

  /** The match that can go on, where there is one, for whoever is at home. */
  async #offerLast(): Promise<void> {
    const { store, app } = this.#deps;
    const told = await app.getLastMatch().catch(() => null);
    if (told === null || store.host.value !== null) return;
    store.lastMatch.value = told.last;
    if (told.isDamaged) store.notice.value = { kind: "matchDamaged" };
  }

  /** @returns whether the host player is in the arena, as far as that is still wanted */
  async #playFirst(info: HostInfo, own: number): Promise<boolean> {
    const { store } = this.#deps;
    store.host.value = info;
    const { ok } = await this.#play(info);
    if (!ok || own !== this.#newest) return false;
    store.hosting.value = { phase: "idle" };
    // Who hosts for nobody else has nobody to invite.
    if (info.reach !== "thisComputer") store.invitation.value = afterStep(store.invitation.value, "hosted");
    return true;
  }

  #play(info: HostInfo): Promise<EnterResult> {
    const { gate, windowStorage } = this.#deps;
    windowStorage.write(HOSTING_KEY, String(info.port));
    return gate.enter(info.selfUrl, { match: info.match });
  }

  #forget(): void {
    const { store, windowStorage } = this.#deps;
    this.#newestReturn += 1;
    store.host.value = null;
    store.connections.value = [];
    store.refusedNames.value = [];
    store.overload.value = "none";
    windowStorage.remove(HOSTING_KEY);
  }

  /** An app that cannot be reached has no host to stop, or stops it by itself. */
  #stopQuietly(keepsMatch: boolean): Promise<void> {
    return this.#deps.app.stopHost(keepsMatch).catch(() => undefined);
  }
}
