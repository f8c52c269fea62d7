import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { html, rubyText } from '../../../components/ruby-text.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';
import { respondStrings } from '../../../strings/respond/respond-strings.ts';
import type { ResponseInProgress } from '../response-in-progress.ts';

interface Skipped {
  /** Codes of items. */
  skipped: readonly string[];
  response: ResponseInProgress;
  language: RespondentLanguage;
  show: (item: string) => void;
}

/** More would push away what the page is about: they stand folded under their number. */
const mostOpen = 4;

/** A reminder of what was left blank on the page before: it hinders nobody, and each line leads there. */
export function skippedView(view: Skipped): TemplateResult | typeof nothing {
  const { skipped, language } = view;
  if (skipped.length === 0) return nothing;
  return html`<div role="status">${foldedBlanks(view, laterStrings(language).skipped(skipped.length))}</div>`;
}

/** Blank items under a sentence, in the notice of a page. */
export function foldedBlanks(view: Skipped, sentence: string): TemplateResult {
  return html`<details class="notice blanks no-print" ?open=${view.skipped.length <= mostOpen}>
    <summary>${sentence}</summary>
    ${blanksList(view)}
  </details>`;
}

/** 「問3」, of a row of a matrix 「問3 (2)」, as it stands beside its statement. */
export function itemName(item: string, response: ResponseInProgress, language: RespondentLanguage): string {
  const row = response.rowOf(item);
  const number = respondStrings[language].itemNumber(response.numberOf(item));
  return row === 0 ? number : `${number} (${row})`;
}

/** Each by its words, leading to where it is answered. */
function blanksList({ skipped, response, language, show }: Skipped): TemplateResult {
  const items = response.pages.flatMap((page) => page.items).filter(({ code }) => skipped.includes(code));
  return html`<ul>
    ${items.map(({ code, text }) => {
      const follow = (event: Event): void => {
        event.preventDefault();
        show(code);
      };
      return html`<li>
        <a href="#item-${code}" @click=${follow}
          >${itemName(code, response, language)} ${rubyText(text, language)}</a
        >
      </li>`;
    })}
  </ul>`;
}
