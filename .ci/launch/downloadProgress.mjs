// Loaded before Electron's installer: tells the launcher of each part of the download that arrives.
// The installer itself shows nothing for its first 30 s.
const plainFetch = globalThis.fetch;

globalThis.fetch = async (...request) => {
  process.send?.({ kind: "asked" });
  const response = await plainFetch(...request).catch((error) => {
    // The cause names the trouble; the installer would print "fetch failed" alone.
    throw new Error(`${error.message} (${error.cause?.message ?? "no cause given"})`);
  });
  const total = Number(response.headers.get("content-length")) || 0;
  if (!response.ok || response.body === null) return response;
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        received += chunk.length;
        process.send?.({ kind: "bytes", received, total });
        controller.enqueue(chunk);
      },
      flush: () => void process.send?.({ kind: "whole" }),
    }),
  );
  return new Response(counted, { status: response.status, headers: response.headers });
};
