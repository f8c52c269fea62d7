import { html, nothing, type TemplateResult } from 'lit';
import type { ResponseImportReport } from '../../../server/contract/fieldwork/response-imports.ts';
import type { WordsOfIntake } from '../../strings/console/intake/intake-words.ts';
import { countWords } from '../../strings/console/numbers.ts';

/** Rows on which something is wrong: where they stand in the file, and what it is. */
export function badRowTable(
  rows: ResponseImportReport['setAside'],
  count: number,
  { caption, words, labels }: { caption: string; words: WordsOfIntake; labels: ReadonlyMap<string, string> },
): TemplateResult {
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
      <table class="figures">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">${words.line}</th>
            <th scope="col" class="words">${words.question}</th>
            <th scope="col" class="words">${words.reason}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.flatMap(({ line, issues }) =>
            issues.map(
              (issue) =>
                html`<tr>
                  <th scope="row">${line}</th>
                  <td class="words">${labelOf(issue.path[3], labels)}</td>
                  <td class="words">${issue.words}</td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
    </div>
    ${count > rows.length ? html`<p>${words.more(countWords(count - rows.length))}</p>` : nothing}`;
}

/** The question, where a row's fault is in one; a place beside an option says which. */
function labelOf(code: string | number | undefined, labels: ReadonlyMap<string, string>): string {
  return code === undefined ? '' : (labels.get(String(code)) ?? String(code));
}
