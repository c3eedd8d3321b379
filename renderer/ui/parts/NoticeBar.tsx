// The message for the person, with what to do about it. Words only, no decisions.

import { isolate } from "../../../shared/names.ts";
import type { Language } from "../../i18n/languages.ts";
import { deskTextsOf } from "../desk/deskTexts.ts";
import { ClosedTime, JoinAgain } from "../doorstep/JoinAgain.tsx";
import { LinkOpened } from "../friends/LinkOpened.tsx";
import type { Notice } from "../notice.ts";
import { useUi } from "../uiContext.ts";
import { AllowName } from "./AllowName.tsx";
import { CloseIcon } from "./icons.tsx";

/** Messages of success, which disappear by themselves. */
const PASSING: readonly Notice["kind"][] = [
  "copied",
  "nameAllowed",
  "pictureSaved",
  "anotherGame",
  "startedAnew",
  "hostRestarted",
  "settled",
];

/** A message in words. hostDied has no port, and no reason for which a running host dies needs one. */
function noticeText(notice: Notice, language: Language): string {
  const { texts } = language;
  switch (notice.kind) {
    case "closed":
      return texts.closed[notice.reason];
    case "hostDied":
      return deskTextsOf(language).hostFailure[notice.reason](0);
    case "hostRestarted":
      return texts.comeback.restarted;
    case "matchDamaged":
      return texts.comeback.matchDamaged;
    case "keepFailed":
      return texts.comeback.keepFailed[notice.reason];
    case "portMoved":
      return texts.comeback.portMoved(notice.from, notice.to);
    case "appLost":
      return texts.notice.appLost;
    case "storage":
      return texts.storage[notice.reason];
    case "recordingEnded":
      // An app tells it, so its words are there.
      return language.deskTexts?.recordingEnd[notice.reason] ?? "";
    case "saveFailed":
      return texts.saveFailure[notice.reason];
    case "nameRefused":
      return texts.notice.nameRefused(notice.name);
    case "nameAllowed":
      return texts.notice.nameAllowed(notice.name);
    case "drawnByProcessor":
      return texts.notice.drawnByProcessor;
    case "seatGone":
      return texts.notice.seatGone;
    case "pictureSaved":
      return texts.stories[notice.isInPictures ? "pictureInPictures" : "pictureSaved"];
    case "pictureFailed":
      return texts.stories.pictureFailed;
    case "partMissing":
      return texts.notice.partMissing;
    case "linkOpened":
      return texts.notice.linkOpened(isolate(notice.host));
    case "anotherGame":
      return texts.arrival.anotherGame(isolate(notice.name));
    case "startedAnew":
      return texts.comeback.startedAnew;
    case "settled":
      return texts.hud.settled[notice.what];
    case "copied":
      return texts.notice.copied;
    case "copyFailed":
      return texts.notice.copyFailed;
  }
}

function HostAgain() {
  const { actions, texts } = useUi();
  const onClick = () => {
    actions.dismissNotice();
    actions.openDialog("host");
  };
  return (
    <button type="button" class="button small" onClick={onClick}>
      {texts.notice.hostAgain}
    </button>
  );
}

export function NoticeBar() {
  const { store, actions, texts, language } = useUi();
  const notice = store.notice.value;
  if (notice === null) return null;
  // The invitation card has a list of names, each with its button.
  if (notice.kind === "nameRefused" && store.invitation.value === "card") return null;
  const isPassing = PASSING.includes(notice.kind);
  const canHostAgain = notice.kind === "hostDied" && store.dialog.value === null;
  return (
    <div
      key={notice}
      class={`notice ${isPassing ? "passing" : "lasting"}`}
      role={isPassing ? "status" : "alert"}
      onAnimationEnd={(event) => event.animationName === "notice-pass" && actions.dismissNotice()}
    >
      <p>
        {noticeText(notice, language)}
        {notice.kind === "closed" && <ClosedTime {...notice} />}
      </p>
      {notice.kind === "closed" && <JoinAgain {...notice} />}
      {canHostAgain && <HostAgain />}
      {notice.kind === "linkOpened" && <LinkOpened />}
      {notice.kind === "nameRefused" && <AllowName name={notice.name} />}
      <button
        type="button"
        class="icon-button"
        aria-label={texts.notice.dismiss}
        onClick={actions.dismissNotice}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
