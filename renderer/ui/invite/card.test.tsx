// The card as it is drawn: what it tells a host and a guest, what is copied, what is known, and nothing that cannot work.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HostInfo } from "../../../shared/appApi.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { InviteCard } from "./InviteCard.tsx";

const words = ENGLISH.texts.invite;
const HOST = {
  name: "Sala",
  port: 8999,
  reach: "network",
  addresses: ["192.168.0.10:8999", "10.8.0.2:8999", "[fd00::12]:8999"],
  urls: ["http://192.168.0.10:8999/", "http://10.8.0.2:8999/", "http://[fd00::12]:8999/"],
  adapters: [null, "vpn", null],
  answersHere: null,
  guestCameAtMs: null,
} as unknown as HostInfo;

let page: PageRig;
beforeEach(() => open("app"));
afterEach(() => page.dispose());

function open(mode: "app" | "guest") {
  page = openPage(mode);
  page.store.screen.value = "match";
  page.store.invitation.value = "card";
}

const told = () => page.root.all("code").map(({ text }) => text);
const drawnLink = () => page.root.all(".qr").map((qr) => qr.attribute("aria-label"));

test("one card tells code, address and picture of one address; the code is copied as it is, all else as a link", () => {
  page.store.host.value = HOST;
  page.draw(<InviteCard />);
  const [code = "", address] = told();
  expect([address, drawnLink()]).toEqual(["192.168.0.10:8999", [words.qr("http://192.168.0.10:8999/")]]);
  page.click(words.copyCode(code));
  for (const button of page.root
    .all("button")
    .filter((one) => one.attribute("aria-label")?.startsWith(words.copyLink(""))))
    button.dispatch("click");
  expect(page.takeCalls()).toEqual([
    ["copy", code],
    ["copy", "http://192.168.0.10:8999/"],
    ["copy", "http://192.168.0.10:8999/"],
  ]);
});

test("several addresses are told apart by what they lead to; choosing one changes all three together", () => {
  page.store.host.value = HOST;
  page.draw(<InviteCard />);
  const [before] = told();
  expect(page.root.all("option").map(({ text }) => text)).toEqual([
    "192.168.0.10:8999",
    `10.8.0.2:8999 (${words.adapters.vpn})`,
    "[fd00::12]:8999",
  ]);
  page.change(
    () => void page.root.all("select")[0]!.dispatch("change", { currentTarget: { value: "10.8.0.2:8999" } }),
  );
  expect(page.takeCalls()).toEqual([["tellAddress", "10.8.0.2:8999"]]);
  page.change(() => {
    page.store.toldAddress.value = "10.8.0.2:8999";
  });
  expect([told()[1], drawnLink()]).toEqual(["10.8.0.2:8999", [words.qr("http://10.8.0.2:8999/")]]);
  expect(told()[0]).not.toBe(before);
  page.change(() => {
    page.store.toldAddress.value = "[fd00::12]:8999";
  });
  expect(told()).toEqual(["[fd00::12]:8999"]);
  expect(page.root.text).toContain(words.noCode.ipv6);
});

test("what is known is said, and no more: that it listens, that it answers here, who came in, and until then what to look at", () => {
  page.store.system.value = "linux";
  page.store.host.value = HOST;
  page.draw(<InviteCard />);
  for (const line of [words.listening(8999), words.nobody, words.trouble])
    expect(page.root.text).toContain(line);
  expect(page.root.text).not.toContain(words.answers);
  page.change(() => {
    page.store.host.value = { ...HOST, answersHere: true };
  });
  expect(page.root.text).toContain(words.answers);
  expect(page.root.text).toContain("sudo ufw allow 8999/tcp");
  page.change(() => {
    page.store.host.value = {
      ...HOST,
      answersHere: false,
      guestCameAtMs: new Date(2026, 10, 26, 10, 32).getTime(),
    };
  });
  expect(page.root.text).toContain(words.silent);
  expect(page.root.text).toContain(words.cameIn("10:32"));
  expect(page.root.text).not.toContain(words.trouble);
});

test.each(["windows", "mac", "linux"] as const)(
  "on %s the steps are those of its own firewall, by the program's name",
  (system) => {
    page.store.system.value = system;
    page.store.host.value = HOST;
    page.draw(<InviteCard />);
    for (const [one, { title }] of Object.entries(words.firewall))
      expect([one, page.root.text.includes(title)]).toEqual([one, one === system]);
    for (const step of words.firewall[system].steps) expect(page.root.text).toContain(step("Kulki"));
  },
);

test("a game for this computer alone, and one without a network, say so and show nothing to join by", () => {
  for (const [reach, line] of [
    ["thisComputer", words.onlyHere],
    ["offline", words.offline],
  ] as const) {
    page.store.host.value = { ...HOST, reach };
    page.draw(<InviteCard />);
    expect(page.root.text).toContain(line);
    expect([told(), drawnLink()]).toEqual([[], []]);
    expect(page.root.text).not.toContain(words.nobody);
  }
  page.change(() => {
    page.store.host.value = { ...HOST, reach: "thisComputer" };
  });
  page.click(words.hostAgain);
  expect(page.takeCalls()).toEqual([["stopHost"]]);
});

test("a guest invites to where it came in, and has no facts of a host to tell", () => {
  page.dispose();
  open("guest");
  page.store.joinedUrl.value = "http://192.168.0.10:8999/";
  page.draw(<InviteCard />);
  expect(told()[1]).toBe("192.168.0.10:8999");
  expect(page.root.text).not.toContain(words.listening(8999));
  page.change(() => {
    page.store.joinedUrl.value = "http://127.0.0.1:8999/";
  });
  expect(page.root.text).toContain(words.onlyHereGuest);
  expect([told(), drawnLink()]).toEqual([[], []]);
});

test("large, it is the same three, and a press anywhere goes back", () => {
  page.store.host.value = HOST;
  page.store.hostName.value = "Sala 12";
  page.store.invitation.value = "large";
  page.draw(<InviteCard />);
  expect(page.root.text).toContain("Sala 12");
  expect([told()[1], drawnLink()]).toEqual(["192.168.0.10:8999", [words.qr("http://192.168.0.10:8999/")]]);
  page.change(() => void page.root.all("section")[0]!.dispatch("click"));
  expect(page.takeCalls()).toEqual([["invite", "back"]]);
});

test("names that were tried in vain can be allowed where friends are invited", () => {
  page.store.host.value = HOST;
  page.store.refusedNames.value = ["laptop.fritz.box"];
  page.draw(<InviteCard />);
  page.click(page.texts.addresses.allowWhat("laptop.fritz.box"));
  expect(page.takeCalls()).toEqual([["allowName", "laptop.fritz.box"]]);
});
