import type { PartOf, ResponseOption, SectionPart } from '../../../surveys/schema/item.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { joinedText } from './foreign-text.ts';
import { mostOptions, refuseTooMany, type ForeignOption, type ImportBuilder } from './import-builder.ts';

/** What every question has, as the readers make it: a function, since making it takes its code. */
export type Base = () => Pick<PartOf<'open-ended'>, 'code' | 'text' | 'help' | 'isRequired'>;

/** A range that a file sets; what it does not set is undefined. */
export interface Limits {
  min?: number | undefined;
  max?: number | undefined;
}

/** Any number that a question without limits may be answered with. */
const usual = { min: 0, max: 9999 };
/** Numbers beyond are no numbers of a questionnaire, and steps and bands of them would not come out. */
const widest = 1_000_000_000_000;

/** Five classes of about the same width between the limits of a number. */
export function bandsBetween(min: number, max: number, decimals = 0): PartOf<'number'>['bands'] {
  const unit = 10 ** -decimals;
  const width = Math.max(unit, Math.ceil((max - min + unit) / 5 / unit) * unit);
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  const ends = [1, 2, 3, 4].map((step) => rounded(min + width * step - unit)).filter((end) => end < max);
  const bands = ends.map((end, index) => {
    const from = index === 0 ? min : rounded((ends[index - 1] ?? min) + unit);
    return { code: `b${index + 1}`, label: { ja: `${from}～${end}`, en: `${from} to ${end}` }, atMost: end };
  });
  const last = rounded((ends.at(-1) ?? min - unit) + unit);
  const all = [
    ...bands,
    { code: `b${bands.length + 1}`, label: { ja: `${last}以上`, en: `${last} or more` } },
  ];
  return all.length > 1
    ? all
    : [{ code: 'b0', label: { ja: `${min}以下`, en: `${min} or less` }, atMost: min }, ...all];
}

/** Two points at each end; one where there are too few for two. */
export function boxes(points: number): { topBoxCount: number; bottomBoxCount: number } {
  const count = points > 3 ? 2 : 1;
  return { topBoxCount: count, bottomBoxCount: count };
}

/** A number with limits, those of the file where it has sensible ones, and bands that somebody has to look at. */
export function numberPart(
  builder: ImportBuilder,
  question: { name: string; base: Base; limits: Limits; decimals?: number; unit?: LocalText },
): PartOf<'number'> {
  const { name, base, limits, decimals = 0, unit } = question;
  const own = base();
  const min = sensible(limits.min) ?? Math.min(usual.min, sensible(limits.max) ?? usual.min);
  const upper = sensible(limits.max) ?? Math.max(usual.max, min + usual.max);
  const max = upper > min ? upper : min + usual.max;
  const isOpen = limits.max === undefined && limits.min === undefined;
  builder.note({ kind: 'changed', code: 'bands-made', source: name, facts: { min, max } });
  builder.knows(name, { item: own.code, step: 10 ** -decimals });
  return {
    type: 'number',
    ...own,
    min,
    max,
    ...(decimals > 0 && { decimals }),
    ...(unit !== undefined && unit.ja !== '' && { unit }),
    // Ages, years and hours are most of what has no limits.
    bands: bandsBetween(min, isOpen ? 100 : max, decimals),
  };
}

function sensible(limit: number | undefined): number | undefined {
  return limit === undefined || Math.abs(limit) > widest ? undefined : limit;
}

const decades = [1989, 1999, 2009, 2019];

/** A date with limits, those of the file where it has any, and bands by decades. */
export function datePart(
  builder: ImportBuilder,
  question: {
    name: string;
    base: Base;
    precision: 'day' | 'month' | 'year';
    limits?: { earliest?: string | undefined; latest?: string | undefined };
  },
): PartOf<'date'> {
  const { name, base, precision, limits = {} } = question;
  const own = base();
  const exact = (day: string): string => day.slice(0, { day: 10, month: 7, year: 4 }[precision]);
  const earliest = exact(limits.earliest ?? '1900-01-01');
  const latest = exact(limits.latest ?? '2099-12-31');
  builder.note({ kind: 'changed', code: 'date-bands-made', source: name, facts: { earliest, latest } });
  builder.knows(name, { item: own.code });
  const within = decades.filter(
    (year) => exact(`${year}-12-31`) > earliest && exact(`${year}-12-31`) < latest,
  );
  const [firstEnd = Number(earliest.slice(0, 4))] = within;
  const ends = within.length > 0 ? within : [firstEnd];
  const atMost = (year: number): string => {
    const end = exact(`${year}-12-31`);
    return end < latest ? end : earliest;
  };
  return {
    type: 'date',
    ...own,
    precision,
    earliest,
    latest,
    bands: [
      ...ends.map((year, index) => ({
        code: `b${index + 1}`,
        label: { ja: `${year}年まで`, en: `until ${year}` },
        atMost: atMost(year),
      })),
      {
        code: `b${ends.length + 1}`,
        label: { ja: `${(ends.at(-1) ?? 0) + 1}年から`, en: `from ${(ends.at(-1) ?? 0) + 1}` },
      },
    ],
  };
}

/** More options than can be ticked or ranked at all, since answers are kept as 32 bits. */
export const mostTicked = 32;
/** More columns than a table can have side by side. */
const mostColumns = 11;

/** A choice out of options, one or several; one alone becomes a yes and a no. Null where there are none, or too many. */
export function choicePart(
  builder: ImportBuilder,
  question: {
    name: string;
    base: Base;
    kind: 'single-response' | 'multiple-response' | 'ranking';
    options: readonly ForeignOption[];
    most?: number | undefined;
    /** How many must be ticked at least, and by what property the file says so. */
    least?: { count: number | undefined; property: string };
    /** The options stand in a new order for each respondent. */
    isRandom?: boolean;
    /** How a condition calls the tick of one option. */
    tickName?: (option: string) => string;
  },
): SectionPart | null {
  const { name, base, kind, options: foreign, most, least, isRandom = false, tickName } = question;
  refuseTooMany(foreign.length);
  if (foreign.length === 0 || isTooMany(builder, name, foreign.length, kind)) return null;
  const made = builder.options(foreign, name);
  const own = { ...base(), ...(isRandom && { optionOrder: 'random' as const }) };
  const { codes, options } = made;
  if (isRandom) builder.note({ kind: 'changed', code: 'order-random', source: name, facts: {} });
  if (options.length === 1) {
    builder.note({ kind: 'changed', code: 'option-added', source: name, facts: {} });
    options.push({
      code: codes.has('not') ? 'not_so' : 'not',
      label: { ja: 'あてはまらない', en: 'Not so' },
    });
  }
  const isSingle = kind === 'single-response' || foreign.length === 1;
  builder.knows(name, { item: own.code, options: codes, isList: !isSingle });
  if (tickName !== undefined)
    for (const [option, tick] of codes) builder.knows(tickName(option), { item: own.code, tick });
  if (isSingle)
    return {
      type: 'single-response',
      ...own,
      options: options.map(notExclusive),
    };
  if (kind === 'ranking') {
    const rankCount = Math.max(1, Math.min(10, options.length, most ?? options.length));
    return {
      type: 'ranking',
      ...own,
      options: options.map(notExclusive),
      rankCount,
    };
  }
  const isLimit = most !== undefined && most >= 1 && most < options.length;
  const fewest = Math.trunc(least?.count ?? 0);
  const isLeast = fewest >= 2 && fewest <= (isLimit ? most : options.length);
  // Whoever answers ticks one at least.
  if (least !== undefined && fewest >= 1 && !isLeast && !(fewest === 1 && own.isRequired))
    builder.note({
      kind: 'left-out',
      code: 'property-left-out',
      source: name,
      facts: { property: least.property, value: String(fewest) },
    });
  return {
    type: 'multiple-response',
    ...own,
    options,
    ...(isLeast && { minChoices: fewest }),
    ...(isLimit && { maxChoices: Math.trunc(most) }),
  };
}

/** Only of several options that may be ticked can one exclude the others. */
function notExclusive(option: ResponseOption): ResponseOption {
  const { isExclusive: _, ...rest } = option;
  return rest;
}

function isTooMany(builder: ImportBuilder, name: string, count: number, kind: SectionPart['type']): boolean {
  const most = kind === 'single-response' ? mostOptions : mostTicked;
  if (count <= most) return false;
  builder.leaveOut({ code: 'too-many-options', source: name, facts: { count, most } });
  return true;
}

/** A row of a matrix as a file has it: its name, how conditions call it, and when it is asked. */
export interface ForeignRow extends ForeignOption {
  called: readonly string[];
  askedWhen?: NonNullable<SectionPart['askedWhen']> | undefined;
}

/**
 * Rows on one scale: a matrix, or, with more columns than a table has, its rows one by one.
 *
 * Shape    columns: options, or the ends of a scale.
 */
export function matrixParts(
  builder: ImportBuilder,
  question: {
    name: string;
    base: Base;
    rows: readonly ForeignRow[];
    columns: readonly ForeignOption[] | { min: number; max: number };
  },
): SectionPart[] {
  const { name, base, rows, columns } = question;
  const isOptions = (own: typeof columns): own is readonly ForeignOption[] => Array.isArray(own);
  if (rows.length === 0 || (isOptions(columns) && columns.length === 0)) return [];
  const own = base();
  const made = isOptions(columns) ? builder.options(columns, name) : null;
  const isNarrow = made === null || (made.options.length >= 2 && made.options.length <= mostColumns);
  const madeRows = rows.map((row) => {
    const code = builder.code(`${name}_${row.name}`);
    for (const called of row.called)
      builder.knows(called, { item: code, ...(made === null ? { step: 1 } : { options: made.codes }) });
    return {
      code,
      text: builder.texts.textOr(row.text, row.name, `${name}: ${row.name}`),
      ...(row.askedWhen !== undefined && { askedWhen: row.askedWhen }),
    };
  });
  if (isNarrow)
    return [
      {
        type: 'matrix',
        ...own,
        columns: isOptions(columns)
          ? { options: made?.options ?? [] }
          : { min: columns.min, max: columns.max, ...boxes(columns.max - columns.min + 1) },
        rows: madeRows,
      },
    ];
  builder.note({ kind: 'changed', code: 'matrix-opened', source: name, facts: {} });
  const options =
    made.options.length === 1
      ? [...made.options, { code: 'not', label: { ja: 'あてはまらない', en: 'Not so' } }]
      : made.options;
  const { code, text, help, isRequired } = own;
  return [
    { type: 'text-block', code, text: help === undefined ? text : joinedText(text, help) },
    ...madeRows.map((row) => ({
      type: 'single-response' as const,
      ...row,
      options,
      ...(isRequired !== undefined && { isRequired }),
    })),
  ];
}

/** Several fields under one question: an item of free text, or a number, for each. */
export function fieldParts(
  builder: ImportBuilder,
  question: {
    name: string;
    base: Base;
    fields: readonly ForeignRow[];
    limits?: Limits;
    kind: 'open-ended' | 'number';
    maxLength?: number;
  },
): SectionPart[] {
  const { name, base, fields, kind, limits = {}, maxLength = 400 } = question;
  if (fields.length === 0) return [];
  const { code, text, help, isRequired } = base();
  builder.note({ kind: 'changed', code: 'matrix-opened', source: name, facts: {} });
  return [
    { type: 'text-block', code, text: help === undefined ? text : joinedText(text, help) },
    ...fields.map((field): SectionPart => {
      const fieldBase: Base = () => ({
        code: builder.code(`${name}_${field.name}`),
        text: builder.texts.textOr(field.text, field.name, `${name}: ${field.name}`),
        ...(isRequired !== undefined && { isRequired }),
        ...(field.askedWhen !== undefined && { askedWhen: field.askedWhen }),
      });
      const [called = `${name}_${field.name}`] = field.called;
      if (kind === 'number') return numberPart(builder, { name: called, base: fieldBase, limits });
      const part: SectionPart = { type: 'open-ended', ...fieldBase(), maxLength };
      for (const one of field.called) builder.knows(one, { item: part.code, isText: true });
      return part;
    }),
  ];
}

/** A text of so many characters at most; what is longer than a text may be here is cut to that. */
export function lengthWithin(length: number | undefined, usualLength: number): number {
  return length === undefined || length < 1 ? usualLength : Math.min(4000, Math.trunc(length));
}
