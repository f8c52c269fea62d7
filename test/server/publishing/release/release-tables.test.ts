import { expect, test } from 'vitest';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { releaseTables } from '../../../../server/publishing/release/release-tables.ts';
import { disclosureControl } from '../../../../server/publishing/tables/disclosure-control.ts';
import type { WaveCases } from '../../../../server/publishing/tables/tabulated-wave.ts';
import type { Publication } from '../../../../server/store/publishing/publications.queries.ts';
import { randomPublication } from '../../../analysis/audit/random-publication.ts';
import { scaled } from '../../../scale.ts';
import { openDisclosure } from '../../tabulated-openly.ts';

const waveCount = scaled(30);
/** Waves that are looked at in every run: in one of them who had joined whom could be told from a row alone. */
const seeds = [...new Set([...Array.from({ length: waveCount }, (_, index) => index + 1), 23])];
const auditOf =
  ({ caseFile }: WaveCases) =>
  ({ tables }: Publication) =>
    breakingTables({ tables, caseFile, minimumBase: 10 });
const shownCount = (publication: Publication | null): number =>
  (publication?.tables ?? []).reduce(
    (sum, table) =>
      sum +
      (table.kind === 'response-rate'
        ? 0
        : table.points.filter(({ column }) => column.status === 'shown').length),
    0,
  );
/** The totals of tables of items; how closely an index is rounded depends on its groups. */
const totalsOf = (publication: Publication | null) =>
  publication?.tables.flatMap((table) =>
    table.kind === 'response-rate' || table.stubKind === 'index' ? [] : [[table.id, table.points[0]?.column]],
  );

test(`of ${seeds.length} random waves everything that is suppressed as it should passes as it is`, () => {
  for (const seed of seeds) {
    const { cases, published } = randomPublication(seed);
    const released = releaseTables(cases, { ...disclosureControl, audit: auditOf(cases) });
    expect({ seed, tables: released?.tables }).toEqual({ seed, tables: published });
  }
});

test('where suppression shows too much, breakdowns are left out until the audit finds nothing', () => {
  const repaired: number[] = [];
  for (const seed of seeds) {
    const { cases } = randomPublication(seed);
    let rounds = 0;
    const released = releaseTables(cases, {
      ...openDisclosure,
      audit: (publication) => {
        rounds += 1;
        return auditOf(cases)(publication);
      },
    });
    if (released === null) continue;
    expect({ seed, telling: auditOf(cases)(released) }).toEqual({ seed, telling: [] });
    const unjudged = releaseTables(cases, { ...openDisclosure, audit: () => [] });
    if (rounds > 1) {
      repaired.push(seed);
      expect(shownCount(released)).toBeLessThan(shownCount(unjudged));
    }
    expect(totalsOf(released)).toEqual(totalsOf(unjudged));
  }
  expect(repaired.length).toBeGreaterThan(seeds.length / 3);
});

test('suppression that shows too much gives something away where nobody audits it', () => {
  const { cases } = randomPublication(1);
  const unjudged = releaseTables(cases, { ...openDisclosure, audit: () => [] });
  expect(unjudged === null ? [] : auditOf(cases)(unjudged)).not.toEqual([]);
});

test('what is left out already is not asked for again: the next breakdown of the finding is', () => {
  const { cases } = randomPublication(23);
  const asked: string[][] = [];
  const released = releaseTables(cases, {
    ...disclosureControl,
    audit: (publication) => {
      const telling = auditOf(cases)(withOneMoreAnswer(publication));
      asked.push(telling);
      return telling;
    },
  });
  expect(asked).toEqual([['score*department*grade'], ['score*grade'], []]);
  expect(released).not.toBeNull();
});

/** As if one more had answered where some joined a group by grade: then nobody can tell how it was counted. */
function withOneMoreAnswer({ tables, ...publication }: Publication): Publication {
  return {
    ...publication,
    tables: tables.map((table) =>
      table.kind !== 'response-rate' && table.id === 'score*grade'
        ? {
            ...table,
            points: table.points.map((point) =>
              point.joined !== undefined && point.column.status === 'shown'
                ? { ...point, column: { ...point.column, answeredBase: point.column.answeredBase + 1 } }
                : point,
            ),
          }
        : table,
    ),
  };
}

test('what no breakdown can help is refused', () => {
  const { cases } = randomPublication(1);
  expect(releaseTables(cases, { ...disclosureControl, audit: () => ['score'] })).toBeNull();
  expect(releaseTables(cases, { ...disclosureControl, audit: () => ['score*grade'] })).toBeNull();
});
