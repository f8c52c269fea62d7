import { sum } from 'simple-statistics';
import type { AuditedRate, AuditedTable } from '../audited-table.ts';
import { notStated } from '../banner-parts.ts';

type Point = AuditedTable['points'][number];

/** What each person of a group counts; a group is an option of the population item, or those who stated none. */
export type GroupWeights = ReadonlyMap<string, number>;

/**
 * Weights as the outsider works them out from head counts and responses.
 *
 * Shape    byGroup: the item by the population item's groups, table: the item by itself. isTogether: all but the shown
 *          groups count the same; otherwise each group what its head count makes of it.
 * Missing  a group without head count has none of its own.
 * @example groupWeights({ byGroup: { ...singleTable, points: [] }, rate: { item: 'grade', rows: [], eligibleCount: 0, responseCount: 0 }, table: { ...singleTable, points: [] }, isTogether: true }).size // => 0
 */
export function groupWeights({
  byGroup,
  rate,
  table,
  isTogether,
}: {
  byGroup: AuditedTable;
  rate: AuditedRate;
  table: AuditedTable;
  isTogether: boolean;
}): GroupWeights {
  const everybody = baseOf(table.points.find(({ kind }) => kind === 'total'));
  if (everybody === null || everybody === 0) return new Map();
  const options = rate.rows.filter(({ kind }) => kind === 'option');
  const responsesOf = (codes: readonly string[]): number =>
    sum(options.filter(({ code }) => codes.includes(code)).map(({ responseCount }) => responseCount));
  const peopleOf = (codes: readonly string[]): number =>
    sum(
      options.filter(({ code }) => codes.includes(code)).flatMap(({ eligibleCount }) => eligibleCount ?? []),
    );
  const unstated = rate.rows.filter(({ kind }) => kind === 'not_stated');
  const notStatedBase =
    baseOf(byGroup.points.find(({ kind }) => kind === 'not_stated')) ??
    (everybody * sum(unstated.map(({ responseCount }) => responseCount))) / rate.responseCount;
  const stated = (everybody - notStatedBase) / everybody;
  const own = new Map<string, number>();
  let [restBase, restPeople] = [everybody, rate.eligibleCount];
  for (const group of byGroup.points.filter(({ kind }) => kind === 'option' || kind === 'merged')) {
    const codes = group.options ?? [group.code];
    const shown = baseOf(group);
    const base = shown ?? responsesOf(codes);
    const heads = stated * peopleOf(codes);
    if (base === 0 || heads === 0 || (isTogether && shown === null)) continue;
    for (const code of codes) own.set(code, heads / base);
    restBase -= base;
    restPeople -= heads;
  }
  const rest = restBase > 0 ? Math.max(0, restPeople) / restBase : 0;
  return new Map(
    [...options.map(({ code }) => code), notStated].map((code) => [code, own.get(code) ?? rest]),
  );

  /** On the base that is printed first; null where the group or one of its counts is hidden. */
  function baseOf(point: Point | undefined): number | null {
    if (point?.column.status !== 'shown') return null;
    if (!point.column.counts.every((count) => typeof count === 'number')) return null;
    return table.stubKind === 'multiple' ? point.column.answeredBase : point.column.askedBase;
  }
}
