/** How the categories of an item are to be read. Order is questionnaire order. */
export type CodebookItem =
  | { code: string; kind: 'single'; categories: string[]; isAttribute: boolean }
  | { code: string; kind: 'multiple'; categories: string[]; exclusive: string[] }
  | { code: string; kind: 'scale'; min: number; max: number; topBoxCount: number; bottomBoxCount: number };

/**
 * One item's outcomes, one element a case.
 * single, scale: index into the categories (scale: value - min), or a code of `outcome/missing.ts`.
 * multiple: `masks` has bit i set when category i was ticked; `outcomes` is 0 where anything was ticked, else a code
 * of `outcome/missing.ts`.
 */
export type CaseColumn =
  | { kind: 'single' | 'scale'; outcomes: Uint16Array }
  | { kind: 'multiple'; outcomes: Uint16Array; masks: Uint32Array };

/**
 * The responses of a wave as columns of codes: what all of analysis/ counts. Case order carries no meaning.
 * Non-substantive options are not among a codebook item's categories; open-ended items are not in it at all.
 */
export interface CaseFile {
  caseCount: number;
  items: CodebookItem[];
  columns: Record<string, CaseColumn>;
}
