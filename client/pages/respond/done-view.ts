import { html, nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { dayWords } from '../../strings/day-words.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';

interface Done {
  wave: PublicWave;
  language: Language;
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
  const strings = respondStrings[language];
  return html`
    <h1 tabindex="-1">${strings.done}</h1>
    <p class="lead">${strings.thanks}</p>
    ${wasRecordedBefore ? html`<p class="notice">${strings.alreadyRecorded}</p>` : nothing} ${done.receipt}
    <p>${strings.whenResults(dayWords(wave.closesOn, language))}</p>
    ${
      isShared
        ? html`<p>
              ${strings.eraseLead}
              ${done.secondsLeft === null ? nothing : strings.eraseSoon(done.secondsLeft)}
            </p>
            <div class="bar">
              <button type="button" class="button primary" @click=${done.erase}>${strings.erase}</button>
            </div>`
        : html`<p>${strings.closePage}</p>`
    }
  `;
}
