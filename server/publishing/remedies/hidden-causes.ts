import { bannerItems } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { HiddenCause } from '../../contract/publishing/remedies.ts';
import { notStated } from './groups-of-banner.ts';
import { publishedSizes, type PublishedSizes } from './published-sizes.ts';

type Point = PublishedTable['points'][number];
type Because = HiddenCause['because'];

/** Groups that are hidden for one reason, over all tables. */
export interface Cause extends Omit<HiddenCause, 'remedies'> {
  /** The attribute by which the tables are divided; null: none, or answers. */
  item: string | null;
  within: string | null;
  /** Codes of the groups at which a remedy can begin: the hidden one, or the small ones it protects. */
  groups: string[];
  kind: Point['kind'] | null;
}

/** A hidden group by one attribute: its options, and what else its table has by that attribute. */
interface Hidden {
  item: string;
  attribute: LocalText;
  point: Point;
  options: string[];
  label: LocalText;
  /** Of the same table, groups beside it. */
  siblings: { code: string; options: string[]; label: LocalText; isHidden: boolean; kind: Point['kind'] }[];
}

/**
 * Why groups stay hidden, one line a cause. It is read from the tables as they would be published: group sizes, blanks and
 * head counts that everybody may know, and which groups are hidden. What was answered says nothing here.
 */
export function hiddenCauses(
  tables: readonly (PublishedTable | PublishedResponseRate)[],
  { minimumBase, attributes }: { minimumBase: number; attributes: readonly string[] },
): Cause[] {
  const sizes = publishedSizes(tables);
  const causes = new Map<string, Cause & { tables: Set<string>; codes: Set<string> }>();
  const add = (key: string, table: PublishedTable, cause: Omit<Cause, 'tableCount'>): Set<string> => {
    const known = causes.get(key) ?? { ...cause, tableCount: 0, tables: new Set(), codes: new Set() };
    causes.set(key, known);
    known.tables.add(table.id);
    for (const code of cause.groups) if (!known.groups.includes(code)) known.groups.push(code);
    if (known.because.kind === 'small-groups' && cause.because.kind === 'small-groups')
      known.because = { kind: 'small-groups', groups: union(known.because.groups, cause.because.groups) };
    return known.codes;
  };
  const groupCounts = new Map<string, number>();
  for (const table of tables) {
    if (table.kind !== 'cross-tab') continue;
    const count = table.points.filter((point) => isWithin(point)).length;
    groupCounts.set(table.banner ?? '', Math.max(groupCounts.get(table.banner ?? '') ?? 0, count));
  }
  for (const table of tables) {
    if (table.kind === 'response-rate') continue;
    const plain = { group: null, item: null, within: null, groups: [], kind: null };
    const { banner, bannerLabel: attribute, points } = table;
    if (points[0]?.column.status === 'suppressed') {
      if (banner === null)
        add('total', table, { ...plain, attribute: null, because: { kind: 'few-in-total' } });
      continue;
    }
    if (banner === null) continue;
    const items = bannerItems(banner);
    const isByAttribute = table.bannerKind === 'single' && items.every((item) => attributes.includes(item));
    const hidden = points.filter(({ column }) => column.status === 'suppressed');
    if (!isByAttribute) {
      const hasCells = points.some(
        ({ column }) => column.status === 'shown' && column.counts.some((one) => typeof one !== 'number'),
      );
      if (hidden.length > 0 || hasCells)
        add(`answers ${banner}`, table, { ...plain, attribute, because: { kind: 'answers' } });
      continue;
    }
    if (points.length === 1) {
      add(`left-out ${banner}`, table, { ...plain, attribute, because: { kind: 'left-out' } });
      continue;
    }
    const [outer = '', inner] = items;
    const inside = hidden.filter((point) => isWithin(point));
    if (inside.length > 0 && inner !== undefined) {
      const because = { kind: 'within' as const, hiddenCount: 0, groupCount: groupCounts.get(banner) ?? 0 };
      const codes = add(`within ${banner}`, table, {
        ...plain,
        attribute,
        because,
        item: inner,
        within: outer,
      });
      for (const { code } of inside) codes.add(code);
    }
    for (const one of hiddenByOne(table, outer)) {
      const because = reasonOf(one, sizes, minimumBase);
      const groups = because.kind === 'small-groups' ? smallSiblings(one, sizes, minimumBase) : [];
      add(`${outer} ${one.options.join('+')} ${one.point.kind === 'net'} ${because.kind}`, table, {
        attribute: one.attribute,
        group: one.label,
        because,
        item: outer,
        within: null,
        groups: groups.length > 0 ? groups.map(({ code }) => code) : [codeOf(one.point)],
        kind: one.point.kind,
      });
    }
  }
  return [...causes.values()]
    .map(({ tables: found, codes, ...cause }) => ({
      ...cause,
      tableCount: found.size,
      because:
        cause.because.kind === 'within' ? { ...cause.because, hiddenCount: codes.size } : cause.because,
    }))
    .toSorted((a, b) => b.tableCount - a.tableCount);
}

/** Whether a group is within a group of another attribute. */
function isWithin({ kind, within }: Point): boolean {
  return within !== undefined && kind !== 'subtotal';
}

/** The hidden groups of a table by its attribute; of groups within groups those of the outer one. */
function hiddenByOne(table: PublishedTable, item: string): Hidden[] {
  const attribute = table.nesting?.outer ?? table.bannerLabel;
  if (attribute === null) return [];
  const outer = table.points.filter((point) => point.kind !== 'total' && !isWithin(point));
  const siblings = outer.map((point) => ({
    code: codeOf(point),
    options: optionsOf(point),
    label: point.levels?.outer ?? point.label,
    isHidden: point.column.status === 'suppressed',
    kind: point.kind,
  }));
  return outer.flatMap((point, place) => {
    if (point.column.status !== 'suppressed') return [];
    const label = point.levels?.outer ?? point.label;
    return [
      { item, attribute, point, options: optionsOf(point), label, siblings: siblings.toSpliced(place, 1) },
    ];
  });
}

function codeOf({ code, within }: Point): string {
  return within?.code ?? code;
}

function optionsOf({ code, options, within }: Point): string[] {
  return within?.options ?? options ?? [code];
}

/** What published counts say of a hidden group. */
function reasonOf(hidden: Hidden, sizes: PublishedSizes, minimumBase: number): Because {
  const { item, options } = hidden;
  const responseCount = sizes.responsesOf(item, options);
  if (responseCount !== null && responseCount < minimumBase) return { kind: 'few-responses', responseCount };
  const headCount = sizes.peopleOf(item, options);
  if (headCount !== null && headCount < minimumBase) return { kind: 'few-people', headCount };
  const small = smallSiblings(hidden, sizes, minimumBase);
  if (small.length > 0) return { kind: 'small-groups', groups: small.map(({ label }) => label) };
  const blanks = sizes.responsesOf(item, [notStated]);
  const beside = hidden.siblings.filter(({ kind, isHidden }) => isHidden && kind !== 'net');
  const isAlone = beside.length === 1 && beside[0]?.kind === 'not_stated';
  if (isAlone && blanks !== null && blanks > 0 && blanks < minimumBase)
    return { kind: 'not-stated', responseCount: blanks };
  return { kind: 'other-groups' };
}

/** Groups beside it that are hidden because they are small. */
function smallSiblings({ item, siblings }: Hidden, sizes: PublishedSizes, minimumBase: number) {
  return siblings.filter(({ options, isHidden, kind }) => {
    const size = sizes.responsesOf(item, options);
    return (
      isHidden && kind !== 'net' && kind !== 'not_stated' && size !== null && size > 0 && size < minimumBase
    );
  });
}

function union(one: readonly LocalText[], other: readonly LocalText[]): LocalText[] {
  return [...one, ...other.filter(({ ja }) => !one.some((known) => known.ja === ja))];
}
