// Eaten balls on their way into the eater. A flight is a function of its start, the eater's place and the clock.
import { beadOf } from "../pictures/paintings.ts";
import { ROUND } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";
import { easeIn, mix, partOf } from "./curves.ts";
import { createPool } from "./pool.ts";
import { type Aim, followMover, type Shot } from "./shot.ts";

export const FLIGHT_MS = 90;
/** Its size when it arrives, as a part of its own. */
const END_SCALE = 0.2;
/** How far it goes towards the eater's middle, as a part of the way: all across a giant it would be a streak. */
const DEPTH = 0.75;
const MAX_FLIGHTS = 40;

export type Flight = Aim & { startMs: number; x: number; y: number; radius: number; color: number };
export type FlightPlace = { x: number; y: number; radius: number; isOver: boolean };

export function flightAt(flight: Flight, nowMs: number, out: FlightPlace): void {
  const part = partOf(nowMs, flight.startMs, FLIGHT_MS);
  const way = DEPTH * easeIn(part);
  out.x = mix(flight.x, flight.toX, way);
  out.y = mix(flight.y, flight.toY, way);
  out.radius = flight.radius * mix(1, END_SCALE, part);
  out.isOver = part === 1;
}

export type Flights = {
  add(flight: Flight): void;
  draw(shot: Shot, brush: Brush): void;
  clear(): void;
};

export function createFlights(): Flights {
  const flights = createPool<Flight>(MAX_FLIGHTS, () => ({
    ...{ startMs: 0, x: 0, y: 0, radius: 0, color: 0 },
    ...{ toId: 0, toX: 0, toY: 0 },
  }));
  const place: FlightPlace = { x: 0, y: 0, radius: 0, isOver: false };
  return {
    add(flight) {
      const slot = flights.take();
      if (slot !== null) Object.assign(slot, flight);
    },
    draw(shot, brush) {
      for (let i = flights.count - 1; i >= 0; i--) {
        const flight = flights.items[i]!;
        followMover(flight, shot.frame);
        flightAt(flight, shot.nowMs, place);
        if (place.isOver) {
          flights.free(i);
          continue;
        }
        brush.putShaped(beadOf(flight.color), place.x, place.y, place.radius, ROUND, 1, flight.radius);
      }
    },
    clear: flights.clear,
  };
}
