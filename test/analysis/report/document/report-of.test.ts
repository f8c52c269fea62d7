import { describe, expect, it } from 'vitest';
import { commentable } from '../../../../analysis/report/document/commentable.ts';
import { figuresOf, type CommentBlock } from '../../../../analysis/report/document/report-document.ts';
import type { HorizontalBarsView } from '../../../../analysis/report/chart-view.ts';
import { at } from '../../../../analysis/numeric/at.ts';
import { leadingPanels } from '../../../../analysis/report/document/leading-panels.ts';
import { reportOf } from '../../../../analysis/report/document/report-of.ts';
import {
  reportOptionsSchema,
  usualOptions,
  type ReportOptions,
} from '../../../../analysis/report/document/report-options.ts';
import { isFigure } from '../../../../analysis/report/table-view.ts';
import { frequencyTable, multipleTable, shown } from '../../../client/published-tables.ts';
import { published } from '../overview/overview-samples.ts';
import { hostileTexts, reportOptions, reportSource } from './report-sample.ts';

const made = (changed: Partial<ReportOptions> = {}, language: 'ja' | 'en' = 'ja') =>
  reportOf(reportSource, { ...reportOptions, ...changed }, language);
const chapters = (report: ReturnType<typeof made>) =>
  report.sections.filter(({ level }) => level === 1).map(({ number, title }) => `${number} ${title}`);
const commentsIn = (report: ReturnType<typeof made>) =>
  report.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is CommentBlock => block.kind === 'comment'),
  );

describe('a report', () => {
  it('has its chapters, and annexes at the end', () => {
    expect(chapters(made())).toEqual([
      '1 調査概要',
      '2 単純集計',
      '3 職別クロス集計',
      '4 経年比較',
      '5 自由記述',
      '6 成果指標',
      '7 前回の調査を受けた対応',
      '付録1 調査票',
      '付録2 注・方法',
    ]);
  });

  it('numbers what is chosen in its order, and figures by chapter', () => {
    const report = made({ parts: ['methods', 'crosses', 'outline'] });
    expect(chapters(report)).toEqual(['1 職別クロス集計', '2 調査概要', '付録1 注・方法']);
    expect(figuresOf(report).map(({ number }) => number)).toContain('図表2-1');
    expect(new Set(figuresOf(report).map(({ number }) => number)).size).toBe(figuresOf(report).length);
  });

  it('says what the marks mean once, at the end of the first chapter, whichever it is', () => {
    for (const parts of [usualOptions.parts, ['crosses', 'outline'], ['texts']] as ReportOptions['parts'][]) {
      const report = made({ parts });
      const second = report.sections.findIndex(({ level }, place) => place > 0 && level === 1);
      expect(report.sections.at(second === -1 ? -1 : second - 1)?.code).toBe('reading');
      expect(report.sections.filter(({ code }) => code === 'reading')).toHaveLength(1);
    }
  });

  it('keeps comments with their figures, whatever is chosen', () => {
    const all = commentsIn(made());
    expect(all.map(({ of }) => of)).toEqual(['work*grade', 'trend:work', 'opinion']);
    const fewer = made({ parts: ['crosses'] });
    expect(commentsIn(fewer)[0]).toEqual(all[0]);
    expect(commentsIn(fewer)).toHaveLength(1);
  });

  it('leaves out what nobody chose', () => {
    const report = made({ banners: ['department*grade'] });
    expect(figuresOf(report).some(({ code }) => code === 'work*grade')).toBe(false);
  });

  it('compares with an earlier wave, in a row each, and says that the question was worded differently', () => {
    const trend = figuresOf(made()).find(({ code }) => code === 'trend:work');
    expect(trend?.table.rows.map(({ label }) => label)).toEqual(['前回の調査', '到達度確認アンケート']);
    expect(trend?.table.notes.at(-1)?.text).toBe('前回の調査の調査は、設問の文言が今回と異なります。');
    expect(trend?.chart?.kind).toBe('stacked-bars');
  });

  it('says how far an item moved since the wave before, with a mark where chance would hardly make it', () => {
    const withBefore = (counts: number[]) => {
      const [first] = reportSource.earlier;
      if (first === undefined) throw new Error('no earlier wave');
      const table = {
        ...frequencyTable,
        points: [{ ...at(frequencyTable.points, 0), column: shown(counts) }],
      };
      const now = { ...frequencyTable, positive: ['1'] };
      return reportOf(
        {
          ...reportSource,
          results: [now],
          earlier: [{ ...first, items: [{ code: 'work', change: 'none', table }] }],
        },
        { ...reportOptions, parts: ['trends'] },
        'ja',
      );
    };
    const changesIn = (report: ReturnType<typeof made>) =>
      figuresOf(report)[0]?.table.rows.map(({ cells }) => cells.slice(-2).map(({ text }) => text));
    // 500 of 779 now.
    expect(changesIn(withBefore([300, 450, 29]))).toEqual([
      ['—', '—'],
      ['+25.7ポイント', '▲'],
    ]);
    expect(changesIn(withBefore([499, 251, 29]))).toEqual([
      ['—', '—'],
      ['+0.1ポイント', ''],
    ]);
    const [lead] = withBefore([300, 450, 29]).sections[0]?.blocks ?? [];
    expect(lead).toMatchObject({ kind: 'paragraphs' });
    expect(JSON.stringify(lead)).toContain('この章の1の比較');
  });

  it('says what would have moved if the grades were made up as now', () => {
    const [before, byStratum] = published([
      [
        'work',
        [
          [30, 70],
          [80, 20],
        ],
      ],
    ]).tables;
    const [now, crossed] = published([
      [
        'work',
        [
          [30, 70],
          [400, 100],
        ],
      ],
    ]).tables;
    const [first] = reportSource.earlier;
    if (!first || !before || !now || !crossed || !byStratum) throw new Error('no tables');
    const notesOf = (own: object) => {
      const items = [{ code: 'work', change: 'none' as const, table: before, ...own }];
      const source = { ...reportSource, results: [now, crossed], earlier: [{ ...first, items }] };
      const report = reportOf(source, { ...reportOptions, parts: ['trends'] }, 'ja');
      return JSON.stringify(figuresOf(report)[0]?.table.notes);
    };
    expect(notesOf({ byStratum })).toContain(
      '前回の「職」の構成を今回の回答者と同じにすると、前回の全体は71.7％、増減は±0.0ポイントです',
    );
    expect(notesOf({})).not.toContain('構成');
  });

  it('says beside the waves what reports of before printed, with n and where', () => {
    const report = { title: { ja: '意識調査' }, source: '市資料 3頁', fiscalYear: 2019 };
    const blocksOf = (figures: (typeof reportSource.printed)[number]['figures']) =>
      reportOf(
        { ...reportSource, earlier: [], printed: [{ code: 'work', change: 'wording', report, figures }] },
        { ...reportOptions, parts: ['trends'] },
        'ja',
      ).sections.find(({ code }) => code === 'printed')?.blocks ?? [];
    const figure = { options: ['1'], value: 0.412, decimals: 1, base: 310 };
    const [lead, facts] = blocksOf([{ ...figure, statistic: 'proportion' }]);
    expect(JSON.stringify(lead)).toContain('令和元年度（2019年度）：「意識調査」（市資料 3頁）');
    expect(JSON.stringify(facts)).toMatch(
      /令和元年度（2019年度） .*の割合 41\.2％（n＝310）。設問の文言が今回と異なります/,
    );
    // A report is named once, however many items it has figures of.
    const twice = blocksOf([
      { ...figure, statistic: 'proportion' },
      { ...figure, statistic: 'proportion', options: ['2'] },
    ]);
    expect(twice[0]).toHaveProperty('lines.length', 2);
    // Of choices there is no mean, and an answer that is not offered now is not set beside the others.
    expect(blocksOf([{ ...figure, statistic: 'mean', options: [] }])).toEqual([]);
    expect(blocksOf([{ ...figure, statistic: 'proportion', options: ['gone'] }])).toEqual([]);
  });

  it('draws of several answers by groups those chosen most, in the order of the questionnaire', () => {
    const chart = figuresOf(made()).find(({ code }) => code === multipleTable.id)?.chart;
    expect(chart?.kind).toBe('horizontal-bars');
    const rows = (proportion: number) =>
      [{ isTotal: true, proportion }] as HorizontalBarsView['panels'][number]['rows'];
    const view: HorizontalBarsView = {
      kind: 'horizontal-bars',
      name: 'グラフ',
      scale: null,
      panels: [0.2, 0.5, 0.1, 0.4, 0.3, 0.05].map((proportion, place) => ({
        code: String(place),
        title: '',
        rows: rows(proportion),
      })),
    };
    const { panels, name } = leadingPanels(view, 'ja');
    expect(panels.map(({ code }) => code)).toEqual(['0', '1', '3', '4']);
    expect(name).toBe('グラフ（割合の高い4つの選択肢）');
  });

  it('says what was done after the wave before, in the words for everybody, and what became of it', () => {
    const { blocks } = made().sections.find(({ code }) => code === 'followUps') ?? { blocks: [] };
    const [, facts] = blocks;
    if (facts?.kind !== 'facts') throw new Error('no actions');
    const lines = facts.facts.map((fact) => fact.lines.map(({ text }) => text));
    expect(lines[0]).toEqual([`対応：${hostileTexts.formula}`, '状態：未着手']);
    expect(lines[1]?.at(-1)).toBe('その後の値：動いていない。値は変わっていません。');
    const none = reportOf({ ...reportSource, followUps: null }, reportOptions, 'ja');
    expect(none.sections.some(({ code }) => code === 'followUps')).toBe(false);
  });

  it('says where shares do not add up, and only there', () => {
    const offers = figuresOf(made()).filter(({ table }) =>
      table.notes.some(({ text }) => text.includes('合計が100％にならない区分')),
    );
    expect(offers.map(({ code }) => code)).toContain('work*grade');
    expect(offers.map(({ code }) => code)).not.toContain('guideline*grade');
  });

  it('is the same in English: parts, figures, numbers', () => {
    const english = made({}, 'en');
    expect(english.sections.map(({ code }) => code)).toEqual(made().sections.map(({ code }) => code));
    expect(commentable(english).map(({ code }) => code)).toEqual(commentable(made()).map(({ code }) => code));
    const numbers = (report: ReturnType<typeof made>) =>
      figuresOf(report).flatMap(({ table }) =>
        table.rows.flatMap(({ cells }) =>
          cells.filter(isFigure).map(({ quantity, value }) => [quantity, value]),
        ),
      );
    expect(numbers(english)).toEqual(numbers(made()));
  });
});

describe('the options of a report', () => {
  it('are refused all at once: nothing chosen, twice the same, a comment without end', () => {
    const { success, error } = reportOptionsSchema.safeParse({
      parts: [],
      banners: ['a', 'a'],
      stamps: ['secret'],
      comments: { a: 'x'.repeat(4001) },
    });
    expect(success).toBe(false);
    expect(error?.issues.map(({ path }) => path[0])).toEqual(['parts', 'banners', 'stamps', 'comments']);
  });
});
