// Saves pictures of the arena, without HUD and menus, as PNG files. Knows neither Pixi nor the menus.
import type { AppApi } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";

/** Saves a file. @returns whether it did; may reject */
export type KeepPicture = (name: string, png: Blob) => Promise<boolean>;

export type PictureSavingDeps = {
  store: Pick<Store, "notice" | "flash">;
  /** Takes a picture; null where nothing is drawn. */
  take: () => Promise<Blob | null>;
  keep: KeepPicture;
  /** Whether files go into the person's folder of pictures, and not where the browser puts downloads. */
  isInPictures: boolean;
  localTime: () => Date;
};

/** A name like "Kulki 2026-11-26 15.04.05.png": every system allows it, and by name the newest comes last. */
export function pictureName(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(".");
  return `Kulki ${day} ${clock}.png`;
}

/** Saves one picture at a time, and at most one a second, as names have seconds.
 *  @returns a function that takes and saves one */
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

/** How long a browser may take to begin a download, milliseconds. */
const BEGIN_MS = 60_000;

/** Saves through the browser, as a download. */
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

/** Saves through the desktop app, which knows the person's folders. */
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
