import { checkCircles } from './check-circles.ts';
import { checkIndices } from './check-indices.ts';
import { checkJson } from './check-json.ts';
import { checkItem } from './check-item.ts';
import { checkOrderAndPiping } from './check-order-and-piping.ts';
import { checkReachable } from './check-reachable.ts';
import { checkRequirements } from './check-requirements.ts';
import { checkRouting } from './check-routing.ts';
import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import { unfinishedTexts } from './unfinished-texts.ts';
import { missingTranslations } from './missing-translations.ts';
import { placedItems, questionnaireItems } from '../items/questionnaire-items.ts';
import { tabulatedCodes } from '../items/tabulated-codes.ts';
import { questionnaireSchema, type Questionnaire } from '../schema/questionnaire.ts';
import { zodIssues } from './zod-issues.ts';

/**
 * Whether a value is a questionnaire that can be asked and tabulated.
 * First that it is sound JSON, then its shape (all issues of the schema at once); once that is right, whether its parts agree with each other
 * (again all at once): codes, options, scales, routing, whether everything can be reached, indices, requirements,
 * population item, translations.
 * The questionnaire is given back only if there is no issue at all.
 *
 * @example checkQuestionnaire({}).issues.every((issue) => issue.code === 'missing-key') // => true
 */
export function checkQuestionnaire(raw: unknown): { questionnaire?: Questionnaire; issues: Issue[] } {
  const unsound = checkJson(raw);
  if (unsound.length > 0) return { issues: unsound };
  const parsed = questionnaireSchema.safeParse(raw);
  if (!parsed.success) return { issues: zodIssues(parsed.error, raw) };
  const questionnaire = parsed.data;
  const items = placedItems(questionnaire);
  const routing = checkRouting(questionnaire);
  const issues = [
    ...checkPopulationItem(questionnaire),
    ...duplicateCodes(
      questionnaire.sections.map(({ code }, index) => ({ code, path: ['sections', index, 'code'] })),
    ),
    ...duplicateCodes(placedCodes(questionnaire)),
    ...checkContinuations(questionnaire),
    ...checkPlaceholders(questionnaire),
    ...unfinishedTexts(questionnaire),
    ...items.flatMap(({ item, path }) =>
      checkItem(item).map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
    ),
    ...routing,
    ...(routing.length === 0 ? checkReachable(questionnaire) : []),
    ...checkCircles(questionnaire),
    ...checkOrderAndPiping(questionnaire),
    ...checkIndices(questionnaire),
    ...checkRequirements(questionnaire),
    ...missingTranslations(questionnaire, questionnaire.languages),
  ];
  return issues.length > 0 ? { issues } : { questionnaire, issues };
}

/** The codes of everything that has one: items, matrices and texts, and the tables that rankings make. */
function placedCodes(questionnaire: Questionnaire): { code: string; path: Issue['path'] }[] {
  const parts = questionnaire.sections.flatMap((section, sectionIndex) =>
    section.items.map((part, partIndex) => ({
      part,
      path: ['sections', sectionIndex, 'items', partIndex, 'code'],
    })),
  );
  return [
    ...parts
      .filter(({ part }) => part.type === 'matrix' || part.type === 'text-block')
      .map(({ part, path }) => ({ code: part.code, path })),
    ...placedItems(questionnaire).flatMap(({ item, path }) =>
      tabulatedCodes(item).map((code) => ({ code, path: [...path, 'code'] })),
    ),
  ];
}

function checkContinuations(questionnaire: Questionnaire): Issue[] {
  return placedItems(questionnaire).flatMap(({ item, path }) => {
    const { continues } = item;
    if (continues === undefined || continues.version < questionnaire.version) return [];
    const facts = { version: continues.version, own: questionnaire.version };
    return [{ code: 'continues-no-earlier-version', path: [...path, 'continues', 'version'], facts }];
  });
}

/** A placeholder that stands nowhere is a misspelt one. */
function checkPlaceholders(questionnaire: Questionnaire): Issue[] {
  const { placeholders = [], ...texts } = questionnaire;
  const written = JSON.stringify(texts);
  return placeholders.flatMap(({ code, label }, index) =>
    Object.values(label).some((word) => written.includes(`[${word}]`))
      ? []
      : [{ code: 'unused-placeholder', path: ['placeholders', index], facts: { code, word: label.ja } }],
  );
}

function checkPopulationItem({ populationItem, sections }: Questionnaire): Issue[] {
  if (populationItem === undefined) return [];
  const item = questionnaireItems({ sections }).find(({ code }) => code === populationItem);
  const facts = { item: populationItem };
  if (item === undefined) return [{ code: 'unknown-item', path: ['populationItem'], facts }];
  const isAttribute = item.type === 'single-response' && item.isAttribute === true;
  return isAttribute ? [] : [{ code: 'not-an-attribute', path: ['populationItem'], facts }];
}
