// What is remembered of peers, and for how long.
import { expect, test } from "vitest";
import { PeerCredits } from "./peerCredits.ts";

test("all connections of a peer draw on one credit, others on their own", () => {
  const credits = new PeerCredits();
  const [first, second, other] = ["10.0.0.1", "10.0.0.1", "10.0.0.2"].map((address) =>
    credits.open(address, 0),
  );
  expect(first!.take(0, 999_999)).toBe(true);
  expect(second!.take(0, 2)).toBe(false);
  expect(other!.take(0, 999_999)).toBe(true);
});

test("who leaves in debt is remembered until it is paid: coming again does not help", () => {
  const credits = new PeerCredits();
  credits.open("10.0.0.1", 0).take(0, 1_000_000);
  credits.close("10.0.0.1");
  credits.sweep(1000);
  expect(credits.open("10.0.0.1", 1000).take(1000, 200_000)).toBe(false);
  credits.close("10.0.0.1");
  credits.sweep(60_000);
  expect(credits.size).toBe(0);
});

test("who is connected is never forgotten, and a close too many does nothing", () => {
  const credits = new PeerCredits();
  const credit = credits.open("10.0.0.1", 0);
  credits.open("10.0.0.1", 0);
  credits.close("10.0.0.1");
  credits.sweep(3_600_000);
  expect(credits.open("10.0.0.1", 3_600_000)).toBe(credit);
  credits.close("10.0.0.9");
  expect(credits.size).toBe(1);
});

test("a hundred thousand peers that come and go leave a bounded number behind, and then none", () => {
  const credits = new PeerCredits();
  for (let i = 0; i < 100_000; i++) {
    credits.open(`fe80::${i.toString(16)}`, i / 100).take(i / 100, 500);
    credits.close(`fe80::${i.toString(16)}`);
  }
  expect(credits.size).toBeLessThanOrEqual(4096);
  credits.sweep(10_000);
  expect(credits.size).toBe(0);
});

test("a flood is news once a minute, for each peer", () => {
  const credits = new PeerCredits();
  credits.open("10.0.0.1", 0);
  credits.open("10.0.0.2", 0);
  expect([0, 1, 59_999, 60_000, 60_001].map((nowMs) => credits.isNews("10.0.0.1", nowMs))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(credits.isNews("10.0.0.2", 60_001)).toBe(true);
  credits.close("10.0.0.1");
  credits.sweep(70_000);
  credits.open("10.0.0.1", 70_000);
  expect(credits.isNews("10.0.0.1", 70_001)).toBe(false);
});
