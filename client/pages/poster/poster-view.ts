import { html, nothing, type TemplateResult } from 'lit';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { qrCode } from '../../components/qr-code.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

/** As much of the fingerprint as an address carries: 64 bits. */
const announcedLength = 16;

export interface Poster {
  wave: WaveDetail;
  questionnaire: Questionnaire;
  /** Of the rules; a draft with tickets has none yet. */
  fingerprint: string;
  /** Whom to ask, as HR typed it; may be empty. */
  contact: string;
  language: Language;
  words: ConsoleWords;
}

/** One page of A4 for the notice board. Its address carries the fingerprint, so that the browser compares by itself. */
export function posterView({
  wave,
  questionnaire,
  fingerprint,
  contact,
  language,
  words,
}: Poster): TemplateResult {
  const { poster, sheet } = words.printing;
  const address = new URL(wave.answeringPath, location.origin).href;
  const day = (isoDate: string) => dayWords(isoDate, language);
  return html`<article class="paper poster" aria-label=${words.printing.sheet.preview}>
    <p class="poster-organisation">
      ${say(wave.organisation, language)} ${syntheticTag(wave.isSynthetic, words)}
    </p>
    <p class="poster-title">${say(wave.title, language)}</p>
    <p class="poster-period">${words.shell.period(day(wave.opensOn), day(wave.closesOn))}</p>
    ${wave.ticketsUntil === null ? nothing : html`<p class="poster-window">${poster.window(day(wave.ticketsUntil))}</p>`}
    <p>${say(questionnaire.purpose, language)}</p>
    <p>${poster.minutes(questionnaire.estimatedMinutes)}</p>
    <div class="poster-entrance">
      ${qrCode(`${address}#f=${fingerprint.slice(0, announcedLength)}`, sheet.qrName)}
      <div>
        <p class="poster-address">${address}</p>
        <ul>
          ${wave.modes.map((mode) => html`<li>${poster.ways[mode]}</li>`)}
        </ul>
      </div>
    </div>
    <p>${poster.smallGroups(wave.minimumBase)}</p>
    <p>${poster.deletion(day(wave.retainUntil))}</p>
    <div class="poster-fingerprint">
      <p>${poster.fingerprint}</p>
      <p class="fingerprint-groups">
        ${fingerprint.match(/.{1,4}/g)?.map((group) => html`<span>${group}</span> `)}
      </p>
    </div>
    ${contact.trim() === '' ? nothing : html`<p class="poster-contact">${poster.contactLine(contact.trim())}</p>`}
  </article>`;
}
