// Settings of somebody who chose everything otherwise than Kulki does by itself.
import type { Settings } from "../../shared/desktopApi.ts";

export const ANIA: Settings = {
  language: "pl",
  name: "Ania",
  color: 3,
  skin: 7,
  theme: "light",
  autoQuality: false,
  effects: false,
  sharp: false,
  tinyNames: false,
  fullscreen: true,
  recentHosts: [{ address: "192.168.0.10:8999", name: "Sala 12" }],
  allowedHostNames: ["laptop.fritz.box"],
  lastHost: {
    name: "Sala 12",
    ruleset: "classic",
    port: 8999,
    scope: { kind: "address", address: "192.168.0.10" },
    family: "both",
    maxPlayers: 8,
    bots: { fillTo: 0, level: "normal" },
    rules: {},
    record: false,
    backlog: 511,
  },
  firewallTold: true,
};
