import { checkItem } from './check-item.ts';
import { checkRouting } from './check-routing.ts';
import { duplicateCodes } from './duplicate-codes.ts';
import type { Issue } from './issue.ts';
import { missingTranslations } from './missing-translations.ts';
import { placedItems } from './placed-items.ts';
import { questionnaireSchema, type Questionnaire } from './questionnaire.ts';
import { zodIssues } from './zod-issues.ts';

/**
 * Whether a value is a questionnaire that can be asked and tabulated.
 * First its shape (all issues of the schema at once); once that is right, whether its parts agree with each other
 * (again all at once): codes, options, scales, routing, population item, translations.
 * The questionnaire is given back only if there is no issue at all.
 *
 * @example checkQuestionnaire({}).issues.every((issue) => issue.code === 'missing-key') // => true
 */
export function checkQuestionnaire(raw: unknown): { questionnaire?: Questionnaire; issues: Issue[] } {
  const parsed = questionnaireSchema.safeParse(raw);
  if (!parsed.success) return { issues: zodIssues(parsed.error, raw) };
  const questionnaire = parsed.data;
  const items = placedItems(questionnaire);
  const issues = [
    ...checkPopulationItem(questionnaire),
    ...duplicateCodes(
      questionnaire.sections.map(({ code }, index) => ({ code, path: ['sections', index, 'code'] })),
    ),
    ...duplicateCodes(items.map(({ item, path }) => ({ code: item.code, path: [...path, 'code'] }))),
    ...items.flatMap(({ item, path }) =>
      checkItem(item).map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
    ),
    ...checkRouting(questionnaire),
    ...(questionnaire.languages.includes('en') ? missingTranslations(questionnaire) : []),
  ];
  return issues.length > 0 ? { issues } : { questionnaire, issues };
}

function checkPopulationItem({ populationItem, sections }: Questionnaire): Issue[] {
  if (populationItem === undefined) return [];
  const item = sections.flatMap((section) => section.items).find(({ code }) => code === populationItem);
  const facts = { item: populationItem };
  if (item === undefined) return [{ code: 'unknown-item', path: ['populationItem'], facts }];
  const isAttribute = item.type === 'single-response' && item.isAttribute === true;
  return isAttribute ? [] : [{ code: 'not-an-attribute', path: ['populationItem'], facts }];
}
