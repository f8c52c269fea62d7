import { nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import { respondentLanguageCodes, type RespondentLanguage } from '../../../surveys/schema/language.ts';
import { languageSwitch } from '../../components/language-switch.ts';
import { say } from '../../strings/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { html } from '../../components/ruby-text.ts';

interface Frame {
  language: RespondentLanguage;
  wave: PublicWave | undefined;
  switchLanguage: (language: RespondentLanguage) => void;
  content: TemplateResult;
}

/** What stands around the page: whose survey it is, the language switch, the mark of synthetic data. */
export function frameView({ language, wave, switchLanguage, content }: Frame): TemplateResult {
  const strings = publicWaveStrings[language];
  return html`
    <header class="frame">
      <p class="whose">${wave === undefined ? nothing : say(wave.organisation, language)}</p>
      ${languageSwitch(respondentLanguageCodes, language, switchLanguage)}
    </header>
    ${
      wave?.isSynthetic
        ? html`<aside class="synthetic">
            <strong>${strings.synthetic}</strong> ${strings.syntheticMeaning}
          </aside>`
        : nothing
    }
    <main>${content}</main>
  `;
}
