import { bannerItems } from '../../tabulate/banner-code.ts';
import type { Table } from '../../tabulate/table.ts';
import { notStated, partsOfBanner } from '../banner-parts.ts';
import { isUnrecognisable } from './is-unrecognisable.ts';
import { printedFacts, type PrintedFact } from './printed-facts.ts';
import { smallGroupsFrom, type IsolatedGroup } from './small-groups-from.ts';

/**
 * What an outsider could derive from published tables about groups of 1 to minimumBase - 1 respondents: by taking
 * shown groups from a total, merged groups apart, options of a multiple response from all, and by reading the
 * reverse of a cross. Small groups shown outright are among them. It looks at nothing but the tables and shares no
 * arithmetic with the suppression that it checks.
 *
 * Shape    tables: as published, with the frequency table of every banner item.
 * Missing  those who left an attribute blank, where nobody recognises them by it (isUnrecognisable). Which respondents are
 *          in several groups of different items at once is known outside only where a banner nests them: differences of
 *          other such groups are left to what hides, which has the cases.
 * Throws   "isolatedGroups requires the frequency table of banner …".
 * @example isolatedGroups(tabulatePlan(exampleCaseFile, { banners: [{ item: 'grade' }], crosses: [] }), { minimumBase: 3 }).map((group) => `${group.stub}: ${group.parts.join('+')} ${group.base}`)
 *   // => ['pride: chief 2', 'pride: clerk 2', 'pride: not_stated 1', 'tools: chief 2', 'tools: clerk 1', 'tools: not_stated 1']
 */
export function isolatedGroups(tables: Table[], rules: { minimumBase: number }): IsolatedGroup[] {
  const isSmall = (base: number): boolean => base >= 1 && base < rules.minimumBase;
  const stubs = [...new Set(tables.map((table) => table.stub))];
  return stubs.flatMap((stub) => {
    const banners = tables.flatMap((table) => (table.stub === stub ? (table.banner ?? []) : []));
    const alone = smallGroupsFrom(
      tables,
      { stub, banner: null, printed: printedFacts(tables, stub, null) },
      isSmall,
    );
    const split = [...new Set(banners)].flatMap((banner) => {
      const variables = bannerItems(banner).map((item) => variableOf(tables, item));
      const optionsOf = (item: string): string[] => variableOf(tables, item).categories;
      const facts = printedFacts(tables, stub, { banner, parts: partsOfBanner(banner, optionsOf) });
      const [overlapping] = variables.filter(({ stubKind }) => stubKind === 'multiple');
      if (overlapping === undefined)
        return smallGroupsFrom(tables, { stub, banner, printed: facts }, isSmall);
      return overlapping.categories.flatMap((option) =>
        smallGroupsFrom(tables, { stub, banner, printed: asTickedOrNot(facts, option) }, isSmall),
      );
    });
    return [...alone, ...split].filter((group) => !isUnrecognisable(tables, group, rules.minimumBase));
  });
}

function variableOf(tables: Table[], item: string): Table {
  const found = tables.find((table) => table.stub === item);
  if (found === undefined) {
    throw new RangeError(`isolatedGroups requires the frequency table of banner ${item}`);
  }
  return found;
}

/** Options of a multiple response overlap: each is a pair of its own, those who ticked it and the others. */
function asTickedOrNot(facts: PrintedFact[], option: string): PrintedFact[] {
  return facts.flatMap((fact) => {
    if (fact.parts.includes(notStated) && fact.parts.length > 1)
      return { ...fact, parts: [option, `not:${option}`] };
    return fact.parts.length === 1 && fact.parts[0] === option ? fact : [];
  });
}
