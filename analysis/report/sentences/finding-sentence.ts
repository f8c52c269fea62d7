import type { Comparison } from '../../finding/group-comparison.ts';
import type { TableFinding } from '../../finding/table-finding.ts';
import { findingLevel } from '../../finding/wave-findings.ts';
import { printFigure } from '../../numeric/print-figure.ts';
import { printPercent } from '../../numeric/print-percent.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import type { PublishedTable } from '../published-table.ts';
import { inEveryLanguage, reportWords, sayIn } from '../words/report-words.ts';

type Named = Pick<PublishedTable, 'categories' | 'points' | 'bannerLabel' | 'scale' | 'stubKind'>;

/** From where a difference is called small, medium and large; below the first it is very small. */
const effectSteps = { v: [0.1, 0.3, 0.5], epsilonSquared: [0.01, 0.08, 0.26] };

/**
 * One plain sentence or two about a table, in both languages, from a finding of waveFindings; null where there is nothing
 * to say. Shares stand on the base that the table's own shares have, and name it.
 *
 * @example findingSentence({ kind: 'leading', categories: ['1'], count: 500, basis: 'asked', base: 779, next: null, isAmongAnswers: false }, singleTable).ja // => '最も多いのは「感じる」（質問対象者の64.2％）です。'
 */
export function findingSentence(finding: TableFinding | null, table: Named): LocalText | null {
  if (finding === null || finding.kind === 'not-compared') return null;
  return inEveryLanguage((language) => sentence(finding, table, language));
}

function sentence(
  finding: Exclude<TableFinding, { kind: 'not-compared' }>,
  table: Named,
  language: Language,
): string {
  const own = reportWords(language).finding;
  const say = sayIn(language);
  const category = (code: string | null): string =>
    say(table.categories.find((one) => one.code === code)?.label ?? { ja: code ?? '' });
  if (finding.kind === 'leading') {
    const { base, count, next, basis } = finding;
    const lead = finding.isAmongAnswers ? own.leadingAmongAnswers : own.leading;
    return lead(
      finding.categories.map(category).join(own.join),
      own.shareOf[basis](share(count, base)),
      next === null ? null : own.next(category(next.category), share(next.count, base)),
    );
  }
  if (finding.kind === 'level') {
    const { min = 0, max = 0, topBoxCount = 1 } = table.scale ?? {};
    const range = (from: number, to: number): string => (from === to ? String(to) : own.range(from, to));
    return own.level(
      printFigure(finding.mean, 2),
      range(min, max),
      range(max - topBoxCount + 1, max),
      own.shareOf.answered(share(finding.topBoxCount, finding.base)),
    );
  }
  return comparison(finding, table, { language, say, category });
}

/** In a sentence nobody is a number. */
function share(count: number, base: number): string {
  return count === 0 ? '0.0' : printPercent(count, base, 1);
}

function comparison(
  finding: Comparison,
  table: Named,
  reader: {
    language: Language;
    say: (text: LocalText) => string;
    category: (code: string | null) => string;
  },
): string {
  const { language, say, category } = reader;
  const { finding: own, gap } = reportWords(language);
  const banner = table.bannerLabel === null ? '' : say(table.bannerLabel);
  const group = (code: string): string =>
    say(table.points.find((point) => point.code === code)?.label ?? { ja: code });
  const p = finding.p < 0.001 ? own.pBelow('0.001') : own.p(printFigure(finding.p, 3));
  const test =
    own.tests[finding.test] + (finding.tableCount === 1 ? '' : own.adjusted(finding.tableCount)) + p;
  if (finding.p >= findingLevel) return own.noDifference(banner, test);
  const steps = finding.test === 'rank' ? effectSteps.epsilonSquared : effectSteps.v;
  const size = own.sizes[steps.filter((step) => finding.effect >= step).length] ?? '';
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
