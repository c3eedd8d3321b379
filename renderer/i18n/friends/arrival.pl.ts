// Polish text for who has just come by a link.
import type { ArrivalTexts } from "./arrivalTexts.ts";

export const arrival: ArrivalTexts = {
  title: "Kim jesteś?",
};
