// Which component stands behind which dialog's name.
import type { ComponentType } from "preact";
import { AddressesDialog } from "./admin/AddressesDialog.tsx";
import { HostPanel } from "./admin/HostPanel.tsx";
import { AboutDialog } from "./screens/AboutDialog.tsx";
import { HostDialog } from "./screens/HostDialog.tsx";
import { JoinDialog } from "./screens/JoinDialog.tsx";
import { LogDialog } from "./screens/LogDialog.tsx";
import { MenuDialog } from "./screens/MenuDialog.tsx";
import { QuitDialog } from "./screens/QuitDialog.tsx";
import { RulesDialog } from "./screens/RulesDialog.tsx";
import { SettingsDialog } from "./screens/SettingsDialog.tsx";
import { StopHostingDialog } from "./screens/StopHostingDialog.tsx";
import type { DialogName } from "./store.ts";
import { useUi } from "./uiContext.ts";

const DIALOGS: Record<DialogName, ComponentType> = {
  host: HostDialog,
  join: JoinDialog,
  settings: SettingsDialog,
  menu: MenuDialog,
  stopHosting: StopHostingDialog,
  quit: QuitDialog,
  hostPanel: HostPanel,
  addresses: AddressesDialog,
  log: LogDialog,
  about: AboutDialog,
  rules: RulesDialog,
};

export function OpenDialog() {
  const name = useUi().store.dialog.value;
  if (name === null) return null;
  const Content = DIALOGS[name];
  return <Content />;
}
