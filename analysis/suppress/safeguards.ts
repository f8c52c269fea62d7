import type { DisclosureRules } from './disclosure-rules.ts';

/**
 * What keeps small groups from being worked out. Whatever is published has all of them; a test that leaves one out shows
 * what it is for.
 */
export interface Safeguards {
  /** More groups than the small ones are hidden, so that no combination of those shown gives those. */
  complementary: boolean;
  /** What is hidden for an item is hidden for those that are asked by the answer to it. */
  routing: boolean;
  /** Nothing new can be combined with tables that were published earlier. */
  earlier: boolean;
  /** Breakdowns that make an answer certain are left out. */
  certain: boolean;
  /** A group cannot be lifted over the limit by more responses than it has people. */
  heads: boolean;
}

export const allSafeguards: Safeguards = {
  complementary: true,
  routing: true,
  earlier: true,
  certain: true,
  heads: true,
};

/** The rules, and what of them is held. */
export interface GuardedRules extends DisclosureRules {
  safeguards: Safeguards;
}
