// What a guest's page finds out when its host turned it away, whatever the host answers.
import { expect, test } from "vitest";
import { findNameRefusal } from "./nameRefusal.ts";

function answerWith(status: number, body: unknown) {
  return async (url: string) => {
    expect(url).toBe("http://laptop.fritz.box:8999/status.json");
    return { status, json: async () => body };
  };
}
const find = (status: number, body: unknown) =>
  findNameRefusal("http://laptop.fritz.box:8999", answerWith(status, body));
const REFUSAL = { app: "kulki", reason: "unknownName", url: "http://192.168.0.10:8999/" };

test("a name the host does not answer to, with the link that works", async () => {
  expect(await find(403, REFUSAL)).toEqual({ url: "http://192.168.0.10:8999/" });
  expect(await find(403, { ...REFUSAL, url: null })).toEqual({ url: null });
  expect(await find(403, { ...REFUSAL, url: "http://[fd00::12]:9000/" })).toEqual({
    url: "http://[fd00::12]:9000/",
  });
});

test("no link that is none of a host's", async () => {
  expect(await find(403, { ...REFUSAL, url: "javascript:alert(1)" })).toEqual({ url: null });
  expect(await find(403, { ...REFUSAL, url: "http://10.0.0.1:6000/" })).toEqual({ url: null });
});

test("another reason, another answer or none at all", async () => {
  expect(await find(200, REFUSAL)).toBeNull();
  expect(await find(403, "Forbidden")).toBeNull();
  expect(await find(403, { ...REFUSAL, reason: "other" })).toBeNull();
  expect(await findNameRefusal("http://h:1", () => Promise.reject(new TypeError("failed")))).toBeNull();
});
