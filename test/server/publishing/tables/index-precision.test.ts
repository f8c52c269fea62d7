import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { tabulateWave } from '../../tabulate-wave.ts';
import { itemScores, type Table } from '../../../../analysis/index.ts';
import { indexPrecision } from '../../../../server/publishing/tables/index-precision.ts';
import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { defaultTablePlan } from '../../../../surveys/items/default-table-plan.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { tabulatedOpenly } from '../../tabulated-openly.ts';

const questionnaire = JSON.parse(
  readFileSync('surveys/definitions/tachikawa-success-cycle/questionnaire.v1.json', 'utf8'),
) as Questionnaire;
const [index] = questionnaire.indices ?? [];
if (index === undefined) throw new Error('no index');
const items = asTabulated(questionnaire)
  .sections.flatMap((section) => section.items)
  .flatMap((item) => (item.type === 'rating-scale' && index.items.includes(item.code) ? [item] : []));
const banner = questionnaire.populationItem ?? '';

/** A group of some size in which the first person left the first item blank; everybody else answered everything. */
function publication(size: number, others: number, ratings: readonly number[], tabulate = tabulateWave) {
  const sheets = Array.from({ length: size + others }, (_, person): Record<string, Answer> => {
    const answers = items.map(({ code, min, max }, place): [string, number] => [
      code,
      min + ((ratings[(2 * person + place) % ratings.length] ?? 0) % (max - min + 1)),
    ]);
    return {
      [banner]: person < size ? '2' : '3',
      ...Object.fromEntries(person === 0 && size > 0 ? answers.slice(1) : answers),
    };
  });
  const stored = { questionnaire, tablePlan: defaultTablePlan(questionnaire), hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
  const wave = { ...hirakataWave, isSynthetic: true, merges: [] };
  const { tables } = tabulate(wave, stored, [], caseFile);
  return tables.flatMap((table) => (table.kind === 'response-rate' ? [] : [table]));
}

/** What an outsider works out of the answers of whoever left something blank: the ends of their sum of points. */
function limitsOfTheFew(tables: readonly PublishedTable[], group: string) {
  const find = (id: string) => tables.find((table) => table.id === id);
  const own = find(`${index?.code}*${banner}`);
  const column = own?.points.find(({ code }) => code === group)?.column;
  if (own?.index === undefined || own.index === null || column?.status !== 'shown') return null;
  const score = Number(column.indexScore);
  let points = 0;
  for (const item of items) {
    const table = find(`${item.code}*${banner}`);
    const answered = table?.points.find(({ code }) => code === group)?.column;
    if (answered?.status !== 'shown') return null;
    const scores = itemScores(item, 'score');
    for (const [place, count] of answered.counts.entries()) points += Number(count) * (scores[place] ?? 0);
  }
  const scale = items.length * column.answeredBase;
  const half = 0.5 * 10 ** -own.index.decimals;
  return { lower: points - scale * (score + half), upper: points - scale * (score - half) };
}

const ratings = fc.array(fc.nat(9), { minLength: 50, maxLength: 50 });

describe('an index beside its items', () => {
  test('leaves a whole answer open of somebody who left one blank, or is hidden', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 150 }),
        fc.integer({ min: 60, max: 200 }),
        ratings,
        (size, others, own) => {
          const tables = publication(size, others, own);
          for (const group of ['2', 'total']) {
            const limits = limitsOfTheFew(tables, group);
            if (limits !== null) expect(limits.upper - limits.lower).toBeGreaterThan(99.9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('with the digits that the questionnaire declares, the answer would follow', () => {
    const own = Array.from({ length: 50 }, (_, place) => (place * 7) % 10);
    const limits = limitsOfTheFew(publication(40, 100, own, tabulatedOpenly), '2');
    const width = (limits?.upper ?? 0) - (limits?.lower ?? 0);
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThan(100 / 9);
  });

  test('keeps its digits where nobody left anything blank', () => {
    const own = Array.from({ length: 50 }, (_, place) => (place * 7) % 10);
    const complete = publication(0, 100, own);
    expect(complete.find(({ id }) => id === index.code)?.index?.decimals).toBe(index.decimals);
    const few = publication(80, 100, own);
    expect(few.find(({ id }) => id === index.code)?.index?.decimals).toBe(0);
  });

  test('keeps steps that a reader can tell: a small group is hidden rather than a short scale rounded to nothing', () => {
    const sizes = { total: 300, large: 260, small: 40 };
    const column = (asked: number, answered: number) =>
      ({ status: 'shown', askedBase: asked, answeredBase: answered }) as Table['points'][number]['column'];
    const table = (stub: string, blank: number) =>
      ({
        stub,
        banner,
        points: Object.entries(sizes).map(([code, size]) => ({
          code,
          kind: code === 'total' ? 'total' : 'group',
          column: column(size, size - blank),
        })),
      }) as Table;
    const tables = [
      table(index.code, 1),
      ...index.items.map((item, place) => table(item, place === 0 ? 1 : 0)),
    ];
    const hidden = (range: number, decimals: number) => {
      const precision = indexPrecision({ ...index, decimals }, tables, { minimumBase: 10, range });
      const points = tables[0]?.points.filter((point) => precision.withheld.has(point.column)) ?? [];
      return { decimals: precision.decimals, hidden: points.map(({ code }) => code) };
    };
    expect(hidden(100, 1)).toEqual({ decimals: 0, hidden: ['small'] });
    expect(hidden(4, 2)).toEqual({ decimals: 1, hidden: [] });
    expect(hidden(9, 1)).toEqual({ decimals: 1, hidden: ['small'] });
  });
});
