import { html, type TemplateResult } from 'lit';
import type { TableContext } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

/** Where a table comes from and under which rules it was made, so that a print can be traced years later. */
export function tableSource(
  table: TableContext,
  language: Language,
  { shell, table: words }: ConsoleWords,
): TemplateResult {
  const period = shell.period(dayWords(table.opensOn, language), dayWords(table.closesOn, language));
  const { minimumBase, questionnaireHash, codeVersion } = table.rules;
  return html`<dl class="source">
    <dt>${words.source}</dt>
    <dd>
      ${words.sourceLine(say(table.organisation, language), say(table.waveTitle, language))}<br />
      ${words.surveyed(period, countWords(table.responseCount), countWords(table.eligibleCount))}<br />
      ${words.rules(minimumBase, questionnaireHash.slice(0, 12), codeVersion)}
    </dd>
  </dl>`;
}
