import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AskedPage } from '../../../surveys/routing/asked-pages.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { AnswerChangeEvent } from '../../items/answer-change.ts';
import { html, rubyText } from '../../components/ruby-text.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import { partView } from './part-view.ts';
import type { AnswerProblem } from './ending/problems-view.ts';
import type { ResponseInProgress } from './response-in-progress.ts';

interface SectionPage {
  page: AskedPage;
  response: ResponseInProgress;
  language: RespondentLanguage;
  /** Shown after the respondent has tried to go on. */
  problems: readonly AnswerProblem[];
  /** The same, above the questions. */
  problemList: TemplateResult | typeof nothing;
  /** What was left blank on the page before. */
  reminder: TemplateResult | typeof nothing | undefined;
  isSaved: boolean;
  /** Come from the review to change something, and going back to it. */
  isRevising: boolean;
  answer: (event: AnswerChangeEvent) => void;
  back: () => void;
  next: () => void;
}

/** One section of the questionnaire: its items as asked, how far one is, back and next. */
export function sectionView(view: SectionPage): TemplateResult {
  const { page, response, language, problems } = view;
  const { section, parts } = page;
  const strings = respondStrings[language];
  const codes = response.pages.map((asked) => asked.section.code);
  const position = codes.indexOf(section.code) + 1;
  const errorsOf = (item: string): string[] => problems.find((problem) => problem.item === item)?.words ?? [];
  const isLast = position === codes.length;
  const onward = view.isRevising ? strings.backToReview : isLast ? strings.toReview : strings.next;
  return html`
    <div class="progress">
      <span>${strings.step(position, codes.length)}</span>
      <progress
        aria-label=${strings.progress}
        max=${codes.length}
        .value=${position - 1 + response.answeredProportion(page)}
      ></progress>
      <span class="saved ${view.isSaved ? '' : 'idle'}" role="status"
        >${view.isSaved ? strings.saved : nothing}</span
      >
    </div>
    <h1 tabindex="-1">${rubyText(section.title, language)}</h1>
    ${
      section.introduction === undefined
        ? nothing
        : html`<p class="lead">${rubyText(section.introduction, language)}</p>`
    }
    ${view.problemList} ${view.reminder}
    <div class="items" @answer-change=${view.answer}>
      ${repeat(
        parts,
        (part) => part.code,
        (part) =>
          html`<div class="item" id="item-${part.code}">
            ${partView({
              part,
              number: response.numberOf(part.code),
              sheet: response.sheet,
              language,
              errorsOf,
            })}
          </div>`,
      )}
    </div>
    <div class="bar no-print">
      ${
        view.isRevising
          ? nothing
          : html`<button type="button" class="button" @click=${view.back}>${strings.back}</button>`
      }
      <button type="button" class="button primary" @click=${view.next}>${onward}</button>
    </div>
  `;
}
