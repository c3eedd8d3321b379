// The invitation to the match of this window, as card and chip show it. Knows the store and no words.
import { useUi } from "../uiContext.ts";
import { type InvitationWays, invitationTo } from "./ways.ts";

export function useInvitation(): InvitationWays {
  const { host, joinedUrl, toldAddress } = useUi().store;
  return invitationTo({ host: host.value, joinedUrl: joinedUrl.value, chosen: toldAddress.value });
}
