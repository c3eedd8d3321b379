import type { Browser, Page } from "playwright";

export const ROOT: string;
export function buildShowcase(root?: string): Promise<string>;
export function serveFolder(folder: string): Promise<{ url: string; close(): void }>;
export function openShowcase(
  browser: Browser,
  url: string,
  size?: { width?: number; height?: number; ratio?: number },
): Promise<Page>;
export function openBrowser(args?: string[]): Promise<Browser>;
