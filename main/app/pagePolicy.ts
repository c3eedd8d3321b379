// What the app's own page may do, whichever shell shows it. A host's guest page may do less: see main/host/door/guestFiles.ts.

/** Content-Security-Policy. ws: and http: let the page reach hosts on the network, whose addresses nobody knows
 *  beforehand; nobody may frame it. */
export const APP_PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "connect-src 'self' ws: http:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join("; ");
