import { expect, test } from 'vitest';
import type { DraftProgress } from '../../../../server/contract/publishing/tables.ts';
import { releaseCases } from '../../../../server/publishing/release/release-cases.ts';
import { randomPublication } from '../../../analysis/audit/random-publication.ts';

test('whoever waits is told before every item how far hiding and auditing are', () => {
  const { cases } = randomPublication(1);
  const told: DraftProgress[] = [];
  releaseCases(cases, { tell: (progress) => told.push(progress) });
  for (const step of ['suppressing', 'auditing'] as const) {
    const own = told.filter((progress) => progress.step === step);
    expect(own.length).toBe(cases.caseFile.items.length);
    expect(own).toEqual(own.map((_, done) => ({ step, done, of: own.length })));
  }
});
