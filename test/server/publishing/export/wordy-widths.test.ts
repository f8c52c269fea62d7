import { expect, it } from 'vitest';
import type { TableView } from '../../../../analysis/report/table-view.ts';
import { wordyWidths } from '../../../../server/publishing/export/table-parts.ts';

const cell = (text: string) => ({ text });
const view = {
  corner: ['指標'],
  columns: [{ label: '令和6年度' }, { label: '判定' }],
  rows: [
    {
      label: '到達度',
      levels: null,
      cells: [cell('6.56点\n（6.46〜6.69）'), cell('判定できません。'.repeat(12))],
    },
    { label: '備考', levels: null, cells: [cell('一つの升がすべての列にわたる。'.repeat(20))] },
  ],
} as unknown as TableView;

it('what takes more words gets more room, and a short line of a cell keeps the room it needs', () => {
  const [label, figure, judgement] = wordyWidths(view) as [number, number, number];
  expect(figure).toBeGreaterThanOrEqual(14);
  expect(judgement).toBeGreaterThan(1.5 * figure);
  expect(judgement).toBeLessThan(3 * figure);
  expect(label).toBeLessThan(figure);
});
