import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { ResponseRatesPage } from '../../../../client/pages/response-rates/response-rates-page.ts';
import { planningWords } from '../../../../client/strings/console/planning/planning-words.ts';
import type { PublishedResponseRate } from '../../../../analysis/report/published-table.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { eventually } from '../../../eventually.ts';
import { cellsOf, mounted, textOf } from '../../mounting.ts';
import { hirakataResponseRate } from '../../published-tables.ts';
import { waveDetail } from '../../wave-detail.ts';

const rowOf = (code: string, ja: string, eligibleCount: number, responseCount: number) => ({
  code,
  kind: 'option' as const,
  label: { ja, en: code },
  eligibleCount,
  responseCount,
  responseRate: responseCount / eligibleCount,
  exceedsPopulation: false,
});
const byDepartment: PublishedResponseRate = {
  ...hirakataResponseRate,
  id: 'response-rate*department',
  item: 'department',
  itemLabel: { ja: '部門', en: 'department' },
  rows: [
    rowOf('general', '総務部', 1000, 300),
    rowOf('welfare', '福祉部', 1438, 479),
    ...hirakataResponseRate.rows.slice(-1),
  ],
  stated: { responseCount: 779, responseRate: 779 / 2438 },
};

const asked: string[] = [];

function serve(wave: WaveDetail): void {
  asked.splice(0);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (url.includes('by=department') || url.includes('response-rate*') || url.includes('response-rate%2A'))
      return Response.json(byDepartment);
    if (url.includes('response-rate')) return Response.json(hirakataResponseRate);
    if (url.endsWith('/participation')) return Response.json({ targetRate: null, previous: null, steps: [] });
    if (url.endsWith('/tables'))
      return Response.json({
        ...hirakataResponseRate,
        status: 'published',
        publishedAt: null,
        minimumBase: 10,
        entries: [hirakataResponseRate, byDepartment].map(({ id, kind, item, itemLabel }) => ({
          id,
          kind,
          stub: 'response-rate',
          stubLabel: { ja: '回答率' },
          stubKind: null,
          banner: item,
          bannerLabel: itemLabel,
          sectionLabel: null,
          suppressedPointCount: 0,
        })),
      });
    return Response.json(wave);
  });
}

const heads = [{ item: 'department', population: [{ option: 'general', eligibleCount: 1000 }] }];
const account = { name: '人事', email: 'hr@example.jp', role: 'survey-manager' as const };

async function open(state: WaveDetail['state'], isResult = false): Promise<ResponseRatesPage> {
  serve({ ...waveDetail, state, headCounts: heads });
  const page = await mounted(new ResponseRatesPage(), { language: 'ja', wave: 'w', isResult, account });
  await eventually(() => expect(page.querySelector('response-rate-table')).not.toBeNull());
  return page;
}

afterEach(() => vi.unstubAllGlobals());

test('once a wave is closed rates stand by every attribute of which there are head counts, each with its files', async () => {
  const page = await open('closed');
  const tables = [...page.querySelectorAll('response-rate-table')];
  expect(tables).toHaveLength(2);
  expect(cellsOf(tables[1] ?? page)).toContainEqual(['総務部', '1,000', '300', '30.0％']);
  const files = [...page.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) => href);
  expect(files.filter((href) => href.includes('by=department'))).toHaveLength(3);
  expect(files).toHaveLength(6);
  expect((await axe.run(page)).violations).toEqual([]);
});

test('while it is open nobody asks for them, and the page says when they come', async () => {
  const page = await open('open');
  expect(page.querySelectorAll('response-rate-table')).toHaveLength(1);
  expect(asked.some((url) => url.includes('by='))).toBe(false);
  expect(textOf(page)).toContain(planningWords('ja').participation.othersLater);
});

test('published ones stand with the others, under their own addresses', async () => {
  const page = await open('published', true);
  expect(page.querySelectorAll('response-rate-table')).toHaveLength(2);
  expect(page.querySelector('section[id="response-rate*department"]')).not.toBeNull();
  expect(asked.filter((url) => url.includes('/tables/'))).toHaveLength(2);
});
