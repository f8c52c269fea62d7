import { ResponseInProgress } from '../../client/pages/respond/response-in-progress.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';

/**
 * Goes through the pages as a respondent does, one item after another, giving each the answer that is ready for it,
 * until there is no page that was not seen.
 */
export function walk(
  questionnaire: Questionnaire,
  ready: Readonly<Record<string, Answer | undefined>>,
): ResponseInProgress {
  let response = new ResponseInProgress(questionnaire, 'a'.repeat(32));
  const seen = new Set<string>();
  for (;;) {
    const page = response.pages.find(({ section }) => !seen.has(section.code));
    if (page === undefined) return response;
    seen.add(page.section.code);
    const done = new Set<string>();
    for (;;) {
      const now = response.pages.find(({ section }) => section.code === page.section.code);
      const item = now?.items.find(({ code }) => !done.has(code));
      if (item === undefined) break;
      done.add(item.code);
      response = response.with({ item: item.code, answer: ready[item.code], texts: {} });
    }
  }
}
