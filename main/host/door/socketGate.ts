// Counts what a TCP socket reads before anybody looks at it. Knows bytes, no protocol.
import type { Socket } from "node:net";

/** Readers are given no more at once, bytes: a long read is hundreds of requests, and whoever is cut off at one of them
 *  would still have the others parsed. */
const PIECE_BYTES = 1024;

/**
 * Puts `mayRead` in front of whatever reads this socket, HTTP and WebSocket alike. What it refuses is never delivered, and
 * the socket is destroyed: a reader that stands in line behind a "data" listener would still be given the same bytes.
 * @param mayRead told of every piece read, in bytes
 */
export function gateSocket(socket: Socket, mayRead: (bytes: number) => boolean): void {
  const deliver = socket.push.bind(socket);
  socket.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    if (chunk === null) return deliver(chunk, encoding);
    if (!mayRead(chunk.length)) socket.destroy();
    let wantsMore = true;
    for (let at = 0; at < chunk.length && !socket.destroyed; at += PIECE_BYTES) {
      wantsMore = deliver(chunk.subarray(at, at + PIECE_BYTES), encoding);
    }
    return wantsMore && !socket.destroyed;
  };
  // Node's HTTP parser takes its bytes from below the stream, past all this, unless somebody listens to the stream.
  socket.on("data", () => undefined);
}
