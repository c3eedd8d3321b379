// Polish text of the quick phrases, as each reader sees them over a circle.
import type { Texts } from "../texts.ts";

export const phrases: Texts["phrases"] = {
  title: "Szybkie zwroty",
  close: "Zamknij",
  hide: (name) => `Ukryj, co mówi ${name}`,
  show: (name) => `Pokazuj, co mówi ${name}`,
  said: {
    hello: "Cześć!",
    wellDone: "Brawo!",
    thanks: "Dzięki!",
    sorry: "Przepraszam!",
    together: "Gramy razem?",
    lookOut: "Uwaga!",
    catchMe: "Złap mnie!",
    again: "Jeszcze jedna runda!",
  },
  unheard: {
    off: "Gospodarz wyłączył szybkie zwroty.",
    muted: "Nikt cię teraz nie słyszy: gospodarz cię wyciszył.",
    tooSoon: "Odczekaj chwilę, zanim powiesz coś jeszcze.",
  },
};
