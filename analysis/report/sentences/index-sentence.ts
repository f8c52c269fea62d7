import { printFigure } from '../../numeric/print-figure.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import type { PublishedTable } from '../published-table.ts';
import { inEveryLanguage, reportWords, sayIn } from '../words/report-words.ts';

/**
 * What an index says in a sentence: the total, and of the groups shown the highest and the lowest, ties together.
 * Compares the scores as they are printed, so that nothing can be read from it that does not stand in the table.
 *
 * @example indexSentence({ ...indexTable, points: indexTable.points.slice(0, 1) }).ja // => 'エンゲージメント指数の全体は62.5（n＝600）です。'
 */
export function indexSentence(table: PublishedTable): LocalText | null {
  const total = table.points.find(({ kind }) => kind === 'total')?.column;
  if (total?.status !== 'shown' || typeof total.indexScore !== 'number' || !table.index) return null;
  const shown = { score: total.indexScore, base: total.answeredBase, decimals: table.index.decimals };
  return inEveryLanguage((language) => sentence(table, shown, language));
}

function sentence(
  table: PublishedTable,
  total: { score: number; base: number; decimals: number },
  language: Language,
): string {
  const own = reportWords(language).indexFinding;
  const say = sayIn(language);
  const print = (score: number): string => printFigure(score, total.decimals);
  const first = own.total(say(table.stubLabel), print(total.score), total.base.toLocaleString('en-US'));
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
