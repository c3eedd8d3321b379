// Which host a typed text means, and when its person has to be asked.
import { expect, test } from "vitest";
import type { HostCheck } from "../../../shared/appApi.ts";
import { groupJoinCode, writeJoinCode } from "../../../shared/net/joinCode.ts";
import { findJoinTarget, readTarget } from "./joinTarget.ts";

const CODE = groupJoinCode(writeJoinCode("10.0.0.7", 8999) ?? "");
const NAME = `${CODE.toLowerCase()}:8999`;
const ANSWERS = { ok: true, url: "", status: {} } as HostCheck;
const failing = (reason: string) => ({ ok: false, reason, version: null }) as HostCheck;
const never = () => new Promise<never>(() => undefined);

function find(text: string, answer: () => Promise<HostCheck>, wait: () => Promise<void> = never) {
  const asked: string[] = [];
  const checkHost = (address: string) => {
    asked.push(address);
    return answer();
  };
  return findJoinTarget(text, { checkHost }, wait).then((target) => ({ target, asked }));
}

test("a code that is also the name of a host that answers is asked about", async () => {
  for (const answer of [ANSWERS, failing("hostOlder"), failing("hostNewer")]) {
    const { target, asked } = await find(CODE, async () => answer);
    expect(target).toEqual({ kind: "asked", code: "10.0.0.7:8999", name: NAME });
    expect(asked).toEqual([NAME]);
  }
});

test("where nobody plays by that name, or says so in time, the code is taken", async () => {
  const code = { kind: "host", plain: "10.0.0.7:8999", isCodeElse: false };
  for (const reason of ["noSuchName", "refused", "notKulki", "cancelled"]) {
    expect((await find(CODE, async () => failing(reason))).target).toEqual(code);
  }
  expect((await find(CODE, () => Promise.reject(new Error("out of reach")))).target).toEqual(code);
  expect((await find(CODE, never, async () => undefined)).target).toEqual(code);
});

test("nobody is asked about what can be one thing only", async () => {
  for (const text of [CODE.replace("-", " "), `kulki://join/${CODE}`, "10.0.0.7", "pc-ania.local", "?"]) {
    expect((await find(text, async () => ANSWERS)).asked).toEqual([]);
  }
});

test("what looks like a code with a mistake may be a name; if it is none, it was a code", () => {
  const wrong = `${CODE.slice(0, -1)}${CODE.endsWith("7") ? "8" : "7"}`;
  expect(readTarget(wrong)).toEqual({ kind: "host", plain: `${wrong.toLowerCase()}:8999`, isCodeElse: true });
  expect(readTarget(wrong.replace("-", " "))).toEqual({ kind: "failed", reason: "wrongCode" });
  expect(readTarget("laptop")).toMatchObject({ plain: "laptop:8999", isCodeElse: true });
  expect(readTarget("pc-ania.local")).toMatchObject({ isCodeElse: false });
});
