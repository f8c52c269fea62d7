import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditPublication } from '../../../server/publishing/release/audit-publication.ts';
import { outsiderAudit, publishedOutputs } from '../../../analysis/index.ts';
import { auditedPublication } from '../../../server/publishing/audit/audited-publication.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { exportText } from '../../../server/publishing/export/export-text.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { reportOfWave } from '../../../analysis/report/document/report-of-wave.ts';
import { tabulateWave } from '../tabulate-wave.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { defaultTablePlan } from '../../../surveys/items/default-table-plan.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { carelessOutputs, planted } from '../../analysis/audit/planted.ts';
import { hirakataWave } from '../hirakata-world.ts';
import { tabulatedOpenly } from '../tabulated-openly.ts';

type Answers = Record<string, Answer>;

const solver = await loadSolver();
const read = (survey: string) =>
  JSON.parse(readFileSync(`surveys/definitions/${survey}/questionnaire.v1.json`, 'utf8')) as Questionnaire;
const csps = read('csps-engagement');
const fevs = read('fevs-eei');

function publication(questionnaire: Questionnaire, sheets: Answers[], tabulate = tabulateWave) {
  const stored = { questionnaire, tablePlan: defaultTablePlan(questionnaire), hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
  const wave = { ...hirakataWave, isSynthetic: true, merges: [] };
  const { catalogue, tables } = tabulate(wave, stored, [], caseFile);
  return {
    catalogue,
    all: tables,
    tables: tables.flatMap((table) => (table.kind === 'response-rate' ? [] : [table])),
  };
}

/** The tables of the indices, and those of the items that their groups are named by. */
const aroundIndices = (tables: PublishedTable[]) =>
  tables.filter(({ index, id }) => index || tables.some(({ banner }) => banner === id));

/** People by the square of a number: groups of very different size, some too small; blanks everywhere. */
function randomSheets(questionnaire: Questionnaire, size: number): fc.Arbitrary<Answers[]> {
  const items = questionnaireItems(questionnaire).flatMap((item) =>
    item.type === 'single-response' ? [item] : [],
  );
  const one = fc.record(
    Object.fromEntries(
      items.map(({ code, options, isAttribute }) => {
        const last = options.length - 1;
        const place = isAttribute
          ? fc.nat(options.length ** 2 - 1).map((n) => Math.floor(Math.sqrt(n)))
          : fc.oneof(
              { weight: 9, arbitrary: fc.nat(last) },
              { weight: 1, arbitrary: fc.constant<number | undefined>(undefined) },
            );
        return [code, place.map((found) => (found === undefined ? undefined : options[found]?.code))];
      }),
    ),
  );
  return fc
    .array(one, { minLength: size, maxLength: size, size: 'max' })
    .map((sheets) =>
      sheets.map((sheet) =>
        Object.fromEntries(
          Object.entries(sheet).flatMap(([code, answer]) => (answer === undefined ? [] : [[code, answer]])),
        ),
      ),
    );
}

const [sheets = []] = fc.sample(randomSheets(csps, 260), { numRuns: 1, seed: 7 });

describe('an index as it is published', () => {
  test('stands in the list in a section of its own, alone and by grade', () => {
    const own = publication(csps, sheets).catalogue.entries.filter(({ stubKind }) => stubKind === 'index');
    expect(own.map(({ id, sectionLabel }) => [id, sectionLabel?.en])).toEqual([
      ['engagement-index', 'Indices'],
      ['engagement-index*grade', 'Indices'],
    ]);
  });

  test('says who is highest and lowest of those shown, how it is made, and X where it is hidden', () => {
    const { tables } = publication(csps, sheets);
    const table = tables.find(({ id }) => id === 'engagement-index*grade');
    if (table === undefined) throw new Error('no table');
    const hidden = table.points.filter(({ column }) => column.status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(1);
    const text = exportText(reportOfWave([table], 'en'));
    for (const { label } of hidden) {
      expect(text).toMatch(new RegExp(`^${label.en}( +X){4}$`, 'm'));
      expect(table.finding?.en).not.toContain(`“${label.en}”`);
    }
    expect(table.finding?.en).toMatch(/has the highest score \(\d+\) and .* the lowest \(\d+\)\./);
    expect(table.finding?.ja).toContain('検定していません');
    expect(text).toContain('averaged for every respondent, then over respondents');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  test('is rounded where it is published, not only where it is printed', () => {
    const scores = publication(csps, sheets).tables.flatMap(({ index, points }) =>
      index
        ? points.flatMap(({ column }) => (column.status === 'shown' ? (column.indexScore ?? []) : []))
        : [],
    );
    expect(scores.length).toBeGreaterThan(3);
    expect(scores.every((score) => Number.isInteger(score))).toBe(true);
  });
});

describe.each([
  ['csps-engagement', csps, 150],
  ['fevs-eei', fevs, 120],
] as const)('whatever comes in (%s)', (_, questionnaire, size) => {
  test('a hidden group has no score anywhere, is hidden with its items and is no difference of others', () => {
    fc.assert(
      fc.property(randomSheets(questionnaire, size), (own) => {
        const { tables, all } = publication(questionnaire, own);
        const indices = tables.filter(({ index, banner }) => index && banner !== null);
        for (const table of indices) {
          const hidden = table.points.filter(({ column }) => column.status === 'suppressed');
          for (const { code, column } of hidden) {
            expect(Object.keys(column)).toEqual(['status', 'reason']);
            for (const { output, numbers } of publishedOutputs(table)) {
              expect([output, ...numbers.filter(({ group }) => group === code)]).toEqual([output]);
            }
          }
          const codes = new Set(hidden.map(({ code }) => code));
          const parts = tables.filter(
            ({ stub, banner }) =>
              banner === table.banner && table.index?.items.some((item) => item.code === stub),
          );
          const withItems = parts.flatMap(({ points }) =>
            points.flatMap(({ code, column }) => (column.status === 'suppressed' ? code : [])),
          );
          expect(withItems.filter((code) => !codes.has(code))).toEqual([]);
          expect(hidden.length).not.toBe(1);
        }
        expect(auditPublication(all, 10)).toEqual([]);
        const found = outsiderAudit(auditedPublication(aroundIndices(tables)), solver);
        expect(found.filter(({ known }) => known.length > 0)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('the audit sees', () => {
  let tables: PublishedTable[];
  beforeAll(() => {
    tables = aroundIndices(publication(csps, sheets).tables);
  });

  test('what subtraction gives where nothing is hidden against it', () => {
    const few = sheets.filter(({ grade }) => grade === '7' || grade === '8');
    const complete = { pride: '5', advocacy: '4', attachment: '4', inspiration: '3', motivation: '2' };
    const all = [...few, ...Array.from({ length: 4 }, () => ({ ...complete, grade: '1' }))];
    const found = auditPublication(publication(csps, all, tabulatedOpenly).all, 10);
    const own = found.find(({ stub, parts }) => stub === 'engagement-index' && parts.join() === '1');
    expect(own?.base).toBe(4);
    expect(own?.mean).not.toBeNull();
    expect(auditPublication(publication(csps, all).all, 10)).toEqual([]);
  });

  test.each(carelessOutputs)('a score that %s prints for a hidden group', (output) => {
    const table = tables.find(({ id }) => id === 'engagement-index*grade');
    const group = table?.points.find(({ column }) => column.status === 'suppressed')?.code;
    if (table === undefined || group === undefined) throw new Error('nothing is hidden');
    const score = { group, quantity: { kind: 'score' as const }, value: 63, decimals: 0 };
    const found = outsiderAudit(planted(auditedPublication(tables), table, output, [score]), solver);
    const known = found.filter((hidden) => hidden.known.length > 0);
    expect(known.map((hidden) => hidden.group)).toEqual([group]);
    expect(known[0]?.known).toMatchObject([{ category: 'score', count: 63, outputs: [output] }]);
  });
});

test('every output prints the same scores', () => {
  const [table] = publication(csps, sheets).tables.filter(({ id }) => id === 'engagement-index*grade');
  if (table === undefined) throw new Error('no table');
  const scores = publishedOutputs(table).map(({ output, numbers }) => ({
    output,
    // The page is read once for each choice of unit and base, none of which a score has.
    found: new Set(
      numbers.flatMap(({ group, quantity, value, decimals }) =>
        quantity.kind === 'score' ? [`${group} ${value} ${decimals}`] : [],
      ),
    ),
  }));
  const [api] = scores;
  expect(api?.found.size).toBeGreaterThan(3);
  for (const { output, found } of scores) expect([output, found]).toEqual([output, api?.found]);
});
