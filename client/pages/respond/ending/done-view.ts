import { nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { dayWords } from '../../../strings/day-words.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';
import { respondStrings } from '../../../strings/respond/respond-strings.ts';
import { html } from '../../../components/ruby-text.ts';

interface Done {
  wave: PublicWave;
  language: RespondentLanguage;
  isShared: boolean;
  wasRecordedBefore: boolean;
  receipt: TemplateResult | typeof nothing;
  /** Until the page of a shared terminal erases itself. */
  secondsLeft: number | null;
  erase: () => void;
}

/** Thanks, what happens next, and on a shared device the way to leave nothing behind. */
export function doneView(done: Done): TemplateResult {
  const { wave, language, isShared, wasRecordedBefore } = done;
  const words = laterStrings(language);
  return html`
    <h1 tabindex="-1">${respondStrings[language].done}</h1>
    ${done.receipt}
    <p class="lead">${words.thanks}</p>
    ${wasRecordedBefore ? html`<p class="notice">${words.alreadyRecorded}</p>` : nothing}
    <p>${words.whenResults(dayWords(wave.closesOn, language))}</p>
    ${
      isShared
        ? html`<p>
              ${words.eraseLead} ${done.secondsLeft === null ? nothing : words.eraseSoon(done.secondsLeft)}
            </p>
            <div class="bar">
              <button type="button" class="button primary" @click=${done.erase}>${words.erase}</button>
            </div>`
        : html`<p>${words.closePage}</p>`
    }
  `;
}
