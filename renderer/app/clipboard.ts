// Copies text from a page, also where it is not a secure context and so has no clipboard API.

/** The old way: selects the text in an invisible field. */
function copyBySelection(page: Document, text: string): boolean {
  const field = page.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.setAttribute("aria-hidden", "true");
  field.style.cssText = "position:fixed;top:0;left:0;opacity:0";
  const focused = page.activeElement;
  // Inside an open dialog, as a field outside it could not take the focus.
  const parent = page.querySelector("dialog[open]") ?? page.body;
  parent.append(field);
  field.select();
  try {
    return page.execCommand("copy");
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** @returns whether the text is on the clipboard now; never rejects */
export async function copyInPage(page: Document, text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = page.defaultView?.navigator.clipboard;
  try {
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // The API refuses without permission or focus; the old way needs neither.
    return copyBySelection(page, text);
  }
  return copyBySelection(page, text);
}
