// The roster as a guest has it, however it was told.
import { describe, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../model.ts";
import { createSnapshotDecoder } from "./decoder.ts";
import { createSnapshotRig } from "./rig.stage.ts";
import { forgetSent } from "./sentState.ts";

describe("P18 the roster is told by its changes", () => {
  const [ola, jan, ewa] = ["Ola", "Jan", "Ewa"].map((name, i) => ({
    ...PLAIN_PROFILE,
    playerId: i + 1,
    name,
    color: i,
  }));

  test("who left, who came, who has another name; then it is whole again", () => {
    const rig = createSnapshotRig();
    const decoder = createSnapshotDecoder();
    decoder.decode(rig.encode(1, { roster: { left: [], entries: [ola!, ewa!] } }));
    const zoe = { ...PLAIN_PROFILE, playerId: 3, name: "Zoe", color: 5 };
    const second = decoder.decode(rig.encode(2, { roster: { left: [1], entries: [jan!, zoe] } }));
    expect(second.roster).toEqual([jan, zoe]);
    expect(decoder.decode(rig.encode(3)).roster).toBeUndefined();
    expect(decoder.decode(rig.encode(4, { roster: { left: [], entries: [ola!] } })).roster).toEqual([
      ola,
      jan,
      zoe,
    ]);
  });

  test("a full snapshot begins it anew; who was not here cannot leave", () => {
    const rig = createSnapshotRig();
    const decoder = createSnapshotDecoder();
    decoder.decode(rig.encode(1, { roster: { left: [], entries: [ola!] } }));
    forgetSent(rig.sent);
    expect(decoder.decode(rig.encode(2, { roster: { left: [], entries: [jan!] } })).roster).toEqual([jan]);
    expect(() => decoder.decode(rig.encode(3, { roster: { left: [1], entries: [] } }))).toThrow(/here/);
  });
});
