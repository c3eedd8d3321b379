// The invitation as a card over the running game, or large, for a whole room. The game and its controls go on, and the
// first use of them closes the card. Fetched with its styles when first opened.
import { CALM } from "../mediaQueries.ts";
import "../../styles/invite/invite.css";
import "../../styles/invite/inviteLarge.css";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { countOthers } from "../otherPeople.ts";
import { CloseIcon, EnlargeIcon } from "../parts/icons.tsx";
import { KeyCap } from "../parts/KeyCap.tsx";
import { useUi } from "../uiContext.ts";
import { useFirstMove } from "./firstMove.ts";
import { Known } from "./Known.tsx";
import { shrinkInto } from "./shrink.ts";
import { useInvitation } from "./useInvitation.ts";
import { ChooseWay, CodeWay, LinkWay, ScanWay } from "./Ways.tsx";
import type { InvitationWays } from "./ways.ts";

type WaysProps = { invitation: Extract<InvitationWays, { reach: "network" }> };

/** Says that others cannot join, and what to do about it. */
function NoWay({ reach }: { reach: "offline" | "thisComputer" }) {
  const { store, actions, drafts, texts } = useUi();
  const words = texts.invite;
  if (reach === "offline") return <p>{words.offline}</p>;
  if (store.host.value === null) return <p>{words.onlyHereGuest}</p>;
  const hostAgain = () => {
    const form = drafts.host.value;
    if (form !== null) drafts.host.value = { ...form, scope: "network" };
    actions.stopHost();
    // If others play, the person is asked first.
    if (store.host.value === null) actions.openDialog("host");
  };
  return (
    <>
      <p>{words.onlyHere}</p>
      <button type="button" class="button invite-again" onClick={hostAgain}>
        {words.hostAgain}
      </button>
    </>
  );
}

function AllWays({ invitation: { ways, chosen } }: WaysProps) {
  return (
    <div class="invite-ways">
      <ScanWay way={chosen} />
      <div class="invite-words">
        <CodeWay way={chosen} />
        <LinkWay way={chosen} />
        <ChooseWay ways={ways} chosen={chosen} />
      </div>
    </div>
  );
}

/** Moves the focus to the card, and back when it closes. The card is no control, so steering keys still work. */
function useFocus() {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const card = element.current;
    card?.focus({ preventScroll: true });
    return () => {
      const isStillHere = card?.contains(document.activeElement) === true;
      if (isStillHere && before instanceof HTMLElement && before !== document.body) before.focus();
    };
  }, []);
  return element;
}

/** Shrinks the card into the chip when the first friend comes. */
function useFriends(card: { current: HTMLElement | null }) {
  const { store, actions } = useUi();
  const others = countOthers(store);
  const known = useRef(others);
  useEffect(() => {
    const isFirst = known.current === 0 && others > 0;
    known.current = others;
    if (!isFirst || card.current === null) return;
    const chip = document.querySelector<HTMLElement>(".host-chip, .invite-button");
    const isCalm = matchMedia(CALM).matches;
    // If something else closes it first, there is nothing left to do.
    shrinkInto(card.current, chip, isCalm).then(
      () => actions.invite("friendCame"),
      () => undefined,
    );
  }, [others, actions]);
}

function Large({ invitation: { chosen } }: WaysProps) {
  const { store, actions, texts } = useUi();
  const words = texts.invite;
  const back = () => actions.invite("back");
  const element = useFocus();
  useFirstMove();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, and so does its button.
    <section
      ref={element}
      class="invitation large"
      aria-label={texts.match.invite}
      tabIndex={-1}
      onClick={back}
    >
      <ScanWay way={chosen} />
      <div class="invite-words">
        <h2>
          <bdi>{store.hostName.value}</bdi>
        </h2>
        <CodeWay way={chosen} />
        <LinkWay way={chosen} />
      </div>
      <button type="button" class="icon-button invite-close" aria-label={words.shrink} onClick={back}>
        <CloseIcon />
      </button>
    </section>
  );
}

function Card({ invitation }: { invitation: InvitationWays }) {
  const { store, actions, texts } = useUi();
  const words = texts.invite;
  const id = useId();
  const element = useFocus();
  useFirstMove();
  useFriends(element);
  const host = store.host.value;
  const isOpen = invitation.reach === "network";
  return (
    <section ref={element} class="invitation card" aria-labelledby={id} tabIndex={-1}>
      <header class="invite-head">
        <h2 id={id}>{texts.match.invite}</h2>
        {store.device.value !== "touch" && <KeyCap>{store.keyNames.value.invite}</KeyCap>}
        {isOpen && (
          <button type="button" class="button small" onClick={() => actions.invite("enlarge")}>
            <EnlargeIcon />
            {words.enlarge}
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          aria-keyshortcuts={store.keyNames.value.invite}
          onClick={() => actions.invite("back")}
        >
          <CloseIcon />
        </button>
      </header>
      {isOpen ? <AllWays invitation={invitation} /> : <NoWay reach={invitation.reach} />}
      {host !== null && <Known host={host} />}
    </section>
  );
}

export function InviteCard() {
  const { store } = useUi();
  const invitation = useInvitation();
  const isLarge = store.invitation.value === "large" && invitation.reach === "network";
  return isLarge ? <Large invitation={invitation} /> : <Card invitation={invitation} />;
}
