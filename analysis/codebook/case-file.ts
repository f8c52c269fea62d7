import type { Index } from '../../surveys/schema/index-definition.ts';

/** How the categories of an item are to be read. Order is questionnaire order. */
export type CodebookItem = {
  code: string;
  /** Items before it whose answers decide who is asked. */ routedOn?: string[];
  /** Options outside the substance of the question, which are no categories of it. */ outside?: string[];
  /** No answer to it may be certain for a group of people. */ isSensitive?: boolean;
} & (
  | { kind: 'single'; categories: string[]; isAttribute: boolean }
  | { kind: 'multiple'; categories: string[]; exclusive: string[] }
  | { kind: 'scale'; min: number; max: number; topBoxCount: number; bottomBoxCount: number }
  /** A figure made of items before it; whoever answered fewer than `minimumAnsweredCount` of them is not in it. */
  | { kind: 'index'; items: ScoredItem[]; aggregation: Index['aggregation']; minimumAnsweredCount: number }
);

/** An item of an index: what each of its categories is worth, turned round already where it is worded the other way. */
export interface ScoredItem {
  code: string;
  scores: number[];
}

/** One outcome a case (outcome/missing.ts): bytes where the item's categories fit, else words. */
export type Outcomes = Uint8Array | Uint16Array;

/**
 * One item's outcomes, one element a case.
 * single, scale: firstCategory + index into the categories (scale: value - min), or a code for what is missing.
 * index: firstCategory where enough of its items were answered, else a code for what is missing.
 * multiple: `masks` has bit i set when category i was ticked; `outcomes` is firstCategory where anything was ticked,
 * else a code for what is missing.
 * `outside`, where the item has such options: bit i set where the outcome is nonSubstantive by its option i.
 */
export type CaseColumn = (
  | { kind: 'single' | 'scale' | 'index'; outcomes: Outcomes }
  | { kind: 'multiple'; outcomes: Outcomes; masks: Uint32Array }
) & { outside?: Uint32Array };

/**
 * The responses of a wave as columns of codes: what all of analysis/ counts. Case order carries no meaning.
 * Non-substantive options are not among a codebook item's categories; open-ended items are not in it at all.
 */
export interface CaseFile {
  caseCount: number;
  items: CodebookItem[];
  columns: Record<string, CaseColumn>;
}
