// What bots do about what they are shown, and that they know nothing else.
import { describe, expect, test } from "vitest";
import type { OwnCell, Snapshot, SnapshotMover } from "../net/snapshot/snapshot.ts";
import { ARENA } from "../rulesets/arena.ts";
import { BUTTON_EJECT, SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { createBot, inputFor, looksNow, observe } from "./bot.ts";
import { BOT_LEVELS, BOT_SKILLS, type BotLevel } from "./levels.ts";

const PLACE = { x: 7000, y: 7000 };
const nobody = () => false;

function own(radius: number, dx = 0): OwnCell {
  const { x, y } = PLACE;
  const still = { isProtected: false, impulseX: 0, impulseY: 0, bornTick: 0 };
  return { id: 1, playerId: 1, kind: "cell", x: x + dx, y, radius, ...still };
}

function other(
  dx: number,
  radius: number,
  kind: SnapshotMover["kind"] = "cell",
  playerId = 2,
): SnapshotMover {
  return { id: 10 + dx, playerId, kind, x: PLACE.x + dx, y: PLACE.y, radius, isProtected: false };
}

function ball(dx: number, dy: number) {
  return { id: 1000 + dx + dy, x: PLACE.x + dx, y: PLACE.y + dy, radius: 10, color: 0 };
}

function shown(change: Partial<Snapshot>): Snapshot {
  return {
    tick: 100,
    worldTick: 0,
    inputMarginTicks: 0,
    rttMs: 0,
    ownCells: [own(40)],
    movers: [],
    balls: [],
    ...change,
  };
}

/** What a bot does once it has reacted. */
function reaction(level: BotLevel, snapshot: Snapshot, isMate: (id: number) => boolean = nobody) {
  const bot = createBot(level, 5);
  observe(bot, snapshot, ARENA, isMate);
  return inputFor(bot, 1000, PLACE);
}

test.each(BOT_LEVELS)(
  "%s: goes for the ball, runs from the big one, and only after its time to react",
  (level) => {
    const bot = createBot(level, 5);
    const ownCells = [own(33)];
    observe(bot, shown({ ownCells, balls: [ball(100, 0)] }), ARENA, nobody);
    const late = 100 + 1 + Math.round(BOT_SKILLS[level].reactionS * ARENA.stepHz);
    expect(inputFor(bot, late - 1, PLACE)).toMatchObject({ moveX: 0, moveY: 0 });
    expect(inputFor(bot, late, PLACE).moveX).toBeGreaterThan(80);
    expect(reaction(level, shown({ balls: [ball(100, 0)], movers: [other(230, 200)] })).moveX).toBeLessThan(
      0,
    );
  },
);

test("a late hand still points at the place it saw, and then at the next", () => {
  const bot = createBot("calm", 1);
  observe(bot, shown({ balls: [ball(60, 0), ball(60, 200)] }), ARENA, nobody);
  const first = inputFor(bot, 1000, { x: PLACE.x + 30, y: PLACE.y });
  expect(Math.hypot(first.moveX, first.moveY)).toBeLessThan(50);
  const place = { x: PLACE.x + 30 + first.moveX, y: PLACE.y + first.moveY };
  expect(inputFor(bot, 1001, place).moveY).toBeGreaterThan(100);
});

describe("jumps", () => {
  const kill = { ownCells: [own(200)], movers: [other(500, 90)] };
  const presses = (snapshot: Snapshot, level: BotLevel = "fierce") =>
    reaction(level, snapshot).buttons & SPLIT_PRESSES_MASK;

  test("at prey its half can swallow, at the levels that do", () => {
    expect(BOT_LEVELS.map((level) => presses(shown(kill), level))).toEqual([0, 0, 0, 1, 1]);
  });

  test("not at prey too big, too far or not worth it, nor beside a hunter or through a virus", () => {
    expect(presses(shown({ ...kill, movers: [other(500, 160)] }))).toBe(0);
    expect(presses(shown({ ...kill, movers: [other(1500, 90)] }))).toBe(0);
    expect(presses(shown({ ...kill, movers: [other(500, 30)] }))).toBe(0);
    expect(presses(shown({ ...kill, movers: [other(500, 90), other(750, 190)] }))).toBe(0);
    expect(presses(shown({ ...kill, movers: [other(500, 90), other(350, 100, "virus", 0)] }))).toBe(0);
  });
});

test("who is big enough to pop does not walk through a virus for a ball; who is small does", () => {
  const cells = [other(200, 100, "virus", 0)];
  const balls = [ball(330, 0)];
  expect(
    Math.abs(reaction("fierce", shown({ ownCells: [own(40)], movers: cells, balls })).moveX),
  ).toBeGreaterThan(300);
  const big = createBot("fierce", 5);
  observe(big, shown({ ownCells: [own(150)], movers: cells, balls }), ARENA, nobody);
  expect(big.decided[0]!.path.every(({ x, y }) => Math.hypot(x - PLACE.x - 330, y - PLACE.y) > 60)).toBe(
    true,
  );
});

test("hunted by one that would burst, who is small hides on a virus; who would burst itself runs from both", () => {
  const hunter = other(700, 260);
  const virus = { ...other(-200, 100, "virus", 0), id: 77, y: PLACE.y + 250 };
  const small = reaction("fierce", shown({ movers: [hunter, virus] }));
  expect(small.moveX).toBeLessThan(0);
  expect(small.moveY).toBeGreaterThan(0);
  const without = reaction("fierce", shown({ movers: [hunter] }));
  const turn = Math.atan2(small.moveY, -small.moveX) - Math.atan2(without.moveY, -without.moveX);
  expect(turn).toBeGreaterThan(0.3);
  const big = reaction("fierce", shown({ ownCells: [own(150)], movers: [hunter, virus] }));
  expect(Math.atan2(big.moveY, -big.moveX)).toBeLessThan(Math.atan2(small.moveY, -small.moveX) - 0.2);
});

describe("shoots with viruses", () => {
  const scene = { ownCells: [own(230)], movers: [other(430, 100, "virus", 0), other(1060, 300)] };
  const ejects = (change: Partial<Snapshot>, level: BotLevel = "fierce") =>
    (reaction(level, shown({ ...scene, ...change })).buttons & BUTTON_EJECT) !== 0;

  test("at somebody big who is behind one, at the levels that do; and looks there", () => {
    // A sleepy one of that size throws for another reason.
    const levels = BOT_LEVELS.filter((level) => level !== "sleepy");
    expect(levels.map((level) => ejects({}, level))).toEqual([false, false, true, true]);
    const { moveX, moveY } = reaction("fierce", shown(scene));
    expect(moveX).toBeGreaterThan(20);
    expect(Math.abs(moveY)).toBeLessThan(5);
  });

  test("not at a small one, one beside the line or out of reach, nor at a virus too near, too far or too dear", () => {
    const [virus, target] = scene.movers as [SnapshotMover, SnapshotMover];
    expect(ejects({ movers: [virus] })).toBe(false);
    expect(ejects({ movers: [virus, { ...target, radius: 110 }] })).toBe(false);
    expect(ejects({ movers: [virus, { ...target, y: target.y + 400 }] })).toBe(false);
    expect(ejects({ movers: [virus, other(1300, 300)] })).toBe(false);
    expect(ejects({ movers: [other(280, 100, "virus", 0), target] })).toBe(false);
    expect(ejects({ movers: [other(700, 100, "virus", 0), other(1060, 330)] })).toBe(false);
    expect(ejects({ ownCells: [own(190)] })).toBe(false);
  });

  test("for less where others have fed it", () => {
    const fed = { ...scene.movers[0]!, radius: Math.sqrt(100 * 100 + 4 * 38 * 38) };
    expect(ejects({ ownCells: [own(190)], movers: [fed, scene.movers[1]!] })).toBe(true);
  });
});

describe("a sleepy one", () => {
  const { fullAt, bigFullAt } = BOT_SKILLS.sleepy;
  const wants = (snapshot: Snapshot, seed: number) => {
    const bot = createBot("sleepy", seed);
    observe(bot, snapshot, ARENA, nobody);
    return inputFor(bot, 1000, PLACE);
  };

  test("naps now and then, sees nothing meanwhile, and wakes", () => {
    const bot = createBot("sleepy", 7);
    const food = [ball(100, 0)];
    const looks = Array.from({ length: 400 }, (_, i) => {
      const tick = 15 * (i + 1);
      observe(bot, shown({ tick, balls: food }), ARENA, nobody);
      return inputFor(bot, tick + 16, PLACE).moveX > 0;
    });
    const asleep = looks.filter((isAwake) => !isAwake).length;
    expect(asleep).toBeGreaterThan(60);
    expect(asleep).toBeLessThan(240);
    expect(looks.slice(-100)).toContain(true);
    bot.wakesTick = 10_000;
    const danger = shown({ tick: 7000, movers: [other(230, 200)] });
    observe(bot, danger, ARENA, nobody);
    expect(bot.wakesTick).toBe(10_000);
    expect(bot.decided.every(({ tick }) => tick < 7000)).toBe(true);
  });

  test("does not run: it goes no farther than told, the way it wants", () => {
    const bot = createBot("sleepy", 6);
    observe(bot, shown({ balls: [ball(100, 0)] }), ARENA, nobody);
    const hurried = inputFor(bot, 1000, PLACE);
    const { moveX, moveY } = inputFor(bot, 1000, PLACE, 8);
    expect(Math.hypot(moveX, moveY)).toBeLessThan(9);
    expect(moveX * hurried.moveX).toBeGreaterThan(0);
  });

  test("full, it strolls up to somebody bigger, and stays off the rim; one that is big itself does not", () => {
    const full = own(fullAt * ARENA.startRadius);
    const stroll = (dx: number, seed: number) =>
      wants(shown({ ownCells: [full], movers: [other(dx, 80)] }), seed);
    expect(stroll(700, 6).moveX).toBeGreaterThan(200);
    expect(stroll(-700, 6).moveX).toBeLessThan(-200);
    const near = stroll(80 + BOT_SKILLS.sleepy.companyU, 6);
    expect(Math.hypot(near.moveX, near.moveY)).toBeLessThan(1);
    expect(Math.hypot(stroll(700, 9).moveX, stroll(700, 9).moveY)).toBeGreaterThan(900);
  });

  test("too big to be caught, it throws mass away; one that is big a little later, and other levels never", () => {
    const throws = (level: BotLevel, radius: number, seed: number) => {
      const bot = createBot(level, seed);
      observe(bot, shown({ ownCells: [own(radius)] }), ARENA, nobody);
      return (inputFor(bot, 1000, PLACE).buttons & BUTTON_EJECT) > 0;
    };
    const { throwsAt, bigFullAt: big } = BOT_SKILLS.sleepy;
    const { startRadius } = ARENA;
    expect(
      [throwsAt * startRadius - 1, throwsAt * startRadius].map((radius) => throws("sleepy", radius, 6)),
    ).toEqual([false, true]);
    expect([big * startRadius - 1, big * startRadius].map((radius) => throws("sleepy", radius, 9))).toEqual([
      false,
      true,
    ]);
    expect(throws("calm", 300, 6)).toBe(false);
  });

  test("hunts nobody, and is full at a size that can be caught; one of a few at one that is feared", () => {
    const prey = shown({ ownCells: [own(200)], movers: [other(260, 60)], balls: [ball(-230, 0)] });
    expect(wants({ ...prey, ownCells: [own(33)], movers: [other(70, 20)] }, 6).moveX).toBeLessThan(0);
    const goesForIt = (radius: number, seed: number) => {
      const { moveX } = wants(shown({ ownCells: [own(radius)], balls: [ball(0, radius + 60)] }), seed);
      return Math.abs(moveX) < 0.5 * (radius + 60);
    };
    const { startRadius } = ARENA;
    expect(goesForIt(fullAt * startRadius - 1, 6)).toBe(true);
    expect(goesForIt(fullAt * startRadius, 6)).toBe(false);
    expect(goesForIt(fullAt * startRadius, 9)).toBe(true);
    expect(goesForIt(bigFullAt * startRadius, 9)).toBe(false);
  });
});

test("a mate is neither prey nor danger, and is fed when hunted", () => {
  const isMate = (id: number) => id === 3;
  const mate = other(300, 150, "cell", 3);
  const snapshot = shown({ ownCells: [own(120)], movers: [mate, other(1250, 400)] });
  expect(reaction("keen", snapshot, isMate).buttons & BUTTON_EJECT).toBe(BUTTON_EJECT);
  expect(reaction("keen", shown({ ownCells: [own(120)], movers: [mate] }), isMate).buttons).toBe(0);
});

test("without a cell it stands still, with nothing in sight it wanders, and looks are spread over ticks", () => {
  expect(reaction("normal", shown({ ownCells: [] }))).toMatchObject({ moveX: 0, moveY: 0 });
  const { moveX, moveY } = reaction("normal", shown({}));
  expect(Math.hypot(moveX, moveY)).toBeGreaterThan(100);
  const bot = createBot("normal", 1);
  const every = Math.round(30 / BOT_SKILLS.normal.thinkHz);
  const all = Array.from({ length: every }, (_, i) => i);
  const looks = all.map((id) => all.filter((tick) => looksNow(bot, id + 1, tick, 30)));
  expect(looks.map((ticks) => ticks.length)).toEqual(all.map(() => 1));
  expect(new Set(looks.flat()).size).toBe(every);
});

describe("protection", () => {
  const shield = { isProtected: true };

  test("who cannot be eaten is no prey: neither chased nor jumped at", () => {
    const prey = other(150, 90);
    const chase = reaction("fierce", shown({ ownCells: [own(200)], movers: [prey] }));
    expect(chase.moveX).toBeGreaterThan(100);
    const far = { ...other(500, 90), ...shield };
    expect(reaction("fierce", shown({ ownCells: [own(200)], movers: [far] })).buttons).toBe(0);
    const balls = [ball(-300, 0)];
    const spared = shown({ ownCells: [own(200)], movers: [{ ...prey, ...shield }], balls });
    expect(reaction("fierce", spared).moveX).toBeLessThan(0);
  });

  test("protected itself it flees nobody, until that is nearly over", () => {
    const scene = { balls: [ball(100, 0)], movers: [other(230, 200)], ownCells: [{ ...own(40), ...shield }] };
    expect(reaction("normal", shown({ ...scene, worldTick: 10 })).moveX).toBeGreaterThan(80);
    expect(reaction("normal", shown({ ...scene, worldTick: 40 })).moveX).toBeLessThan(0);
  });

  test("it bites nobody, jumps at nobody and throws nothing as long as it is", () => {
    const hunter = { ...own(200), ...shield };
    const lure = shown({ ownCells: [hunter], movers: [other(500, 90)], balls: [ball(-300, 0)] });
    expect(reaction("fierce", lure)).toMatchObject({ buttons: 0 });
    expect(reaction("fierce", lure).moveX).toBeLessThan(0);
    const target = [other(430, 100, "virus", 0), other(1060, 300)];
    const shooter = shown({ ownCells: [{ ...own(230), ...shield }], movers: target });
    expect(reaction("fierce", shooter).buttons & BUTTON_EJECT).toBe(0);
  });
});

test("a giant does not turn for a crumb, who is not much bigger does", () => {
  const turns = (radius: number) => {
    // Both as far from the rim.
    const crumb = other(-radius - 100, 32);
    const seen = shown({ ownCells: [own(radius)], movers: [crumb], balls: [ball(radius + 100, 0)] });
    return reaction("normal", seen).moveX < 0;
  };
  expect([60, 140, 200, 300].map(turns)).toEqual([true, true, false, false]);
});
