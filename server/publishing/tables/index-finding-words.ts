import { printFigure } from '../../../analysis/index.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';

interface FindingWords {
  join: string;
  group: (label: string) => string;
  total: (label: string, score: string, n: string) => string;
  ends: (high: string, highScore: string, low: string, lowScore: string) => string;
  equal: (count: number, score: string) => string;
  untested: string;
}

const words: Record<Language, FindingWords> = {
  ja: {
    join: '',
    group: (label) => `「${label}」`,
    total: (label, score, n) => `${label}の全体は${score}（n＝${n}）です。`,
    ends: (high, highScore, low, lowScore) =>
      `示している区分のうち、最も高いのは${high}の${highScore}、最も低いのは${low}の${lowScore}です。`,
    equal: (count, score) => `示している${count}区分は、すべて${score}です。`,
    untested: '区分の間の違いは検定していません。',
  },
  en: {
    join: ' and ',
    group: (label) => `“${label}”`,
    total: (label, score, n) => `${label} is ${score} for all together (n = ${n}).`,
    ends: (high, highScore, low, lowScore) =>
      ` Of the groups shown, ${high} has the highest score (${highScore}) and ${low} the lowest (${lowScore}).`,
    equal: (count, score) => ` The ${count} groups shown all have ${score}.`,
    untested: ' Differences between groups were not tested.',
  },
};

/**
 * What an index says in a sentence: the total, and of the groups shown the highest and the lowest, ties together.
 * Compares the scores as they are printed, so that nothing can be read from it that does not stand in the table.
 */
export function indexFindingWords(table: PublishedTable): LocalText | null {
  const total = table.points.find(({ kind }) => kind === 'total')?.column;
  if (total?.status !== 'shown' || typeof total.indexScore !== 'number') return null;
  const [score, base] = [total.indexScore, total.answeredBase];
  return { ja: sentence(table, score, base, 'ja'), en: sentence(table, score, base, 'en') };
}

function sentence(table: PublishedTable, total: number, base: number, language: Language): string {
  const own = words[language];
  const say = (text: LocalText): string => (language === 'en' ? (text.en ?? text.ja) : text.ja);
  const print = (score: number): string => printFigure(score, table.index?.decimals ?? 0);
  const first = own.total(say(table.stubLabel), print(total), base.toLocaleString('en-US'));
  const shown = table.points.flatMap(({ kind, label, column }) =>
    (kind === 'option' || kind === 'merged') &&
    column.status === 'shown' &&
    typeof column.indexScore === 'number'
      ? [{ label: own.group(say(label)), score: column.indexScore }]
      : [],
  );
  if (shown.length < 2) return first;
  const scores = shown.map(({ score }) => score);
  const [high, low] = [Math.max(...scores), Math.min(...scores)];
  if (high === low) return first + own.equal(shown.length, print(high));
  const named = (wanted: number): string =>
    shown
      .filter(({ score }) => score === wanted)
      .map(({ label }) => label)
      .join(own.join);
  return first + own.ends(named(high), print(high), named(low), print(low)) + own.untested;
}
