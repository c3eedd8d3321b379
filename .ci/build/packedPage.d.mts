export function packBytes(bytes: Uint8Array): Buffer;
export function packPage(folder: string): string[];
