// The browser's storage, which may be missing, full or forbidden: reading gives null, writing says whether it worked.

/** The part of Storage that is used. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type SafeStorage = {
  read(key: string): string | null;
  /** @returns false where nothing could be kept */
  write(key: string, text: string): boolean;
  remove(key: string): void;
};

/** @param open looking at window.localStorage alone may throw, so it is looked at here */
export function createSafeStorage(open: () => TextStorage | null | undefined): SafeStorage {
  const attempt = <T>(use: (storage: TextStorage) => T, otherwise: T): T => {
    try {
      const storage = open();
      return storage === null || storage === undefined ? otherwise : use(storage);
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
  };
}
