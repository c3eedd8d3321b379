// The rulesets as cards with pictures. The caller decides what a press does: start at once, or only choose.

import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { CARD_HEIGHT, CARD_WIDTH, paintCardScene } from "../../marbles/paintCardScene.ts";
import { useDeskTexts } from "../desk/deskTexts.ts";
import { FIRST_FOCUS } from "../parts/Dialog.tsx";
import { roundLine } from "../rounds/roundWords.ts";
import { useUi } from "../uiContext.ts";
import type { CardRuleset } from "./cardScenes.ts";
import { CARD_SCENES } from "./cardScenes.ts";

export const CARDS: readonly CardRuleset[] = ["classic", "arena", "quick", "teams"];

/** Pixels per unit of a scene: sharp where a card fills a phone's width. */
const SHARPNESS = 2.5;

function CardPicture({ ruleset }: { ruleset: CardRuleset }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, height] = [SHARPNESS * CARD_WIDTH, SHARPNESS * CARD_HEIGHT];
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context) paintCardScene(context, CARD_SCENES[ruleset], width, height);
  }, [ruleset]);
  return <canvas ref={canvas} class="card-scene" width={width} height={height} />;
}

type CardsProps = {
  /** The chosen ruleset; null: one without a card. */
  chosen: CardRuleset | null;
  /** Whether a press only chooses, so that the chosen one is marked. */
  isChoice: boolean;
  /** Whether the chosen one is starting, so that the others are off. */
  isStarting: boolean;
  /** Whether rules of the chosen one were changed. */
  isChanged: boolean;
  /** Whether rounds go as each ruleset proposes, so that each card says it. */
  hasProposals: boolean;
  onPress: (ruleset: CardRuleset) => void;
};

type CardProps = Omit<CardsProps, "chosen"> & { ruleset: CardRuleset; isChosen: boolean; isFirst: boolean };

function Card({ ruleset, isChosen, isFirst, isChoice, isStarting, isChanged, ...rest }: CardProps) {
  const { texts, language } = useUi();
  const { cards } = useDeskTexts();
  const id = useId();
  const isComing = isStarting && isChosen && !isChoice;
  return (
    <button
      type="button"
      {...(isFirst ? FIRST_FOCUS : {})}
      class={isComing ? "host-card coming" : "host-card"}
      data-card={ruleset}
      aria-pressed={isChoice ? isChosen : undefined}
      aria-disabled={isStarting}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-lines`}
      onClick={() => !isStarting && rest.onPress(ruleset)}
    >
      <CardPicture ruleset={ruleset} />
      <span class="card-words">
        <strong id={`${id}-name`}>
          {isComing && <span class="spinner" aria-hidden="true" />}
          {isComing ? texts.host.starting : texts.host.rulesets[ruleset].name}
        </strong>
        <span id={`${id}-lines`} class="card-lines">
          {cards.lines[ruleset].map((line) => (
            <span key={line}>{line} </span>
          ))}
          {rest.hasProposals && <b>{roundLine(RULES_BY_ID[ruleset], language)} </b>}
          {isChosen && isChanged && <em>{cards.changed}</em>}
        </span>
      </span>
    </button>
  );
}

/** Moves the focus by arrow keys as the cards lie: in one row, in two, or one below the other. */
function moveAmongCards(event: KeyboardEvent, cards: readonly HTMLElement[]): void {
  const from = cards.indexOf(event.target as HTMLElement);
  const columns = cards.filter((card) => card.offsetTop === cards[0]?.offsetTop).length;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  };
  const step = steps[event.key];
  if (step === undefined || from < 0) return;
  event.preventDefault();
  cards[from + step]?.focus();
}

export function HostCards({ chosen, ...rest }: CardsProps) {
  const { kinds } = useDeskTexts().cards;
  const element = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const cards = element.current?.querySelectorAll<HTMLElement>(".host-card") ?? [];
    moveAmongCards(event, [...cards]);
  };
  return (
    <fieldset ref={element} class="host-cards" aria-label={kinds} onKeyDown={onKeyDown}>
      {CARDS.map((ruleset) => (
        <Card
          key={ruleset}
          {...rest}
          ruleset={ruleset}
          isChosen={ruleset === chosen}
          isFirst={ruleset === (chosen ?? "arena")}
        />
      ))}
    </fieldset>
  );
}
