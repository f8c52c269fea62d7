import { expect, test } from 'vitest';
import { tabulatePlan, type Table } from '../../../../analysis/index.ts';
import { suppressedTables } from '../../../../analysis/suppress/suppressed-tables.ts';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import { coarsenedPlan } from '../../../../server/publishing/remedies/coarsened-plan.ts';
import { releaseCases } from '../../../../server/publishing/release/release-cases.ts';
import type { WaveCases } from '../../../../server/publishing/tables/tabulated-wave.ts';
import type { Publication } from '../../../../server/store/publishing/publications.queries.ts';
import { allBut } from '../../../analysis/suppress/all-but.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { nestedQuestionnaire, nestedTablePlan } from '../../nested-world.ts';
import { tabulatedWave } from '../../../../server/publishing/tables/tabulated-wave.ts';

const plan = { ...nestedTablePlan, banners: [{ item: 'grade' }] };
const join = { kind: 'join-not-stated' as const, item: 'grade', group: 'director' };
const together = 'together_1-n';

/** Clerks, and a director beside nine responses that state no grade, which one person can have sent. */
function casesOf(directorCount: number): WaveCases {
  const sheets = [
    ...Array.from({ length: 40 }, (_, index) => ({ grade: 'clerk', stay: index % 2 === 0 ? 'yes' : 'no' })),
    { grade: 'director', stay: 'no' },
    ...Array.from({ length: 9 }, () => ({ stay: 'yes' })),
  ];
  const stored = { questionnaire: nestedQuestionnaire, tablePlan: plan, hash: '0'.repeat(64) };
  const coarse = coarsenedPlan(plan, nestedQuestionnaire, [join]);
  return {
    wave: { ...hirakataWave, isSynthetic: true, merges: [], modes: ['open-link'] },
    stored: { ...stored, tablePlan: coarse.plan },
    population: [
      { option: 'director', eligibleCount: directorCount },
      { option: 'manager', eligibleCount: 50 },
      { option: 'chief', eligibleCount: 50 },
      { option: 'clerk', eligibleCount: 90 },
    ],
    caseFile: buildCaseFile(nestedQuestionnaire, sheets, sheets.length),
  };
}
const groupIn = (tables: readonly (Publication['tables'][number] | Table)[]) =>
  tables
    .flatMap((table) => ('points' in table && table.id === 'stay*grade' ? table.points : []))
    .find(({ code }) => code === together)?.column.status;

test('whoever stated none is counted with the group, by one name, and has no row', () => {
  const table = releaseCases(casesOf(30))?.tables.find(({ id }) => id === 'stay*grade');
  if (table?.kind !== 'cross-tab') throw new Error('no table');
  expect(table.points.map(({ code, label, column }) => [code, label.ja, column.status])).toEqual([
    ['total', '全体', 'shown'],
    [together, '部長級・無回答', 'shown'],
    ['manager', '課長級', 'no_cases'],
    ['chief', '係長級', 'no_cases'],
    ['clerk', '係員', 'shown'],
  ]);
});

test('nobody lifts a group over the limit by leaving the attribute blank: its people count', () => {
  const cases = casesOf(3);
  expect(groupIn(releaseCases(cases)?.tables ?? [])).toBe('suppressed');
});

test('where its people are not looked at, it is shown, and the audit finds it', () => {
  const cases = casesOf(3);
  const { tables } = tabulatedWave(cases, {
    run: (caseFile, own, rules) =>
      suppressedTables(caseFile, tabulatePlan(caseFile, own), {
        ...rules,
        plan: own,
        safeguards: allBut(['heads']),
      }),
    besideIndices: (own) => own,
  });
  expect(groupIn(tables)).toBe('shown');
  expect(breakingTables({ tables, caseFile: cases.caseFile, minimumBase: 10 })).toContain('stay*grade');
});
