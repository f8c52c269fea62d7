import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { notAsked, type CaseFile, type CodebookItem, type tabulatePlan } from '../../analysis/index.ts';
import { caseFileOf, left, type PlainCase } from './case-file-of.ts';

type Plan = Parameters<typeof tabulatePlan>[1];

const label = { ja: '区分' };
const attributes = ['grade', 'place', 'hours', 'sex'];
const categories: Record<string, string[]> = {
  grade: ['g1', 'g2', 'g3', 'g4', 'g5'],
  place: ['p1', 'p2', 'p3', 'p4'],
  hours: ['h1', 'h2', 'h3', 'h4'],
  sex: ['s1', 's2', 's3'],
};

/** A wave as nasty as a wave of an office may be, and what is published of it. */
export interface RandomWorld {
  caseFile: CaseFile;
  plan: Plan;
  /** Published before, with upper grades as one. */
  earlierPlan: Plan;
}

/**
 * An organisation with one to four attributes, of which two nearly coincide in every other world, blanks in up to three
 * of a hundred, nets, merged groups, groups within groups, an item asked by the answer to another, ticks as a banner.
 */
export function randomWorld(seed: number): RandomWorld {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const own = attributes.slice(0, 1 + (seed % 4));
  const blanks = below(4);
  const isAligned = below(2) === 0;
  /** The later options are those of most. */
  const skewed = (count: number): number => Math.floor(Math.sqrt(below(count * count)));
  const cases = Array.from({ length: 40 + below(200) }, (): PlainCase => {
    const place = skewed(4);
    const chosen: Record<string, number> = {
      grade: skewed(5),
      place,
      hours: isAligned && below(30) > 0 ? place : skewed(4),
      sex: skewed(3),
    };
    const stated = own
      .filter(() => below(100) >= blanks)
      .map((item) => [item, categories[item]?.[chosen[item] ?? 0] ?? '']);
    const mood = below(25) === 0 ? undefined : ['calm', 'busy', 'tired'][below(3)];
    return {
      ...(Object.fromEntries(stated) as PlainCase),
      ...(below(25) === 0 ? {} : { score: 1 + below(5) }),
      ...(mood === undefined ? {} : { mood }),
      ...(mood === 'tired'
        ? below(20) === 0
          ? {}
          : { reason: ['work', 'people'][below(2)] ?? '' }
        : { reason: left(notAsked) }),
      ways: ['talk', 'plan'].filter(() => below(2) === 0),
    };
  });
  const items: CodebookItem[] = [
    ...own.map((code): CodebookItem => ({
      code,
      kind: 'single',
      categories: categories[code] ?? [],
      isAttribute: true,
    })),
    { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
    { code: 'mood', kind: 'single', categories: ['calm', 'busy', 'tired'], isAttribute: false },
    {
      code: 'reason',
      kind: 'single',
      categories: ['work', 'people'],
      isAttribute: false,
      routedOn: ['mood'],
    },
    { code: 'ways', kind: 'multiple', categories: ['talk', 'plan'], exclusive: [] },
  ];
  const upper = { code: 'upper', label, options: ['g1', 'g2'] };
  const plain = own.map((item) => ({
    item,
    ...(item === 'grade' && below(2) === 0 && { nets: [{ ...upper, options: ['g1', 'g2', 'g3'] }] }),
    ...(item === 'place' && below(2) === 0 && { merges: [{ code: 'p12', label, options: ['p1', 'p2'] }] }),
  }));
  const nested = own.includes('place') && below(3) === 0 ? [{ item: 'grade', within: 'place' }] : [];
  return {
    caseFile: caseFileOf(items, cases),
    plan: {
      banners: [...plain, ...nested],
      crosses: below(3) === 0 ? [{ stub: 'score', banner: 'ways' }] : [],
    },
    earlierPlan: {
      banners: own.map((item) => ({ item, ...(item === 'grade' && { merges: [upper] }) })),
      crosses: [],
    },
  };
}
