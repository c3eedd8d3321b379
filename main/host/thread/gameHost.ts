// A running host: puts door, gateway, room and ticker together, and ends them. Knows no thread and no window.

import type { ConnectionRow, HostLoad } from "../../../shared/appApi.ts";
import type { RoomOrder } from "../../../shared/desk/desk.ts";
import type { HostReport, WireSample } from "../../../shared/hostCalls.ts";
import { hasWord } from "../../../shared/names/words.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { HostStatus } from "../../../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { deskOf } from "../../../shared/room/desk/roomDesk.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { Admission } from "../admission/admission.ts";
import { Callers } from "../door/callers.ts";
import { createRowReader } from "../door/connectionRows.ts";
import { Gateway } from "../door/gateway.ts";
import type { GuestFiles } from "../door/guestFiles.ts";
import { HostDoor } from "../door/hostDoor.ts";
import { HostNames } from "../door/hostNames.ts";
import { listensOn, selfUrl } from "../door/listen.ts";
import { createPeerKeys, type PeerKeys } from "../door/peerKey.ts";
import type { Recording } from "../recording/recording.ts";
import { newKey } from "../seats/keys.ts";
import { SeatKeeper } from "../seats/seatKeeper.ts";
import { breakDown } from "./breakage.ts";
import { Checkpoints } from "./checkpoints.ts";
import { createAdmission } from "./hostAdmission.ts";
import type { Breakage, HostOptions, ListeningInfo } from "./hostContract.ts";
import type { HostDeps } from "./hostDeps.ts";
import { createHostDesk, type HostDesk } from "./hostDesk.ts";
import { openHostRoom } from "./hostRoom.ts";
import { createHostRounds, type HostRounds, logRounds } from "./hostRounds.ts";
import { createTickLoop, type TickLoop } from "./tickLoop.ts";

/** Parts that are ready before the host is made. */
export type HostParts = { files: GuestFiles; recording: Recording | null };

function refusesName({ usesWords, words }: RoomOrder, name: string): boolean {
  return usesWords && hasWord(name, words);
}

const tickTimesOf = ({ p50, p99 }: { p50: number; p99: number }) => ({ p50Ms: p50, p99Ms: p99 });

export class GameHost {
  /** Resolves when the host has stopped, by stop() or by an accident ("hostFailed"). */
  readonly ended: Promise<HostCloseReason>;
  readonly rounds: HostRounds;
  readonly desk: HostDesk;
  readonly #options: HostOptions;
  readonly #deps: HostDeps;
  readonly #startedAtMs: number;
  readonly #recording: Recording | null;
  readonly #room: Room;
  readonly #admission: Admission;
  readonly #seats: SeatKeeper;
  readonly #gateway: Gateway;
  readonly #door: HostDoor;
  readonly #ticker: TickLoop;
  readonly #rows = createRowReader();
  readonly #names: HostNames;
  readonly #match: string;
  readonly #checkpoints: Checkpoints;
  /** How to break in the next tick; null: not at all. */
  #breakage: Breakage | null = null;
  #info: ListeningInfo | null = null;
  #stopping: Promise<void> | null = null;
  #markEnded: (reason: HostCloseReason) => void = () => undefined;

  /** Use startGameHost instead. */
  constructor(options: HostOptions, { files, recording }: HostParts, deps: HostDeps) {
    const { now, timers } = deps;
    this.#options = options;
    this.#deps = deps;
    this.#startedAtMs = now();
    this.#match = options.resume?.match ?? newKey();
    this.#names = new HostNames({
      readMachineName: deps.readMachineName,
      allowed: options.allowedHostNames,
      onRefused: (name) => deps.tell({ kind: "nameRefused", name }),
    });
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#recording = recording;
    this.#room = this.#openRoom();
    this.rounds = createHostRounds(this.#room);
    this.#admission = createAdmission(options, deps, {
      readOrder: () => this.desk.kept().order,
      outLeftS: (guest) => deskOf(this.#room).outLeftS(guest),
      logPerson: (text) => this.#gateway.logPerson(text),
    });
    const { order } = options.resume?.desk ?? options.desk;
    const play = (seat: Seat) => this.#seats.play(seat, now());
    this.desk = createHostDesk(this.#room, this.#admission, order, play, deps);
    this.#checkpoints = new Checkpoints({
      room: this.#room,
      match: this.#match,
      readDesk: () => this.desk.kept(),
      onCheckpoint: deps.keep,
    });
    const { keyOf } = createPeerKeys(deps.networkInterfaces, now);
    this.#seats = new SeatKeeper({
      room: this.#room,
      stillAfterMs: 1000 * options.stillAfterS,
      readMaxPerAddress: () => this.desk.kept().order.maxPerAddress,
    });
    this.#gateway = this.#createGateway(keyOf);
    this.#door = new HostDoor({
      files,
      names: this.#names,
      keyOf,
      now,
      timers,
      onSocket: (socket) => this.#gateway.admit(socket),
      readStatus: () => this.#readStatus(),
      onRefused: (text) => this.#gateway.logRefusal(text),
    });
    this.#gateway.attach(this.#door);
    this.#ticker = createTickLoop({
      stepMs: 1000 / this.#room.rules.stepHz,
      now,
      timers,
      onTick: () => this.#onTick(),
      onAccident: (error) => this.#onAccident(error),
    });
  }

  #openRoom(): Room {
    const { readUtilization, log } = this.#deps;
    return openHostRoom(this.#options, {
      recorder: this.#recording?.replay ?? null,
      readTickTimes: () => tickTimesOf(this.#ticker.durations()),
      readPressure: () => ({ utilization: readUtilization(), lostMs: this.#ticker.lostMs() }),
      onRound: logRounds(log),
      readTalk: () => this.desk.kept().order.talk,
      refusesName: (name) => refusesName(this.desk.kept().order, name),
    });
  }

  #createGateway(keyOf: PeerKeys["keyOf"]): Gateway {
    const { name: hostName, version, keepSeatS, awayDriver } = this.#options;
    const { now, log } = this.#deps;
    return new Gateway({
      ...{ room: this.#room, seats: this.#seats, admission: this.#admission },
      ...{ hostName, version, match: this.#match, keepSeatS, awayDriver },
      ...{ keyOf, now, log },
      callers: new Callers((peer) => this.#gateway.logRefusal(`${peer}: too many that do not join`)),
    });
  }

  /** Where the host listens. Throws before it listens. */
  get info(): ListeningInfo {
    if (this.#info === null) throw new Error("the host does not listen");
    return this.#info;
  }

  /** Listens, then starts the ticker. @throws the system's error */
  async listen(): Promise<void> {
    const { listen, backlogCap, log } = this.#deps;
    const bound = await this.#door.listen(this.#options, listen, (error) =>
      log("error", `listening: ${error.message}`),
    );
    this.#info = {
      match: this.#match,
      port: bound.port,
      listensOn: listensOn(bound, this.#options),
      selfUrl: selfUrl(bound, this.#options),
      backlogCap,
    };
    log("info", `listening at ${bound.address} port ${bound.port}`);
    this.#ticker.start();
  }

  /** One line for each player. Call it about once a second, as rates are since the last call. */
  readRows(): ConnectionRow[] {
    return this.#rows.read(this.#gateway.sessions, this.#deps.now());
  }

  readLoad(): HostLoad {
    return this.#room.load;
  }

  /** Allows pages under this name from now on. @param name lower case */
  allowName(name: string): void {
    this.#deps.log("info", `this host answers to the name ${name} from now on`);
    this.#names.allow(name);
  }

  /** As Room.sampleWire. */
  sampleWire(playerId: number | null, onSample: (sample: WireSample | null) => void): void {
    this.#room.sampleWire(playerId, onSample);
  }

  readReport(): HostReport {
    const { p50, p99 } = this.#ticker.durations();
    const { playerCount, maxPlayers, tickNumber } = this.#room;
    return {
      players: playerCount,
      maxPlayers,
      tick: tickNumber,
      uptimeS: this.#uptimeS(),
      tickMsP50: p50,
      tickMsP99: p99,
    };
  }

  /** Breaks in the next tick, like a fault of the host's own; only where the options allow it. */
  breakDown(how: Breakage): void {
    if (this.#options.isProbed) this.#breakage = how;
    else this.#deps.log("error", `told to break (${how}), which only a probed host does`);
  }

  /** As Checkpoints.keepDesk. */
  keepDesk(): void {
    this.#checkpoints.keepDesk();
  }

  /** Keeps the match's present state, if anybody has a seat in it. */
  keepMatch(): void {
    this.#checkpoints.makeLast();
  }

  /** Tells every guest the reason, and closes everything. The port is free when it resolves; a second call waits for
   *  the first. */
  stop(reason: HostCloseReason): Promise<void> {
    this.#stopping ??= this.#stop(reason);
    return this.#stopping;
  }

  async #stop(reason: HostCloseReason): Promise<void> {
    this.#ticker.stop();
    await this.#door.close(async () => {
      this.#gateway.closeAll(reason);
      await this.#recording?.close();
    });
    if (this.#info !== null) this.#deps.log("info", `stopped: ${reason}`);
    this.#markEnded(reason);
  }

  #onTick(): void {
    this.#deps.beat();
    const nowMs = this.#deps.now();
    this.#room.tick(nowMs);
    this.#seats.sweep(nowMs);
    this.desk.onTick(nowMs);
    this.#admission.sweep(nowMs);
    this.#gateway.sweep(nowMs);
    this.#door.sweep(nowMs);
    if (this.#breakage !== null) breakDown(this.#breakage);
    this.#checkpoints.onTick();
  }

  #onAccident(error: unknown): void {
    this.#deps.log("error", `the tick broke: ${error instanceof Error ? error.stack : error}`);
    void this.stop("hostFailed");
  }

  #uptimeS(): number {
    return Math.floor((this.#deps.now() - this.#startedAtMs) / 1000);
  }

  #readStatus(): HostStatus {
    const { name, version, maxPlayers } = this.#options;
    const { playerCount: players, rules } = this.#room;
    return {
      app: "kulki",
      version,
      protocol: PROTOCOL_VERSION,
      name,
      match: this.#match,
      ruleset: rules.ruleset,
      players,
      maxPlayers,
      locked: this.#admission.isClosed,
      uptimeS: this.#uptimeS(),
    };
  }
}
