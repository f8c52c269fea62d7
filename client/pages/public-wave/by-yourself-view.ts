import { nothing, type TemplateResult } from 'lit';
import type { Contract } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { html } from '../../components/ruby-text.ts';

/** How to check without trusting this page, and what cannot be checked at all. */
export function byYourselfView(
  { wave, modes }: Pick<Contract, 'wave' | 'modes'>,
  language: RespondentLanguage,
): TemplateResult {
  const strings = publicWaveStrings[language];
  const api = `/api/waves/${wave}`;
  const records = { wave: api, tally: `${api}/tally`, tickets: `${api}/tally/tickets` };
  return html`<section>
    <h2>${strings.byYourself}</h2>
    <p>${strings.byYourselfLead}</p>
    <p class="command"><code>npm run kotae -- verify-wave ${location.origin}/waves/${wave}</code></p>
    <p>${strings.byYourselfFingerprint}</p>
    <p>${strings.byYourselfRecords}</p>
    <ul class="records">
      ${(['wave', 'tally', 'tickets'] as const).map(
        (name) =>
          html`<li><a href=${records[name]} download="${name}.json">${strings.records[name]}</a></li>`,
      )}
    </ul>
    ${modes.includes('ticket') ? html`<p>${strings.limits}</p>` : nothing}
  </section>`;
}
