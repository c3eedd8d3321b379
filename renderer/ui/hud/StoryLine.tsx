// What is worth telling of the match: who leads now, which place one has come to.
import { isolate } from "../../../shared/names.ts";
import { useUi } from "../uiContext.ts";

export function StoryLine() {
  const { store, texts } = useUi();
  const story = store.story.value;
  if (story === null) return null;
  const { stories } = texts;
  return (
    <p class="story-line" key={story.key} aria-live="off">
      {story.kind === "leads"
        ? stories.leads(isolate(story.who.name))
        : stories[story.isBetter ? "up" : "down"](story.rank)}
    </p>
  );
}
