import { questionnaireItems } from '../items/questionnaire-items.ts';
import { conditionItems } from '../schema/condition-items.ts';
import type { Issue } from '../schema/issue.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/**
 * Items that wait for each other: each is asked only after an answer to the next, and the last after one to the
 * first.
 * Issues   `routing-circle` once a circle, with its items in order.
 *
 * @example
 * checkCircles({ sections: [{ items: [
 *   { code: 'a', askedWhen: { item: 'b', is: ['1'] } },
 *   { code: 'b', askedWhen: { item: 'a', is: ['1'] } },
 * ] }] })[0].facts // => { items: ['a', 'b'] }
 */
export function checkCircles(questionnaire: Pick<Questionnaire, 'sections'>): Issue[] {
  const waitsFor = new Map(
    questionnaire.sections.flatMap((section) =>
      questionnaireItems({ sections: [section] }).map((item): [string, string[]] => {
        const conditions = [section.audience, section.askedWhen, item.audience, item.askedWhen];
        return [item.code, conditions.flatMap((one) => (one === undefined ? [] : conditionItems(one)))];
      }),
    ),
  );
  const done = new Set<string>();
  const issues: Issue[] = [];
  const follow = (code: string, way: string[]): void => {
    const start = way.indexOf(code);
    if (start >= 0) {
      // An item that waits for itself looks ahead, and checkRouting says so.
      const items = way.slice(start);
      if (items.length > 1) issues.push({ code: 'routing-circle', path: ['sections'], facts: { items } });
      return;
    }
    if (done.has(code)) return;
    for (const next of waitsFor.get(code) ?? []) follow(next, [...way, code]);
    done.add(code);
  };
  for (const code of waitsFor.keys()) follow(code, []);
  return issues;
}
