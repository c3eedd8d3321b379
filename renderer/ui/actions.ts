// What the interface may ask for. Results show up in the store; renderer/app does what is asked.
import type { HostRequest, Settings } from "../../shared/appApi.ts";
import type { HostArgs, HostCall } from "../../shared/hostCalls.ts";
import type { WatchWish } from "../../shared/model.ts";
import type { GuestEvents, SentEvent } from "../../shared/net/events/guestEvents.ts";
import type { OfferedRuleset } from "../../shared/rules.ts";
import type { InviteStep } from "./invite/cardView.ts";
import type { DialogName } from "./store.ts";

/** The settings that say how loud something is. */
export type Volume = "volume" | "effectsVolume" | "interfaceVolume";

/** What a person can ask for; none of these throws. */
export type Actions = {
  openDialog(name: DialogName): void;
  /** Also cancels what the dialog had under way. */
  closeDialog(): void;
  saveSettings(change: Partial<Settings>): void;
  startHost(request: HostRequest): void;
  /** Lets others join this app's hosts by this name from now on. */
  allowName(name: string): void;
  /** Asks this app's host for a row of HOST_CALLS of which no answer is awaited. A host out of reach does not hear it. */
  askHost<C extends HostCall>(call: C, args: HostArgs<C>): void;
  /** Stops the host and goes home; while others play, the person is asked first. */
  stopHost(): void;
  /** Stops the host, whoever plays. */
  stopHostForAll(): void;
  /** Into the match of this app's own host again. */
  returnToGame(): void;
  /** isWatching: to look on, not to play. */
  join(address: string, isWatching?: boolean): void;
  cancelJoin(): void;
  /** The host of this address is no longer offered as a recent one. */
  forgetHost(address: string): void;
  /** Guest pages: (re)join the host that served the page. */
  joinServingHost(isWatching?: boolean): void;
  /** Guest pages: plays from the arrival's sheet. @param name as it is typed there */
  arrive(name: string): void;
  /** Guest pages: knocks at once, while it is tried again by itself. */
  tryNow(): void;
  /** Says a row of GUEST_EVENTS to the host of the match, at once: for what nobody says faster than its limit bears. */
  say<E extends SentEvent>(event: E, ...payload: Parameters<GuestEvents[E]>): void;
  /** Instead of playing, or after having been eaten. */
  watch(wish: WatchWish): void;
  /** The next one on the leaderboard. */
  watchNext(): void;
  /** From watching, or from the death panel. */
  playAgain(): void;
  /** Answers the host's question whether anybody is here. */
  stay(): void;
  showPlayers(on: boolean): void;
  /** For as long as this key is held. @param code the key's place on the keyboard */
  holdPlayers(code: string): void;
  /** A finger on a button for what the keyboard's space and W do; it counts as held until it is lifted anywhere. */
  pressButton(action: "split" | "eject", pointerId: number): void;
  /** The button goes away under the finger. */
  releaseButton(pointerId: number): void;
  /** Alone against bots, within the page. Without rules: those last practised, or hosted. */
  practise(ruleset?: OfferedRuleset): void;
  toggleMute(): void;
  /** Plays something that is as loud as this says. */
  hearVolume(of: Volume): void;
  /** The arena as it is seen, without what lies over it, as a file. */
  savePicture(): void;
  /** Also gives up the seat that this window tries to come back to. */
  leaveMatch(): void;
  /** Tries at once to come back, while it is tried again by itself. */
  comeBackNow(): void;
  /** The seat that is played in another window is played in this one from now on. */
  playHere(): void;
  /** Another seat than the one that is played in another window. */
  joinAsElse(): void;
  /** Neither: home again. */
  dropClaim(): void;
  /** Hosts the last match again, from where it was. */
  continueMatch(): void;
  /** The last match is not offered any more. */
  forgetMatch(): void;
  refreshAddresses(): void;
  refreshLog(): void;
  openLogFolder(): void;
  readLicences(): void;
  /** Shows snapshots as they go to a guest, once a second, until unwatchWire. */
  watchWire(): void;
  unwatchWire(): void;
  chooseWirePlayer(playerId: number): void;
  toggleWireHold(): void;
  copy(text: string): void;
  setFullscreen(on: boolean): void;
  /** Shows the net graph over matches, or hides it. */
  toggleNetGraph(): void;
  dismissNotice(): void;
  /** Loads the page again; whoever hosts or plays on a host's own page is back in the match by itself. */
  reload(): void;
  /** The card that tells friends how to join opens, grows or goes. */
  invite(step: InviteStep): void;
  /** Of this app's own host. @param address one of HostInfo.addresses */
  tellAddress(address: string): void;
  /** Ends the app; while others play here, the person is asked first. */
  quit(): void;
  /** Ends the app, whoever plays. */
  quitForAll(): void;
};
