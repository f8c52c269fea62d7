import { printFigure } from '../../numeric/print-figure.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { line } from '../cells.ts';
import { headOf } from '../heads.ts';
import { headCount } from '../heading-lines.ts';
import type { PublishedTexts } from '../published-table.ts';
import type { TableView } from '../table-view.ts';
import { textsView } from '../texts-view.ts';
import { topicWords } from '../words/topic-words.ts';
import { writerStep } from './shown-count.ts';
import { writersCell } from './topics-view.ts';
import type { WordMap } from './word-map.ts';

/** Frequent words and which were written together: two tables, and the name of the picture that shows both. */
export interface WordsView {
  words: TableView;
  pairs: TableView;
  mapName: string;
}

/**
 * @example wordsView({ ...singleTable, optionLabel: null, givenCount: 12, minimumCount: 10, texts: [] }, { textCount: 0, words: [], pairs: [] }, 'en').words.rows // => []
 */
export function wordsView(
  list: PublishedTexts,
  { textCount, words: counts, pairs }: WordMap,
  language: Language,
): WordsView {
  const words = topicWords(language);
  const { title, isSynthetic } = textsView(list, language);
  const table = { kind: 'table', layout: 'groups', isSynthetic, unit: null, ending: [] } as const;
  const base = [line('base', words.wordsBase(headCount(textCount)))];
  const step = words.noteStep(writerStep(list));
  const notes = (...texts: string[]) => texts.map((text) => line('note', text));
  const spoken = pairs.map(({ first, second, count }) =>
    words.mapPair(first, second, words.atLeast(headCount(count))),
  );
  return {
    words: {
      ...table,
      ending: [],
      title: words.wordsOf(title),
      heading: base,
      corner: [words.word],
      columns: [headOf('writers', words.writers, 'figure')],
      rows: counts.map(({ word, count }) => ({
        ...headOf(word, word, 'group'),
        cells: [writersCell(word, count)],
      })),
      notes: notes(step, words.noteWords, words.noteWhole),
    },
    pairs: {
      ...table,
      ending: [],
      title: words.pairsOf(title),
      heading: base,
      corner: [words.pair],
      columns: [headOf('both', words.both, 'figure'), headOf('closeness', words.closeness, 'figure')],
      rows: pairs.map(({ first, second, count, closeness }) => {
        const name = words.pairName(first, second);
        return {
          ...headOf(`${first} ${second}`, name, 'group'),
          cells: [writersCell(name, count), { text: printFigure(closeness, 2) }],
        };
      }),
      notes: notes(step, words.noteCloseness),
    },
    mapName: words.mapName(title, spoken.length === 0 ? words.mapNone : spoken.join(words.join)),
  };
}
