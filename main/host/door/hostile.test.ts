// Peers that break the protocol, before and after their join: each ends alone, and a bystander misses no tick.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { PLAIN_PROFILE, SKINS } from "../../../shared/model.ts";
import { encodeInput } from "../../../shared/net/inputCodec.ts";
import { MAX_GUEST_FRAME_BYTES } from "../../../shared/net/protocol.ts";
import { JOIN, joinGuest, missedTicks, moreTicks, TestGuest, wsFrame } from "../guest.stage.ts";
import { openTestHost, startTestHost, type TestHost } from "../host.stage.ts";

type Attack = [name: string, run: (guest: TestGuest) => void];

const INPUT = encodeInput({ tick: 5, moveX: 0, moveY: 0, buttons: 0 });

function event(name: string, ...args: unknown[]): Attack {
  return [`event ${name} ${JSON.stringify(args)}`.slice(0, 90), (guest) => guest.emit(name, ...args)];
}

function frame(text: string): Attack {
  return [`frame ${text}`.slice(0, 90), (guest) => guest.sendText(text)];
}

function binary(name: string, bytes: readonly number[]): Attack {
  return [`binary ${name}`, (guest) => guest.sendBinary(Uint8Array.from(bytes))];
}

const HOSTILE_VALUES = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  "x".repeat(500),
  [],
  {},
  [[[]]],
  { __proto__: null, name: 1 },
];

/** Ends with "malformed", in whatever state the session is. */
const MALFORMED: Attack[] = [
  ...["0", "1", "2", "3", "", "__proto__", "constructor", "toString", "hasOwnProperty"].map((name) =>
    event(name),
  ),
  ...["playerChat", "chat", "respawn", "windowResized", "snapshot", "close", "malformed"].map((name) =>
    event(name, {}),
  ),
  ...["connect", "connect_error", "disconnect", "disconnecting", "error", "newListener"].map((name) =>
    event(name, {}),
  ),
  ...HOSTILE_VALUES.flatMap((value) => [
    event("input", value),
    event("profile", value),
    event("join", value),
    event("watch", value),
    event("play", value),
  ]),
  event("join"),
  event("input"),
  event("profile"),
  event("join", JOIN),
  event("join", JOIN, JOIN),
  event("profile", { ...PLAIN_PROFILE, name: "Ola", color: 99 }),
  event("profile", { ...PLAIN_PROFILE, name: "Ola", color: 1.5 }),
  event("profile", { ...PLAIN_PROFILE, name: "Ola", skin: SKINS.length }),
  event("profile", { ...PLAIN_PROFILE, name: ["Ola"], color: 1 }),
  event("profile", { ...PLAIN_PROFILE, name: "Ola", color: 1, x: 640 }),
  event("profile", { ...PLAIN_PROFILE, name: "Ola", color: 1 }, 1),
  event("input", { tick: 1, x: 640, y: 360 }),
  event("watch", { kind: "free", x: 0, y: 0 }),
  event("watch", { kind: "player" }),
  event("watch", { kind: "leader" }, 1),
  ["ask profile {}", (guest) => void guest.ask("profile", {})],
  ["ask input", (guest) => void guest.ask("input", Array.from(INPUT))],
  ...HOSTILE_VALUES.map(
    (value): Attack => [
      `ask join ${JSON.stringify(value)}`.slice(0, 90),
      (guest) => {
        void guest.ask("join", value);
      },
    ],
  ),
  [
    "ask join with a wrong colour",
    (guest) => void guest.ask("join", { ...JOIN, profile: { ...PLAIN_PROFILE, name: "Ola", color: 4711 } }),
  ],
  ["ask join with more than a join has", (guest) => void guest.ask("join", { ...JOIN, score: 9000 })],
  frame("4"),
  frame("4{"),
  frame("4null"),
  frame("4[]"),
  frame('4{"type":2,"nsp":"/"}'),
  frame('4{"type":2,"nsp":"/","data":{}}'),
  frame('4{"type":2,"nsp":"/","data":"join"}'),
  frame('4{"type":2,"nsp":"/","data":[]}'),
  frame('4{"type":2,"nsp":"/","data":[1]}'),
  frame('4{"type":2,"nsp":"/","data":[{"toString":1}]}'),
  frame('4{"type":2,"nsp":"/admin","data":["join"]}'),
  frame('4{"type":2,"nsp":"/","data":["join",1],"id":-1}'),
  frame('4{"type":2,"nsp":"/","data":["join",1],"id":"1"}'),
  frame('4{"type":3,"nsp":"/","data":{}}'),
  frame('4{"type":5,"nsp":"/","attachments":4}'),
  frame('4{"type":99,"nsp":"/"}'),
  frame('42["join",{}]'),
  frame('452-["input",{"_placeholder":true,"num":0}]'),
  binary("nothing", []),
  binary("an unknown code", [9, 1, 2, 3]),
  binary("a snapshot", [1, 16, 0, 0]),
  binary("an empty input", [2]),
  binary("a short input", [2, ...INPUT.slice(0, 8)]),
  binary("a long input", [2, ...INPUT, 0]),
  binary("an input with unknown buttons", [2, ...INPUT.slice(0, 8), 255]),
  binary("an input that moves too far", [2, 1, 0, 0, 0, 255, 127, 0, 0, 0]),
];

/** Ends the session too, without a word: below the protocol there is nobody to talk to. */
const BROKEN: Attack[] = [
  frame("9"),
  frame("x"),
  frame("2"),
  frame("b!!!"),
  frame('4{"type":0,"nsp":"/"}'),
  frame('4{"type":1,"nsp":"/"}'),
  frame('4{"type":4,"nsp":"/","data":{"message":"no"}}'),
  ["a frame that is not masked", (guest) => guest.tcp.write(Buffer.from([129, 1, 52]))],
  ["a frame with reserved bits", (guest) => guest.tcp.write(Buffer.from([0xf1, 0x80, 0, 0, 0, 0]))],
  ["text that is no UTF-8", (guest) => guest.tcp.write(wsFrame(1, Uint8Array.from([0x34, 0xff, 0xfe])))],
];

/** Faster than life: hundreds of attacks wait for ticks. */
const SPEED = 8;
let shared: TestHost;
let bystander: TestGuest;

beforeAll(async () => {
  shared = await openTestHost({}, SPEED);
  bystander = await joinGuest(shared.port, "Ola");
});
afterAll(() => shared.host.stop("stopped"));

/** Lets a guest do its worst; when it is gone, the bystander must have missed nothing. */
async function attack(run: Attack[1], isJoined: boolean): Promise<TestGuest> {
  const guest = new TestGuest(shared.port);
  await guest.connected();
  if (isJoined) await guest.join("Zły");
  run(guest);
  await guest.gone();
  await bystander.until(() => shared.host.readReport().players === 1);
  await moreTicks(bystander, 2);
  expect(missedTicks(bystander)).toEqual([]);
  return guest;
}

describe.each([
  ["before the join", false],
  ["after the join", true],
])("%s", (_when, isJoined) => {
  test.each(MALFORMED)("P3 P9 %s: the reason comes before the close", async (_name, run) => {
    const guest = await attack(run, isJoined);
    expect(guest.closeReason).toBe("malformed");
    expect(guest.heard.at(-1)).toBe("close");
  });

  test.each(BROKEN)("P9 %s: nobody else notices", async (_name, run) => {
    await attack(run, isJoined);
  });

  test.each([
    ["text", (guest: TestGuest) => guest.sendText(`4${"x".repeat(MAX_GUEST_FRAME_BYTES)}`)],
    ["binary", (guest: TestGuest) => guest.sendBinary(new Uint8Array(MAX_GUEST_FRAME_BYTES + 1))],
  ])("P10 an oversized %s frame ends with close code 1009", async (_kind, run) => {
    const guest = await attack(run, isJoined);
    expect(guest.closeCode).toBe(1009);
    expect(guest.closeReason).toBeNull();
  });

  test.each([
    ["pings", 9],
    ["pongs", 10],
  ])("P11 a flood of the WebSocket's own %s ends with tooFast, and nobody answers", async (_kind, opcode) => {
    const guest = await attack((flooder) => {
      for (let sent = 0; sent < 1000; sent++) flooder.tcp.write(wsFrame(opcode, new Uint8Array(0)));
    }, isJoined);
    expect(guest.closeReason).toBe("tooFast");
    expect(guest.controlFrames).toBe(0);
  });

  test("P11 a flood of frames ends with tooFast", async () => {
    const guest = await attack((flooder) => {
      for (let sent = 0; sent < 1000; sent++) flooder.sendText("6");
    }, isJoined);
    expect(guest.closeReason).toBe("tooFast");
  });
});

test.each([
  ["an input", (guest: TestGuest) => guest.emit("input", INPUT)],
  ["a profile", (guest: TestGuest) => guest.emit("profile", { ...PLAIN_PROFILE, name: "Ola", color: 1 })],
])("P3 %s before the join is malformed", async (_what, run) => {
  expect((await attack(run, false)).closeReason).toBe("malformed");
});

test("P61 of all these ends a reset connection alone is a drop, whose seat is kept", async () => {
  const { port, host, log } = await startTestHost(onTestFinished);
  const ola = await joinGuest(port);
  const jan = await joinGuest(port, "Jan");
  jan.tcp.resetAndDestroy();
  await ola.until(() => ola.roster.some(({ role }) => role === "away"));
  expect(host.readReport().players).toBe(2);
  expect(log.some((line) => line.includes("«Jan» dropped out"))).toBe(true);
});

test("P5 a second join is malformed", async () => {
  const guest = await attack((joined) => void joined.ask("join", JOIN), true);
  expect(guest.closeReason).toBe("malformed");
});

test.each([
  ["inputs", (guest: TestGuest) => guest.emit("input", INPUT), 500],
  ["profiles", (guest: TestGuest) => guest.emit("profile", { ...PLAIN_PROFILE, name: "Ola", color: 1 }), 60],
])("P11 too many %s end with tooFast", async (_what, send, count) => {
  const { port } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  for (let sent = 0; sent < count; sent++) send(guest);
  await guest.gone();
  expect(guest.closeReason).toBe("tooFast");
});

test("P11 P37 an uplink held for ten seconds is no flood: 300 inputs at once, and every press in them counts", async () => {
  const rules = { startRadius: 100 };
  const { port } = await startTestHost(onTestFinished, { ruleset: "arena", rules });
  const guest = await joinGuest(port);
  for (let sent = 0; sent < 300; sent++) {
    const buttons = sent < 150 ? 0 : 1;
    const input = encodeInput({ tick: 1, moveX: sent, moveY: 0, buttons });
    guest.emit("input", input);
  }
  await guest.until(() => guest.snapshot!.ownCells.length === 2);
  await moreTicks(guest, 10);
  expect(guest.closeReason).toBeNull();
});

test.each([2, 3])(
  "%i CONNECTs of one connection in a row make no session that could join",
  async (connects) => {
    const { port, host } = await startTestHost(onTestFinished);
    const racing = new TestGuest(port);
    racing.connects = connects;
    await racing.until(() => racing.isGone || racing.heard.includes("connected"));
    if (!racing.isGone) void racing.ask("join", JOIN);
    await racing.until(() => racing.isGone || racing.heard.includes("reply"));
    expect(racing.heard).not.toContain("reply");
    expect(host.readReport().players).toBe(0);
  },
);

test("a foreign page's handshake is refused with 403 and a line in the log", async () => {
  const { port, log } = await startTestHost(onTestFinished);
  const page = new TestGuest(port, { Origin: "http://evil.example" });
  await page.gone();
  expect(page.statusLine).toBe("HTTP/1.1 403 Forbidden");
  expect(log.filter((line) => line.includes("foreign origin http://evil.example at"))).toHaveLength(1);
  const own = new TestGuest(port, { Origin: `http://127.0.0.1:${port}` });
  await own.connected();
});
