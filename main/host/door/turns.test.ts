// Turns with a clock made of numbers and comers made of names; then connections of a real host.
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { joinGuest, missedTicks, moreTicks } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";
import { Turns } from "./turns.ts";

const TICK_MS = 1000 / 30;

function createHall() {
  const turns = new Turns();
  const waiting: string[] = [];
  const read: string[] = [];
  const come = (peer: string, name: string, nowMs: number) => {
    const comer = {
      pause: () => void waiting.push(name),
      resume: () => void read.push(...waiting.splice(waiting.indexOf(name), 1)),
    };
    turns.enter(comer, peer, nowMs);
    return comer;
  };
  const comeMany = (peer: string, count: number, nowMs: number) =>
    Array.from({ length: count }, (_, i) => come(peer, `${peer} ${i}`, nowMs));
  return { turns, waiting, read, come, comeMany };
}

test("P43 a class comes at once, and nobody of another peer waits for those who are too many", () => {
  const { waiting, come, comeMany } = createHall();
  comeMany("class", 256, 0);
  expect(waiting).toEqual([]);
  comeMany("class", 3, 0);
  come("somebody", "Ola", 0);
  expect(waiting).toEqual(["class 0", "class 1", "class 2"]);
});

test("P43 who waits has its turn, in the order they came; whoever comes meanwhile stands behind them", () => {
  const { turns, waiting, read, come, comeMany } = createHall();
  comeMany("class", 256, 0);
  comeMany("hasty", 256, 0);
  comeMany("hasty", 40, 0);
  come("hasty", "neighbour", 0);
  for (let nowMs = TICK_MS; waiting.includes("neighbour"); nowMs += TICK_MS) {
    expect(nowMs).toBeLessThan(400);
    come("hasty", "again", nowMs);
    turns.sweep(nowMs);
  }
  expect(read.slice(0, 41)).toEqual([...Array.from({ length: 40 }, (_, i) => `hasty ${i}`), "neighbour"]);
});

test("who is gone has no turn, and peers that owe nothing are forgotten", () => {
  const { turns, read, come, comeMany } = createHall();
  comeMany("class", 256, 0);
  const gone = come("class", "gone", 0);
  come("class", "last", 0);
  turns.leave(gone, "class");
  turns.sweep(1000);
  expect(read).toEqual(["last"]);
  turns.sweep(3100);
  expect(turns.peerCount).toBe(0);
});

test("P43 five hundred requests, each on a connection of its own and all at once, are answered one and all", async () => {
  const { port } = await startTestHost(onTestFinished);
  const bystander = await joinGuest(port, "Ola");
  // No more wait at a time than there may be callers of one peer.
  const ask = () =>
    new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(port, "127.0.0.1");
      socket.write("GET /status.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      socket.on("data", (bytes) => {
        text += bytes;
      });
      // A reset leaves nothing to read: the text tells.
      socket.on("error", () => socket.destroy());
      socket.on("close", () => resolve(text.slice(0, 15)));
    });
  const askInTurn = async () => [await ask(), await ask(), await ask(), await ask()];
  const answers = await Promise.all(Array.from({ length: 125 }, askInTurn));
  expect(new Set(answers.flat())).toEqual(new Set(["HTTP/1.1 200 OK"]));
  await moreTicks(bystander, 2);
  expect(missedTicks(bystander)).toEqual([]);
});
