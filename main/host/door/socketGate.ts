// Counts what a TCP socket reads before anybody looks at it. Knows bytes, no protocol.
import type { Socket } from "node:net";

/** Most bytes handed on at once. A long read can be hundreds of requests: if a peer is cut off at one, the others
 *  would still be parsed. */
const PIECE_BYTES = 1024;

/**
 * Puts `mayRead` in front of all readers of this socket, HTTP and WebSocket. Bytes that it refuses are never delivered,
 * and the socket is destroyed. A plain "data" listener could not keep them from other readers.
 * @param mayRead called with the size of each piece, bytes
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
  // Node's HTTP parser reads below the stream, past this gate, unless the stream has a listener.
  socket.on("data", () => undefined);
}
