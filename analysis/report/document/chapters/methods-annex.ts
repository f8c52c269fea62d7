import type { Language } from '../../../../surveys/schema/local-text.ts';
import { line } from '../../cells.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { ReportOptions } from '../report-options.ts';
import type { ReportSource } from '../report-source.ts';
import { tablesIn } from '../tables-in.ts';

/**
 * 注・方法: by which rules figures were made and shown.
 *
 * @example methodsAnnex({ catalogue: { minimumBase: 10 }, results: [], earlier: [] }, { comments: {} }, 'ja')[0].blocks[0].facts[0].label // => '公表する値の決め方'
 */
export function methodsAnnex(
  { catalogue, results, earlier }: Pick<ReportSource, 'catalogue' | 'results' | 'earlier'>,
  { comments }: Pick<ReportOptions, 'comments'>,
  language: Language,
): DraftSection[] {
  const words = reportWords(language).report;
  const { methods } = words;
  const tables = tablesIn(results);
  const by = tables.find(({ weighted }) => weighted)?.weighted?.by;
  const rules = results[0]?.rules;
  const facts: [string, string[]][] = [
    [methods.disclosure, methods.disclosureLines(catalogue.minimumBase)],
    [methods.figures, methods.figuresLines],
    [
      methods.sentences,
      [
        ...(tables.some(({ finding }) => finding) ? methods.sentencesLines : []),
        ...(Object.keys(comments).length > 0 ? [methods.comments] : []),
      ],
    ],
    [methods.weights, by === undefined ? [] : methods.weightsLines(sayIn(language)(by))],
    [methods.trends, earlier.length > 0 ? methods.trendsLines : []],
    [methods.texts, results.some(({ kind }) => kind === 'texts') ? methods.textsLines : []],
    [
      methods.source,
      rules === undefined
        ? []
        : methods.sourceLines(
            rules.questionnaireHash.slice(0, 12),
            rules.planHash.slice(0, 12),
            rules.codeVersion,
          ),
    ],
  ];
  return chapterOf(
    { code: 'methods', title: words.parts.methods },
    [
      {
        kind: 'facts',
        facts: facts
          .filter(([, lines]) => lines.length > 0)
          .map(([label, lines]) => ({ label, lines: lines.map((text) => line('note', text)) })),
      },
    ],
    [],
  );
}
