import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Topic, TopicCorrection } from '../../../surveys/schema/topic.ts';
import { absent, countCell, line } from '../cells.ts';
import type { HorizontalBarsView } from '../chart-view.ts';
import { headOf } from '../heads.ts';
import { headCount } from '../heading-lines.ts';
import type { PublishedTexts } from '../published-table.ts';
import { isFigure, type Cell, type Row, type TableView } from '../table-view.ts';
import { textsView } from '../texts-view.ts';
import { topicWords } from '../words/topic-words.ts';
import { codedTexts } from './coded-texts.ts';
import { shownCount, writerStep } from './shown-count.ts';

/** What a published list of texts is sorted by. */
export interface TopicRules {
  topics: readonly Topic[];
  corrections: readonly TopicCorrection[];
}

/**
 * How many wrote of each topic, in the order of the topics.
 *
 * @example topicsView({ ...singleTable, optionLabel: null, givenCount: 12, minimumCount: 10, texts: Array(12).fill('a') }, { topics: [{ code: 't', name: 'A', anyOf: ['a'], allOf: [], noneOf: [] }], corrections: [] }, 'en').rows[0].cells[0].text // => 'X'
 */
export function topicsView(list: PublishedTexts, rules: TopicRules, language: Language): TableView {
  const words = topicWords(language);
  const { title, isSynthetic } = textsView(list, language);
  return {
    kind: 'table',
    layout: 'groups',
    title: words.topicsOf(title),
    isSynthetic,
    unit: null,
    heading: [line('base', words.base(headCount(list.texts.length)))],
    corner: [words.topic],
    columns: [headOf('writers', words.writers, 'figure')],
    rows: rowsOf(list, rules),
    notes: [words.noteStep(writerStep(list)), words.noteRules, words.noteWhole].map((text) =>
      line('note', text),
    ),
    ending: [],
  };
}

function rowsOf(list: PublishedTexts, { topics, corrections }: TopicRules): Row[] {
  const coded = codedTexts(list.texts, topics, corrections);
  return topics.map(({ code, name }) => {
    const count = coded.filter(({ codes }) => codes.some(({ topic }) => topic === code)).length;
    return {
      ...headOf(code, name, 'group'),
      cells: [writersCell(code, shownCount(count, list.texts.length, list))],
    };
  });
}

/**
 * A number of writers as tables print it.
 *
 * @example writersCell('t', null).text // => 'X'
 */
export function writersCell(group: string, count: number | null): Cell {
  return count === null
    ? absent('suppressed')
    : countCell({ group, quantity: { kind: 'writers-at-least' } }, count);
}

/**
 * The same as bars; what is hidden has none.
 *
 * @example topicsChart({ title: 'a', rows: [{ code: 't', label: 'A', cells: [writersCell('t', 30)] }] }, 'en').panels[0].rows[0].text // => '30+'
 */
export function topicsChart(
  { title, rows }: Pick<TableView, 'title' | 'rows'>,
  language: Language,
): HorizontalBarsView {
  const words = topicWords(language);
  const figures = rows.map(({ cells }) => cells.find(isFigure) ?? null);
  const highest = Math.max(...figures.flatMap((figure) => (figure === null ? [] : [figure.value])));
  return {
    kind: 'horizontal-bars',
    name: title,
    panels: [
      {
        code: 'topics',
        title: '',
        rows: rows.map(({ code, label, cells }, place) => {
          const figure = figures[place] ?? null;
          return {
            code,
            label,
            base: null,
            isTotal: false,
            proportion: figure === null ? null : figure.value / highest,
            figure,
            text: figure === null ? (cells[0]?.text ?? '') : words.orMore(figure.text),
          };
        }),
      },
    ],
    scale: null,
  };
}
