import type { Plugin } from "vite";

export const LICENCES_FILE: string;
export function packageOf(id: string): string | null;
export function createBundleWatch(): { plugin: Plugin; packages: Set<string> };
export function writeLicences(own: string, packages: Iterable<string>, modules: string): string;
