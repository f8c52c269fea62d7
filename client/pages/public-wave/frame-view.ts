import { html, nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { addressIn, say } from '../../strings/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';

interface Frame {
  language: Language;
  wave: PublicWave | undefined;
  switchLanguage: (language: Language) => void;
  content: TemplateResult;
}

/** What stands around the page: whose survey it is, the language switch, the mark of synthetic data. */
export function frameView({ language, wave, switchLanguage, content }: Frame): TemplateResult {
  const strings = publicWaveStrings[language];
  const other: Language = language === 'ja' ? 'en' : 'ja';
  const follow = (event: Event): void => {
    event.preventDefault();
    switchLanguage(other);
  };
  return html`
    <header class="frame">
      <p class="whose">${wave === undefined ? nothing : say(wave.organisation, language)}</p>
      <a
        class="language no-print"
        href=${addressIn(other, location.href)}
        lang=${other}
        hreflang=${other}
        @click=${follow}
        >${strings.otherLanguage}</a
      >
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
