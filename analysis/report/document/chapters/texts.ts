import type { Language } from '../../../../surveys/schema/local-text.ts';
import type { PublishedTexts } from '../../published-table.ts';
import { textsView } from '../../texts-view.ts';
import { topicsChart, topicsView, type TopicRules } from '../../topics/topics-view.ts';
import { reportWords } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { FigureBlock } from '../report-document.ts';
import type { ReportSource } from '../report-source.ts';

/**
 * 自由記述: what people wrote, as far as it was released, a section a place; where there are topics, first how many wrote
 * of each.
 *
 * @example textsChapter({ results: [], topics: new Map() }, 'ja').length // => 1
 */
export function textsChapter(
  { results, topics }: Pick<ReportSource, 'results' | 'topics'>,
  language: Language,
): DraftSection[] {
  const words = reportWords(language);
  return chapterOf(
    { code: 'texts', title: words.report.parts.texts },
    [],
    results
      .filter((result) => result.kind === 'texts')
      .map((list) => {
        const view = textsView(list, language);
        return {
          code: `texts-${list.id}`,
          title: view.title,
          blocks: [
            ...topicsFigure(list, topics.get(list.id), language),
            {
              kind: 'texts' as const,
              code: list.id,
              view: { ...view, columnLabel: words.textsFile.text, ending: [] },
            },
          ],
        };
      }),
  );
}

function topicsFigure(
  list: PublishedTexts,
  rules: TopicRules | undefined,
  language: Language,
): FigureBlock[] {
  if (rules === undefined || rules.topics.length === 0 || list.texts.length === 0) return [];
  const table = topicsView(list, rules, language);
  return [
    {
      kind: 'figure',
      code: `topics:${list.id}`,
      number: null,
      caption: table.title,
      chart: topicsChart(table, language),
      table,
    },
  ];
}
