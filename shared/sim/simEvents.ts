// What happened in one step, as plain data, for whoever logs, counts or plays a sound. The simulation never reads it.

export type SimEvent =
  | { kind: "eaten"; playerId: number; byPlayerId: number }
  | { kind: "respawned"; playerId: number };
