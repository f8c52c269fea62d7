import type { Language } from '../../../../surveys/schema/local-text.ts';
import { textsView } from '../../texts-view.ts';
import { reportWords } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { ReportSource } from '../report-source.ts';

/**
 * 自由記述: what people wrote, as far as it was released, a section a place.
 *
 * @example textsChapter({ results: [] }, 'ja').length // => 1
 */
export function textsChapter({ results }: Pick<ReportSource, 'results'>, language: Language): DraftSection[] {
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
