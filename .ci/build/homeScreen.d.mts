import type { Plugin } from "vite";

export function fillSquare(svg: string, scale: number): string;
export function homeScreen(): Promise<Plugin>;
