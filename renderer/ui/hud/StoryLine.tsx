// What is worth telling of the match: who leads now, which rank one has reached. Read out if it is about one's own
// lead.
import { isolate } from "../../../shared/names.ts";
import type { Texts } from "../../i18n/texts.ts";
import { CrownIcon } from "../parts/icons.tsx";
import type { Story } from "../store.ts";
import { useUi } from "../uiContext.ts";

function wordsOf(story: Story, { stories }: Texts): string {
  if (story.kind === "ownRank") return stories[story.isBetter ? "up" : "down"](story.rank);
  return story.who.isOwn ? stories.ownLead : stories.leads(isolate(story.who.name));
}

export function StoryLine() {
  const { store, texts } = useUi();
  const story = store.story.value;
  const isOwnLead = story?.kind === "leads" && story.who.isOwn;
  return (
    <div class="story" aria-live={isOwnLead ? "polite" : "off"}>
      {story !== null && (
        <p class={`story-line hud-block${isOwnLead ? " own" : ""}`} key={story.key}>
          {story.kind === "leads" && <CrownIcon />}
          {wordsOf(story, texts)}
        </p>
      )}
    </div>
  );
}
