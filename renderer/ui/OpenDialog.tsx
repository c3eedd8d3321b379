// The component of each dialog's name, and which of them are fetched when first opened.
import type { ComponentType } from "preact";
import { INVITE_CARD } from "./invite/Invitation.tsx";
import { onDemand } from "./parts/onDemand.tsx";
import { MenuDialog } from "./screens/MenuDialog.tsx";
import type { DialogName } from "./store.ts";
import { useUi } from "./uiContext.ts";

const HERE = {
  menu: MenuDialog,
} satisfies Partial<Record<DialogName, ComponentType>>;

const FETCHED = {
  host: onDemand(async () => (await import("./screens/HostDialog.tsx")).HostDialog),
  desk: onDemand(async () => (await import("./desk/DeskDialog.tsx")).DeskDialog),
  log: onDemand(async () => (await import("./screens/LogDialog.tsx")).LogDialog),
  about: onDemand(async () => (await import("./screens/AboutDialog.tsx")).AboutDialog),
  howTo: onDemand(async () => (await import("./screens/HowToDialog.tsx")).HowToDialog),
  settings: onDemand(async () => (await import("./screens/SettingsDialog.tsx")).SettingsDialog),
  join: onDemand(async () => (await import("./screens/JoinDialog.tsx")).JoinDialog),
  stopHosting: onDemand(async () => (await import("./screens/StopHostingDialog.tsx")).StopHostingDialog),
  quit: onDemand(async () => (await import("./screens/QuitDialog.tsx")).QuitDialog),
  changeRules: onDemand(async () => (await import("./rounds/ChangeRulesDialog.tsx")).ChangeRulesDialog),
  rules: onDemand(async () => (await import("./screens/RulesDialog.tsx")).RulesDialog),
};

const DIALOGS: Record<DialogName, ComponentType> = {
  ...HERE,
  host: FETCHED.host.Content,
  desk: FETCHED.desk.Content,
  log: FETCHED.log.Content,
  about: FETCHED.about.Content,
  settings: FETCHED.settings.Content,
  join: FETCHED.join.Content,
  stopHosting: FETCHED.stopHosting.Content,
  quit: FETCHED.quit.Content,
  rules: FETCHED.rules.Content,
  howTo: FETCHED.howTo.Content,
  changeRules: FETCHED.changeRules.Content,
};

/** Fetches all dialogs. Rejects if one cannot be fetched. */
export async function bringDialogs(): Promise<void> {
  await Promise.all([...Object.values(FETCHED), INVITE_CARD].map(({ bring }) => bring()));
}

export function OpenDialog() {
  const name = useUi().store.dialog.value;
  if (name === null) return null;
  const Content = DIALOGS[name];
  return <Content />;
}
