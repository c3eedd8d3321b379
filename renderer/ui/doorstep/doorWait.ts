// Why a window is still at the door of a host, as the interface shows it. Types only.

/** Why it waits: each may pass by itself, or by what the host's person does. */
export type WaitReason = "full" | "kicked" | "locked" | "asking" | "doorFull";

/** leftS: full: in how many seconds a seat may be free; kicked: for how many more it can be taken back; null: not
 *  known. */
export type DoorWait = { reason: WaitReason; leftS: number | null };

/** Why the person is asked for a password. */
export type PasswordReason = "passwordNeeded" | "passwordWrong" | "passwordTries";
