import { nothing, type TemplateResult } from 'lit';
import type { PublicActions, WaveActions } from '../../../server/contract/publishing/actions.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { html, rubyText } from '../../components/ruby-text.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';

/** What came of the wave before, and of this one: the words that were written for everybody, and how far it is. */
export function actionsView(
  { own, earlier }: PublicActions,
  language: RespondentLanguage,
): (TemplateResult | typeof nothing)[] {
  const strings = publicWaveStrings[language];
  return [
    listView('earlier-actions', strings.earlierActions, earlier, language),
    listView('own-actions', strings.ownActions, own, language),
  ];
}

function listView(
  id: string,
  title: string,
  told: WaveActions | null,
  language: RespondentLanguage,
): TemplateResult | typeof nothing {
  if (told === null) return nothing;
  const strings = publicWaveStrings[language];
  return html`<section id=${id}>
    <h2 tabindex="-1">${title}</h2>
    <p>${rubyText(told.waveTitle, language)}</p>
    <ul class="told-actions">
      ${told.actions.map(
        ({ words, state }) =>
          html`<li><strong>${strings.actionStates[state]}</strong> ${rubyText(words, language)}</li>`,
      )}
    </ul>
  </section>`;
}
