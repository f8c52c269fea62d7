import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { RespondStrings } from '../../strings/respond/ja.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import type { EndedWords } from './ending/ended-words.ts';
import type { Standing } from './standing.ts';
import { html } from '../../components/ruby-text.ts';

interface Calm {
  standing: Exclude<Standing, 'open'>;
  language: RespondentLanguage;
  /** Where nothing can be answered any more, or not yet: what comes next. */
  ended: EndedWords | undefined;
  again: () => void;
}

/** One of the pages on which nothing can be answered: what is the case, and what to do next. */
export function calmView(calm: Calm): TemplateResult {
  const strings = respondStrings[calm.language];
  const { standing } = calm;
  if (standing === 'loading')
    return html`<h1 tabindex="-1">${strings.survey}</h1>
      <p class="loading" role="status">${strings.loading}</p>`;
  const canRetry = standing === 'offline' || standing === 'trouble';
  return html`
    <h1 tabindex="-1">${calmTitle(standing, strings)}</h1>
    ${calm.ended?.late === undefined ? nothing : html`<p class="notice">${calm.ended.late}</p>`}
    <p class="lead">${calm.ended?.next ?? nextStep(standing, strings)}</p>
    ${
      canRetry
        ? html`<div class="bar">
            <button type="button" class="button primary" @click=${calm.again}>${strings.again}</button>
          </div>`
        : nothing
    }
  `;
}

/** The heading of such a page, and its title. */
export function calmTitle(standing: Exclude<Standing, 'open'>, strings: RespondStrings): string {
  return {
    loading: strings.survey,
    'not-found': strings.notFound,
    draft: strings.notOpen,
    closed: strings.closed,
    published: strings.published,
    offline: strings.offline,
    trouble: strings.trouble,
    used: strings.used,
  }[standing];
}

function nextStep(standing: Standing, strings: RespondStrings): string {
  if (standing === 'offline') return strings.offlineNext;
  if (standing === 'trouble') return strings.troubleNext;
  return standing === 'not-found' ? strings.notFoundNext : '';
}
