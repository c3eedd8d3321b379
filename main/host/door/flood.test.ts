// Peers that send more than anybody would: each is cut off, whatever the bytes mean, and a bystander misses no tick.
import { connect, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { encodeInput } from "../../../shared/net/inputCodec.ts";
import { joinGuest, missedTicks, moreTicks, TestGuest, wsFrame } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";

const EMPTY = new Uint8Array(0);
const INPUT = Uint8Array.of(2, ...encodeInput({ tick: 1, moveX: 0, moveY: 0, buttons: 0 }));
const [TEXT, BINARY, PING, PONG] = [1, 2, 9, 10];
/** The first piece of a message, and an empty one that goes on with it: neither has the bit of the last. */
const FIRST_PIECE = Buffer.from([TEXT, 0x81, 0, 0, 0, 0, 0x33]);
const NEXT_PIECE = Buffer.from([0, 0x80, 0, 0, 0, 0]);
const FLOODERS = 5;

/** One write of it is more than a host ever reads of anybody at once. */
function flood(frame: Buffer): Buffer {
  return Buffer.concat(Array<Buffer>(Math.ceil(100_000 / frame.length)).fill(frame));
}

/** Writes as fast as it is taken, deaf to whatever the host says, until the connection is gone. */
async function pour(socket: Socket, bytes: Buffer): Promise<void> {
  // A reset: "close" follows.
  socket.on("error", () => socket.destroy());
  socket.removeAllListeners("data").resume();
  const write = () => {
    while (!socket.destroyed && socket.write(bytes));
  };
  socket.on("drain", write);
  write();
  if (!socket.closed) await new Promise<void>((resolve) => socket.once("close", () => resolve()));
}

/** @param open a connection that is about to flood */
async function expectFloodersCutOff(open: (port: number) => Promise<Socket>, bytes: Buffer): Promise<void> {
  const { port, host, log } = await startTestHost(onTestFinished);
  const bystander = await joinGuest(port, "Ola");
  const sockets = await Promise.all(Array.from({ length: FLOODERS }, () => open(port)));
  await Promise.all(sockets.map((socket) => pour(socket, bytes)));
  await bystander.until(() => host.readReport().players === 1);
  await moreTicks(bystander, 2);
  expect(missedTicks(bystander)).toEqual([]);
  expect(log.filter((line) => line.includes("cut off"))).toEqual([
    "warn: 127.0.0.1: cut off for sending more than a guest does",
  ]);
}

const STATES: [when: string, reach: (guest: TestGuest) => Promise<unknown>][] = [
  ["before its CONNECT", (guest) => guest.until(() => guest.statusLine !== "")],
  ["before its join", (guest) => guest.connected()],
  ["after its join", (guest) => guest.join()],
];

describe.each(STATES)("P43 a peer is cut off that, %s, sends", (_when, reach) => {
  test.each([
    ["a message of pieces that never ends", Buffer.concat([FIRST_PIECE, flood(NEXT_PIECE)])],
    ["pings", flood(wsFrame(PING, EMPTY))],
    ["large pongs", flood(wsFrame(PONG, new Uint8Array(125)))],
    ["heartbeats nobody asked for", flood(wsFrame(TEXT, Buffer.from("3")))],
    ["inputs", flood(wsFrame(BINARY, INPUT))],
    ["messages of no known kind", flood(wsFrame(TEXT, Buffer.from("4[]")))],
    ["what is no frame", flood(Buffer.alloc(100, 0xff))],
  ])("%s", async (_what, bytes) => {
    await expectFloodersCutOff(async (port) => {
      const guest = new TestGuest(port);
      await reach(guest);
      return guest.tcp;
    }, bytes);
  });
});

describe("P43 a peer is cut off that sends, as HTTP,", () => {
  test.each([
    ["one request behind the other", "", flood(Buffer.from("GET /status.json HTTP/1.1\r\nHost: x\r\n\r\n"))],
    ["headers without an end", "GET / HTTP/1.1\r\n", flood(Buffer.from("a: b\r\n"))],
    [
      "a body without an end",
      "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
      flood(Buffer.alloc(100)),
    ],
    ["what is no HTTP", "", flood(Buffer.alloc(100, 0x16))],
  ])("%s", async (_what, opening, bytes) => {
    await expectFloodersCutOff(async (port) => {
      const socket = connect(port, "127.0.0.1");
      if (opening !== "") socket.write(opening);
      return socket;
    }, bytes);
  });
});

describe("P43 who was told to go", () => {
  test.each([
    [
      "tooFast",
      (guest: TestGuest) => guest.tcp.write(Buffer.alloc(700 * 7, wsFrame(TEXT, Buffer.from("6")))),
    ],
    ["malformed", (guest: TestGuest) => guest.sendText("4[]")],
    ["guestOlder", (guest: TestGuest) => void guest.ask("join", { protocol: 0 })],
  ])("(%s) hears the reason, and is cut off for going on", async (reason, offend) => {
    const { port, log } = await startTestHost(onTestFinished);
    const guest = new TestGuest(port);
    guest.hangsUp = false;
    await guest.connected();
    offend(guest);
    await guest.until(() => guest.closeReason !== null);
    expect(guest.closeReason).toBe(reason);
    await pour(guest.tcp, flood(NEXT_PIECE));
    expect(log.filter((line) => line.includes("cut off"))).toHaveLength(1);
  });

  test.each([
    ["with a reason", (guest: TestGuest) => guest.emit("profile", {})],
    ["by a close code", (guest: TestGuest) => guest.tcp.write(Buffer.alloc(100, 0xff))],
  ])("%s, and does not, is cut off after a while", async (_how, offend) => {
    const { port, clock } = await startTestHost(onTestFinished);
    const [witness, guest] = [await joinGuest(port), await joinGuest(port)];
    guest.tcp.removeAllListeners("data");
    offend(guest);
    await witness.until(() => witness.snapshot?.roster?.length === 1);
    clock.skip(2500);
    await guest.gone();
    expect(missedTicks(witness)).toEqual([]);
  });
});

test("P6 a WebSocket without a CONNECT is cut off after ten seconds", async () => {
  const { port, clock } = await startTestHost(onTestFinished);
  const [witness, silent]: [TestGuest, TestGuest] = [await joinGuest(port), new TestGuest(port)];
  silent.tcp.removeAllListeners("data").resume();
  await moreTicks(witness, 5);
  clock.skip(9000);
  await moreTicks(witness, 2);
  expect(silent.isGone).toBe(false);
  clock.skip(1500);
  await silent.gone();
  expect(missedTicks(witness)).toEqual([]);
});
