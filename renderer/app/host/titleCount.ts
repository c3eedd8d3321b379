// How many people wait at the host's door, in the page's title, for a person who looks elsewhere. Knows no card of them.
import type { Store } from "../../ui/store.ts";

type Page = Pick<Window, "addEventListener"> & { document: Pick<Document, "title" | "hasFocus"> };

/** Counts in the title for as long as the page is not looked at. A desktop window has its title from the page. */
export function countInTitle({ desk }: Pick<Store, "desk">, page: Page): void {
  const { document } = page;
  const plain = document.title;
  let isLookedAt = document.hasFocus();
  const show = () => {
    const count = isLookedAt ? 0 : (desk.value?.waiting.length ?? 0);
    document.title = count === 0 ? plain : `(${count}) ${plain}`;
  };
  const look = (isLooking: boolean) => () => {
    isLookedAt = isLooking;
    show();
  };
  desk.subscribe(show);
  page.addEventListener("focus", look(true));
  page.addEventListener("blur", look(false));
}
