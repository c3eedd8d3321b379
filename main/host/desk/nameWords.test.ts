// The host's list of words over real sockets: who is here and who comes with one of them in the name is called Guest, and
// hears it; with the list off any name counts again.
import { expect, onTestFinished, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { joinGuest, type TestGuest } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";

const namesFor = ({ snapshot }: TestGuest) => snapshot?.roster?.map(({ name }) => name) ?? [];

test("P20 a name with a word of the list becomes Guest: of who is here, who comes, and who is renamed", async () => {
  const { port, host } = await startTestHost(onTestFinished);
  const { calls } = host.desk;
  const ola = await joinGuest(port, "Ola");
  const bad = await joinGuest(port, "Super Głupek");
  const sees = (names: string[]) => ola.until(() => namesFor(ola).join() === names.join());
  const takesName = (name: string) => bad.emit("profile", { ...PLAIN_PROFILE, name });
  await sees(["Ola", "Super Głupek"]);
  await calls.setOrder({ words: ["głupek"] });
  await calls.setOrder({ usesWords: true });
  await sees(["Ola", "Guest 2"]);
  takesName("Jan");
  await sees(["Ola", "Jan"]);
  takesName("gIup3k");
  await sees(["Ola", "Guest 2"]);
  const other = await joinGuest(port, "G.ł.u.p.e.k");
  await sees(["Ola", "Guest 2", "Guest 3"]);
  expect(namesFor(other)).toContain("Guest 3");
  await calls.setOrder({ usesWords: false });
  takesName("Głupek");
  await sees(["Ola", "Głupek", "Guest 3"]);
});
