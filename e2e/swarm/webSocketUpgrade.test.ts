// The answer that opens a WebSocket, whole or in pieces, and those that do not.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createUpgrade } from "./webSocketUpgrade.ts";

const URL_OF_HOST = new URL("http://127.0.0.1:8080");

/** Source: RFC 6455, section 1.3. */
function acceptOf(request: string): string {
  const key = /Sec-WebSocket-Key: (.+)\r\n/.exec(request)![1]!;
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}

function answer(accept: string, change: (lines: string[]) => string[] = (lines) => lines): Buffer {
  const lines = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"];
  return Buffer.from(
    `${change([...lines, `Sec-WebSocket-Accept: ${accept}`]).join("\r\n")}\r\n\r\n`,
    "latin1",
  );
}

test("the request names host, path and a key of its own", () => {
  const [first, second] = [1, 2].map(() => createUpgrade(URL_OF_HOST, "/play/?EIO=4").request);
  expect(first).toMatch(/^GET \/play\/\?EIO=4 HTTP\/1\.1\r\nHost: 127\.0\.0\.1:8080\r\n/);
  expect(first!.endsWith("\r\n\r\n")).toBe(true);
  expect(acceptOf(first!)).not.toBe(acceptOf(second!));
});

test("cut anywhere, the answer is read once it is whole, and what lies behind is handed over", () => {
  const length = answer(acceptOf(createUpgrade(URL_OF_HOST, "/").request)).length;
  for (let cut = 1; cut < length + 3; cut++) {
    const upgrade = createUpgrade(URL_OF_HOST, "/");
    const bytes = Buffer.concat([answer(acceptOf(upgrade.request)), Buffer.from([1, 2, 3])]);
    const first = upgrade.readAnswer(bytes.subarray(0, cut));
    const rest = first ?? upgrade.readAnswer(bytes.subarray(cut));
    expect([...rest!]).toEqual(first === null ? [1, 2, 3] : [1, 2, 3].slice(0, cut - length));
  }
});

describe("what is no WebSocket is said in words", () => {
  test.each<[string, RegExp, (lines: string[]) => string[]]>([
    ["another status", /503/, (lines) => ["HTTP/1.1 503 Busy", ...lines.slice(1)]],
    ["no upgrade", /no upgrade/, (lines) => lines.filter((line) => !line.startsWith("Upgrade"))],
    ["another key", /wrong key/, (lines) => [...lines.slice(0, 3), "Sec-WebSocket-Accept: AAAA"]],
    ["an extension", /extension/, (lines) => [...lines, "Sec-WebSocket-Extensions: permessage-deflate"]],
  ])("%s", (_what, words, change) => {
    const upgrade = createUpgrade(URL_OF_HOST, "/");
    expect(() => upgrade.readAnswer(answer(acceptOf(upgrade.request), change))).toThrow(words);
  });

  test("an answer without an end", () => {
    const { readAnswer } = createUpgrade(URL_OF_HOST, "/");
    expect(readAnswer(Buffer.alloc(8000, 97))).toBeNull();
    expect(() => readAnswer(Buffer.alloc(8000, 97))).toThrow(/without an end/);
  });
});
