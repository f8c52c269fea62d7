import type { AuditedTable } from './audited-table.ts';

/**
 * Name of an unknown count: how many of a group gave an answer to a stub. An option of a multiple-response banner is
 * a split of its own, into those who ticked it and the others.
 *
 * @example unknownCount({ stub: 'score', banner: 'grade', part: 'chief', category: '5' }) // => 'score|grade|chief|5'
 */
export function unknownCount({
  stub,
  banner,
  part,
  category,
}: {
  stub: string;
  banner: string;
  part: string;
  category: string;
}): string {
  return [stub, banner, part, category].join('|');
}

/**
 * Name of the split that one option of a multiple-response banner makes: who ticked it, and who did not.
 *
 * @example splitOf('ways', 'talk') // => 'ways:talk'
 */
export function splitOf(banner: string, option: string): string {
  return `${banner}:${option}`;
}

/**
 * What is unknown of a group beside who chose which category; no code of an option begins like this.
 * `answered`: where the categories overlap, or there are none; `points`: what the scores of an index lie above the
 * lowest, added up; `score`: the same of one printed score by itself.
 */
export const unknown = {
  answered: '*answered',
  nonresponse: '*nonresponse',
  nonSubstantive: '*non-substantive',
  points: '*points',
  score: '*score',
} as const;

/**
 * The unknowns that those who answered are divided into.
 *
 * @example answeredUnknowns({ stubKind: 'single', categories: [{ code: 'yes' }, { code: 'no' }] }) // => ['yes', 'no']
 */
export function answeredUnknowns({
  stubKind,
  categories,
}: Pick<AuditedTable, 'stubKind' | 'categories'>): string[] {
  // Ticks of several options overlap: their sum is not a number of people.
  return stubKind === 'multiple' || stubKind === 'index'
    ? [unknown.answered]
    : categories.map(({ code }) => code);
}

/**
 * The unknowns that those who were asked are divided into.
 *
 * @example askedUnknowns({ stubKind: 'index', categories: [] }) // => ['*answered', '*nonresponse', '*non-substantive']
 */
export function askedUnknowns(table: Unknowns): string[] {
  return [...answeredUnknowns(table), unknown.nonresponse, ...nonSubstantiveUnknowns(table)];
}

type Unknowns = Pick<AuditedTable, 'stubKind' | 'categories' | 'nonSubstantive'>;

/**
 * The unknowns that those are divided into who chose an option outside the substance of the question.
 *
 * @example nonSubstantiveUnknowns({ stubKind: 'single', nonSubstantive: [{ code: 'unsure' }] }) // => ['*non-substantive:unsure']
 */
export function nonSubstantiveUnknowns({
  stubKind,
  nonSubstantive = [],
}: Pick<Unknowns, 'stubKind' | 'nonSubstantive'>): string[] {
  // Of several answers such options can be ticked together.
  if (stubKind === 'multiple' || nonSubstantive.length === 0) return [unknown.nonSubstantive];
  return nonSubstantive.map(({ code }) => nonSubstantiveUnknown(code));
}

/**
 * The name of one of them.
 *
 * @example nonSubstantiveUnknown('unsure') // => '*non-substantive:unsure'
 */
export function nonSubstantiveUnknown(option: string): string {
  return `${unknown.nonSubstantive}:${option}`;
}

/**
 * All unknowns that groups have more of together than each by itself.
 *
 * @example addedUnknowns({ stubKind: 'multiple', categories: [{ code: 'talk' }] }) // => ['talk', '*answered', '*nonresponse', '*non-substantive']
 */
export function addedUnknowns(table: Unknowns): string[] {
  const codes = table.categories.map(({ code }) => code);
  const points = table.stubKind === 'index' ? [unknown.points] : [];
  const options = (table.nonSubstantive ?? []).map(({ code }) => nonSubstantiveUnknown(code));
  return [...new Set([...codes, ...askedUnknowns(table), ...options, ...points])];
}
