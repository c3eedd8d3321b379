// Loaded into an app before anything else: this computer seems to be in a network at home, and in a VPN. Nothing is sent to
// either; the specs' browser knows that the first address is this computer (BROWSER_NAMES).
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

/** @param {string} address @returns {os.NetworkInterfaceInfoIPv4} */
const at = (address, internal = false) => ({
  address,
  netmask: internal ? "255.0.0.0" : "255.255.255.0",
  family: "IPv4",
  mac: "00:00:00:00:00:00",
  internal,
  cidr: `${address}/${internal ? 8 : 24}`,
});

os.networkInterfaces = () => ({
  lo: [at("127.0.0.1", true)],
  wg0: [at("10.77.0.2")],
  wlan0: [at("192.168.77.10")],
});
syncBuiltinESMExports();
