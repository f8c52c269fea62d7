import { expect, test } from 'vitest';
import { overviewMarks } from '../../../../analysis/report/overview/overview-marks.ts';
import { overviewOf } from '../../../../analysis/report/overview/overview-of.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { indexTable, overviewSample, scaleTable } from '../../../client/published-tables.ts';

const ofTotal = (table: PublishedTable, stub: string, ja: string): PublishedTable => ({
  ...table,
  id: stub,
  stub,
  stubLabel: { ja },
  banner: null,
  points: table.points.slice(0, 1),
});
const indexOf = (stub: string, ja: string) => ofTotal(indexTable, stub, ja);
const scaleOf = (stub: string, ja: string) => ofTotal(scaleTable, stub, ja);
const cycleOf = (tables: PublishedTable[]) => {
  const overview = { ...overviewSample, items: [], tables };
  return overviewOf(overview, overviewMarks(overview), 'ja').successCycle;
};

test('each quality has its index, or its one item, in the order of the model', () => {
  const tables = [
    scaleOf('result1', '結果の質：成果'),
    scaleOf('action1', '行動の質：自発性'),
    scaleOf('thinking1', '思考の質：気づき'),
    scaleOf('thinking2', '思考の質：面白さ'),
    indexOf('thinking', '思考の質'),
    indexOf('relation', '関係の質'),
  ];
  const cycle = cycleOf(tables);
  expect(cycle?.steps.map(({ name, table, figure, place }) => [name, table, figure.text, place])).toEqual([
    ['関係の質', 'relation', '62.5', 0.625],
    ['思考の質', 'thinking', '62.5', 0.625],
    ['行動の質', 'action1', '2.75', 1.75 / 3],
    ['結果の質', 'result1', '2.75', 1.75 / 3],
  ]);
});

test('without one of the four, or where several items stand for one, there is no loop', () => {
  expect(cycleOf([scaleOf('result1', '結果の質：成果')])).toBeNull();
  const doubled = ['関係の質', '思考の質', '行動の質', '結果の質'].flatMap((ja, place) => [
    scaleOf(`a${place}`, `${ja}：一`),
    scaleOf(`b${place}`, `${ja}：二`),
  ]);
  expect(cycleOf(doubled)).toBeNull();
});
