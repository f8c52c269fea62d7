import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../../codebook/case-file.ts';
import { itemColumn } from '../../codebook/item-column.ts';
import { at } from '../../numeric/at.ts';
import { bannerCode, bannerItems } from '../../tabulate/banner-code.ts';
import { bannerGroups, type BannerGroups } from '../../tabulate/banner-groups.ts';
import { crossTabByGroups } from '../../tabulate/cross-tab.ts';
import { plannedTables } from '../../tabulate/planned-tables.ts';
import type { Table } from '../../tabulate/table.ts';
import type { GuardedRules } from '../safeguards.ts';
import {
  caseSetKey,
  isAttribute,
  publishedGroups,
  type Place,
  type PublishedGroup,
} from '../published-groups.ts';
import { earlierJoins, readableGroups } from './earlier-groups.ts';
import { hiddenOfStub } from './hidden-of-stub.ts';
import { joinedCaseFile, type Joins } from './joins.ts';

/** What was decided for one stub. */
export interface StubTables {
  /** Where nothing may be printed. */
  places: Place[];
  /** Keys of the hidden groups (caseSetKey). */
  hidden: Set<string>;
  joins: Joins;
  /** Items by which the stub is not broken down at all. */
  leftOut: ReadonlySet<string>;
  /** Its tables counted again where some joined a group, by name. */
  recounted: Map<string, Table>;
}

/**
 * What stays hidden of a stub's tables, and these as they are counted with whoever joined a group.
 *
 * Shape    answers: of the items before it. earlier: tables of the same cases that are published for good.
 * @example stubTables({ caseFile: exampleCaseFile, tables: [frequencyTable(exampleCaseFile, 'pride')], plan: { banners: [], crosses: [] }, stub: 'pride', rules: { minimumBase: 6, safeguards: { complementary: true, routing: true, earlier: true, certain: true, heads: true } }, earlier: [], answers: new Map() }).places // => [{ kind: 'column', table: 'pride', point: 0 }]
 */
export function stubTables({
  caseFile,
  tables,
  plan,
  stub,
  rules,
  earlier,
  answers,
}: {
  caseFile: CaseFile;
  tables: readonly Table[];
  plan: Pick<TablePlan, 'banners' | 'crosses'>;
  stub: string;
  rules: GuardedRules;
  earlier: readonly Table[];
  answers: ReadonlyMap<string, StubTables>;
}): StubTables {
  const own = publishedGroups(caseFile, [...tables], stub);
  const known = readableGroups(caseFile, earlier, stub);
  const knownKeys = new Set(known.map(({ cases }) => caseSetKey(cases)));
  const ownKeys = new Set(own.map(({ cases }) => caseSetKey(cases)));
  const published = [...own, ...known.filter(({ cases }) => !ownKeys.has(caseSetKey(cases)))];
  const attributes = attributesOf(caseFile, published, plan);
  const sources = rules.safeguards.routing ? sourcesOf(caseFile, stub) : [];
  const before = sources.flatMap((source) => answers.get(source) ?? []);
  const isReversed = tables.some(
    ({ banner, stub: other }) =>
      banner !== null && bannerItems(banner).includes(stub) && isAttribute(caseFile, other),
  );
  const { hidden, isAllHidden, joins, leftOut } = hiddenOfStub({
    caseFile,
    stub,
    published,
    attributes,
    rules,
    dependents: caseFile.items.flatMap(({ code }) =>
      sourcesOf(caseFile, code).includes(stub) ? [code] : [],
    ),
    withheld: new Set(before.flatMap((answer) => [...answer.hidden])),
    leftOut: new Set(before.flatMap((answer) => [...answer.leftOut])),
    joins: new Map([
      ...before.toReversed().flatMap((answer) => [...answer.joins]),
      ...earlierJoins(caseFile, earlier, { stub, attributes }),
    ]),
    mayJoin: before.length === 0 && known.length === 0 && !isReversed && !isAttribute(caseFile, stub),
    isFixed: Uint8Array.from(published, ({ cases }) => Number(knownKeys.has(caseSetKey(cases)))),
  });
  const left = own.filter((group, index) => hidden[index] === 1 && (isAllHidden || group.cases.length > 0));
  return {
    places: left.flatMap(({ places }) =>
      places.filter(({ kind }) => kind === 'column' || rules.safeguards.complementary),
    ),
    hidden: new Set(left.map(({ cases }) => caseSetKey(cases))),
    joins,
    leftOut,
    recounted: recountedTables(caseFile, { tables, plan, stub, attributes, joins }),
  };
}

/** Items that a stub hangs on: those it is routed on; an index and all its items but one give that one. */
function sourcesOf(caseFile: CaseFile, stub: string): string[] {
  const { item } = itemColumn(caseFile, stub);
  return [...(item.routedOn ?? []), ...(item.kind === 'index' ? item.items.map(({ code }) => code) : [])];
}

/** The same for all stubs of a plan: whom others join is decided by what they have in all of them. */
function attributesOf(
  caseFile: CaseFile,
  published: readonly PublishedGroup[],
  { banners, crosses }: Pick<TablePlan, 'banners' | 'crosses'>,
): string[] {
  const items = [
    ...banners.flatMap(({ item, within }) => (within === undefined ? [item] : [item, within])),
    ...crosses.map(({ banner }) => banner),
    ...published.flatMap(({ cases }) => cases.map(({ item }) => item)),
  ];
  return [...new Set(items)].filter((item) => isAttribute(caseFile, item)).toSorted();
}

function recountedTables(
  caseFile: CaseFile,
  {
    tables,
    plan,
    stub,
    attributes,
    joins,
  }: {
    tables: readonly Table[];
    plan: Pick<TablePlan, 'banners' | 'crosses'>;
    stub: string;
    attributes: readonly string[];
    joins: Joins;
  },
): Map<string, Table> {
  if (joins.size === 0) return new Map();
  const joined = joinedCaseFile(caseFile, attributes, joins);
  const planned = plannedTables(caseFile.items, plan).filter((table) => table.stub === stub);
  return new Map(
    planned.flatMap(({ id, banner }): [string, Table][] => {
      const before = tables.find((table) => table.id === id);
      const isByAttribute = banner !== null && isAttribute(caseFile, banner.item);
      if (before === undefined || !isByAttribute) return [];
      const groups = bannerGroups(joined, banner);
      const now = crossTabByGroups(joined, stub, { banner: bannerCode(banner), ...groups });
      const [old, recent] = [memberCounts(bannerGroups(caseFile, banner)), memberCounts(groups)];
      const points = now.points.map((point) => {
        const isJoined = point.kind !== 'not_stated' && recent.get(point.code) !== old.get(point.code);
        return isJoined ? { ...point, joined: 'not_stated' as const } : point;
      });
      return [[id, { ...now, points }]];
    }),
  );
}

/** Cases in each column, by its code. */
function memberCounts({ grouping, columns }: BannerGroups): Map<string, number> {
  const sizes = new Uint32Array(grouping.groupCount);
  if (grouping.kind === 'partition') {
    for (const group of grouping.groupOf) sizes[group] = at(sizes, group) + 1;
  }
  return new Map(
    columns.map(({ point, parts }) => [point.code, parts.reduce((sum, part) => sum + at(sizes, part), 0)]),
  );
}
