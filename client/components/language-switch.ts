import type { TemplateResult } from 'lit';
import { respondentLanguages, type RespondentLanguage } from '../../surveys/schema/language.ts';
import { addressNaming, keepLanguage } from '../strings/language.ts';
import { html } from './ruby-text.ts';

/** A link to the same page in each language that is not spoken now, by the name it calls itself. */
export function languageSwitch(
  offered: readonly RespondentLanguage[],
  spoken: RespondentLanguage,
  speak: (language: RespondentLanguage) => void,
): TemplateResult[] {
  return offered
    .filter((language) => language !== spoken)
    .map((language) => {
      const { name, tag } = respondentLanguages[language];
      const follow = (event: Event): void => {
        event.preventDefault();
        keepLanguage(language);
        speak(language);
      };
      return html`<a
        class="language no-print"
        href=${addressNaming(language, location.href)}
        lang=${tag}
        hreflang=${tag}
        @click=${follow}
        >${name}</a
      >`;
    });
}
