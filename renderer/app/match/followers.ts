// Who goes along with each match of this window beside sounds and words: the teacher, best scores, what steps back.
import type { SettingsChange } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";
import { followOrder } from "../doorstep/orderHeard.ts";
import type { ArenaPicture } from "../stage/arenaPicture.ts";
import { createTeacher } from "../teaching/teacher.ts";
import type { Follow } from "./follower.ts";
import { createSteppingBack } from "./steppingBack.ts";
import { keepBestScores } from "./stories/bestScores.ts";

export function createFollowers(
  store: Store,
  view: ArenaPicture,
  keep: (change: SettingsChange) => void,
): Follow[] {
  const teach = createTeacher(store, (learned) => keep({ learned }));
  return [teach, keepBestScores(store, keep), createSteppingBack(document, view), followOrder(store)];
}
