import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { html, rubyText } from '../../components/ruby-text.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import type { ResponseInProgress } from './response-in-progress.ts';

interface Skipped {
  /** Codes of items. */
  skipped: readonly string[];
  response: ResponseInProgress;
  language: RespondentLanguage;
  show: (item: string) => void;
}

/** A reminder of what was left blank on the page before: it hinders nobody, and each line leads there. */
export function skippedView(view: Skipped): TemplateResult | typeof nothing {
  const { skipped, language } = view;
  if (skipped.length === 0) return nothing;
  return html`<div class="notice skipped no-print" role="status">
    <p>${laterStrings(language).skipped(skipped.length)}</p>
    ${blanksList(view)}
  </div>`;
}

/** Blank items by their words, each leading to where it is answered. */
export function blanksList({ skipped, response, language, show }: Skipped): TemplateResult {
  const items = response.pages.flatMap((page) => page.items).filter(({ code }) => skipped.includes(code));
  return html`<ul>
    ${items.map(({ code, text }) => {
      const follow = (event: Event): void => {
        event.preventDefault();
        show(code);
      };
      return html`<li>
        <a href="#item-${code}" @click=${follow}
          >${respondStrings[language].itemNumber(response.numberOf(code))} ${rubyText(text, language)}</a
        >
      </li>`;
    })}
  </ul>`;
}
