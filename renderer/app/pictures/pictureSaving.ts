// Pictures of play: what the arena shows, without what lies over it, as a PNG file of its own. Knows neither Pixi nor the menus.
import type { AppApi } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";

/** Keeps one file. @returns whether it did; may reject */
export type KeepPicture = (name: string, png: Blob) => Promise<boolean>;

export type PictureSavingDeps = {
  store: Pick<Store, "notice" | "flash">;
  /** Null where nothing is drawn. */
  take: () => Promise<Blob | null>;
  keep: KeepPicture;
  /** The files lie in the system's folder of pictures, not where the browser puts what it loads. */
  isInPictures: boolean;
  localTime: () => Date;
};

/** As "Kulki 2026-11-26 15.04.05.png": no system minds it as a file's name, and the newest comes last. */
export function pictureName(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(".");
  return `Kulki ${day} ${clock}.png`;
}

/** One at a time, and one a second, which is as far as names go. @returns takes one */
export function createPictureSaving(deps: PictureSavingDeps): () => void {
  const { store, take, keep, isInPictures, localTime } = deps;
  let isBusy = false;
  let lastName = "";
  const save = async (name: string): Promise<boolean> => {
    const png = await take();
    if (png === null) return false;
    store.flash.value += 1;
    return keep(name, png);
  };
  return () => {
    const name = pictureName(localTime());
    if (isBusy || name === lastName) return;
    isBusy = true;
    lastName = name;
    const tell = (isSaved: boolean) => {
      isBusy = false;
      store.notice.value = isSaved ? { kind: "pictureSaved", isInPictures } : { kind: "pictureFailed" };
    };
    save(name).then(tell, () => tell(false));
  };
}

/** How long a browser may take to begin with a file that it was given, milliseconds. */
const BEGIN_MS = 60_000;

/** By the browser, as it keeps what is loaded from the web. */
function createPageKeeper(page: Document, wait: (ms: number) => Promise<void>): KeepPicture {
  return async (name, png) => {
    const link = page.createElement("a");
    link.href = URL.createObjectURL(png);
    link.download = name;
    link.click();
    void wait(BEGIN_MS).then(() => URL.revokeObjectURL(link.href));
    return true;
  };
}

/** By the desktop app, which knows the person's folders. */
export function createAppKeeper(app: Pick<AppApi, "savePicture">): KeepPicture {
  return async (name, png) => app.savePicture(name, new Uint8Array(await png.arrayBuffer()));
}

/** Where this window's pictures go. */
export function choosePlace(
  { app, door }: { app: AppApi | null; door: "electron" | "web" | null },
  page: Document,
  wait: (ms: number) => Promise<void>,
): Pick<PictureSavingDeps, "keep" | "isInPictures"> {
  if (app === null || door !== "electron") {
    return { keep: createPageKeeper(page, wait), isInPictures: false };
  }
  return { keep: createAppKeeper(app), isInPictures: true };
}
