import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { problemList } from './problem-list.ts';
import { troubleWords } from './trouble-words.ts';
import type { WaveCheck } from './wave-check.ts';
import { html } from '../../components/ruby-text.ts';

interface Verification {
  check: WaveCheck;
  language: RespondentLanguage;
  verify: () => void;
}

/** Where anybody recounts all tickets on the spot. */
export function verificationView({ check, language, verify }: Verification): TemplateResult {
  const strings = publicWaveStrings[language];
  const isBusy = check.kind === 'reading' || check.kind === 'running';
  return html`<section>
    <h2>${strings.verification}</h2>
    <p>${strings.verificationLead}</p>
    <div class="bar">
      <button
        type="button"
        class="button primary"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${() => (isBusy ? undefined : verify())}
      >
        ${strings.verify}
      </button>
    </div>
    ${isBusy ? progressView(check, language) : nothing}
    <div role="status" class="outcome">
      ${isBusy ? html`<p class="spoken">${strings.verifying}</p>` : outcomeView(check, language)}
    </div>
  </section>`;
}

const printed = (count: number): string => count.toLocaleString('en-US');

function progressView(check: WaveCheck, language: RespondentLanguage): TemplateResult {
  const strings = publicWaveStrings[language];
  const [checkedCount, ticketCount] =
    check.kind === 'running' ? [check.checkedCount, check.ticketCount] : [0, 1];
  return html`<div class="progress">
    <progress aria-label=${strings.verifying} max=${ticketCount} .value=${checkedCount}></progress>
    ${
      check.kind === 'running'
        ? html`<span>${strings.verifiedOf(printed(checkedCount), printed(ticketCount))}</span>`
        : nothing
    }
  </div>`;
}

function outcomeView(check: WaveCheck, language: RespondentLanguage): TemplateResult | typeof nothing {
  const strings = publicWaveStrings[language];
  if (check.kind === 'moving') return html`<p class="notice">${strings.moving}</p>`;
  if (check.kind === 'failed') {
    return html`<p class="notice error">${troubleWords(check.trouble, strings)}</p>`;
  }
  if (check.kind !== 'done') return nothing;
  const { problems } = check.verification;
  const title = strings.unsound(problems.length);
  if (problems.length > 0)
    return html`${problemList({ title, problems, next: strings.unsoundNext, language })}`;
  return html`<div class="notice">
    <h3>${strings.sound}</h3>
    <p>${check.ticketCount === 0 ? strings.soundNone : strings.soundCount(printed(check.ticketCount))}</p>
  </div>`;
}
