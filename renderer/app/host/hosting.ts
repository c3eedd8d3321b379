// Hosting from this window: starts a host or goes on with the last match, joins the own host, stops it, and notices
// when it dies.
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
  /** Storage that lives as long as this window, over reloads. */
  windowStorage: SafeStorage;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
};

/** Pauses before attempts to get back into the own match, once the seat is gone. The first one gives the app time to
 *  say that the host died. */
const RETURN_AFTER_MS = [300, 1000, 4000];

const HOSTING_KEY = "kulki.hosting";

/** Port of a match that goes on, which is not known here. */
const SOME_PORT = 0;

/** Hosting. Results show up in the store; no method throws or rejects. */
export class Hosting {
  readonly #deps: HostingDeps;
  /** Counts starts: one that is not the newest was given up. */
  #newest = 0;
  /** Counts returns into the match: one that is not the newest was given up. */
  #newestReturn = 0;
  /** Whether the last match is up again and its person is on the way into it. */
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
    // A password is kept nowhere but by the host.
    preferences.change({
      lastHost: { ...request, password: "" },
      ...(isForOthers && { firewallTold: true }),
    });
    const isIn = await this.#playFirst(info, own);
    if (isIn || own !== this.#newest) return;
    // A host its own person cannot enter is of no use.
    await this.#stopQuietly(false);
    this.#forget();
    this.#fail({ reason: "unknown", suggestedPort: null }, request.port);
  }

  /** Goes on with the last match. If its person cannot enter, it goes on for the others. */
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

  /** Forgets the last match, as it is not to go on. */
  async forgetLast(): Promise<void> {
    const { store, app } = this.#deps;
    const last = store.lastMatch.value;
    store.lastMatch.value = null;
    if (last !== null) await app.forgetMatch(last.match).catch(() => undefined);
  }

  /** Ends a start under way, and forgets a failed one. A host that still comes up is stopped. The last match can
   *  still go on. */
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

  /** Allows a name for this host and later ones. If there are too many names, the oldest goes. */
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

  /** After a reload: the host's own window plays on. Any other window can at least stop the host. */
  async resume(): Promise<void> {
    const { store, app, windowStorage } = this.#deps;
    const info = await app.getHost().catch(() => null);
    if (store.host.value !== null) return;
    if (info === null) return this.#offerLast();
    store.host.value = info;
    store.hosting.value = { phase: "outside" };
    if (windowStorage.read(HOSTING_KEY) === String(info.port)) await this.returnToGame([0]);
  }

  /** The app can be reached again: reads again what it may have told meanwhile. */
  async refresh(): Promise<void> {
    const { store, app } = this.#deps;
    const told = await Promise.all([app.getHost(), app.listAddresses()]).catch(() => null);
    if (told === null) return;
    const [info, addresses] = told;
    store.localAddresses.value = addresses;
    if (info?.port === store.host.value?.port) store.host.value = info;
  }

  /** The host player's own seat is gone, but for everybody else the game goes on. This window goes back in, unless
   *  its person plays in another window. */
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
      // The person wants neither the seat that another window plays in nor a new one.
      if (result.reason === null) break;
    }
    store.hosting.value = { phase: "outside" };
  }

  /** Ends the app; if others would lose their game, asks the person first. @returns whether the person is asked */
  quit(): boolean {
    const { store } = this.#deps;
    const isAsked = countOthers(store) > 0;
    if (isAsked) store.dialog.value = "quit";
    else this.quitForAll();
    return isAsked;
  }

  /** Ends the app, whoever plays. If the call fails, the person can ask again. */
  quitForAll(): void {
    void this.#deps.app.quit().catch(() => undefined);
  }

  onEvent(event: AppEvent): void {
    const { store, gate, app } = this.#deps;
    if (event.kind === "quitAsked") {
      // If the call fails, the app quits by itself.
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
    // The match may go on later, and with it this person's seat.
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

  /** @returns null if no host is up, or the start was given up */
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

  /** Offers the match that can go on, if there is one and the home screen is shown. */
  async #offerLast(): Promise<void> {
    const { store, app } = this.#deps;
    const told = await app.getLastMatch().catch(() => null);
    if (told === null || store.host.value !== null) return;
    store.lastMatch.value = told.last;
    if (told.isDamaged) store.notice.value = { kind: "matchDamaged" };
  }

  /** @returns whether the host player is in the arena, or the start was given up */
  async #playFirst(info: HostInfo, own: number): Promise<boolean> {
    const { store } = this.#deps;
    store.host.value = info;
    const { ok } = await this.#play(info);
    if (!ok || own !== this.#newest) return false;
    store.hosting.value = { phase: "idle" };
    // A host for this computer only has nobody to invite.
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
    store.desk.value = null;
    store.refusedNames.value = [];
    store.overload.value = "none";
    windowStorage.remove(HOSTING_KEY);
  }

  /** Stops the host. If the app cannot be reached, it has no host or stops it by itself. */
  #stopQuietly(keepsMatch: boolean): Promise<void> {
    return this.#deps.app.stopHost(keepsMatch).catch(() => undefined);
  }
}
