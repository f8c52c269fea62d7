import { sum } from 'simple-statistics';
import type { CaseFile, CodebookItem } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { bannerItems } from '../tabulate/banner-code.ts';
import type { Figure, SuppressionReason, Table } from '../tabulate/table.ts';
import { groupAtoms } from './group-atoms.ts';
import { groupsToWithhold } from './groups-to-withhold.ts';
import { hiddenGroups, type CandidateGroup } from './hidden-groups.ts';
import { primaryReasons } from './primary-reasons.ts';
import type { Safeguards } from './safeguards.ts';
import { caseSetKey, publishedGroups, type Place, type PublishedGroup } from './published-groups.ts';

/** A place that must not be printed. */
export interface HiddenPlace {
  place: Place;
  reason: SuppressionReason;
}

/** What was decided for one stub: where nothing may be printed, and which groups that hides. */
export interface HiddenOfStub {
  places: HiddenPlace[];
  /** Keys of the groups (caseSetKey). */
  groups: Set<string>;
}

/**
 * Everything that must be hidden for one stub: all places of the groups that hiddenGroups decides to hide. A row or
 * a base of a reverse table is hidden to protect the group, so its reason is always complementary.
 *
 * Shape    withheld: groups hidden for an item that this one is routed on; their asked base would give away how many
 *          of them answered that item so. earlier: tables of the same cases that are published for good. safeguards:
 *          all of them, except where a test shows what one is for.
 * @example hiddenPlaces(exampleCaseFile, [crossTab(exampleCaseFile, 'pride', { item: 'grade' })], { stub: 'pride', minimumBase: 2, safeguards: { complementary: true, unanimity: true, routing: true, earlier: true, nesting: true }, withheld: new Set(), earlier: [] }).places
 *   // => [{ place: { kind: 'column', table: 'pride*grade', point: 1 }, reason: 'complementary' }, { place: { kind: 'column', table: 'pride*grade', point: 3 }, reason: 'below_minimum_base' }]
 */
export function hiddenPlaces(
  caseFile: CaseFile,
  tables: Table[],
  {
    stub,
    minimumBase,
    safeguards,
    withheld,
    earlier,
  }: {
    stub: string;
    minimumBase: number;
    safeguards: Safeguards;
    withheld: ReadonlySet<string>;
    earlier: Table[];
  },
): HiddenOfStub {
  const groups = publishedGroups(caseFile, tables, stub);
  const known = publishedGroups(caseFile, earlier, stub).filter(({ places }) =>
    places.some((place) => isReadable(earlier, place)),
  );
  const knownKeys = new Set(known.map(({ cases }) => caseSetKey(cases)));
  const all = [
    ...groups,
    ...known.filter(({ cases }) => !groups.some((own) => caseSetKey(own.cases) === caseSetKey(cases))),
  ];
  const atoms = groupAtoms(
    caseFile,
    stub,
    all.map((group) => group.cases),
  );
  const isAttribute = isAttributeItem(caseFile, stub);
  const candidates = all.map((group, index): CandidateGroup => {
    const parts = atoms.filter((atom) => atom.groups.includes(index));
    return {
      precedence: group.precedence,
      askedBase: sum(parts.map((atom) => atom.asked)),
      answeredBase: sum(parts.map((atom) => atom.answered)),
      isPublished: knownKeys.has(caseSetKey(group.cases)),
      isWithheld: withheld.has(caseSetKey(group.cases)),
      isProtected:
        safeguards.unanimity &&
        index < groups.length &&
        !isAttribute &&
        isUnanimous(caseFile, tables, group.places),
    };
  });
  const reasons = safeguards.complementary
    ? hiddenGroups(candidates, atoms, { minimumBase })
    : primaryReasons(candidates, { minimumBase });
  if (safeguards.complementary && safeguards.nesting) {
    for (const items of nestedItems(tables, stub)) {
      for (const index of withheldWithin(caseFile, { stub, items, groups: all, candidates, reasons })) {
        reasons[index] = 'complementary';
      }
    }
  }
  const hidden = groups.flatMap((group, index) => {
    const reason = reasons[index] ?? null;
    return reason === null ? [] : [{ group, reason }];
  });
  return {
    groups: new Set(hidden.map(({ group }) => caseSetKey(group.cases))),
    places: hidden.flatMap(({ group, reason }) =>
      group.places.flatMap((place): HiddenPlace[] => {
        if (place.kind === 'column') return [{ place, reason }];
        return safeguards.complementary ? [{ place, reason: 'complementary' }] : [];
      }),
    ),
  };
}

/** The pairs of items by which a stub is broken down one within the other. */
function nestedItems(tables: Table[], stub: string): [string, string][] {
  return tables.flatMap((table): [string, string][] => {
    if (table.stub !== stub || table.banner === null) return [];
    const [outer = '', inner] = bannerItems(table.banner);
    return inner === undefined ? [] : [[outer, inner]];
  });
}

/** What groupsToWithhold finds, among all groups of a stub. */
function withheldWithin(
  caseFile: CaseFile,
  {
    stub,
    items,
    groups,
    candidates,
    reasons,
  }: {
    stub: string;
    items: [string, string];
    groups: PublishedGroup[];
    candidates: CandidateGroup[];
    reasons: (SuppressionReason | null)[];
  },
): number[] {
  const own = [...groups.keys()]
    .filter((index) => groups[index]?.cases.every(({ item }) => items.includes(item)))
    .toSorted((a, b) => at(candidates, a).answeredBase - at(candidates, b).answeredBase || a - b);
  const found = groupsToWithhold(
    caseFile,
    { stub, items },
    own.map((index) => ({
      cases: groups[index]?.cases ?? [],
      isHidden: reasons[index] !== null,
      isOpen:
        groups[index]?.cases.length === 2 &&
        reasons[index] === null &&
        candidates[index]?.isPublished !== true,
    })),
  );
  return found.flatMap((place) => own[place] ?? []);
}

function isAttributeItem(caseFile: CaseFile, stub: string): boolean {
  const { item } = itemColumn(caseFile, stub);
  return item.kind === 'single' && item.isAttribute;
}

/** Everybody in the group chose the same: what the group answered is what each of them answered. */
function isUnanimous(caseFile: CaseFile, tables: Table[], places: Place[]): boolean {
  return places.some((place) => {
    if (place.kind !== 'column') return false;
    const table = tables.find((candidate) => candidate.id === place.table);
    const column = table?.points[place.point]?.column;
    // Who is in a group for having ticked an option ticked it, all of them: that says nothing new.
    if (table === undefined || table.banner === table.stub || column?.status !== 'shown') return false;
    if (column.indexScore !== undefined)
      return isAtAnEnd(itemColumn(caseFile, table.stub).item, column.indexScore);
    const everybody = table.stubKind === 'multiple' ? column.askedBase : column.answeredBase;
    return everybody > 0 && column.counts.some((count) => count === everybody);
  });
}

/** The best or worst score that an index can have: every answer in it was the best, or the worst. */
function isAtAnEnd(item: CodebookItem, score: Figure): boolean {
  const scores = item.kind === 'index' ? item.items.flatMap((scored) => scored.scores) : [];
  return score === Math.max(...scores) || score === Math.min(...scores);
}

function isReadable(tables: Table[], place: Place): boolean {
  const table = tables.find((candidate) => candidate.id === place.table);
  if (table === undefined) return false;
  if (place.kind === 'column') return table.points[place.point]?.column.status === 'shown';
  const columns = table.points.slice(1).flatMap(({ column }) => (column.status === 'shown' ? column : []));
  if (place.kind === 'bases') return columns.length > 0;
  return columns.some(({ counts }) => typeof counts[place.category] === 'number');
}
