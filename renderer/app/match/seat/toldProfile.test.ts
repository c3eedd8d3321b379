// What a host is told of how a person looks: also what was chosen while the window could not say it.
import { expect, test } from "vitest";
import { PLAIN_PROFILE, type Profile } from "../../../../shared/model.ts";
import { createMatchGate } from "../matchGate.ts";
import { createMatchDeps, createMemoryDoor, createMemoryHost } from "../windowMatch.stage.ts";

const OLA: Profile = { ...PLAIN_PROFILE, name: "Ola", color: 3 };

function openWindow() {
  const door = createMemoryDoor();
  const rig = createMatchDeps();
  const gate = createMatchGate({ ...rig.deps, version: "1.2.3", openConnection: door.openConnection });
  const connection = (index: number) => door.attempts[index]!.connection;
  return {
    ...{ door, gate },
    choose(change: Partial<Profile>) {
      rig.store.settings.value = { ...rig.store.settings.value, ...change };
    },
    lose: (index: number) => door.attempts[index]!.options.handlers.onClosed("lost", null),
    /** The claim under way is answered, and a picture follows. */
    async comeBack(index: number) {
      await rig.timers.pass(1000);
      await door.attempts[index]!.accept({ isBack: true });
      door.attempts[index]!.options.handlers.onSnapshot(createMemoryHost().tell());
      await rig.timers.pass(0);
    },
    /** @returns profiles sent to the nth connection while the match is shown for a second */
    async heard(index: number) {
      for (let i = 0; i < 10; i++) {
        await rig.timers.pass(100);
        gate.match()!.drawFrame(rig.hands.nowMs);
      }
      return connection(index)
        .take("profile")
        .map(([, profile]) => profile);
    },
  };
}

async function openMatch() {
  const window = openWindow();
  const entering = window.gate.enter("http://10.0.0.7:8999/");
  await window.door.attempts[0]!.accept();
  await entering;
  return window;
}

test("a name chosen while the host is asked for a seat is told to it once the match is there", async () => {
  const { gate, door, choose, heard } = openWindow();
  const entering = gate.enter("http://10.0.0.7:8999/");
  expect(door.attempts[0]!.options.request.profile).toEqual(OLA);
  choose({ name: "Ewa" });
  await door.attempts[0]!.accept();
  await entering;
  expect(await heard(0)).toEqual([{ ...OLA, name: "Ewa" }]);
});

test("who says nothing new of itself is silent", async () => {
  const { heard, lose, comeBack } = await openMatch();
  expect(await heard(0)).toEqual([]);
  lose(0);
  await comeBack(1);
  expect(await heard(1)).toEqual([]);
});

test("a colour chosen while the line is cut, or just before, is told once the window is back, and then no more", async () => {
  const { choose, heard, lose, comeBack, gate } = await openMatch();
  choose({ color: 4 });
  gate.match()!.rest(0);
  choose({ color: 5 });
  gate.match()!.rest(0);
  // The pace holds the second one back until the line is cut.
  lose(0);
  choose({ skin: 1 });
  await comeBack(1);
  expect(await heard(1)).toEqual([{ ...OLA, color: 5, skin: 1 }]);
  lose(1);
  await comeBack(2);
  expect(await heard(2)).toEqual([]);
});
