import { nothing, type TemplateResult } from 'lit';
import { respondentLanguages, type RespondentLanguage } from '../../../surveys/schema/language.ts';
import { tallyProblemWords } from '../../../surveys/tickets/tally-problem-words.ts';
import type { TallyProblem } from '../../../surveys/tickets/tally-problem.ts';
import { html } from '../../components/ruby-text.ts';

interface ProblemList {
  title: string;
  problems: readonly TallyProblem[];
  next: string;
  language: RespondentLanguage;
}

/** Everything that does not fit, and what to do about it; nothing where all is well. */
export function problemList({
  title,
  problems,
  next,
  language,
}: ProblemList): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="notice error">
    <h3>${title}</h3>
    <ul>
      ${problems.map((problem) => html`<li>${tallyProblemWords(problem, respondentLanguages[language].nearest)}</li>`)}
    </ul>
    <p>${next}</p>
  </div>`;
}
