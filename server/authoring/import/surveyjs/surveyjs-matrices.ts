import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { ForeignOption, ImportBuilder } from '../import-builder.ts';
import {
  choicePart,
  fieldParts,
  lengthWithin,
  matrixParts,
  type Base,
  type ForeignRow,
} from '../made-parts.ts';
import { hasWords, SurveyJsElement } from './surveyjs-element.ts';
import type { Maker } from './maker.ts';
import { withComment } from './surveyjs-comment.ts';

/** A condition for all rows speaks of each by `{item}`. */
const rowsOf = (element: SurveyJsElement, builder: ImportBuilder, key: string): ForeignRow[] => {
  const condition = element.raw.text('rowsVisibleIf');
  return element.choices(key).map((row) => {
    const called = `${element.name}.${row.name}`;
    const own = condition.replaceAll('{item}', () => `'${row.name.replaceAll(/['\\]/g, String.raw`\$&`)}'`);
    return { ...row, called: [called], askedWhen: builder.condition(own, called) };
  });
};

/** Rows on one scale of choices. */
export const matrix: Maker = (element, builder) => {
  const { name, base, raw } = element;
  // All rows must be answered: what is required of a matrix is required of each row here.
  const isRequired = [raw.is('isAllRowRequired'), raw.is('eachRowRequired')].includes(true);
  const parts = matrixParts(builder, {
    name,
    base: () => ({ ...base(), ...(isRequired && { isRequired: true }) }),
    rows: rowsOf(element, builder, 'rows'),
    columns: element.choices('columns'),
  });
  return withComment(element, builder, parts);
};

/** A table whose columns are questions: of choices a matrix each, of anything else a field for each row. */
export const matrixOfQuestions: Maker = (element, builder) => {
  const { name, raw } = element;
  const rows = rowsOf(element, builder, 'rows');
  const columns = raw.take('columns');
  const shared = element.choices('choices');
  const usual = raw.text('cellType') || 'dropdown';
  if (!Array.isArray(columns) || rows.length === 0) return null;
  const whole = element.base();
  builder.note({ kind: 'changed', code: 'matrix-opened', source: name, facts: {} });
  return columns.flatMap((rawColumn: unknown, index): SectionPart[] => {
    if (typeof rawColumn !== 'object' || rawColumn === null) return [];
    const column = new SurveyJsElement(rawColumn as Record<string, unknown>, builder);
    const { name: columnName } = column;
    const cellType = column.raw.text('cellType') || usual;
    const title = builder.texts.textOr(column.words('title'), columnName, `${name}: ${columnName}`, 'silent');
    const base: Base = () => ({
      code: index === 0 ? whole.code : builder.code(`${name}_${columnName}`),
      text: {
        ja: `${whole.text.ja}（${title.ja}）`,
        ...(whole.text.en && title.en && { en: `${whole.text.en} (${title.en})` }),
      },
      ...(column.raw.is('isRequired') && { isRequired: true }),
    });
    const own = column.choices('choices');
    const options = own.length > 0 ? own : shared;
    const named = rows.map((row) => ({
      ...row,
      called: [`${name}.${row.name}.${columnName}`],
    }));
    const label = { name: `${name}_${columnName}`, base, rows: named };
    column.raw.skip('choicesOrder', 'minWidth', 'width');
    const isChoice =
      ['dropdown', 'radiogroup', 'default', 'buttongroup'].includes(cellType) && options.length > 0;
    const parts = isChoice
      ? matrixParts(builder, { ...label, columns: [...options, ...column.special] })
      : cellType === 'rating'
        ? matrixParts(builder, {
            ...label,
            columns: { min: column.raw.number('rateMin') ?? 1, max: column.raw.number('rateMax') ?? 5 },
          })
        : cellType === 'boolean'
          ? matrixParts(builder, {
              ...label,
              columns: [
                { name: 'true', text: { own: { ja: 'はい', en: 'Yes' } } },
                { name: 'false', text: { own: { ja: 'いいえ', en: 'No' } } },
              ],
            })
          : ['text', 'comment'].includes(cellType)
            ? fieldParts(builder, {
                name: label.name,
                base,
                fields: named,
                kind: column.raw.text('inputType') === 'number' ? 'number' : 'open-ended',
                maxLength: lengthWithin(column.raw.number('maxLength'), 400),
              })
            : ['checkbox', 'tagbox'].includes(cellType) && options.length > 0
              ? tickedCells(builder, { base, rows: named, options, name: label.name })
              : [];
    if (parts.length === 0)
      builder.note({
        kind: 'left-out',
        code: 'question-type-left-out',
        source: `${name}: ${columnName}`,
        facts: { type: cellType },
      });
    column.tellUnread();
    return parts;
  });
};

function tickedCells(
  builder: ImportBuilder,
  cells: { base: Base; rows: ForeignRow[]; options: ForeignOption[]; name: string },
): SectionPart[] {
  const { base, rows, options, name } = cells;
  const { code, text } = base();
  const parts = rows.flatMap((row) => {
    const part = choicePart(builder, {
      name: `${name}_${row.name}`,
      base: () => ({
        code: builder.code(`${name}_${row.name}`),
        text: builder.texts.textOr(row.text, row.name, `${name}: ${row.name}`),
      }),
      kind: 'multiple-response',
      options,
    });
    return part === null ? [] : [part];
  });
  return parts.length === 0 ? [] : [{ type: 'text-block', code, text }, ...parts];
}

/** Several fields under one question. */
export const multipleText: Maker = (element, builder) => {
  const { name, base, raw } = element;
  const items = raw.take('items');
  if (!Array.isArray(items)) return null;
  const elements = items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null
      ? [new SurveyJsElement(item as Record<string, unknown>, builder)]
      : [],
  );
  const fields = elements.map((item): ForeignRow => {
    const title = item.words('title');
    return {
      name: item.name,
      text: hasWords(title) ? title : { '': item.name },
      called: [`${name}.${item.name}`],
    };
  });
  const kinds = elements.map((item) => {
    item.raw.skip('isRequired');
    return item.raw.text('inputType');
  });
  for (const item of elements) item.tellUnread();
  const isNumber = kinds.length > 0 && kinds.every((kind) => kind === 'number');
  return fieldParts(builder, { name, base, fields, kind: isNumber ? 'number' : 'open-ended' });
};
