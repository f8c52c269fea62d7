import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { outsiderAudit } from '../../../../analysis/index.ts';
import type { PublishedDrivers } from '../../../../analysis/report/drivers/published-drivers.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { auditedPublication } from '../../../../server/publishing/audit/audited-publication.ts';
import { outputsOfDrivers } from '../../../../server/publishing/audit/outputs-of-drivers.ts';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import { driversOf } from '../../../../server/publishing/tables/drivers-of.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import { defaultTablePlan } from '../../../../surveys/items/default-table-plan.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { seededRandom } from '../../../seed.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { tabulateWave } from '../../tabulate-wave.ts';
import { tabulatedOpenly } from '../../tabulated-openly.ts';

type Sheet = Record<string, Answer>;

const read = (survey: string) =>
  JSON.parse(readFileSync(`surveys/definitions/${survey}/questionnaire.v1.json`, 'utf8')) as Questionnaire;
const engagement = read('tachikawa-engagement');

/** People whose answers lean on one mood, by chance; few of the last groups; items without options stay blank. */
function sheetsOf(questionnaire: Questionnaire, count: number): Sheet[] {
  const random = seededRandom();
  const items = asTabulated(questionnaire).sections.flatMap((section) => section.items);
  return Array.from({ length: count }, () => {
    const mood = random();
    return Object.fromEntries(
      items.flatMap((item): [string, Answer][] => {
        const place = (size: number) => Math.min(size - 1, Math.floor(size * (0.5 * mood + 0.5 * random())));
        if (item.type === 'rating-scale') return [[item.code, item.min + place(item.max - item.min + 1)]];
        if (item.type === 'single-response' && item.isAttribute === true)
          return [[item.code, item.options[Math.floor(item.options.length * random() ** 8)]?.code ?? '']];
        if (item.type === 'single-response')
          return [[item.code, item.options[place(item.options.length)]?.code ?? '']];
        return [];
      }),
    );
  });
}

function released(questionnaire: Questionnaire, sheets: Sheet[], tabulate = tabulateWave) {
  const stored = { questionnaire, tablePlan: defaultTablePlan(questionnaire), hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
  const wave = { ...hirakataWave, isSynthetic: true, merges: [] };
  const { tables } = tabulate(wave, stored, [], caseFile);
  const own = tables.flatMap((table): PublishedTable[] => (table.kind === 'response-rate' ? [] : [table]));
  return { caseFile, tables: own, all: tables, questionnaire: asTabulated(questionnaire) };
}

const driversIn = ({ questionnaire, caseFile, tables }: ReturnType<typeof released>) =>
  driversOf(questionnaire, caseFile, tables);
const itemsOf = ({ result }: PublishedDrivers) =>
  result.status === 'shown' ? result.drivers.map(({ item }) => item) : [];

describe('drivers of a wave', () => {
  let wave: ReturnType<typeof released>;
  let drivers: PublishedDrivers[];
  beforeAll(() => {
    wave = released(engagement, sheetsOf(engagement, 400));
    drivers = driversIn(wave);
  });

  test('are given for every index that has something outside it, and are never part of it', () => {
    const indices = engagement.indices ?? [];
    expect(drivers.map(({ outcome }) => outcome)).toEqual(indices.map(({ code }) => code));
    for (const own of drivers) {
      const inside = indices.find(({ code }) => code === own.outcome)?.items ?? [own.outcome];
      expect(itemsOf(own).length).toBeGreaterThan(3);
      expect(itemsOf(own).filter((item) => inside.includes(item))).toEqual([]);
    }
  });

  test('add up, lie in their intervals, and have the digits that are published', () => {
    for (const { result } of drivers) {
      if (result.status !== 'shown') throw new Error(result.reason);
      const sum = result.drivers.reduce((all, { importance }) => all + importance, 0);
      expect(sum).toBeCloseTo(1, 1);
      for (const {
        importance,
        importanceInterval: { lower, upper },
        correlation,
      } of result.drivers) {
        expect(lower).toBeLessThanOrEqual(importance);
        expect(upper).toBeGreaterThanOrEqual(importance);
        expect(Math.round(correlation * 100)).toBeCloseTo(correlation * 100, 9);
      }
    }
  });

  test('do not hang on who is in which group: exchanging grades changes nothing', () => {
    const sheets = sheetsOf(engagement, 400);
    const grades = sheets.map(({ grade }) => grade);
    const exchanged = sheets.map((sheet, place) => {
      const grade = grades[(place + 7) % grades.length];
      return grade === undefined ? sheet : { ...sheet, grade };
    });
    const other = released(engagement, exchanged.toReversed());
    expect(JSON.stringify(driversOf(other.questionnaire, other.caseFile, wave.tables))).toBe(
      JSON.stringify(drivers),
    );
  });

  test('leave out what is sensitive, routed, or not published', () => {
    const [first = ''] = itemsOf(drivers[0] as PublishedDrivers);
    const changed = (change: object) => ({
      ...wave.caseFile,
      items: wave.caseFile.items.map((item) => (item.code === first ? { ...item, ...change } : item)),
    });
    const itemsWith = (caseFile: typeof wave.caseFile, tables = wave.tables) =>
      driversOf(wave.questionnaire, caseFile, tables).flatMap(itemsOf);
    expect(itemsWith(wave.caseFile)).toContain(first);
    expect(itemsWith(changed({ isSensitive: true }))).not.toContain(first);
    expect(itemsWith(changed({ routedOn: ['grade'] }))).not.toContain(first);
    expect(
      itemsWith(
        wave.caseFile,
        wave.tables.filter(({ stub }) => stub !== first),
      ),
    ).not.toContain(first);
  });

  test('are refused of fewer than ten cases a driver, and of fewer than a hundred', () => {
    const few = driversIn(released(engagement, sheetsOf(engagement, 90)));
    expect(few.map(({ result }) => result)).toEqual(
      few.map(() => expect.objectContaining({ status: 'refused', reason: 'too_few_cases' })),
    );
  });

  test('print scores that the tables show; the audit finds the score of a table that is not published', async () => {
    const solver = await loadSolver();
    const [own] = drivers;
    if (own === undefined) throw new Error('no drivers');
    const audited = (tables: PublishedTable[]) =>
      outsiderAudit(auditedPublication(wave.all, { outputs: outputsOfDrivers(own, tables) }), solver).filter(
        ({ known }) => known.some(({ outputs }) => outputs.includes('drivers-page')),
      );
    expect(outputsOfDrivers(own, wave.tables).length).toBe(itemsOf(own).length);
    expect(audited(wave.tables)).toEqual([]);
    const hidden = wave.tables.find(
      ({ stub, points }) =>
        itemsOf(own).includes(stub) &&
        points.some(({ column, kind }) => kind === 'option' && column.status === 'suppressed'),
    );
    if (hidden === undefined) throw new Error('nothing is hidden');
    const open = released(engagement, sheetsOf(engagement, 400), tabulatedOpenly).tables;
    // A page that took a hidden group for the total prints its number under the id of the breakdown.
    const astray = open.map((table) => {
      const point = open
        .find(({ id }) => id === hidden.id)
        ?.points.find(
          ({ column }, place) =>
            hidden.points[place]?.column.status === 'suppressed' &&
            column.status === 'shown' &&
            column.answeredBase > 0,
        );
      return table.stub === hidden.stub && table.kind === 'frequency' && point
        ? { ...table, id: hidden.id, points: [point] }
        : table;
    });
    expect(audited(astray)).not.toEqual([]);
  });
});
