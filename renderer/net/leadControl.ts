// How far ahead of the arriving snapshots inputs are stamped, so that they reach the host in time but not much earlier.
// Learns from the margins the host reports. Knows no clock and no inputs.
import { clamp } from "../../shared/math/scalars.ts";

/** The smallest margin of a window should lie between these, ticks. PROTOCOL P22. */
const MARGIN_LOW = 1;
const MARGIN_HIGH = 2;
const MARGIN_AIM = 1.5;
/** Snapshots whose margins are judged together: half a second at 30 Hz, in which at least two inputs come. */
const WINDOW = 15;
/** Snapshots after a change that still tell of inputs stamped before it, in addition to the round trip. */
const SETTLE = 8;
const MIN_LEAD = 1;
const MAX_LEAD = 30;
/** Most that is taken away at once, ticks: too long a lead only costs delay, while too short a one is felt at once. */
const MAX_DECREASE = 0.5;
/** If the smallest margin of a whole window is larger than this, ticks, jitter is not the reason, and all of it is
 *  taken away at once. */
const MARGIN_ABSURD = 4;
/** Most that is added at once, ticks: an input that a stall or a sleep delayed says nothing about the next ones. */
const MAX_INCREASE = 3;

export type LeadControl = {
  /** The lead, fractional ticks. */
  leadTicks: number;
  worstMargin: number;
  judged: number;
  /** How many snapshots are still to be ignored. */
  settling: number;
  hasRoundTrip: boolean;
};

export function createLeadControl(): LeadControl {
  return {
    leadTicks: 1 + MARGIN_AIM,
    worstMargin: Infinity,
    judged: 0,
    settling: WINDOW,
    hasRoundTrip: false,
  };
}

/** Takes the margin of one snapshot. @param roundTripTicks 0 until known */
export function observeMargin(lead: LeadControl, marginTicks: number, roundTripTicks: number): void {
  if (!lead.hasRoundTrip && roundTripTicks > 0) {
    lead.hasRoundTrip = true;
    changeLead(lead, Math.max(lead.leadTicks, 1 + MARGIN_AIM + roundTripTicks), roundTripTicks);
    return;
  }
  if (lead.settling > 0) {
    lead.settling--;
    return;
  }
  lead.worstMargin = Math.min(lead.worstMargin, marginTicks);
  lead.judged++;
  // If one is late already, waiting for the rest of the window would only make more inputs late.
  if (lead.judged < WINDOW && marginTicks >= 0) return;
  const worst = lead.worstMargin;
  const missing = MARGIN_AIM - worst;
  if (worst < MARGIN_LOW) changeLead(lead, lead.leadTicks + Math.min(MAX_INCREASE, missing), roundTripTicks);
  else if (worst > MARGIN_ABSURD) changeLead(lead, lead.leadTicks + missing, roundTripTicks);
  else if (worst > MARGIN_HIGH) {
    changeLead(lead, lead.leadTicks - Math.min(MAX_DECREASE, -missing), roundTripTicks);
  } else restartWindow(lead, 0);
}

function changeLead(lead: LeadControl, leadTicks: number, roundTripTicks: number): void {
  lead.leadTicks = clamp(leadTicks, MIN_LEAD, MAX_LEAD);
  restartWindow(lead, SETTLE + Math.ceil(roundTripTicks));
}

function restartWindow(lead: LeadControl, settling: number): void {
  lead.worstMargin = Infinity;
  lead.judged = 0;
  lead.settling = settling;
}
