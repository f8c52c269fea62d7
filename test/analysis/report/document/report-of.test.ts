import { describe, expect, it } from 'vitest';
import { commentable } from '../../../../analysis/report/document/commentable.ts';
import { figuresOf, type CommentBlock } from '../../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../../analysis/report/document/report-of.ts';
import {
  reportOptionsSchema,
  usualOptions,
  type ReportOptions,
} from '../../../../analysis/report/document/report-options.ts';
import { isFigure } from '../../../../analysis/report/table-view.ts';
import { reportOptions, reportSource } from './report-sample.ts';

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
