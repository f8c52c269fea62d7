import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { dayWords } from '../strings/console/dates.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';
import { countWords, rateWords } from '../strings/console/numbers.ts';
import { say } from '../strings/language.ts';

/** 調査概要: who asked whom and when, and how many answered. */
export function catalogueSummary(
  catalogue: Catalogue,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const { responseCount, eligibleCount } = catalogue;
  return html`<dl class="facts summary">
    <dt>${words.wave.organisation}</dt>
    <dd>${say(catalogue.organisation, language)}</dd>
    <dt>${words.wave.period}</dt>
    <dd>
      ${words.shell.period(dayWords(catalogue.opensOn, language), dayWords(catalogue.closesOn, language))}
    </dd>
    <dt>${words.catalogue.responses}</dt>
    <dd>
      ${words.catalogue.answered(
        countWords(responseCount),
        countWords(eligibleCount),
        rateWords(responseCount, eligibleCount, language),
      )}
    </dd>
    <dt>${words.catalogue.minimumBase}</dt>
    <dd>${words.shell.people(countWords(catalogue.minimumBase))}</dd>
  </dl>`;
}
