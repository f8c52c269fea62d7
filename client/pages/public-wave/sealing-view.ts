import type { TemplateResult } from 'lit';
import type { Contract } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { say } from '../../strings/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { html } from '../../components/ruby-text.ts';

/** Whom the promise of sealed answers holds against, in the order of the table. */
const holders = ['server', 'trustee', 'serverAndTrustee', 'together', 'network', 'page'] as const;

/** What a contract promises about sealed answers: who opens them, and who can and cannot learn what. */
export function sealingView(
  { trustees, chains }: NonNullable<Contract['sealing']>,
  minimumBase: number,
  language: RespondentLanguage,
): TemplateResult {
  const { sealing: strings } = publicWaveStrings[language];
  const names = trustees.map(({ label }) => say(label, language));
  const needed = chains[0]?.length ?? trustees.length;
  return html`<h3>${strings.title}</h3>
    <p><strong>${strings.trial}</strong></p>
    <p>${needed < names.length ? strings.someOpen(names, needed) : strings.allOpen(names)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.caption}>
      <table class="counts">
        <caption>
          ${strings.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${strings.who}</th>
            <th scope="col">${strings.learns}</th>
            <th scope="col">${strings.doesNotLearn}</th>
          </tr>
        </thead>
        <tbody>
          ${holders.map(
            (holder) =>
              html`<tr>
                <th scope="row">${strings.holders[holder].who}</th>
                <td>${strings.holders[holder].learns}</td>
                <td>${strings.holders[holder].doesNotLearn}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul>
      <li>${strings.shut(minimumBase)}</li>
      <li>${needed < names.length ? strings.lostKeys(names.length - needed) : strings.lostKey}</li>
      ${strings.limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>`;
}
