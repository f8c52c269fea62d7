import { html, type TemplateResult } from 'lit';
import type { ShownCounts } from '../../../server/contract/publishing/remedies.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { countWords, rateWords } from '../../strings/console/numbers.ts';
import { remedyWords } from '../../strings/console/remedies/remedy-words.ts';

/** How much is shown before and after. */
export function effectTable(
  { before, after }: { before: ShownCounts; after: ShownCounts },
  title: string,
  language: Language,
): TemplateResult {
  const words = remedyWords(language);
  const row = (label: string, figure: (counts: ShownCounts) => string) =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${figure(before)}</td>
      <td>${figure(after)}</td>
    </tr>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${title}>
    <table class="figures">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${words.measure}</th>
          <th scope="col">${words.before}</th>
          <th scope="col">${words.after}</th>
        </tr>
      </thead>
      <tbody>
        ${row(words.measures.tables, (counts) => countWords(counts.tableCount))}
        ${row(words.measures.completeTables, (counts) => countWords(counts.completeTableCount))}
        ${row(words.measures.groups, (counts) => countWords(counts.groupCount))}
        ${row(words.measures.hiddenGroups, (counts) => countWords(counts.hiddenGroupCount))}
        ${row(words.measures.respondents, ({ shownRespondentCount, respondentCount }) => rateWords(shownRespondentCount, respondentCount, language))}
      </tbody>
    </table>
  </div>`;
}
