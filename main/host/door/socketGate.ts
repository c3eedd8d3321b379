// Counts what a TCP socket reads before anybody looks at it. Knows bytes, no protocol.
import type { Socket } from "node:net";

/**
 * Puts `mayRead` in front of whatever reads this socket, HTTP and WebSocket alike. What it refuses is never delivered, and
 * the socket is destroyed: a reader that stands in line behind a "data" listener would still be given the same bytes.
 * @param mayRead told of every piece read, in bytes
 */
export function gateSocket(socket: Socket, mayRead: (bytes: number) => boolean): void {
  const deliver = socket.push.bind(socket);
  socket.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    if (chunk === null || mayRead(chunk.length)) return deliver(chunk, encoding);
    socket.destroy();
    return false;
  };
  // Node's HTTP parser takes its bytes from below the stream, past all this, unless somebody listens to the stream.
  socket.on("data", () => undefined);
}
