import {
  emptyOutcomes,
  firstCategory,
  indexColumn,
  nonresponse,
  type CaseColumn,
  type CaseFile,
  type CodebookItem,
  type Outcomes,
} from '../../analysis/index.ts';

/** What is missing in a case by hand, `left(notAsked)` or `left(nonSubstantive)`: a number would be a point of a scale. */
export const left = (outcome: number): { outcome: number } => ({ outcome });

/** One case by hand: option code, option codes, or point; left out: blank. */
export type PlainCase = Partial<Record<string, string | string[] | number | { outcome: number }>>;

/** Builds a case file from cases written by hand. */
export function caseFileOf(items: CodebookItem[], cases: PlainCase[]): CaseFile {
  const caseFile: CaseFile = { caseCount: cases.length, items, columns: {} };
  // An index comes after the items that it is made of.
  for (const item of items) {
    caseFile.columns[item.code] = item.kind === 'index' ? indexColumn(caseFile, item) : columnOf(item, cases);
  }
  return caseFile;
}

function columnOf(item: Exclude<CodebookItem, { kind: 'index' }>, cases: PlainCase[]): CaseColumn {
  const values = cases.map((one) => one[item.code]);
  const missing = (value: PlainCase[string] | undefined): number | undefined => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return nonresponse;
    return typeof value === 'object' && !Array.isArray(value) ? value.outcome : undefined;
  };
  const filled = (outcomeOf: (value: PlainCase[string] | undefined) => number): Outcomes => {
    const outcomes = emptyOutcomes(item, cases.length);
    for (const [index, value] of values.entries()) outcomes[index] = outcomeOf(value);
    return outcomes;
  };
  if (item.kind === 'multiple') {
    return {
      kind: 'multiple',
      outcomes: filled((value) => missing(value) ?? firstCategory),
      masks: Uint32Array.from(values, (value) =>
        Array.isArray(value)
          ? value.reduce((mask, code) => mask | (1 << item.categories.indexOf(code)), 0)
          : 0,
      ),
    };
  }
  const category = (value: PlainCase[string] | undefined): number =>
    firstCategory +
    (item.kind === 'scale'
      ? Number(value) - item.min
      : item.categories.indexOf(typeof value === 'string' ? value : ''));
  return {
    kind: item.kind,
    outcomes: filled((value) => missing(value) ?? category(value)),
  };
}
