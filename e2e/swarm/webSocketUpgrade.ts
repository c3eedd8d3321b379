// The HTTP request that turns a TCP connection into a WebSocket, and its answer. RFC 6455, section 4. Knows no sockets.
import { createHash, randomBytes } from "node:crypto";

/** Source: RFC 6455, section 1.3. */
const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const MAX_HEAD_BYTES = 8192;
const HEAD_END = "\r\n\r\n";

function acceptOf(key: string): string {
  return createHash("sha1")
    .update(key + GUID)
    .digest("base64");
}

/** Says why an answer's head does not open a WebSocket, null when it does. */
function answerFault(head: string, key: string): string | null {
  const [status = "", ...lines] = head.split("\r\n");
  if (!status.startsWith("HTTP/1.1 101 ")) return `no WebSocket: ${status.slice(0, 80)}`;
  const fields = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  if (fields.get("upgrade")?.toLowerCase() !== "websocket") return "no WebSocket: no upgrade";
  if (fields.get("sec-websocket-accept") !== acceptOf(key)) return "no WebSocket: the wrong key";
  return fields.has("sec-websocket-extensions") ? "a WebSocket with an extension nobody asked for" : null;
}

/** @param path with the query */
export function createUpgrade(url: URL, path: string) {
  const key = randomBytes(16).toString("base64");
  let head = "";
  return {
    request: [
      `GET ${path} HTTP/1.1`,
      `Host: ${url.host}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${key}${HEAD_END}`,
    ].join("\r\n"),
    /**
     * Takes the next bytes of the answer, cut anywhere. Raises an Error with the reason for any but the right one.
     * @returns what lies behind the answer's end, null while that has not come
     */
    readAnswer(chunk: Uint8Array): Uint8Array | null {
      const before = head.length;
      head += Buffer.from(chunk).toString("latin1");
      const end = head.indexOf(HEAD_END);
      if (end < 0 && head.length > MAX_HEAD_BYTES) throw new Error("no WebSocket: an answer without an end");
      if (end < 0) return null;
      const fault = answerFault(head.slice(0, end), key);
      if (fault !== null) throw new Error(fault);
      return chunk.subarray(end + HEAD_END.length - before);
    },
  };
}
