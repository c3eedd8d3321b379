// When a page that tries to come back waits for no reason: the network is back, or somebody looks at it again.

/** @param wake is called each time */
export function onWaking(page: Pick<Window, "addEventListener" | "document">, wake: () => void): void {
  page.addEventListener("online", wake);
  page.document.addEventListener("visibilitychange", () => !page.document.hidden && wake());
}
