import { html, type TemplateResult } from 'lit';
import { type WordsOfPlanning } from '../../strings/console/planning/planning-words.ts';
import type { Participation } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords, rateWords, targetWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

/** 「前回 / 目標」 beside the overall rate. */
export function besideRate(
  rate: { responseCount: number; eligibleCount: number },
  { previous, targetRate }: Participation,
  language: Language,
  words: WordsOfPlanning['participation'],
): TemplateResult {
  const missing = targetRate === null ? 0 : Math.ceil(targetRate * rate.eligibleCount) - rate.responseCount;
  return html`<dl class="beside-rate">
    <div>
      <dt>${words.previous}</dt>
      <dd>
        ${
          previous === null
            ? html`<span class="hint">${words.noPrevious}</span>`
            : html`<strong>${rateWords(previous.responseCount, previous.eligibleCount, language)}</strong>
                <span class="hint"
                  >${words.previousOf(say(previous.title, language), dayWords(previous.closesOn, language))}</span
                >`
        }
      </dd>
    </div>
    <div>
      <dt>${words.target}</dt>
      <dd>
        ${
          targetRate === null
            ? html`<span class="hint">${words.noTarget}</span>`
            : html`<strong>${targetWords(targetRate, language)}</strong>
                <span class="hint"
                  >${missing > 0 ? words.toTarget(countWords(missing)) : words.reached}</span
                >`
        }
      </dd>
    </div>
  </dl>`;
}
