// Test support: renders components without a browser, into a page made of plain objects, and imitates clicks, keys and
// touches. It has what Preact and this interface use; no layout, no focus order. Nothing of the game imports this.
import { signal } from "@preact/signals";
import { type ComponentChildren, render } from "preact";
import { act } from "preact/test-utils";
import type { Settings } from "../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { ENGLISH } from "../i18n/languages.stage.ts";
import type { Language } from "../i18n/languages.ts";
import type { Actions } from "./actions.ts";
import { createStore, type Mode } from "./store.ts";
import { createDrafts, UiContext } from "./uiContext.ts";

const nothing = () => undefined;

type Handler = (event: object) => void;
/** Properties of an event beside its type. */
type Facts = Record<string, unknown>;

/** Listeners by type. Case is ignored, since Preact cannot tell the case of this page's events. */
class MemoryTarget {
  readonly #handlers = new Map<string, Set<Handler>>();

  addEventListener(type: string, handler: Handler): void {
    this.#handlers.set(type, (this.#handlers.get(type) ?? new Set()).add(handler));
  }

  removeEventListener(type: string, handler: Handler): void {
    this.#handlers.get(type)?.delete(handler);
  }

  /** @returns whether a listener prevented the browser's default */
  dispatch(type: string, facts: Facts = {}): boolean {
    let isPrevented = false;
    for (const [own, handlers] of this.#handlers) {
      if (own.toLowerCase() !== type) continue;
      const prevent = () => {
        isPrevented = true;
      };
      const plain = { type: own, target: this, currentTarget: this, preventDefault: prevent, ...facts };
      for (const handler of handlers) handler.call(this, plain);
    }
    return isPrevented;
  }
}

export class MemoryNode extends MemoryTarget {
  readonly nodeType: number;
  readonly localName: string;
  readonly #attributes = new Map<string, string>();
  readonly childNodes: MemoryNode[] = [];
  readonly style: Record<string, unknown>;
  parentNode: MemoryNode | null = null;
  data = "";

  constructor(localName: string) {
    super();
    this.localName = localName;
    this.nodeType = localName === "#text" ? 3 : 1;
    this.style = {
      setProperty: (name: string, value: unknown) => Object.assign(this.style, { [name]: value }),
    };
  }

  get firstChild(): MemoryNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): MemoryNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  /** The text as a screen reader reads it, with visually hidden words. */
  get text(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((child) => child.text).join("");
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  attribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  /** This element as a line for each of its tags, attributes, styles and texts. Throws where it was given HTML. */
  get markup(): string {
    if (this.nodeType === 3) return `${this.data}\n`;
    if ("innerHTML" in this) throw new Error(`HTML in a page of elements: ${this.innerHTML}`);
    const attributes = [...this.#attributes, ["style", JSON.stringify(this.style)]];
    const lines = attributes.map(([name, value]) => ` ${name}=${value}\n`);
    const inner = this.childNodes.map((child) => child.markup);
    return `<${this.localName}\n${[...lines, ...inner].join("")}</>\n`;
  }

  insertBefore(node: MemoryNode, next: MemoryNode | null): MemoryNode {
    node.parentNode?.removeChild(node);
    const at = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  removeChild(node: MemoryNode): void {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
  }

  /** This element and its descendants that match: a tag, or a class after a dot. */
  all(what: string): MemoryNode[] {
    const isClass = what.startsWith(".");
    const classes = this.attribute("class")?.split(" ") ?? [];
    const fits = isClass ? classes.includes(what.slice(1)) : this.localName === what;
    return [...(fits ? [this] : []), ...this.childNodes.flatMap((child) => child.all(what))];
  }

  /** Animations it was asked to play. */
  readonly animations: { keyframes: Record<string, string>[]; duration: number }[] = [];
  animate(keyframes: Record<string, string>[], { duration }: { duration: number }): void {
    this.animations.push({ keyframes, duration });
  }

  /** In this page all lines of a list are equally high, one below the other. */
  readonly offsetHeight = 20;
  readonly offsetLeft = 0;
  get offsetTop(): number {
    return this.offsetHeight * (this.parentNode?.childNodes.indexOf(this) ?? 0);
  }
  get children(): MemoryNode[] {
    return this.childNodes.filter(({ nodeType }) => nodeType === 1);
  }

  // Methods of a real element that components call.
  readonly focus = nothing;
  readonly select = nothing;
  readonly showModal = nothing;
  readonly close = nothing;
  readonly scrollIntoView = nothing;
  readonly scrollTo = nothing;
  readonly getContext = () => null;
  querySelector(): null {
    return null;
  }
  contains(): boolean {
    return false;
  }
  closest(): null {
    return null;
  }
}

export const SETTINGS: Settings = { ...PLAIN_SETTINGS, language: "en", name: "Ola", color: 3 };

/** Actions that record their name and arguments. */
function recordActions(calls: unknown[][]): Actions {
  return new Proxy({} as Actions, {
    get:
      (_actions, name) =>
      (...args: unknown[]) =>
        void calls.push([name, ...args.filter(isPlain)]),
  });
}

/** Buttons pass their event to actions that take no argument. */
function isPlain(arg: unknown): boolean {
  return !(typeof arg === "object" && arg !== null && "currentTarget" in arg);
}

export type PageRig = ReturnType<typeof openPage>;

/** Makes a page the global one, where components look for the browser's. @returns removes it again */
function installPage(page: MemoryTarget): { takeAway: () => void; wish: (query: string) => void } {
  /** Media queries that match in this page. */
  const wishes = new Set<string>();
  const globals = {
    document: {
      createElementNS: (_space: string, name: string) => new MemoryNode(name),
      createTextNode: (data: string) => Object.assign(new MemoryNode("#text"), { data: String(data) }),
      documentElement: { lang: "" },
      activeElement: null,
    },
    window: page,
    Element: MemoryNode,
    matchMedia: (query: string) => ({ matches: wishes.has(query) }),
  };
  Object.assign(globalThis, globals);
  const takeAway = () => {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  };
  return { takeAway, wish: (query) => void wishes.add(query) };
}

/** The page is this process's global one until dispose. */
export function openPage(mode: Mode = "app", language: Language = ENGLISH) {
  const root = new MemoryNode("div");
  const page = new MemoryTarget();
  const { takeAway, wish } = installPage(page);
  const store = createStore(SETTINGS, mode, mode === "guest" ? null : "electron");
  const calls: unknown[][] = [];
  const actions = recordActions(calls);
  const ui = { store, actions, texts: language.texts, language, drafts: createDrafts() };
  const find = (label: string) => {
    const button = root
      .all("button")
      .find((one) => (one.attribute("aria-label") ?? one.text).startsWith(label));
    if (!button) throw new Error(`no button "${label}" in: ${root.text}`);
    return button;
  };
  return {
    root,
    ...{ store, actions },
    spoken: signal(language),
    texts: ui.texts,
    /** Actions called since the last call of this, with their arguments. */
    takeCalls: () => calls.splice(0),
    /** Renders in the place of what was rendered before. */
    draw(children: ComponentChildren) {
      const element = root as unknown as HTMLElement;
      void act(() => render(<UiContext.Provider value={ui}>{children}</UiContext.Provider>, element));
    },
    /** Makes a change; the page is up to date when this returns. */
    change(how: () => void) {
      void act(how);
    },
    /** @param label how the button's name begins */
    button: find,
    click(label: string) {
      void act(() => void find(label).dispatch("click"));
    },
    /** @returns whether the browser's default for the key was prevented */
    press(code: string, facts: Facts = {}): boolean {
      let isTaken = false;
      void act(() => {
        isTaken = page.dispatch("keydown", { code, repeat: false, defaultPrevented: false, ...facts });
      });
      return isTaken;
    },
    /** Makes a media query match from now on. @param query as styles ask for it */
    wish,
    /** Somebody touches or clicks the page somewhere. */
    point(pointerType: "mouse" | "touch") {
      void act(() => void page.dispatch("pointerdown", { pointerType }));
    },
    /** @param type like "pointerup" */
    pointer(type: string, facts: Facts) {
      void act(() => void page.dispatch(type, facts));
    },
    dispose() {
      void act(() => render(null, root as unknown as HTMLElement));
      takeAway();
    },
  };
}
