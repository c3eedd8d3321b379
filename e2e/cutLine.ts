// A TCP proxy on loopback between a page and its host, which can cut or freeze all connections, and come to the host from
// another address. Knows bytes, no protocol.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type CutLine = {
  /** Where pages find the host; stays the same. */
  port: number;
  /** Ends all connections, and accepts no new one. */
  cut(): Promise<void>;
  /** Keeps connections and accepts new ones, but holds all bytes back in both directions. */
  hold(): void;
  /** Passes held bytes on, and accepts new connections again. */
  restore(): Promise<void>;
  /** Ends all connections; those to come reach the host from another address of loopback. */
  moveTo(from: string): void;
  close(): Promise<void>;
};

/** To a host that listens on 127.0.0.1. @param from the address of loopback by which the host knows who comes this way */
export async function openCutLine(hostPort: number, from = "127.0.0.1"): Promise<CutLine> {
  const ends = new Set<Socket>();
  let localAddress = from;
  let isHeld = false;

  function keep(socket: Socket, other: Socket): void {
    ends.add(socket);
    // An error at either end closes the other one.
    socket.on("error", () => other.destroy());
    socket.on("close", () => {
      ends.delete(socket);
      other.destroy();
    });
  }

  const server = createServer((page) => {
    const host = connect({ port: hostPort, host: "127.0.0.1", localAddress });
    keep(page, host);
    keep(host, page);
    page.pipe(host);
    host.pipe(page);
    if (isHeld) for (const end of [page, host]) end.pause();
  });

  async function listen(port: number): Promise<number> {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  }

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const end of ends) end.destroy();
    await closed;
  }

  const port = await listen(0);
  return {
    port,
    cut,
    hold() {
      isHeld = true;
      for (const end of ends) end.pause();
    },
    async restore() {
      isHeld = false;
      for (const end of ends) end.resume();
      if (!server.listening) await listen(port);
    },
    moveTo(address) {
      localAddress = address;
      for (const end of ends) end.destroy();
    },
    close: cut,
  };
}
