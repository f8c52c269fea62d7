import type { Language } from '../../../../surveys/schema/local-text.ts';
import { questionsOf } from '../../../../surveys/items/questionnaire-items.ts';
import { printPercent } from '../../../numeric/print-percent.ts';
import { line } from '../../cells.ts';
import { headCount } from '../../heading-lines.ts';
import type { Quantity } from '../../quantity.ts';
import { responseRateView } from '../../response-rate-view.ts';
import type { Line } from '../../table-view.ts';
import { dayWords } from '../../words/day-words.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { FactsBlock, FigureBlock } from '../report-document.ts';
import type { ReportSource } from '../report-source.ts';

/**
 * 調査概要: why, of whom, when, how, how many responded, and the response table by grade.
 *
 * @example outlineChapter({ catalogue: { organisation: { ja: '市' }, opensOn: '2024-09-20', closesOn: '2024-10-04', eligibleCount: 20, responseCount: 6 }, results: [], modes: ['paper'], questionnaire: { purpose: { ja: '目的' }, sections: [] } }, 'ja')[0].blocks[0].facts.map(({ lines }) => lines[0].text).at(-2) // => '6人（回答率 30.0％）'
 */
export function outlineChapter(
  source: Pick<ReportSource, 'catalogue' | 'results' | 'modes' | 'questionnaire'>,
  language: Language,
): DraftSection[] {
  const figures = source.results
    .filter((result) => result.kind === 'response-rate')
    .map((rate): FigureBlock => {
      const view = responseRateView(rate, language);
      // Whose survey it is and when stands above.
      const table = { ...view, heading: [] };
      return { kind: 'figure', code: rate.id, number: null, caption: view.title, chart: null, table };
    });
  const title = reportWords(language).report.parts.outline;
  return chapterOf({ code: 'outline', title }, [factsOf(source, language), ...figures], []);
}

function factsOf(
  { catalogue, modes, questionnaire }: Pick<ReportSource, 'catalogue' | 'modes' | 'questionnaire'>,
  language: Language,
): FactsBlock {
  const { report: words, period } = reportWords(language);
  const say = sayIn(language);
  const { eligibleCount, responseCount, opensOn, closesOn } = catalogue;
  const organisation = say(catalogue.organisation);
  const plain = (text: string): Line => line('source', text);
  const about = (kind: 'eligible' | 'responded' | 'response-rate', value: number, decimals = 0) => ({
    group: 'total',
    quantity: { kind } satisfies Quantity,
    value,
    decimals,
  });
  const isCounted = eligibleCount > 0;
  const rate = isCounted && responseCount > 0 ? printPercent(responseCount, eligibleCount, 1) : '0.0';
  return {
    kind: 'facts',
    facts: [
      { label: words.facts.purpose, lines: [plain(say(questionnaire.purpose))] },
      {
        label: words.facts.population,
        lines: [
          isCounted
            ? line('source', words.population(organisation, headCount(eligibleCount)), [
                about('eligible', eligibleCount),
              ])
            : plain(words.populationUncounted(organisation)),
        ],
      },
      {
        label: words.facts.period,
        lines: [plain(period(dayWords(opensOn, language), dayWords(closesOn, language)))],
      },
      {
        label: words.facts.method,
        lines: [plain([words.anonymous, ...modes.map((mode) => words.modes[mode])].join(words.modeJoin))],
      },
      {
        label: words.facts.responses,
        lines: [
          isCounted
            ? line('source', words.responses(headCount(responseCount), rate), [
                about('responded', responseCount),
                about('response-rate', Number(rate), 1),
              ])
            : line('source', words.responsesUncounted(headCount(responseCount)), [
                about('responded', responseCount),
              ]),
        ],
      },
      { label: words.facts.items, lines: [plain(words.itemCount(questionsOf(questionnaire).length))] },
    ],
  };
}
