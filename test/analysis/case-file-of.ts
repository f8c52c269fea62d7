import {
  nonresponse,
  nonSubstantive,
  notAsked,
  type CaseColumn,
  type CaseFile,
  type CodebookItem,
} from '../../analysis/index.ts';

/** One case by hand: option code, option codes, or point; left out: blank; `notAsked` and `nonSubstantive` as such. */
export type PlainCase = Partial<Record<string, string | string[] | number>>;

/** Builds a case file from cases written by hand. */
export function caseFileOf(items: CodebookItem[], cases: PlainCase[]): CaseFile {
  const columns = items.map((item): [string, CaseColumn] => [item.code, columnOf(item, cases)]);
  return { caseCount: cases.length, items, columns: Object.fromEntries(columns) };
}

function columnOf(item: CodebookItem, cases: PlainCase[]): CaseColumn {
  const values = cases.map((one) => one[item.code]);
  const missing = (value: PlainCase[string] | undefined): number | undefined => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return nonresponse;
    return value === notAsked || value === nonSubstantive ? value : undefined;
  };
  if (item.kind === 'multiple') {
    return {
      kind: 'multiple',
      outcomes: Uint16Array.from(values, (value) => missing(value) ?? 0),
      masks: Uint32Array.from(values, (value) =>
        Array.isArray(value)
          ? value.reduce((mask, code) => mask | (1 << item.categories.indexOf(code)), 0)
          : 0,
      ),
    };
  }
  const category = (value: PlainCase[string] | undefined): number =>
    item.kind === 'scale' ? Number(value) - item.min : item.categories.indexOf(String(value));
  return {
    kind: item.kind,
    outcomes: Uint16Array.from(values, (value) => missing(value) ?? category(value)),
  };
}
