import { describe, expect, test } from 'vitest';
import {
  disclosureFindings,
  tabulatePlan,
  type AuditedRate,
  type CaseFile,
  type CodebookItem,
  type DisclosureFinding,
  type Table,
} from '../../../analysis/index.ts';
import { withoutBreakdowns } from '../../../server/publishing/release/without-breakdowns.ts';
import { scaled } from '../../scale.ts';
import { caseFileOf } from '../case-file-of.ts';
import { randomWorld } from '../random-world.ts';
import {
  many,
  moods,
  omit,
  published,
  routedPair,
  sixDirectors,
  type Rules,
} from '../suppress/published-waves.ts';
import { coarsePlan, finePlan, organisationItems } from '../suppress/random-organisation.ts';
import { auditedTables } from './audited.ts';

const worldCount = scaled(1000);

function findings(
  caseFile: CaseFile,
  tables: readonly Table[],
  rates: AuditedRate[] = [],
): DisclosureFinding[] {
  return disclosureFindings({ tables: auditedTables(tables), rates }, { ...caseFile, minimumBase: 10 });
}

/** What is found in a random world where something was published before in every third. */
function foundIn(seed: number, rules: Rules = {}): DisclosureFinding[] {
  const { caseFile, plan, earlierPlan } = randomWorld(seed);
  const earlier = seed % 3 === 0 ? published(caseFile, earlierPlan) : [];
  const tables = published(caseFile, plan, { ...rules, earlier });
  return findings(caseFile, [...earlier, ...tables]);
}

/** Worlds with regions of more than twelve types, in which a search that leaves pairs of them out misses a small set. */
const manyTypes = [263, 591, 927];

test(`what suppression leaves passes the audit in ${worldCount} random worlds`, () => {
  const seeds = new Set([...manyTypes, ...Array.from({ length: worldCount }, (_, index) => index + 1)]);
  expect([...seeds].filter((seed) => foundIn(seed).length > 0)).toEqual([]);
});

test('where a breakdown does not pass, all others do once it is left out', () => {
  const { caseFile, plan } = randomWorld(263);
  const counted = tabulatePlan(caseFile, plan);
  const tables = published(caseFile, plan).map(
    (table) => counted.find(({ id }) => id === 'score*hours' && id === table.id) ?? table,
  );
  const leftOut = new Set<string>();
  let found = findings(caseFile, tables);
  expect(found).not.toEqual([]);
  while (found.length > 0) {
    const left = withoutBreakdowns(tables, caseFile.items, leftOut);
    const shown = new Set(left.filter(isSomeShown).map(({ id }) => id));
    const [id] = found.flatMap((one) => one.tables).filter((own) => shown.has(own));
    if (id === undefined) throw new Error('nothing is left to leave out');
    leftOut.add(id);
    found = findings(caseFile, withoutBreakdowns(tables, caseFile.items, leftOut));
  }
  expect(leftOut.size).toBeLessThan(tables.length / 4);
});

/** Whether more than the total of a table is shown. */
function isSomeShown({ points }: Table): boolean {
  return points.some(({ kind, column }) => kind !== 'total' && column.status === 'shown');
}

describe('the audit catches, in every planted wave, suppression that leaves out', () => {
  const seeds = Array.from({ length: scaled(50) }, (_, index) => index + 1);

  test.each([
    ['complementary', sixDirectors],
    ['routing', routedPair],
    ['earlier', sixDirectors],
  ] as const)('%s', (safeguard, wave) => {
    for (const seed of seeds) {
      const caseFile = wave(seed);
      const earlier = published(caseFile, coarsePlan);
      const judged = (rules: Rules): DisclosureFinding[] =>
        findings(caseFile, [...earlier, ...published(caseFile, finePlan, { ...rules, earlier })]);
      expect(judged({})).toEqual([]);
      expect(judged({ without: [safeguard] }).map(({ rule }) => rule)).toContain('small-set');
    }
  });

  test('complementary, in most random worlds', () => {
    const few = Array.from({ length: scaled(300) }, (_, index) => index + 1);
    const caught = few.filter((seed) => foundIn(seed, { without: ['complementary'] }).length > 0);
    expect(caught.length).toBeGreaterThan(few.length * 0.6);
  });
});

describe('respondents who left an attribute blank', () => {
  const byBoth = { banners: [{ item: 'grade' }, { item: 'department' }], crosses: [] };
  const wave = (blanks: number, others: number): CaseFile =>
    caseFileOf(organisationItems, [
      ...many(40, 'clerk', moods),
      ...many(30, 'manager', moods),
      ...many(blanks, 'clerk', moods, 'south').map((one) => omit(one, 'grade')),
      ...many(others, 'clerk', moods, 'south'),
    ]);
  /** As if nothing but groups under ten were hidden: what is left between the total and the rest is those few. */
  const isAnyFound = (caseFile: CaseFile): boolean =>
    findings(caseFile, published(caseFile, byBoth, { without: ['complementary'] })).some(({ tables }) =>
      tables.some((id) => id.startsWith('score')),
    );

  test.each([
    [2, 20, true],
    [3, 20, false],
    [3, 10, false],
    [3, 6, true],
  ])('%i of them beside %i others: small %s', (blanks, others, isFound) => {
    expect(isAnyFound(wave(blanks, others))).toBe(isFound);
  });

  test('are found where they are counted with a group, by its mark and its base', () => {
    const caseFile = wave(2, 30);
    const tables = published(caseFile, byBoth);
    expect(tables.some(({ points }) => points.some(({ joined }) => joined !== undefined))).toBe(true);
    expect(findings(caseFile, tables)).toEqual([]);
    const unmarked = tables.map((table) => ({
      ...table,
      points: table.points.map(
        (point) =>
          Object.fromEntries(Object.entries(point).filter(([key]) => key !== 'joined')) as typeof point,
      ),
    }));
    expect(findings(caseFile, unmarked).map(({ rule }) => rule)).toContain('small-set');
    const elsewhere = tables.map((table) => ({
      ...table,
      points: table.points.map((point) =>
        point.joined !== undefined && point.column.status === 'shown'
          ? { ...point, column: { ...point.column, answeredBase: point.column.answeredBase + 1 } }
          : point,
      ),
    }));
    expect(findings(caseFile, elsewhere).map(({ rule }) => rule)).toContain('undecided');
  });
});

describe('beside small sets', () => {
  const byGrade = { banners: [{ item: 'grade' }], crosses: [] };
  const rateOf = (directors: number): AuditedRate => ({
    item: 'grade',
    eligibleCount: directors + 150,
    responseCount: 82,
    rows: [
      ['director', directors, 12],
      ['manager', 60, 30],
      ['clerk', 90, 40],
    ].map(([code, eligibleCount, responseCount]) => ({
      code: String(code),
      kind: 'option',
      label: { ja: '職' },
      eligibleCount: Number(eligibleCount),
      responseCount: Number(responseCount),
      responseRate: 1,
      exceedsPopulation: false,
    })),
  });
  const wave = (isSensitive = false): CaseFile =>
    caseFileOf(
      organisationItems.map((item): CodebookItem => (item.code === 'mood' ? { ...item, isSensitive } : item)),
      [...many(12, 'director', ['tired']), ...many(30, 'manager', moods), ...many(40, 'clerk', moods)],
    );

  test('an answer is certain where all of a group answered, and not while one did not', () => {
    const tables = published(wave(), byGrade);
    expect(findings(wave(), tables, [rateOf(13)])).toEqual([]);
    expect(findings(wave(), tables, [rateOf(12)])).toContainEqual({
      rule: 'certain-answer',
      tables: ['mood*grade'],
    });
  });

  test('an answer to a sensitive item is not certain for a group', () => {
    const open = published(wave(true), byGrade, { without: ['certain'] });
    expect(findings(wave(true), open)).toEqual([{ rule: 'certain-answer', tables: ['mood*grade'] }]);
    expect(findings(wave(true), published(wave(true), byGrade))).toEqual([]);
  });

  test('a group is lifted over the limit by responses of people who are not there', () => {
    const tables = published(wave(), byGrade);
    const lifted = findings(wave(), tables, [rateOf(9)]).filter(({ rule }) => rule === 'lifted-group');
    expect(lifted.map(({ tables: [id] }) => id)).toContain('score*grade');
  });

  test('a hidden figure says why it is hidden', () => {
    const named = published(sixDirectors(1), byGrade).map((table) => ({
      ...table,
      points: table.points.map((point) =>
        point.column.status === 'suppressed'
          ? { ...point, column: { status: 'suppressed', reason: 'below_minimum_base' } as never }
          : point,
      ),
    }));
    expect(findings(sixDirectors(1), named).map(({ rule }) => rule)).toContain('named-cause');
  });
});
