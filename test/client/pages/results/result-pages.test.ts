import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { CataloguePage } from '../../../../client/pages/results/catalogue-page.ts';
import type { ChartToGo } from '../../../../client/pages/results/overview/chart-to-go.ts';
import { CatalogueList } from '../../../../client/tables/catalogue-list.ts';
import { RequirementPage } from '../../../../client/pages/results/requirement-page.ts';
import { pictureFrameOf } from '../../../../client/charts/picture/picture-frame.ts';
import type { SaveRow } from '../../../../client/pages/results/save-row.ts';
import { TablePage } from '../../../../client/pages/results/table-page.ts';
import type { ConsolePage } from '../../../../client/shell/console-page.ts';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { EarlierWaveTable } from '../../../../analysis/report/overview/published-overview.ts';
import type { PublishedTable, PublishedTexts } from '../../../../analysis/report/published-table.ts';
import { mounted, textOf } from '../../mounting.ts';
import {
  hirakataResponseRate,
  indexTable,
  overviewSample,
  shown,
  singleTable,
} from '../../published-tables.ts';
import { eventually } from '../../../eventually.ts';

const entryOf = (table: PublishedTable, sectionLabel: string) => ({
  id: table.id,
  kind: table.kind,
  stub: table.stub,
  stubLabel: table.stubLabel,
  stubKind: table.stubKind,
  banner: table.banner,
  bannerLabel: table.bannerLabel,
  sectionLabel: { ja: sectionLabel, en: sectionLabel },
  suppressedPointCount: 2,
});
const catalogue: Catalogue = {
  wave: 'w',
  waveTitle: { ja: '調査', en: 'Survey' },
  organisation: { ja: '市', en: 'City' },
  isSynthetic: false,
  status: 'published',
  publishedAt: '2026-11-20T00:00:00.000Z',
  opensOn: '2026-11-01',
  closesOn: '2026-11-10',
  eligibleCount: 900,
  responseCount: 620,
  minimumBase: 10,
  entries: [entryOf(singleTable, '仕事'), entryOf(indexTable, '指標')],
  requirements: [
    {
      code: 'weights',
      label: { ja: '求められる能力', en: 'Abilities required' },
      attribute: 'grade',
      attributeLabel: { ja: '職', en: 'Grade' },
      groups: [{ code: '1', label: { ja: '部長級', en: 'Director' } }],
      marks: [{ code: 'needed', symbol: '○', label: { ja: '必要', en: 'Needed' } }],
      rows: [{ item: 'work', label: { ja: '仕事', en: 'Work' }, marks: { 1: 'needed' }, positive: ['1'] }],
    },
  ],
};

const { kind: _, ...context } = singleTable;
const opinions: PublishedTexts = {
  ...context,
  kind: 'texts',
  id: 'opinion',
  stub: 'opinion',
  stubLabel: { ja: 'ご意見', en: 'Opinions' },
  stubText: { ja: 'ご意見をお書きください', en: 'Your opinion, please' },
  optionLabel: null,
  givenCount: 40,
  minimumCount: 10,
  texts: ['■■■さんのおかげです。', '一行目\n二行目'],
};

const tables: Record<string, PublishedTable | PublishedTexts> = {
  [singleTable.id]: singleTable,
  [indexTable.id]: indexTable,
  [opinions.id]: opinions,
};
/** What the tables were in the wave before. */
let earlier: EarlierWaveTable | null = null;
/** The rounds of its series that published them. */
let rounds: number[] = [];
const asked: string[] = [];

/** A page with the answers that a server would give. */
async function open<Page extends ConsolePage>(page: Page, properties: Partial<Page>): Promise<Page> {
  asked.splice(0);
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.includes('/topics/')) {
      const corrections = { revision: 0, list: [] };
      return Response.json({ revision: 0, topics: [], history: [], corrections });
    }
    if (url.includes('/open-results')) {
      return Response.json({ openedAt: null, mayChange: true, path: '/open/w' });
    }
    if (url.includes('/crosses')) return Response.json({ stubs: [], banners: [] });
    if (url.includes('/overview')) {
      return Response.json({ ...overviewSample, catalogue, rate: hirakataResponseRate });
    }
    if (url.endsWith('/earlier')) return Response.json({ earlier, rounds });
    const id = decodeURIComponent(/\/tables\/([^/?]+)/.exec(url)?.[1] ?? '');
    asked.push(id);
    return Response.json(id === '' ? catalogue : tables[id]);
  });
  await mounted(page, properties);
  await eventually(() => expect(textOf(page)).toMatch(/市|注|Notes|City|ありません/));
  await page.updateComplete;
  return page;
}
const here = location.href;
afterEach(() => {
  history.replaceState(null, '', here);
  rounds = [];
  vi.unstubAllGlobals();
});

test('an index has its rule, its base, chart and table, and nothing to choose but which of them', async () => {
  const page = await open(new TablePage(), { wave: 'w', tableId: indexTable.id });
  const text = textOf(page);
  expect(text).toContain('「誇り」「推奨」を平均した指標です。');
  expect(text).toContain('n＝600（算出対象者）');
  expect(page.querySelectorAll('.settings fieldset')).toHaveLength(1);
  expect(page.querySelector('horizontal-bars')).not.toBeNull();
  expect((await axe.run(page)).violations).toEqual([]);
});

test('a round is looked at by itself, or added up with those before it', async () => {
  rounds = [1, 2, 4];
  const page = await open(new TablePage(), { wave: 'w', tableId: singleTable.id });
  const links = () =>
    [...page.querySelectorAll<HTMLAnchorElement>('nav[aria-label="集計する回"] a')].map((link) => [
      link.textContent.trim(),
      decodeURIComponent(link.pathname),
      link.ariaCurrent,
    ]);
  const address = `/results/w/${singleTable.id}`;
  expect(links()).toEqual([
    ['この回だけ', address, 'page'],
    ['第2回・第4回の合計', `${address}@3`, 'false'],
    ['第1回・第2回・第4回の合計', `${address}@4`, 'false'],
  ]);
  tables[`${singleTable.id}@3`] = { ...singleTable, id: `${singleTable.id}@3`, pooledRounds: [2, 4] };
  const pooled = await open(new TablePage(), { wave: 'w', tableId: `${singleTable.id}@3` });
  expect(pooled.querySelector('h1')?.textContent).toContain('第2回・第4回の合計');
  expect(textOf(pooled)).toContain('同じ人が複数の回に回答していることがあります');
  expect(
    [...pooled.querySelectorAll('nav [aria-current="page"]')].map((link) => link.textContent.trim()),
  ).toEqual(['第2回・第4回の合計']);
  expect((await axe.run(pooled)).violations).toEqual([]);
});

/** Groups that differ, so that a test of them finds something. */
const differing: PublishedTable = {
  ...singleTable,
  id: 'differing',
  categories: singleTable.categories.slice(0, 2),
  points: singleTable.points.map((point, place) => ({
    ...point,
    column: shown(
      [
        [400, 200],
        [300, 30],
        [20, 100],
        [50, 50],
      ][place % 4] ?? [],
    ),
  })),
};

test('a chart of any table leaves the first page as a picture', async () => {
  const page = await open(new CataloguePage(), { wave: 'w' });
  await eventually(() => expect(page.querySelector('chart-to-go select')).not.toBeNull());
  const own = page.querySelector('chart-to-go') as ChartToGo;
  expect(own.querySelectorAll('option')).toHaveLength(overviewSample.tables.length);
  const last = overviewSample.tables.at(-1);
  const select = own.querySelector('select') as HTMLSelectElement;
  select.value = last?.id ?? '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  [...own.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('PNG'))?.click();
  await eventually(() =>
    expect(textOf(own)).toContain(`w-${last?.id.replaceAll('*', '-by-') ?? ''}.pngを保存しました。`),
  );
  saved.mockRestore();
  expect((await axe.run(own)).violations).toEqual([]);
});

test('letters say which groups differ, are said in words, and stay in the address', async () => {
  tables['differing'] = differing;
  const page = await open(new TablePage(), { wave: 'w', tableId: 'differing' });
  expect(textOf(page)).not.toContain('区分の記号');
  page.querySelectorAll<HTMLInputElement>('input[name=letters]')[1]?.click();
  await page.updateComplete;
  expect(location.search).toContain('letters=yes');
  await eventually(() => expect(textOf(page)).toMatch(/90\.9 [A-D]+/));
  expect(textOf(page)).toContain('区分名の前のA、B…は区分の記号です');
  expect(textOf(page)).toMatch(/より高い/);
  expect((await axe.run(page)).violations).toEqual([]);
});

test('a picture says nothing of the wave before, which it does not show; the page leads to one more table', async () => {
  tables['differing'] = differing;
  earlier = {
    wave: 'before',
    waveTitle: { ja: '前の調査' },
    change: 'none',
    positive: ['1'],
    table: differing,
  };
  const page = await open(new TablePage(), { wave: 'w', tableId: 'differing' });
  earlier = null;
  expect(textOf(page)).toContain('前回は「前の調査」です');
  const { view } = page.querySelector('save-row') as SaveRow;
  expect(pictureFrameOf(view, '').below.join('')).not.toContain('前回');
  expect(page.querySelector('a[href="/results/w?stub=work"]')).not.toBeNull();
});

test('indices and requirements stand in the list, each under a heading of its own', async () => {
  const page = await open(new CataloguePage(), { wave: 'w' });
  await eventually(() => expect(page.querySelector('open-to-all h2')).not.toBeNull());
  expect(
    [...page.querySelectorAll(':is(h2):not(.notes h2, dialog h2)')].map((heading) => heading.textContent),
  ).toEqual([
    '項目ごとの結果',
    '区分ごとの比較',
    '集計表',
    '仕事',
    '指標',
    '求められる程度',
    '集計表を追加',
    '一般への公開',
  ]);
  expect(page.querySelector('a[href="/results/w/requirements/weights"]')).not.toBeNull();
  expect((await axe.run(page)).violations).toEqual([]);
});

test.each(['ja', 'en'] as const)('a list of texts says of how many it is (%s)', async (language) => {
  const page = await open(new TablePage(), { wave: 'w', tableId: 'opinion', language });
  const text = textOf(page);
  expect(text).toContain(
    language === 'ja' ? '40件の記述があり、内容を確認した2件' : '40 texts were given here; 2',
  );
  expect([...page.querySelectorAll('.written')].map((words) => words.textContent)).toEqual(opinions.texts);
  expect(text).toContain(language === 'ja' ? '伏せた部分です' : 'was blackened');
  expect(page.querySelector('table, .settings')).toBeNull();
  const files = [...page.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
  expect(files.map((file) => file?.replace(/^.*opinion/, ''))).toEqual([
    `?format=xlsx&lang=${language}`,
    `?format=csv&lang=${language}`,
  ]);
  expect((await axe.run(page)).violations).toEqual([]);
});

test('lists of texts stand with their items, and what is withheld has a reason and no number', async () => {
  const entries = [
    ...catalogue.entries,
    {
      ...entryOf(singleTable, '仕事'),
      id: 'work:9',
      kind: 'texts' as const,
      suppressedPointCount: 0,
      texts: { optionLabel: { ja: 'その他' }, givenCount: 40, publishedCount: 38 },
    },
  ];
  const list = await mounted(new CatalogueList(), {
    catalogue: {
      ...catalogue,
      entries,
      minimumTextCount: 10,
      withheldTexts: [{ label: { ja: 'ご要望' }, optionLabel: null, reason: 'few' }],
    },
  });
  const link = list.querySelector('a[href="/results/w/work%3A9"]');
  expect(textOf(link?.closest('li') ?? list)).toBe('「その他」の記述 記述 40件のうち 38件を公開');
  expect(textOf(list)).toContain('ご要望 記述が10件に満たない（または記述がない）ため');
  expect((await axe.run(list)).violations).toEqual([]);
});

test.each(['ja', 'en'] as const)(
  'a page of requirements reads published tables only (%s)',
  async (language) => {
    const page = await open(new RequirementPage(), { wave: 'w', code: 'weights', language });
    await eventually(() => expect(page.querySelector('requirement-matrix table')).not.toBeNull());
    expect(asked).toEqual(['', 'work*grade']);
    expect(page.querySelector('td')?.textContent).toContain('X');
    expect(textOf(page)).toContain(
      language === 'ja' ? '10人未満の回答が分かるのを防ぐため' : 'fewer than 10 people',
    );
    expect((await axe.run(page)).violations).toEqual([]);
  },
);

test('a requirement that is not there is said so', async () => {
  const page = await open(new RequirementPage(), { wave: 'w', code: 'none', language: 'ja' });
  expect(textOf(page)).toContain('この調査には、求められる程度の表がありません。');
  expect(asked).toEqual(['']);
});
