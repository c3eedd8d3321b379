// What the interface may ask for. renderer/app does it, and results show up in the store.
import type { HostRequest, Settings } from "../../shared/appApi.ts";
import type { HostArgs, HostCall } from "../../shared/hostCalls.ts";
import type { WatchWish } from "../../shared/model.ts";
import type { GuestEvents, SentEvent } from "../../shared/net/events/guestEvents.ts";
import type { Phrase } from "../../shared/phrases.ts";
import type { OfferedRuleset } from "../../shared/rules.ts";
import type { InviteStep } from "./invite/cardView.ts";
import type { DialogName } from "./store.ts";

/** The settings that say how loud something is. */
export type Volume = "volume" | "effectsVolume" | "interfaceVolume";

/** What a person can ask for; none of these throws. */
export type Actions = {
  openDialog(name: DialogName): void;
  /** Closes the dialog, and cancels what it had under way. */
  closeDialog(): void;
  saveSettings(change: Partial<Settings>): void;
  startHost(request: HostRequest): void;
  /** Lets others join this app's hosts under this name from now on. */
  allowName(name: string): void;
  /** Makes a call of HOST_CALLS to this app's host, without waiting for an answer. Does nothing if the host cannot
   *  be reached. */
  askHost<C extends HostCall>(call: C, args: HostArgs<C>): void;
  /** Stops the host and goes home; while others play, the person is asked first. */
  stopHost(): void;
  /** Stops the host, whoever plays. */
  stopHostForAll(): void;
  /** Goes back into the match of this app's own host. */
  returnToGame(): void;
  /** Joins. isWatching: to watch, not to play. */
  join(address: string, isWatching?: boolean): void;
  cancelJoin(): void;
  /** Sends the password that a host asks for. */
  givePassword(password: string): void;
  /** Watches a full game, and plays as soon as a place is free. @param address as in JoinState; on a guest's page the
   *  serving host's */
  watchUntilFree(address: string): void;
  /** Removes the host of this address from the recent ones. */
  forgetHost(address: string): void;
  /** Guest pages: (re)join the host that served the page. */
  joinServingHost(isWatching?: boolean): void;
  /** Guest pages: plays from the arrival's sheet. @param name as typed there */
  arrive(name: string): void;
  /** Guest pages: knocks at once instead of waiting for the next try. */
  tryNow(): void;
  /** Sends one of GUEST_EVENTS to the host of the match, at once; for events that nobody can send faster than their
   *  limit. */
  say<E extends SentEvent>(event: E, ...payload: Parameters<GuestEvents[E]>): void;
  /** Says a quick phrase. */
  sayPhrase(phrase: Phrase): void;
  /** Hides what a player says, for as long as the match goes on, or shows it again. */
  hideVoice(playerId: number, isHidden: boolean): void;
  /** Watches, instead of playing or after being eaten. */
  watch(wish: WatchWish): void;
  /** Watches the next player on the leaderboard. */
  watchNext(): void;
  /** Plays, after watching or from the death panel. */
  playAgain(): void;
  /** Answers the host's question whether anybody is here. */
  stay(): void;
  /** Is ready for the next round, or not any more. */
  setReady(isReady: boolean): void;
  /** Shows how the last round ended, or puts it aside. */
  showResults(on: boolean): void;
  /** Goes to another team, in a lobby. @param team counts from 1 */
  chooseTeam(team: number): void;
  showPlayers(on: boolean): void;
  /** Shows the players while this key is held. @param code the key's place on the keyboard */
  holdPlayers(code: string): void;
  /** A finger pressed a button for split or eject; it counts as held until it is lifted anywhere. */
  pressButton(action: "split" | "eject", pointerId: number): void;
  /** The button disappeared under the finger. */
  releaseButton(pointerId: number): void;
  /** Starts practice: alone against bots, within the page. Without a ruleset: the one last practised, or hosted. */
  practise(ruleset?: OfferedRuleset): void;
  toggleMute(): void;
  /** Plays a sample as loud as this volume. */
  hearVolume(of: Volume): void;
  /** Saves a picture of the arena, without HUD and menus, as a file. */
  savePicture(): void;
  /** Leaves the match; also gives up the seat that this window tries to come back to. */
  leaveMatch(): void;
  /** Tries to come back at once instead of waiting for the next try. */
  comeBackNow(): void;
  /** Plays in this window the seat that another window plays. */
  playHere(): void;
  /** Joins with a new seat instead of the one that another window plays. */
  joinAsElse(): void;
  /** Neither of both: goes home. */
  dropClaim(): void;
  /** Hosts the last match again, from where it ended. */
  continueMatch(): void;
  /** Forgets the last match, so that it is not offered any more. */
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
  /** Loads the page again. A host's window and a guest's page come back into their match by themselves. */
  reload(): void;
  /** Opens, enlarges or closes the card that tells friends how to join. */
  invite(step: InviteStep): void;
  /** Chooses which address of this app's host is told to others. @param address one of HostInfo.addresses */
  tellAddress(address: string): void;
  /** Ends the app; while others play here, the person is asked first. */
  quit(): void;
  /** Ends the app, whoever plays. */
  quitForAll(): void;
};
