// Runs sandboxed beside the page and gives it window.kulkiDesktop, nothing else. Bundled as CommonJS.
// It must not hand out ipcRenderer, an event object or a channel name.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { DesktopBridge, DesktopEvent } from "../../../shared/desktopApi.ts";
import { CALL_CHANNEL, EVENT_CHANNEL } from "./channels.ts";

const bridge: DesktopBridge = {
  call: (method, args) => ipcRenderer.invoke(CALL_CHANNEL, method, args),
  onEvent(listener) {
    const onEvent = (_event: IpcRendererEvent, event: DesktopEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, onEvent);
    };
  },
};

contextBridge.exposeInMainWorld("kulkiDesktop", bridge);
