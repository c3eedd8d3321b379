// English text for who has just come by a link.
import type { ArrivalTexts } from "./arrivalTexts.ts";

export const arrival: ArrivalTexts = {
  title: "Who are you?",
  entering: "Here you come…",
  names: [
    "Captain Crumb",
    "Sir Wobble",
    "Turbo Dumpling",
    "Hungry Pea",
    "Bouncy Muffin",
    "Mighty Radish",
    "Sleepy Meatball",
    "Count Custard",
    "Rolling Bagel",
    "Doctor Pudding",
    "Sneaky Sprout",
    "Brave Noodle",
    "Lady Jellybean",
    "Grumpy Olive",
    "Space Pancake",
    "Pirate Pickle",
    "Fuzzy Peach",
    "Baron von Bubble",
    "Tiny Thunder",
    "Cosmic Cookie",
    "Wild Blueberry",
    "Major Marble",
    "Salty Pretzel",
    "Disco Lentil",
  ],
};
