import { nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import { respondentLanguageCodes, type RespondentLanguage } from '../../../surveys/schema/language.ts';
import { languageSwitch } from '../../components/language-switch.ts';
import { offeredLanguages, say } from '../../strings/language.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import '../../components/reading-comfort.ts';
import { html } from '../../components/ruby-text.ts';

interface Frame {
  language: RespondentLanguage;
  wave: PublicWave | undefined;
  isShared: boolean;
  switchLanguage: (language: RespondentLanguage) => void;
  content: TemplateResult;
}

/** What stands around every answering page: whose survey it is, the language switch, the mark of synthetic data. */
export function frameView({ language, wave, isShared, switchLanguage, content }: Frame): TemplateResult {
  const strings = respondStrings[language];
  const offered = wave === undefined ? respondentLanguageCodes : offeredLanguages(wave.languages);
  return html`
    <header class="frame">
      <p class="whose">${wave === undefined ? nothing : say(wave.organisation, language)}</p>
      ${languageSwitch(offered, language, switchLanguage)}
      <reading-comfort .strings=${strings} .isShared=${isShared}></reading-comfort>
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
