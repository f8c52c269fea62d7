import { expect, test } from 'vitest';
import { completeResponseRate, responseRateView } from '../../../analysis/report/response-rate-view.ts';
import { hirakataResponseRate } from '../../client/published-tables.ts';

test('a group of which nobody responded has a mark, in files and on the page alike', () => {
  const [first, ...rest] = hirakataResponseRate.rows;
  if (first === undefined) throw new Error('no row');
  const rate = { ...hirakataResponseRate, rows: [{ ...first, responseCount: 0 }, ...rest] };
  for (const view of [completeResponseRate(rate, 'ja'), responseRateView(rate, 'ja')]) {
    expect(view.rows[0]?.cells.at(-1)).toMatchObject({ text: '-', value: 0 });
    expect(view.rows[1]?.cells.at(-1)?.text).toMatch(/^\d+\.\d/);
  }
});
