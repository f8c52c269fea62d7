import type { CaseFile } from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';

export const weightedItems = [
  { code: 'grade', kind: 'single', categories: ['a', 'b', 'c'], isAttribute: true },
  { code: 'mood', kind: 'single', categories: ['calm', 'busy'], isAttribute: false },
  { code: 'ways', kind: 'multiple', categories: ['talk', 'plan'], exclusive: [] },
] satisfies CaseFile['items'];

/** Two grades that differ and a very small one, with weights. */
export function weightedWave(): { caseFile: CaseFile; own: number[] } {
  const cases: PlainCase[] = Array.from({ length: 84 }, (_, index) => ({
    grade: index < 40 ? 'a' : index < 80 ? 'b' : 'c',
    mood: (index < 40 ? index % 4 : index % 4 === 0 ? 1 : 0) > 0 ? 'calm' : 'busy',
    ways: index % 3 === 0 ? ['talk', 'plan'] : index < 40 ? ['talk'] : ['plan'],
  }));
  return { caseFile: caseFileOf(weightedItems, cases), own: cases.map((_, index) => 1 + (index % 5)) };
}
