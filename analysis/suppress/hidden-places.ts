import { sum } from 'simple-statistics';
import type { CaseFile } from '../codebook/case-file.ts';
import type { SuppressionReason, Table } from '../tabulate/table.ts';
import { groupAtoms } from './group-atoms.ts';
import { hiddenGroups } from './hidden-groups.ts';
import { publishedGroups, type Place } from './published-groups.ts';

/** A place that must not be printed. */
export interface HiddenPlace {
  place: Place;
  reason: SuppressionReason;
}

/**
 * Everything that must be hidden for one stub: all places of the groups that hiddenGroups decides to hide. A row or
 * a base of a reverse table is hidden to protect the group, so its reason is always complementary.
 *
 * @example hiddenPlaces(exampleCaseFile, [crossTab(exampleCaseFile, 'pride', { item: 'grade' })], 'pride', { minimumBase: 2, complementary: true })
 *   // => [{ place: { kind: 'column', table: 'pride*grade', point: 1 }, reason: 'complementary' }, { place: { kind: 'column', table: 'pride*grade', point: 3 }, reason: 'below_minimum_base' }]
 */
export function hiddenPlaces(
  caseFile: CaseFile,
  tables: Table[],
  stub: string,
  rules: { minimumBase: number; complementary: boolean },
): HiddenPlace[] {
  const groups = publishedGroups(caseFile, tables, stub);
  const atoms = groupAtoms(
    caseFile,
    stub,
    groups.map((group) => group.cases),
  );
  const candidates = groups.map(({ precedence }, index) => {
    const parts = atoms.filter((atom) => atom.groups.includes(index));
    return {
      precedence,
      askedBase: sum(parts.map((atom) => atom.asked)),
      answeredBase: sum(parts.map((atom) => atom.answered)),
    };
  });
  const reasons = hiddenGroups(candidates, atoms, rules);
  return groups.flatMap((group, index) => {
    const reason = reasons[index] ?? null;
    if (reason === null) return [];
    return group.places.flatMap((place): HiddenPlace[] => {
      if (place.kind === 'column') return [{ place, reason }];
      return rules.complementary ? [{ place, reason: 'complementary' }] : [];
    });
  });
}
