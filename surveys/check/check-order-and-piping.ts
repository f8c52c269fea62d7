import { conditionItems } from '../schema/condition-items.ts';
import type { Issue } from '../schema/issue.ts';
import type { SectionPart } from '../schema/item.ts';
import type { Questionnaire, Section } from '../schema/questionnaire.ts';
import { questionnaireItems, sectionItems } from '../items/questionnaire-items.ts';
import { pipedItems } from '../items/words/piping.ts';

/**
 * Whether texts repeat answers that have been given by then, and whether questions in random order can be asked so.
 * Issues   `piping-looks-ahead` at the part or section whose text repeats a later answer or its own;
 *          `order-hides-condition` at the order of a section whose items depend on each other.
 */
export function checkOrderAndPiping(questionnaire: Questionnaire): Issue[] {
  const codes = new Set(questionnaireItems(questionnaire).map(({ code }) => code));
  const earlier = new Set<string>();
  const looksAhead = (part: unknown, path: Issue['path']): Issue[] =>
    pipedItems(part, codes)
      .filter((item) => !earlier.has(item))
      .map((item) => ({ code: 'piping-looks-ahead', path, facts: { item } }));
  return questionnaire.sections.flatMap((section, sectionIndex) => {
    const { items, ...own } = section;
    const path = ['sections', sectionIndex];
    const issues = [...looksAhead(own, path), ...checkOrder(section, codes, path)];
    for (const [index, part] of items.entries()) {
      issues.push(...looksAhead(part, [...path, 'items', index]));
      for (const { code } of sectionItems({ items: [part] })) earlier.add(code);
    }
    return issues;
  });
}

/** In random order any item of the page may come first. */
function checkOrder(section: Section, codes: ReadonlySet<string>, path: Issue['path']): Issue[] {
  if (section.itemOrder === undefined) return [];
  const here = sectionItems(section).map(({ code }) => code);
  const needed = section.items.flatMap((part) => [...conditionsOf(part), ...pipedItems(part, codes)]);
  return [...new Set(needed)]
    .filter((item) => here.includes(item))
    .map((item) => ({ code: 'order-hides-condition', path: [...path, 'itemOrder'], facts: { item } }));
}

function conditionsOf(part: SectionPart): string[] {
  const routed = part.type === 'matrix' ? [part, ...part.rows] : [part];
  return routed
    .flatMap(({ audience, askedWhen }) => [audience, askedWhen])
    .flatMap((condition) => (condition === undefined ? [] : conditionItems(condition)));
}
