// The way to the invitation, as hosts and guests have it in view.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HostInfo } from "../../../shared/appApi.ts";
import { groupJoinCode, writeJoinCode } from "../../../shared/net/joinCode.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { InviteButton, InviteChip } from "./InviteChip.tsx";

let page: PageRig;
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

test("a host sees where friends join, to be copied; without a network that there is none; a guest can invite; practice cannot", () => {
  const host = (reach: HostInfo["reach"]) =>
    ({
      reach,
      addresses: ["10.0.0.7:8999"],
      urls: ["http://10.0.0.7:8999/"],
      adapters: [null],
    }) as unknown as HostInfo;
  page.store.isPractice.value = true;
  page.draw(
    <>
      <InviteButton />
      <InviteChip />
    </>,
  );
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.isPractice.value = false;
  });
  page.click(page.texts.match.invite);
  expect(page.takeCalls()).toEqual([["invite", "toggle"]]);
  page.change(() => {
    page.store.host.value = host("network");
  });
  expect(page.root.text).toContain("10.0.0.7:8999");
  expect(page.root.text).toContain(groupJoinCode(writeJoinCode("10.0.0.7", 8999) ?? ""));
  page.click(page.texts.addresses.copyWhat("http://10.0.0.7:8999/"));
  page.click(page.texts.match.friendsJoinAt);
  expect(page.takeCalls()).toEqual([
    ["copy", "http://10.0.0.7:8999/"],
    ["invite", "toggle"],
  ]);
  for (const [reach, words] of [
    ["offline", page.texts.match.offline],
    ["thisComputer", page.texts.match.onlyHere],
  ] as const) {
    page.change(() => {
      page.store.host.value = host(reach);
    });
    expect(page.root.text).toBe(words);
  }
});
