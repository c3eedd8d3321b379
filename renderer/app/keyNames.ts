// What stands on the keys of this person's keyboard. Keys are known by their place, and the key at W's place is Z in
// France and a comma in Dvorak: the browser says so where it may, else the first press of the key does.
import { hasModifier, KEYS } from "../input/keys.ts";
import { ENGLISH_KEYS, type KeyNames, NAMED_KEYS, type NamedKey } from "../ui/namesOfKeys.ts";

/** As navigator.keyboard: only where the page is trusted, and not in every browser. */
export type KeyboardLayout = {
  /** What a key writes by itself, by its place. */
  getLayoutMap(): Promise<Pick<ReadonlyMap<string, string>, "get">>;
};

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
  // Another keyboard is chosen in the system's own bar.
  page.addEventListener("focus", look);
  look();
}
