// How friends can join, each way with its purpose: the picture to scan, the code to type, the address to open. Copying
// gives the link, or the code.
import { useId } from "preact/hooks";
import { CopyIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";
import { QrCode } from "./QrCode.tsx";
import type { Way } from "./ways.ts";

function CopyThis({ text, label }: { text: string; label: string }) {
  const { actions } = useUi();
  return (
    <button type="button" class="icon-button" aria-label={label} onClick={() => actions.copy(text)}>
      <CopyIcon />
    </button>
  );
}

export function ScanWay({ way }: { way: Way }) {
  const { texts } = useUi();
  const words = texts.invite;
  return (
    <figure class="invite-scan">
      <QrCode url={way.url} label={words.qr(way.url)} />
      <figcaption>
        {words.scan}
        <CopyThis text={way.url} label={words.copyLink(way.url)} />
      </figcaption>
    </figure>
  );
}

export function CodeWay({ way }: { way: Way }) {
  const { texts } = useUi();
  const words = texts.invite;
  return (
    <div class="invite-way">
      <p class="invite-what">{words.typeCode}</p>
      {way.code === null ? (
        <p class="invite-none">{words.noCode[way.kind === "ipv6" ? "ipv6" : "name"]}</p>
      ) : (
        <p class="invite-told">
          <code class="invite-code">{way.code}</code>
          <CopyThis text={way.code} label={words.copyCode(way.code)} />
        </p>
      )}
    </div>
  );
}

export function LinkWay({ way }: { way: Way }) {
  const { texts } = useUi();
  const words = texts.invite;
  return (
    <div class="invite-way">
      <p class="invite-what">{words.openLink}</p>
      <p class="invite-told">
        <code class="invite-address">{way.address}</code>
        <CopyThis text={way.url} label={words.copyLink(way.url)} />
      </p>
    </div>
  );
}

/** The choice among several ways; it changes picture, code and address together. */
export function ChooseWay({ ways, chosen }: { ways: readonly Way[]; chosen: Way }) {
  const { actions, texts } = useUi();
  const words = texts.invite;
  const id = useId();
  if (ways.length < 2) return null;
  return (
    <div class="field invite-choose">
      <label for={id}>{words.choose}</label>
      <select
        id={id}
        class="input"
        value={chosen.address}
        onChange={(event) => actions.tellAddress(event.currentTarget.value)}
      >
        {ways.map(({ address, adapter }) => (
          <option key={address} value={address}>
            {adapter === null ? address : `${address} (${words.adapters[adapter]})`}
          </option>
        ))}
      </select>
    </div>
  );
}
