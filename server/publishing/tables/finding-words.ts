import { percent, printFigure, type TableFinding } from '../../../analysis/index.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';

type Named = Pick<PublishedTable, 'categories' | 'points' | 'bannerLabel' | 'scale' | 'stubKind'>;
type Comparison = Extract<TableFinding, { kind: 'comparison' }>;

/** From where a difference is called small, medium and large; below the first it is very small. */
const effectSteps = { v: [0.1, 0.3, 0.5], epsilonSquared: [0.01, 0.08, 0.26] };

interface FindingWords {
  join: string;
  leading: (names: string, share: string, next: string | null) => string;
  next: (name: string, share: string) => string;
  level: (mean: string, scale: string, top: string, share: string) => string;
  differs: (banner: string, size: string, test: string) => string;
  higher: (who: string, what: string) => string;
  lower: (who: string, what: string) => string;
  scaleOrder: (high: string, low: string) => string;
  noStandout: string;
  noDifference: (banner: string, test: string) => string;
  sizes: [string, string, string, string];
  tests: Record<Comparison['test'], string>;
  p: (value: string) => string;
}

const words: Record<Language, FindingWords> = {
  ja: {
    join: '」「',
    leading: (names, share, next) =>
      `最も多いのは「${names}」（${share}％）です${next === null ? '' : `。${next}`}。`,
    next: (name, share) => `次は「${name}」（${share}％）です`,
    level: (mean, scale, top, share) => `平均は${mean}（${scale}）、${top}と答えた人は${share}％です。`,
    differs: (banner, size, test) =>
      `${banner}の区分の間で、回答に違いが見られます（違いの大きさは${size}。${test}）。`,
    higher: (who, what) => `「${who}」は「${what}」が全体より多くなっています。`,
    lower: (who, what) => `「${who}」は「${what}」が全体より少なくなっています。`,
    scaleOrder: (high, low) => `「${high}」が高く、「${low}」が低くなっています。`,
    noStandout: '特に目立つ区分はありません。',
    noDifference: (banner, test) =>
      `${banner}の区分の間に、この人数から認められる違いはありません（${test}）。違いがないことを示すものではありません。`,
    sizes: ['ごく小さい', '小さい', '中程度', '大きい'],
    tests: {
      'chi-square': 'カイ二乗検定',
      exact: '正確検定',
      permutation: '並べ替え検定',
      rank: 'クラスカル・ウォリス検定',
      mentions: '選択肢ごとのカイ二乗検定、ホルムの調整',
    },
    p: (value) => ` p${value}`,
  },
  en: {
    join: '”, “',
    leading: (names, share, next) =>
      `Most chosen: “${names}” (${share}%)${next === null ? '' : `; ${next}`}.`,
    next: (name, share) => `then “${name}” (${share}%)`,
    level: (mean, scale, top, share) => `The mean is ${mean} (${scale}); ${share}% answered ${top}.`,
    differs: (banner, size, test) =>
      `Answers differ between groups of ${banner} (size of the difference: ${size}; ${test}).`,
    higher: (who, what) => `“${who}” chose “${what}” more often than all together.`,
    lower: (who, what) => `“${who}” chose “${what}” less often than all together.`,
    scaleOrder: (high, low) => `“${high}” is higher and “${low}” lower.`,
    noStandout: 'No single group stands out.',
    noDifference: (banner, test) =>
      `No difference between groups of ${banner} can be seen from this many respondents (${test}); that does not show there is none.`,
    sizes: ['very small', 'small', 'medium', 'large'],
    tests: {
      'chi-square': 'chi-square test',
      exact: 'exact test',
      permutation: 'permutation test',
      rank: 'Kruskal-Wallis test',
      mentions: 'chi-square test per option, Holm',
    },
    p: (value) => `, p ${value}`,
  },
};

/** One plain sentence or two about a table, in both languages; null where there is nothing to say. */
export function findingWords(finding: TableFinding | null, table: Named): LocalText | null {
  if (finding === null || finding.kind === 'not-compared') return null;
  return { ja: sentence(finding, table, 'ja'), en: sentence(finding, table, 'en') };
}

function sentence(
  finding: Exclude<TableFinding, { kind: 'not-compared' }>,
  table: Named,
  language: Language,
): string {
  const own = words[language];
  const say = (text: LocalText): string => (language === 'en' ? (text.en ?? text.ja) : text.ja);
  const category = (code: string | null): string =>
    say(table.categories.find((one) => one.code === code)?.label ?? { ja: code ?? '' });
  if (finding.kind === 'leading') {
    const { base, count, next } = finding;
    return own.leading(
      finding.categories.map(category).join(own.join),
      percent(count, base, 1),
      next === null ? null : own.next(category(next.category), percent(next.count, base, 1)),
    );
  }
  if (finding.kind === 'level') {
    const { min = 0, max = 0, topBoxCount = 1 } = table.scale ?? {};
    const range = (from: number, to: number): string =>
      from === to ? String(to) : `${from}${language === 'ja' ? '～' : ' to '}${to}`;
    return own.level(
      printFigure(finding.mean, 2),
      range(min, max),
      range(max - topBoxCount + 1, max),
      percent(finding.topBoxCount, finding.base, 1),
    );
  }
  return comparison(finding, table, language, say, category);
}

function comparison(
  finding: Comparison,
  table: Named,
  language: Language,
  say: (text: LocalText) => string,
  category: (code: string | null) => string,
): string {
  const own = words[language];
  const banner = table.bannerLabel === null ? '' : say(table.bannerLabel);
  const group = (code: string): string =>
    say(table.points.find((point) => point.code === code)?.label ?? { ja: code });
  const p = finding.p < 0.001 ? (language === 'ja' ? '<0.001' : '< 0.001') : `=${printFigure(finding.p, 3)}`;
  const test = own.tests[finding.test] + own.p(language === 'en' ? p.replace('=', '= ') : p);
  if (finding.p >= 0.05) return own.noDifference(banner, test);
  const steps = finding.test === 'rank' ? effectSteps.epsilonSquared : effectSteps.v;
  const size = own.sizes[steps.filter((step) => finding.effect >= step).length] ?? '';
  const gap = language === 'en' ? ' ' : '';
  const [first, second] = finding.standouts;
  if (finding.test === 'rank') {
    const order = first && second ? own.scaleOrder(group(first.group), group(second.group)) : own.noStandout;
    return own.differs(banner, size, test) + gap + order;
  }
  const standouts = finding.standouts.map((one) =>
    (one.isHigher ? own.higher : own.lower)(group(one.group), category(one.category)),
  );
  return [own.differs(banner, size, test), ...(standouts.length === 0 ? [own.noStandout] : standouts)].join(
    gap,
  );
}
