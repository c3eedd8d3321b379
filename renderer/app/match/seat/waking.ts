// When a page that tries to come back need not wait: the network is back, or somebody looks at the page again.

/** @param wake called each time */
export function onWaking(page: Pick<Window, "addEventListener" | "document">, wake: () => void): void {
  page.addEventListener("online", wake);
  page.document.addEventListener("visibilitychange", () => !page.document.hidden && wake());
}
