import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type {
  BenchmarkContent,
  BenchmarkFigure,
} from '../../../../analysis/report/benchmark/benchmark-content.ts';
import { benchmarkFigures } from '../../../../analysis/report/benchmark/benchmark-figures.ts';
import { benchmarkLines } from '../../../../analysis/report/benchmark/benchmark-lines.ts';
import { benchmarkView } from '../../../../analysis/report/benchmark/benchmark-view.ts';
import { publishedBenchmark } from '../../../../analysis/report/benchmark/published-benchmark.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { ShownColumn } from '../../../../analysis/tabulate/table.ts';
import { complementary, shown, singleTable } from '../../../client/published-tables.ts';
import '../../../seed.ts';

const figure: BenchmarkFigure = {
  measure: 'positive',
  code: 'work',
  series: 'q/work/1',
  isNewSeries: false,
  label: { ja: 'やりがい' },
  scale: ['1', '2+'],
  value: 60,
  decimals: 1,
  base: 100,
};

function contentOf(place: number, figures: BenchmarkFigure[], version = 1): BenchmarkContent {
  return {
    organisation: { ja: `第${place}市`, en: `City ${place}` },
    isSynthetic: false,
    questionnaire: { code: 'q', version },
    wave: 'w',
    waveTitle: { ja: '調査' },
    closesOn: '2026-09-30',
    figures,
  };
}

/** Four organisations, and one whose item is another. */
function lineWith(changed: Partial<BenchmarkFigure>, version = 2): number[] {
  const others = [58, 59, 61, 62].map((value, place) => contentOf(place, [{ ...figure, value }]));
  const own = contentOf(9, [{ ...figure, ...changed }], version);
  return benchmarkLines([...others, own], own).map(({ organisationCount }) => organisationCount);
}

describe('which figures stand side by side', () => {
  it('an item that continues under another code does', () => {
    expect(lineWith({ code: 'meaning' })).toEqual([5]);
  });

  it('so does one of the same code and scale, whatever versions an installation has', () => {
    expect(lineWith({ series: 'q/work/2' })).toEqual([5]);
  });

  it.each([
    ['that was begun anew', { series: 'q/work/2', isNewSeries: true }],
    ['of other answers', { scale: ['1', '2+', '3+'] }],
    ['of which other answers are positive', { scale: ['1+', '2+'] }],
    ['of another code that continues nothing', { series: 'q/other/2', code: 'other' }],
    ['of another measure', { measure: 'mean' as const }],
  ])('one %s does not', (_, changed) => {
    expect(lineWith(changed)).toEqual([1, 4]);
  });

  it('an organisation has one figure in a line, the one that continues', () => {
    const renamed = { ...figure, code: 'meaning', value: 80 };
    const anew = { ...figure, series: 'q/work/2', value: 10 };
    const others = [58, 59, 61, 62].map((value, place) => contentOf(place, [{ ...figure, value }]));
    const lines = benchmarkLines([...others, contentOf(9, [anew, renamed], 2)], null);
    expect(
      lines.map(({ organisationCount }) => organisationCount).toSorted((one, other) => one - other),
    ).toEqual([1, 5]);
    expect(lines.find(({ organisationCount }) => organisationCount === 5)?.median).toBe(61);
  });

  it('the order of the files does not matter', () => {
    const contents = [58, 59, 61, 62, 64].map((value, place) =>
      contentOf(place, [
        { ...figure, value },
        ...(place < 3 ? [{ ...figure, code: 'b', series: 'q/b/1' }] : []),
      ]),
    );
    expect(benchmarkLines(contents.toReversed(), null)).toEqual(benchmarkLines(contents, null));
  });
});

describe('many figures', () => {
  /** The rule, figure by figure beside every other: what the lines must be, however long it takes. */
  function pairwise(contents: readonly BenchmarkContent[]): BenchmarkFigure[][] {
    const lines: { figures: BenchmarkFigure[]; of: Set<BenchmarkContent> }[] = [];
    const isOfSameScale = (one: BenchmarkFigure, other: BenchmarkFigure) =>
      one.measure === other.measure && one.scale.join('|') === other.scale.join('|');
    type Rule = (one: BenchmarkFigure, other: BenchmarkFigure) => boolean;
    const isContinued: Rule = (one, other) => one.series === other.series;
    const isAlike: Rule = (one, other) => one.code === other.code && !one.isNewSeries && !other.isNewSeries;
    const isPut = (content: BenchmarkContent, one: BenchmarkFigure, rule: Rule) => {
      const line = lines.find(
        ({ figures, of }) =>
          !of.has(content) && figures.some((other) => isOfSameScale(one, other) && rule(one, other)),
      );
      line?.figures.push(one);
      line?.of.add(content);
      return line !== undefined;
    };
    for (const content of contents) {
      const rest = content.figures.filter((one) => !isPut(content, one, isContinued));
      for (const one of rest)
        if (!isPut(content, one, isAlike)) lines.push({ figures: [one], of: new Set([content]) });
    }
    return lines.map(({ figures }) => figures);
  }

  const figures = fc.array(
    fc.record({
      code: fc.constantFrom('a', 'b', 'c'),
      series: fc.constantFrom('q/a/1', 'q/b/1', 'q/c/2'),
      isNewSeries: fc.boolean(),
      scale: fc.constantFrom<string[][]>(['1', '2+'], ['1+']),
      value: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 5 },
  );

  test('stand in the lines in which each beside every other would', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 6 }), (all) => {
        const contents = all.map((some, place) =>
          contentOf(
            place,
            some.map((one) => ({ ...figure, ...one })),
          ),
        );
        expect(
          benchmarkLines(contents, null).map(({ code, organisationCount }) => [code, organisationCount]),
        ).toEqual(pairwise(contents).map((line) => [line[0]?.code, line.length]));
      }),
    );
  });

  test('are not looked at each beside every other', () => {
    let lookedAtCount = 0;
    const counted = (code: string): BenchmarkFigure => ({
      ...figure,
      series: `q/${code}/1`,
      get code() {
        lookedAtCount += 1;
        return code;
      },
    });
    const [contentCount, figureCount] = [4, 250];
    const contents = Array.from({ length: contentCount }, (_, place) =>
      contentOf(
        place,
        Array.from({ length: figureCount }, (_unused, which) => counted(`of${place}x${which}`)),
      ),
    );
    expect(benchmarkLines(contents, null)).toHaveLength(contentCount * figureCount);
    expect(lookedAtCount).toBeLessThan(10 * contentCount * figureCount);
  });
});

describe('the table', () => {
  const five = [58, 59, 61, 62, 64].map((value, place) => contentOf(place, [{ ...figure, value }]));

  it('says the number of organisations at every figure, and nobody’s own', () => {
    const view = benchmarkView(publishedBenchmark(five, null), 'en');
    expect(view.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ['やりがい (positive answers, %)', '-', '61', '-', '5'],
    ]);
    expect(view.heading.map(({ text }) => text)).toContain(
      'Published figures of 5 organisations are compared.',
    );
  });

  it('puts the own figure beside, as it was published, and nothing where there is none', () => {
    const [first] = five;
    const [own, ...others] = [
      { ...(first as BenchmarkContent), figures: [{ ...figure, value: 58.4 }] },
      ...five.slice(1),
    ];
    const beside = (mine: BenchmarkContent) =>
      benchmarkView(publishedBenchmark([mine, ...others], mine), 'en').rows.map(({ cells }) =>
        cells.map(({ text }) => text),
      );
    expect(beside(own)).toEqual([['58.4', '-', '61', '-', '5']]);
    expect(beside({ ...own, figures: [] })).toEqual([['-', '-', '-', '-', '4']]);
  });

  it('says that there are synthetic data, and where there are none does not', () => {
    const synthetic = five.map((content) => ({ ...content, isSynthetic: content === five[0] }));
    expect(benchmarkView(publishedBenchmark(synthetic, null), 'ja').heading[0]?.text).toContain('架空データ');
    expect(benchmarkView(publishedBenchmark(five, null), 'ja').heading.map(({ kind }) => kind)).not.toContain(
      'synthetic',
    );
  });
});

/** What a table would be if nothing were hidden. */
function truthOf(counts: number[]): PublishedTable {
  const [total] = singleTable.points;
  if (total === undefined) throw new Error('no total');
  return { ...singleTable, banner: null, points: [{ ...total, column: shown(counts) }] };
}

type Mask = 'none' | 'column' | 'cells';

/** The table as it is published: the first two answers hidden, or everything. */
function publishedOf(table: PublishedTable, mask: Mask): PublishedTable {
  return {
    ...table,
    points: table.points.map((point) => {
      if (mask === 'none' || point.column.status !== 'shown') return point;
      if (mask === 'column') return { ...point, column: complementary };
      const { counts } = point.column;
      const hidden = { status: 'suppressed', reason: 'suppressed' } as const;
      const column: ShownColumn = { ...point.column, counts: [hidden, hidden, ...counts.slice(2)] };
      return { ...point, column };
    }),
  };
}

const positive = ['1'];
const linesOf = (tables: PublishedTable[]) =>
  benchmarkLines(
    tables.map((table, place) =>
      contentOf(place, benchmarkFigures(table, positive, { series: 'q/work/1', isNewSeries: false })),
    ),
    null,
  );

const organisation = fc.record({
  counts: fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 20, max: 400 }))),
  mask: fc.constantFrom<Mask>('none', 'none', 'cells', 'column'),
  moved: fc.integer({ min: 1, max: 20 }),
});
const organisations = fc.array(organisation, { minLength: 7, maxLength: 12 });
type World = { counts: [number, number, number]; mask: Mask; moved: number }[];

/** The same but for what is hidden: some gave the second answer and not the first. */
const elsewhere = (world: World): World =>
  world.map(({ counts: [first, second, third], mask, moved }) => ({
    mask,
    moved,
    counts: mask === 'none' ? [first, second, third] : [first - moved, second + moved, third],
  }));

describe('what is hidden', () => {
  const moves = (read: (world: World) => unknown) =>
    fc.property(organisations, (world) => {
      const asked = world as World;
      expect(read(elsewhere(asked))).toEqual(read(asked));
    });

  test('moves no figure', () => {
    fc.assert(moves((world) => linesOf(world.map(({ counts, mask }) => publishedOf(truthOf(counts), mask)))));
  });

  test('would, if it were taken from what is not published', () => {
    expect(() => fc.assert(moves((world) => linesOf(world.map(({ counts }) => truthOf(counts)))))).toThrow(
      'Property failed',
    );
  });

  test('is left out: the organisations that are counted are those whose figure is known', () => {
    const isOfKnown = (figuresOf: typeof linesOf) =>
      fc.property(organisations, (world) => {
        const tables = (world as World).map(({ counts, mask }) => publishedOf(truthOf(counts), mask));
        const known = tables.filter((_, place) => world[place]?.mask === 'none');
        expect(figuresOf(tables)).toEqual(linesOf(known));
      });
    fc.assert(isOfKnown(linesOf));
    const asNobody = (tables: PublishedTable[]) =>
      linesOf(
        tables.map((table) => ({
          ...table,
          points: table.points.map((point) =>
            point.column.status === 'shown' && point.column.counts.every((count) => typeof count === 'number')
              ? point
              : { ...point, column: shown([0, 10, 10]) },
          ),
        })),
      );
    expect(() => fc.assert(isOfKnown(asNobody))).toThrow('Property failed');
  });
});
