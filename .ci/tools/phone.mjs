// A page as a phone shows it, to specs and to tools: what Playwright makes a browser's context of.
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
