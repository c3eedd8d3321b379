// Runs sandboxed beside the page and gives it window.kulkiApp, nothing else. Bundled as CommonJS.
// It must not hand out ipcRenderer, an event object or a channel name.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { AppBridge, AppEvent } from "../../../shared/appApi.ts";
import { CALL_CHANNEL, EVENT_CHANNEL } from "./channels.ts";

const bridge: AppBridge = {
  call: (method, args) => ipcRenderer.invoke(CALL_CHANNEL, method, args),
  onEvent(listener) {
    const onEvent = (_event: IpcRendererEvent, event: AppEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, onEvent);
    };
  },
};

contextBridge.exposeInMainWorld("kulkiApp", bridge);
