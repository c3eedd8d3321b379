// What stands on the keys of this person's keyboard. Keys are known by their place, and the key at W's place is Z in
// France and a comma in Dvorak: the browser says so where it may, else the first press of the key does.
import { EJECT } from "../input/actionKeys.ts";
import { KEYS } from "../ui/matchKeys.ts";
import { ENGLISH_KEYS, type KeyNames } from "../ui/namesOfKeys.ts";
import { MUTE } from "../ui/soundKey.ts";

/** As navigator.keyboard: only where the page is trusted, and not in every browser. */
export type KeyboardLayout = {
  /** What a key writes by itself, by its place. */
  getLayoutMap(): Promise<Pick<ReadonlyMap<string, string>, "get">>;
};

type KeyAction = keyof KeyNames;

const CODES: Record<KeyAction, string> = {
  eject: EJECT,
  watchNext: KEYS.watchNext,
  watchLeader: KEYS.watchLeader,
  watchFree: KEYS.watchFree,
  watchEater: KEYS.watchEater,
  mute: MUTE,
  invite: KEYS.invite,
  steerLeft: "KeyA",
  steerDown: "KeyS",
  steerRight: "KeyD",
};
const ACTIONS = Object.keys(CODES) as KeyAction[];

/** As printed on a key; null for what is no single sign, like "Dead" or "Process". */
function printed(key: string | undefined): string | null {
  if (key === undefined || [...key].length !== 1 || key.trim() === "") return null;
  const capital = key.toUpperCase();
  return [...capital].length === 1 ? capital : key;
}

/** Tells whenever a name turns out to be another one. */
export function watchKeyNames(
  page: Pick<Window, "addEventListener">,
  layout: KeyboardLayout | undefined,
  tell: (names: KeyNames) => void,
): void {
  let names = ENGLISH_KEYS;
  const learn = (action: KeyAction, key: string | undefined) => {
    const name = printed(key);
    if (name === null || name === names[action]) return;
    names = { ...names, [action]: name };
    tell(names);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { code, key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const action = ACTIONS.find((one) => CODES[one] === code);
    if (action !== undefined && !shiftKey && !ctrlKey && !altKey && !metaKey) learn(action, key);
  };
  const learnFromPresses = () => page.addEventListener("keydown", onKeyDown);
  const ask = async () => {
    const keys = await layout?.getLayoutMap();
    if (keys === undefined) return learnFromPresses();
    for (const action of ACTIONS) learn(action, keys.get(CODES[action]));
  };
  const look = () => void ask().catch(learnFromPresses);
  // Another keyboard is chosen in the system's own bar.
  page.addEventListener("focus", look);
  look();
}
