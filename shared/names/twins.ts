// Letters of the Latin, Cyrillic and Greek scripts that look the same, each in its case. From Unicode's confusables.txt
// (UTS 39, version 13), with small letters added whose capitals look the same. Knows no names.

/** Each a Latin letter, then those that look like it. */
export const TWINS: readonly (readonly string[])[] =
  "AАΑ BВΒ CСϹ EЕΕ HНΗ IІΙ JЈͿ KКΚ MМΜ NΝ OОΟ PРΡ QԚ SЅ TТΤ VѴ WԜ XХΧ YУΥҮ ZΖ aаα bЬ cсϲ dԁ eе hһ iіι jјϳ kкκ lӏ mм oоο pрρ qԛ rг sѕ tтτ uυ vνѵ wԝ xхχ yуγү"
    .split(" ")
    .map((group) => [...group]);

const GROUP_OF = new Map(TWINS.flatMap((group) => group.map((letter) => [letter, group])));

/** Letters that look like this one, itself among them. */
export function twinsOf(letter: string): readonly string[] {
  return GROUP_OF.get(letter) ?? [];
}
