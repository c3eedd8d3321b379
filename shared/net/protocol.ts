// The protocol's numbers and the door's address. PROTOCOL.md is the text, events/ says what travels.

/** Raised by each change of the wire that an older peer cannot read. P1. */
export const PROTOCOL_VERSION = 10;

/** Path of the game's WebSocket on the host. */
export const SOCKET_PATH = "/play/";

/** The port of an address that names none. Source: the lecture's PORT (rulesets/SOURCES.md). */
export const DEFAULT_PORT = 8999;

/** Ports are 1 to this; 0 asks a system to pick one. */
export const MAX_PORT = 65535;

/** Largest WebSocket frame a host reads, bytes. A guest's largest message, a join with a long name, is under 600. */
export const MAX_GUEST_FRAME_BYTES = 2048;

/** A host applies an input at most this many ticks ahead of its own; later stamps are cut to it. */
export const MAX_INPUT_LEAD_TICKS = 12;

/** A guest stamps no input more than this many ticks beyond the newest snapshot it has. P23. */
export const MAX_UNHEARD_TICKS = 45;

/** A host closes a connection that has not joined so long after it was opened, and a guest that is not let in gives up
 *  after as long. P6. */
export const JOIN_TIMEOUT_MS = 10_000;
