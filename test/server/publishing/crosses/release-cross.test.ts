import { expect, test } from 'vitest';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { Cross } from '../../../../server/contract/publishing/crosses.ts';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { idOfCross } from '../../../../server/publishing/crosses/plan-of-cross.ts';
import { releaseCross } from '../../../../server/publishing/crosses/release-cross.ts';
import { releaseCases } from '../../../../server/publishing/release/release-cases.ts';
import { runTablePlan } from '../../../../server/publishing/tables/run-table-plan.ts';
import { randomPublication } from '../../../analysis/audit/random-publication.ts';
import { scaled } from '../../../scale.ts';

const waveCount = scaled(200);
const wishes: Cross[] = [
  { stub: 'score', banner: 'department' },
  { stub: 'ways', banner: 'grade', within: 'department' },
  { stub: 'mood', banner: 'grade', within: 'department', group: 'd1' },
  { stub: 'score', banner: 'mood' },
  { stub: 'why', banner: 'department' },
  { stub: 'grade', banner: 'department' },
  { stub: 'mood', banner: 'ways' },
];

/** Every wish in turn, each beside what was added before; and what of all together breaks a rule. */
function addedTo(seed: number, means: Pick<Parameters<typeof releaseCross>[1], 'run' | 'audit'>) {
  const { cases } = randomPublication(seed);
  const published = releaseCases(cases)?.tables ?? [];
  const { caseFile, ...closed } = cases;
  const { minimumBase } = closed.wave;
  let tables = published;
  const added: PublishedTable[] = [];
  for (const cross of wishes) {
    if (tables.some(({ id }) => id === idOfCross(cross))) continue;
    const table = releaseCross({ ...closed, cross, published: tables }, { caseFile, ...means });
    if (table === null) continue;
    added.push(table);
    tables = [...tables, table];
  }
  return { added, breaking: breakingTables({ tables, caseFile, minimumBase }) };
}

test(`of ${waveCount} random waves tables are added, and nothing follows from all together`, () => {
  let addedCount = 0;
  for (let seed = 1; seed <= waveCount; seed += 1) {
    const { added, breaking } = addedTo(seed, { run: runTablePlan, audit: breakingTables });
    expect({ seed, breaking }).toEqual({ seed, breaking: [] });
    addedCount += added.length;
  }
  expect(addedCount).toBeGreaterThan(waveCount / 2);
});

test('a suppression that forgets what is published breaks a rule where nobody audits it', () => {
  const forgetful: typeof runTablePlan = (caseFile, plan, rules) =>
    runTablePlan(caseFile, plan, { ...rules, earlier: [] });
  const broken = Array.from({ length: waveCount }, (_, seed) =>
    addedTo(seed + 1, { run: forgetful, audit: () => [] }),
  ).filter(({ breaking }) => breaking.length > 0);
  expect(broken.length).toBeGreaterThan(0);
});
