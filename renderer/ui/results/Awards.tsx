// Awards of a round: small medals with who got them, and what for.
import type { Language } from "../../i18n/languages.ts";
import { formatDuration, formatScore } from "../format.ts";
import { NameTag } from "../hud/NameTag.tsx";
import type { AwardView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { AwardIcon } from "./awardIcons.tsx";
import { AWARD_EVERY_MS, AWARDS_MS } from "./moments.ts";

function figureOf({ kind, value }: AwardView, language: Language): string {
  return kind === "longestLife" ? formatDuration(value) : formatScore(value, language);
}

function AwardLine({ award, index }: { award: AwardView; index: number }) {
  const { texts, language } = useUi();
  const { name, why } = texts.results.awardKinds[award.kind];
  return (
    <li
      class={award.who.isOwn ? "award own" : "award"}
      style={{ "--at": `${AWARDS_MS + index * AWARD_EVERY_MS}ms` }}
    >
      <span class="award-medal">
        <AwardIcon kind={award.kind} />
      </span>
      <span class="award-words">
        <strong>{name}</strong>
        <NameTag who={award.who} />
        <span class="award-why">{why(figureOf(award, language), award.value)}</span>
      </span>
    </li>
  );
}

export function Awards({ awards }: { awards: readonly AwardView[] }) {
  const { results } = useUi().texts;
  return (
    <section class="result-part awards">
      <h3>{results.awards}</h3>
      {awards.length === 0 ? (
        <p class="result-none">{results.noAwards}</p>
      ) : (
        <ul>
          {awards.map((award, index) => (
            <AwardLine key={award.kind} award={award} index={index} />
          ))}
        </ul>
      )}
    </section>
  );
}
