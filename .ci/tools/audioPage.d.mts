export function buildAudio(): Promise<string>;
