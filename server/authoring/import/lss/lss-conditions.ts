import type { LssRow, LssTables } from './lss-tables.ts';

/**
 * The condition of a question as an expression. Where none is written, it is what the designer of conditions keeps in
 * a table of its own: in a scenario all questions must fit, of one question any of its values; one scenario suffices.
 */
export function relevanceOf(row: LssRow, tables: LssTables): string {
  const written = row['relevance'] ?? '';
  if (written !== '' && written !== '1') return written;
  const own = tables.where('conditions', 'qid', row['qid']);
  const scenarios = [...Map.groupBy(own, ({ scenario = '1' }) => scenario).values()];
  return scenarios
    .map((conditions) => {
      const questions = [...Map.groupBy(conditions, ({ cfieldname = '' }) => cfieldname).values()];
      return questions.map((one) => bracketed(one.map(comparison), ' or ')).join(' and ');
    })
    .map((scenario) => bracketed([scenario], ''))
    .join(' or ');
}

/** Methods of the designer that are signs; all others become something that no reader takes. */
const signs = new Set(['==', '!=', '<', '<=', '>', '>=']);

function comparison({ cfieldname = '', method = '==', value = '' }: LssRow): string {
  const sign = method.trim() === '' ? '==' : method.trim();
  const name = cfieldname.replace(/^\+/, '');
  return signs.has(sign) && !/^[@{]/.test(value)
    ? `${name} ${sign} "${value.trim().replaceAll('"', String.raw`\"`)}"`
    : `${name} ${method} (${value})`;
}

function bracketed(parts: string[], by: string): string {
  return `(${parts.join(by)})`;
}
