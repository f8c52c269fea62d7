import { nothing, type TemplateResult } from 'lit';
import type { AskedPage } from '../../../../surveys/routing/asked-pages.ts';
import type { Item } from '../../../../surveys/schema/item.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { say } from '../../../strings/language.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';
import { respondStrings } from '../../../strings/respond/respond-strings.ts';
import { answerWords } from './answer-words.ts';
import type { DeliveryState } from '../delivery/delivery.ts';
import { foldedBlanks, itemName } from './skipped-view.ts';
import { sectionPlace, type Place } from '../place.ts';
import { problemsView, type AnswerProblem } from './problems-view.ts';
import type { ResponseInProgress } from '../response-in-progress.ts';
import { html, rubyText } from '../../../components/ruby-text.ts';

interface Review {
  response: ResponseInProgress;
  language: RespondentLanguage;
  problems: readonly AnswerProblem[];
  delivery: DeliveryState;
  go: (place: Place) => void;
  show: (item: string) => void;
  back: () => void;
  send: () => void;
}

/** Everything that is about to be sent, by section, blanks named as what they are; then the one button that sends. */
export function reviewView(review: Review): TemplateResult {
  const { response, language, problems, delivery } = review;
  const strings = respondStrings[language];
  const later = laterStrings(language);
  const isUnderWay = delivery === 'sending' || delivery === 'waiting';
  return html`
    <h1 tabindex="-1">${strings.review}</h1>
    <p class="lead">${later.reviewLead}</p>
    ${problemsView(problems, language, review.show)} ${isUnderWay ? nothing : blanksView(review)}
    ${response.pages.map((page) => sectionReview(page, review, isUnderWay))}
    <div class="no-print">
      <p class="send-lead">${later.sendLead}</p>
      <div role="status">${deliveryNotice(delivery, language)}</div>
      <div class="bar">
        ${
          isUnderWay
            ? nothing
            : html`<button type="button" class="button" @click=${review.back}>${strings.back}</button>`
        }
        <button
          type="button"
          class="button primary"
          aria-disabled=${delivery === 'sending' ? 'true' : 'false'}
          @click=${review.send}
        >
          ${delivery === 'waiting' ? later.sendNow : later.send}
        </button>
      </div>
    </div>
  `;
}

/** All that is blank, told before it is sent: nothing is wrong with it, and each is one press away. */
function blanksView({ response, language, show }: Review): TemplateResult | typeof nothing {
  const items = response.pages.flatMap((page) => page.items).map(({ code }) => code);
  const skipped = response.blanksAmong(items);
  if (skipped.length === 0) return nothing;
  const sentence = laterStrings(language).blanks(skipped.length);
  return foldedBlanks({ skipped, response, language, show }, sentence);
}

function sectionReview(page: AskedPage, review: Review, isUnderWay: boolean): TemplateResult {
  const { language, go } = review;
  const later = laterStrings(language);
  const title = say(page.section.title, language);
  return html`<section class="reviewed">
    <div class="heading">
      <h2>${rubyText(page.section.title, language)}</h2>
      ${
        isUnderWay
          ? nothing
          : html`<button
              type="button"
              class="button quiet"
              aria-label=${later.changeSection(title)}
              @click=${() => go(sectionPlace(page.section))}
            >
              ${later.change}
            </button>`
      }
    </div>
    <dl>${page.items.map((item) => itemReview(item, review))}</dl>
  </section>`;
}

function itemReview(item: Item, { response, language }: Review): TemplateResult {
  const later = laterStrings(language);
  const words = answerWords(item, response.sheet, language);
  return html`<div>
    <dt>
      <span class="number">${itemName(item.code, response, language)}</span>
      ${rubyText(item.text, language)}
    </dt>
    ${
      words.length === 0
        ? html`<dd class="blank">${later.blank}</dd>`
        : words.map((line) => html`<dd>${line}</dd>`)
    }
  </div>`;
}

function deliveryNotice(
  delivery: DeliveryState,
  language: RespondentLanguage,
): TemplateResult | typeof nothing {
  if (delivery === 'not-sent') return nothing;
  const strings = respondStrings[language];
  const later = laterStrings(language);
  if (delivery === 'refused') {
    return html`<p class="notice error">${later.refused} ${strings.troubleNext}</p>`;
  }
  const words = delivery === 'sending' ? later.sending : `${later.waiting} ${later.twice}`;
  return html`<p class="notice">${words}</p>`;
}
