import { asTabulated, type TabulatedItem } from '../items/as-tabulated.ts';
import { checkMerges } from './check-merges.ts';
import { checkNesting } from './check-nesting.ts';
import { checkNets } from './check-nets.ts';
import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import { languages } from '../schema/language.ts';
import { missingTranslations } from './missing-translations.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { tablePlanSchema, type Banner, type TablePlan } from '../schema/table-plan.ts';
import { zodIssues } from './zod-issues.ts';

/**
 * Whether a value is a table plan that can be run on a checked questionnaire.
 * Shape first, then whether it agrees with the questionnaire, both times all issues at once; the plan is given back
 * only if there are none.
 * Issues   `other-questionnaire`; `unknown-item`; `not-an-attribute` (banner); `wrong-banner` (a cross needs options
 *          in its banner); `not-tabulated` (open-ended); `duplicate-code`, `duplicate-table`; those of `checkMerges`,
 *          `checkNets` and `checkNesting`.
 *
 * @example checkTablePlan({ banners: [], crosses: [] }, {}).issues.map((issue) => issue.path) // => [['format'], ['questionnaire'], ['version']]
 */
export function checkTablePlan(
  raw: unknown,
  questionnaire: Questionnaire,
): { plan?: TablePlan; issues: Issue[] } {
  const parsed = tablePlanSchema.safeParse(raw);
  if (!parsed.success) return { issues: zodIssues(parsed.error, raw) };
  const plan = parsed.data;
  const items = asTabulated(questionnaire).sections.flatMap((section) => section.items);
  const issues = [
    ...checkQuestionnaireName(plan, questionnaire),
    ...duplicateCodes(
      plan.banners.map(({ item, within }, index) => ({
        code: within === undefined ? item : `${within}*${item}`,
        path: ['banners', index, 'item'],
      })),
    ),
    ...plan.banners.flatMap((banner, index) => checkBanner(banner, items, ['banners', index])),
    ...checkNesting(plan.banners, items),
    ...checkCrosses(plan, items),
    ...missingTranslations(
      plan,
      languages.filter((one) => questionnaire.languages.includes(one)),
    ),
  ];
  return issues.length > 0 ? { issues } : { plan, issues };
}

function checkQuestionnaireName(plan: TablePlan, { code, version }: Questionnaire): Issue[] {
  const [expected, actual] = [`${code} ${version}`, `${plan.questionnaire} ${plan.version}`];
  const facts = { expected, actual };
  return actual === expected ? [] : [{ code: 'other-questionnaire', path: ['questionnaire'], facts }];
}

function checkBanner(banner: Banner, items: readonly TabulatedItem[], path: Issue['path']): Issue[] {
  const item = items.find((candidate) => candidate.code === banner.item);
  const facts = { item: banner.item };
  if (item === undefined) return [{ code: 'unknown-item', path: [...path, 'item'], facts }];
  if (item.type !== 'single-response' || !item.isAttribute) {
    return [{ code: 'not-an-attribute', path: [...path, 'item'], facts }];
  }
  const found = checkMerges(banner.merges ?? [], item);
  return [
    ...found.map((issue) => ({ ...issue, path: [...path, 'merges', ...issue.path] })),
    ...checkNets(banner, item).map((issue) => ({ ...issue, path: [...path, 'nets', ...issue.path] })),
  ];
}

function checkCrosses(plan: TablePlan, items: readonly TabulatedItem[]): Issue[] {
  const bannerItems = plan.banners.flatMap(({ item, within }) => (within === undefined ? item : []));
  const tables = new Set<string>();
  return plan.crosses.flatMap(({ stub, banner }, index): Issue[] => {
    const path = ['crosses', index];
    const table = `${stub}*${banner}`;
    // Every item is tabulated by every banner already, so a cross with a banner would be the same table again.
    const isDuplicate = tables.has(table) || bannerItems.includes(banner);
    tables.add(table);
    return [
      ...checkSide(stub, items, [...path, 'stub']),
      ...checkSide(banner, items, [...path, 'banner']),
      ...(isDuplicate ? [{ code: 'duplicate-table' as const, path, facts: { table } }] : []),
    ];
  });
}

function checkSide(code: string, items: readonly TabulatedItem[], path: Issue['path']): Issue[] {
  const item = items.find((candidate) => candidate.code === code);
  const facts = { item: code };
  if (item === undefined) return [{ code: 'unknown-item', path, facts }];
  if (item.type === 'open-ended') return [{ code: 'not-tabulated', path, facts }];
  const isWrongBanner = path.at(-1) === 'banner' && item.type === 'rating-scale';
  return isWrongBanner ? [{ code: 'wrong-banner', path, facts }] : [];
}
