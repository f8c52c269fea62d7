import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { respondStrings } from '../../../strings/respond/respond-strings.ts';
import { html } from '../../../components/ruby-text.ts';

/** What is wrong with the answer to one item, in the reader's language. */
export interface AnswerProblem {
  item: string;
  number: number;
  words: string[];
}

/** All that needs attention, above the questions: each line leads to its item. Takes the focus when it appears. */
export function problemsView(
  problems: readonly AnswerProblem[],
  language: RespondentLanguage,
  show: (item: string) => void,
): TemplateResult | typeof nothing {
  const strings = respondStrings[language];
  if (problems.length === 0) return nothing;
  return html`<div id="problems" class="notice error" role="alert" tabindex="-1">
    <h2>${strings.problems(problems.length)}</h2>
    <ul>
      ${problems.map(({ item, number, words }) => {
        const follow = (event: Event): void => {
          event.preventDefault();
          show(item);
        };
        return html`<li>
          <a href="#item-${item}" @click=${follow}>${strings.itemNumber(number)} ${words.join(' ')}</a>
        </li>`;
      })}
    </ul>
  </div>`;
}
