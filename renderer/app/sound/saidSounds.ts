// What is heard as people say something: a soft pop, as high as whoever speaks.
import type { SoundEngine } from "../../audio/sounds.ts";
import type { Store } from "../../ui/store.ts";

/** Loudness of what others say. */
const OTHERS_SAY = 0.6;
/** Speeds by which voices differ, a whole tone or so from one to the next. */
const VOICE_RATES = [1, 1.12, 0.94, 1.26, 0.89, 1.06] as const;

/** Plays each line once, of several at once the loudest. */
export function hearSaid({
  store,
  engine,
}: {
  store: Pick<Store, "said">;
  engine: Pick<SoundEngine, "play">;
}): void {
  let newest = 0;
  store.said.subscribe((lines) => {
    const fresh = lines.filter(({ key }) => key > newest);
    newest = lines.at(-1)?.key ?? 0;
    const line = fresh.find(({ who }) => who.isOwn) ?? fresh[0];
    if (line === undefined) return;
    const { isOwn, playerId } = line.who;
    const rate = isOwn ? 1 : VOICE_RATES[playerId % VOICE_RATES.length];
    engine.play("said", { gain: isOwn ? 1 : OTHERS_SAY, rate: rate ?? 1 });
  });
}
