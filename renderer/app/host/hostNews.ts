// Puts what the app tells of its host into the store. Asks nothing and starts nothing.
import type { AppEvent } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";

/** Puts an event into the store. Events of a host that is not this app's (any more) are ignored. */
export function noteNews(store: Store, event: AppEvent): void {
  const isHosting = store.host.value !== null;
  switch (event.kind) {
    case "addresses":
      store.localAddresses.value = event.addresses;
      break;
    case "recordingEnded":
    case "keepFailed":
    case "storage":
    case "portMoved":
      store.notice.value = event;
      break;
    case "connections":
      if (!isHosting) return;
      store.connections.value = event.rows;
      store.overload.value = event.load;
      break;
    case "desk":
      if (isHosting) store.desk.value = event.desk;
      break;
    case "hostMoved":
    case "hostFacts":
      if (isHosting) store.host.value = event.info;
      break;
    case "nameRefused":
      if (!isHosting) return;
      store.refusedNames.value = [...store.refusedNames.value, event.name];
      store.notice.value = event;
  }
}
