import type { Condition } from '../../../../surveys/schema/condition.ts';
import type { SectionPart } from '../../../../surveys/schema/item.ts';
import { joinedText } from '../foreign-text.ts';
import type { ForeignOption, ImportBuilder } from '../import-builder.ts';
import {
  choicePart,
  datePart,
  fieldParts,
  lengthWithin,
  matrixParts,
  numberPart,
  type ForeignRow,
} from '../made-parts.ts';
import type { LssQuestion } from './lss-question.ts';

const own = (name: string, ja: string, en: string): ForeignOption => ({ name, text: { own: { ja, en } } });

const yesNo = [own('Y', 'はい', 'Yes'), own('N', 'いいえ', 'No')];
const genders = [own('F', '女性', 'Female'), own('M', '男性', 'Male')];

/** Arrays whose columns the type itself gives. */
const fixedColumns: Record<string, { min: number; max: number } | ForeignOption[]> = {
  A: { min: 1, max: 5 },
  B: { min: 1, max: 10 },
  C: [own('Y', 'はい', 'Yes'), own('U', 'わからない', 'Uncertain'), own('N', 'いいえ', 'No')],
  E: [own('I', '増えた', 'Increase'), own('S', '変わらない', 'Same'), own('D', '減った', 'Decrease')],
};

const none = (): null => null;

/**
 * What a question becomes: one part or several; null where a type has no counterpart. A letter is a type of
 * LimeSurvey.
 */
export function partsOf(question: LssQuestion, builder: ImportBuilder): SectionPart[] | null {
  const make = makers[question.type] ?? none;
  const made = make(question, builder);
  if (made === null) return null;
  const parts = Array.isArray(made) ? made : [made];
  return parts.length > 0 ? parts : null;
}

type Maker = (question: LssQuestion, builder: ImportBuilder) => SectionPart | SectionPart[] | null;

const single: Maker = (question, builder) => {
  const { type, name, base } = question;
  const given = type === 'Y' ? yesNo : type === 'G' ? genders : question.answers();
  const part = choicePart(builder, {
    name,
    base,
    kind: 'single-response',
    options: [...given, ...question.others],
    isRandom: question.isRandom,
  });
  if (part === null) return null;
  alias(question, builder);
  if (type !== 'O') return part;
  // A list with a field for a comment: the comment is asked after it.
  builder.note({ kind: 'changed', code: 'comment-made-item', source: name, facts: {} });
  const comment: SectionPart = {
    type: 'open-ended',
    code: builder.code(`${name}_comment`),
    text: { ja: 'コメントがあれば書いてください。', en: 'Comments, if any' },
    maxLength: 1000,
  };
  builder.knows(`${name}_comment`, { item: comment.code, isText: true });
  return [part, comment];
};

const multiple: Maker = (question, builder) => {
  const { type, name, base, attributes } = question;
  const exclusive = new Set(
    attributes
      .text('exclude_all_others')
      .split(/[;,]/)
      .map((one) => one.trim()),
  );
  const options = question.subquestions();
  for (const { name: option, relevance } of options)
    if (relevance !== '')
      builder.note({
        kind: 'left-out',
        code: 'option-condition-left-out',
        source: name,
        facts: { option, expression: relevance.slice(0, 200) },
      });
  const part = choicePart(builder, {
    name,
    base,
    kind: 'multiple-response',
    options: [
      ...options.map((option) => ({
        ...option,
        ...(exclusive.has(option.name) && { isExclusive: true }),
        // Options with comments: a field beside each.
        ...(type === 'P' && { isOther: true }),
      })),
      ...question.others,
    ],
    most: question.limit('max_answers'),
    least: { count: question.limit('min_answers'), property: 'min_answers' },
    isRandom: question.isRandom,
    tickName: (option) => `${name}_${option === '-oth-' ? 'other' : option}`,
  });
  for (const { name: option } of part === null ? [] : options) {
    const tick = builder.variable(`${name}_${option}`);
    if (tick !== undefined) builder.knows(`${question.designed}${option}`, tick);
  }
  // Of the boxes as a group the designer of conditions asks whether one is ticked, not whether it is the only one.
  const group = part === null ? undefined : builder.variable(name);
  if (group !== undefined) builder.knows(question.designed, { ...group, isList: false });
  return part;
};

const ranking: Maker = (question, builder) => {
  const { name, base } = question;
  const answers = question.answers();
  return choicePart(builder, {
    name,
    base,
    kind: 'ranking',
    options: answers.length > 0 ? answers : question.subquestions(),
    most: question.limit('max_answers'),
  });
};

const array: Maker = (question, builder) => {
  const { type, name, base } = question;
  return matrixParts(builder, {
    name,
    base,
    rows: rowsOf(question, builder),
    columns: fixedColumns[type] ?? question.answers(),
  });
};

/** Two scales beside each other: two matrices, the second under the words of the first. */
const dualArray: Maker = (question, builder) => {
  const { name } = question;
  const whole = question.base();
  return ['0', '1'].flatMap((scale, index) => {
    const header = question.attributeWords(index === 0 ? 'dualscale_headerA' : 'dualscale_headerB');
    const { ja } = builder.texts.text(header, name);
    return matrixParts(builder, {
      name: index === 0 ? name : `${name}_2`,
      base: () => ({
        ...whole,
        ...(index > 0 && { code: builder.code(`${name}_2`) }),
        ...(ja !== '' && { text: { ja: `${whole.text.ja}（${ja}）` } }),
      }),
      rows: rowsOf(question, builder, scale),
      columns: question.answers(scale),
    });
  });
};

/** A table to fill in: every cell is a field of its own. */
const cells: Maker = (question, builder) => {
  const { type, name, base } = question;
  const columns = question.subquestions('1');
  const fields = rowsOf(question, builder).flatMap((row) =>
    columns.map((column): ForeignRow => ({
      name: `${row.name}_${column.name}`,
      text: { own: cellWords(builder, name, [row, column]) },
      called: row.called.map((called) => `${called}_${column.name}`),
      askedWhen: row.askedWhen,
    })),
  );
  const isNumber = type === ':';
  return fieldParts(builder, {
    name,
    base,
    fields,
    kind: isNumber ? 'number' : 'open-ended',
    ...(isNumber && {
      limits: {
        min: question.limit('multiflexible_min') ?? 1,
        max: question.limit('multiflexible_max') ?? 10,
      },
    }),
  });
};

function cellWords(
  builder: ImportBuilder,
  name: string,
  places: ForeignOption[],
): { ja: string; en?: string } {
  const texts = places.map((place) => builder.texts.textOr(place.text, place.name, `${name}: ${place.name}`));
  const english = texts.map(({ en }) => en).filter((text) => text !== undefined);
  return {
    ja: texts.map(({ ja }) => ja).join('／'),
    ...(english.length === texts.length && { en: english.join(' / ') }),
  };
}

const fields: Maker = (question, builder) => {
  const { type, name, base } = question;
  const isNumber = type === 'K';
  return fieldParts(builder, {
    name,
    base,
    fields: rowsOf(question, builder),
    kind: isNumber ? 'number' : 'open-ended',
    maxLength: lengthWithin(question.limit('maximum_chars'), 400),
    ...(isNumber && {
      limits: {
        min: question.limit('min_num_value_n') ?? question.limit('slider_min'),
        max: question.limit('max_num_value_n') ?? question.limit('slider_max'),
      },
    }),
  });
};

const scaleOfFive: Maker = (question, builder) => {
  const part = {
    type: 'rating-scale' as const,
    ...question.base(),
    min: 1,
    max: 5,
    topBoxCount: 2,
    bottomBoxCount: 2,
  };
  builder.knows(question.name, { item: part.code, step: 1 });
  alias(question, builder);
  return part;
};

const number: Maker = (question, builder) => {
  const { name, base, attributes } = question;
  question.limit('maximum_chars');
  const part = numberPart(builder, {
    name,
    base,
    limits: { min: question.limit('min_num_value_n'), max: question.limit('max_num_value_n') },
    decimals: attributes.is('num_value_int_only') ? 0 : 2,
    unit: builder.texts.text(question.attributeWords('suffix'), name),
  });
  alias(question, builder);
  return part;
};

const text: Maker = (question, builder) => {
  if (question.attributes.is('numbers_only')) return number(question, builder);
  const pattern = question.takePattern();
  const part: SectionPart = {
    type: 'open-ended',
    ...question.base(),
    maxLength: lengthWithin(question.limit('maximum_chars'), question.type === 'S' ? 400 : 2000),
    ...(pattern !== undefined && { pattern }),
  };
  builder.knows(question.name, { item: part.code, isText: true });
  alias(question, builder);
  return part;
};

const date: Maker = (question, builder) => {
  const { name, base, attributes } = question;
  const limit = (key: string): string | undefined => {
    const written = attributes.text(key);
    const day = /^\d{4}-\d\d-\d\d/.exec(written)?.[0];
    const year = /^\d{4}$/.exec(written)?.[0];
    if (written !== '' && day === undefined && year === undefined)
      builder.note({
        kind: 'left-out',
        code: 'constraint-left-out',
        source: name,
        facts: { expression: `${key}: ${written}`.slice(0, 200) },
      });
    return day ?? (year === undefined ? undefined : `${year}-${key === 'date_min' ? '01-01' : '12-31'}`);
  };
  const format = attributes.text('date_format');
  if (/[hHM]{1,2}:|:MM/.test(format))
    builder.note({ kind: 'changed', code: 'time-left-out', source: name, facts: {} });
  const precision = /d/i.test(format) || format === '' ? 'day' : /m/i.test(format) ? 'month' : 'year';
  const part = datePart(builder, {
    name,
    base,
    precision,
    limits: { earliest: limit('date_min'), latest: limit('date_max') },
  });
  alias(question, builder);
  return part;
};

const words: Maker = (question) => {
  const { code, text: said, help } = question.base();
  return { type: 'text-block', code, text: help === undefined ? said : joinedText(said, help) };
};

const makers: Record<string, Maker> = {
  L: single,
  '!': single,
  O: single,
  Y: single,
  G: single,
  M: multiple,
  P: multiple,
  R: ranking,
  F: array,
  H: array,
  A: array,
  B: array,
  C: array,
  E: array,
  '1': dualArray,
  ';': cells,
  ':': cells,
  K: fields,
  Q: fields,
  '5': scaleOfFive,
  N: number,
  S: text,
  T: text,
  U: text,
  D: date,
  X: words,
};

/** The designer of conditions calls the same answer by numbers. */
function alias({ name, designed }: LssQuestion, builder: ImportBuilder): void {
  const variable = builder.variable(name);
  if (variable !== undefined) builder.knows(designed, variable);
}

/** Rows with their conditions: their own, and that of a filter on an earlier question. */
function rowsOf(question: LssQuestion, builder: ImportBuilder, scale?: string): ForeignRow[] {
  const { name, designed, attributes } = question;
  const filters = [
    { names: attributes.text('array_filter'), isNot: false },
    { names: attributes.text('array_filter_exclude'), isNot: true },
  ].flatMap(({ names, isNot }) =>
    names.split(';').flatMap((filter) => (filter.trim() === '' ? [] : [{ filter: filter.trim(), isNot }])),
  );
  return question.subquestions().map(({ relevance, ...row }) => {
    const suffixes = scale === undefined ? ['', ''] : [`_${scale}`, `#${scale}`];
    const conditions = [
      builder.condition(relevance, `${name}_${row.name}`),
      ...filters.map(({ filter, isNot }) => filtered(builder, { filter, isNot, row: row.name, name })),
    ].filter((condition) => condition !== undefined);
    const [only] = conditions;
    return {
      ...row,
      called: [`${name}_${row.name}${suffixes[0]}`, `${designed}${row.name}${suffixes[1]}`],
      askedWhen: conditions.length > 1 ? { all: conditions } : only,
    };
  });
}

/** A row is there if the option of the same name was chosen in an earlier question, or was not. */
function filtered(
  builder: ImportBuilder,
  { filter, isNot, row, name }: { filter: string; isNot: boolean; row: string; name: string },
): Condition | undefined {
  const variable = builder.variable(`${filter}_${row}`);
  if (variable !== undefined && variable.isText !== true) {
    const chosen: Condition =
      variable.tick === undefined
        ? { item: variable.item, isAnswered: true }
        : { item: variable.item, is: [variable.tick] };
    return isNot ? { not: chosen } : chosen;
  }
  builder.note({
    kind: 'left-out',
    code: 'property-left-out',
    source: `${name}_${row}`,
    facts: { property: isNot ? 'array_filter_exclude' : 'array_filter', value: filter },
  });
  return undefined;
}
