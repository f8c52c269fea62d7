import { html, nothing, type TemplateResult } from 'lit';
import type { UnansweredFinding } from '../../../server/contract/publishing/actions.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { say } from '../../strings/language.ts';
import { writeActionLink } from './subject-address.ts';

/** まだ答えのないもの: what was found and no action answers to; from each to the form. Nothing where there is nothing. */
export function unansweredList(
  wave: string,
  findings: readonly UnansweredFinding[],
  language: Language,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const words = actionsWords(language);
  const { title, lead, found } = words.unanswered;
  return html`<section class="unanswered" aria-labelledby="unanswered">
    <h2 id="unanswered">${title}</h2>
    <p>${lead}</p>
    <ul>
      ${findings.map(({ found: kind, subject, label }) => {
        const name = say(label, language);
        return html`<li>
          <span class="tag">${found[kind]}</span> ${name}
          <a
            class="no-print"
            href=${writeActionLink(wave, subject, language)}
            aria-label=${`${words.write}${words.colon}${name}`}
            >${words.write}</a
          >
        </li>`;
      })}
    </ul>
  </section>`;
}
