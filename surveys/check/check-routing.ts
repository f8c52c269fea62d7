import { checkCondition } from './check-condition.ts';
import type { Condition } from '../schema/condition.ts';
import type { Issue } from '../schema/issue.ts';
import { itemsOfPart } from '../items/items-of-part.ts';
import { questionnaireItems } from '../items/questionnaire-items.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/**
 * Checks every `audience` and `askedWhen` of a questionnaire. A section's conditions may look at the sections before
 * it, an item's also at the items before it in its own section.
 * Issues   those of `checkCondition`, with paths from the top of the questionnaire.
 */
export function checkRouting(questionnaire: Questionnaire): Issue[] {
  const items = new Map(questionnaireItems(questionnaire).map((item) => [item.code, item]));
  const earlier = new Set<string>();
  const issues: Issue[] = [];
  const check = (routed: Routed, path: Issue['path']): void => {
    for (const key of ['audience', 'askedWhen'] as const) {
      const condition = routed[key];
      if (condition === undefined) continue;
      const found = checkCondition(condition, { earlier, items });
      issues.push(...found.map((issue) => ({ ...issue, path: [...path, key, ...issue.path] })));
    }
  };

  questionnaire.sections.forEach((section, sectionIndex) => {
    check(section, ['sections', sectionIndex]);
    section.items.forEach((part, partIndex) => {
      const path = ['sections', sectionIndex, 'items', partIndex];
      check(part, path);
      if (part.type === 'matrix') part.rows.forEach((row, index) => check(row, [...path, 'rows', index]));
      for (const { item } of itemsOfPart(part)) earlier.add(item.code);
    });
  });
  return issues;
}

interface Routed {
  audience?: Condition | undefined;
  askedWhen?: Condition | undefined;
}
