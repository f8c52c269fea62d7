import { html, nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { dayWords } from '../../strings/day-words.ts';
import type { RespondStrings } from '../../strings/respond/ja.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import type { Standing } from './standing.ts';

interface Calm {
  standing: Exclude<Standing, 'open'>;
  language: Language;
  wave: PublicWave | undefined;
  /** Sent too late: the survey closed on the way. */
  isLate: boolean;
  again: () => void;
}

/** One of the pages on which nothing can be answered: what is the case, and what to do next. */
export function calmView(calm: Calm): TemplateResult {
  const strings = respondStrings[calm.language];
  const { standing } = calm;
  if (standing === 'loading') return html`<p class="loading" role="status">${strings.loading}</p>`;
  const canRetry = standing === 'offline' || standing === 'trouble';
  return html`
    <h1 tabindex="-1">${calmTitle(standing, strings)}</h1>
    ${calm.isLate ? html`<p class="notice">${strings.closedWhileAnswering}</p>` : nothing}
    <p class="lead">${nextStep(calm)}</p>
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

function nextStep({ standing, language, wave }: Calm): string {
  const strings = respondStrings[language];
  if (standing === 'draft' && wave !== undefined)
    return strings.notOpenNext(dayWords(wave.opensOn, language));
  if (standing === 'closed' && wave !== undefined)
    return strings.closedNext(dayWords(wave.closesOn, language));
  if (standing === 'published') return strings.publishedNext;
  if (standing === 'offline') return strings.offlineNext;
  if (standing === 'trouble') return strings.troubleNext;
  if (standing === 'used') return strings.usedNext;
  return strings.notFoundNext;
}
