// What is printed on the keys of this person's keyboard. Kulki knows keys by their place, and the key at W's place is Z
// in France and a comma in Dvorak. The browser tells names where it may; else the first press of a key does.
import { hasModifier, KEYS } from "../input/keys.ts";
import { ENGLISH_KEYS, type KeyNames, NAMED_KEYS, type NamedKey } from "../ui/namesOfKeys.ts";

/** As navigator.keyboard: only where the page is trusted, and not in every browser. */
export type KeyboardLayout = {
  /** What each key writes, by its place. */
  getLayoutMap(): Promise<Pick<ReadonlyMap<string, string>, "get">>;
};

/** A sign as printed on a key; null for names that are no sign, like "Dead" or "Process". */
function printed(key: string | undefined): string | null {
  if (key === undefined || [...key].length !== 1 || key.trim() === "") return null;
  const capital = key.toUpperCase();
  return [...capital].length === 1 ? capital : key;
}

/** Tells each change of a name. */
export function watchKeyNames(
  page: Pick<Window, "addEventListener">,
  layout: KeyboardLayout | undefined,
  tell: (names: KeyNames) => void,
): void {
  let names = ENGLISH_KEYS;
  const learn = (action: NamedKey, key: string | undefined) => {
    const name = printed(key);
    if (name === null || name === names[action]) return;
    names = { ...names, [action]: name };
    tell(names);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { code, key, shiftKey } = event;
    const action = NAMED_KEYS.find((one) => KEYS[one] === code);
    if (action !== undefined && !shiftKey && !hasModifier(event)) learn(action, key);
  };
  const learnFromPresses = () => page.addEventListener("keydown", onKeyDown);
  const ask = async () => {
    const keys = await layout?.getLayoutMap();
    if (keys === undefined) return learnFromPresses();
    for (const action of NAMED_KEYS) learn(action, keys.get(KEYS[action]));
  };
  const look = () => void ask().catch(learnFromPresses);
  // People change their keyboard in the system's bar, outside the page.
  page.addEventListener("focus", look);
  look();
}
