// Types of pageConfig.mjs for vite.config.ts.
import type { UserConfig } from "vite";

export function pageConfig(root: string): UserConfig;
