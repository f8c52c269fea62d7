import { sum } from 'simple-statistics';
import type { CaseFile } from '../codebook/case-file.ts';
import { at } from '../numeric/at.ts';
import { bannerItems, joinedCode } from '../tabulate/banner-code.ts';
import type { Table } from '../tabulate/table.ts';
import type { AuditedRate } from './audited-table.ts';
import { notStated, partsOfBanner } from './banner-parts.ts';
import { printedFacts } from './isolated/printed-facts.ts';
import { smallGroupsFrom, type IsolatedGroup } from './isolated/small-groups-from.ts';
import { printedBasesOfKinds, respondentsBy } from './small-sets/respondents.ts';

/** People whose answer to an item is certain. */
export interface CertainAnswer {
  stub: string;
  banner: string;
  /** The groups that all of them are of. */
  parts: string[];
}

/**
 * Answers that follow for each member of some groups of one attribute: the published counts say that everybody of these
 * groups answered, and all chose the same; of a sensitive item also where a shown group, or a rest that holds a small
 * one, did, whether or not everybody answered.
 *
 * Shape    tables: with the frequency table of every banner item; rates: numbers of people and of responses by group.
 * Missing  indices, groups within groups of items that are not sensitive, and what two attributes say together.
 * @example certainAnswers([], [], { ...exampleCaseFile, minimumBase: 3 }) // => []
 */
export function certainAnswers(
  tables: Table[],
  rates: readonly AuditedRate[],
  { minimumBase, ...caseFile }: CaseFile & { minimumBase: number },
): CertainAnswer[] {
  return caseFile.items.flatMap((item): CertainAnswer[] => {
    if (item.kind === 'index') return [];
    const stub = item.code;
    const banners = tables.flatMap((table) => (table.stub === stub ? (table.banner ?? []) : []));
    return [...new Set(banners)].flatMap((banner): CertainAnswer[] => {
      const attributes = bannerItems(banner);
      if (attributes.includes(stub) || !attributes.every((code) => isAttribute(caseFile, code))) return [];
      const rate = attributes.length === 1 ? rates.find((one) => one.item === banner) : undefined;
      if (item.isSensitive !== true && rate === undefined) return [];
      const split = {
        banner,
        parts: partsOfBanner(banner, (code) => categoriesOf(caseFile, code)),
      };
      const sizes =
        item.isSensitive === true ? answeredByPart(caseFile, stub, attributes) : new Map<string, number>();
      const unions = smallGroupsFrom(
        tables,
        { stub, banner, printed: printedFacts(tables, stub, split) },
        () => true,
      );
      return unions.flatMap(({ parts, base, counts }) => {
        if (base === null || base === 0 || !counts.includes(base)) return [];
        const isOfEverybody = rate !== undefined && base >= everybodyOf(rate, parts);
        const isSensitive = item.isSensitive === true && isRecognisable({ parts });
        return isOfEverybody || isSensitive ? [{ stub, banner, parts }] : [];
      });

      /** A shown group, or a rest with a small group in it; not everybody. */
      function isRecognisable({ parts }: Pick<IsolatedGroup, 'parts'>): boolean {
        if (parts.length === split.parts.length) return false;
        const isShown = tables.some(
          (table) =>
            table.stub === stub &&
            table.banner === banner &&
            table.points.some(
              ({ code, options = [code], column }) =>
                column.status === 'shown' &&
                options.length === parts.length &&
                options.every((one) => parts.includes(one)),
            ),
        );
        return isShown || parts.some((part) => (sizes.get(part) ?? minimumBase) < minimumBase);
      }
    });
  });
}

/** How many answered an item in each of the smallest groups in which anybody did. */
function answeredByPart(
  caseFile: CaseFile,
  stub: string,
  attributes: readonly string[],
): Map<string, number> {
  const respondents = respondentsBy(caseFile, attributes);
  const { answered } = printedBasesOfKinds(caseFile, respondents, stub);
  const options = attributes.map((code) => respondents.options.get(code) ?? []);
  return new Map(
    [...answered].flatMap((count, kind): [string, number][] =>
      count === 0 ? [] : [[joinedCode(options.map((own) => at(own, kind)[0] ?? notStated)), count]],
    ),
  );
}

/** How many people there are in groups all of which answered; Infinity where that is not said of all of them. */
function everybodyOf({ rows }: AuditedRate, parts: readonly string[]): number {
  const people = parts.map((part) => {
    const row = rows.find(({ code, kind }) => kind === 'option' && code === part);
    const isFull =
      row?.eligibleCount !== undefined &&
      row.eligibleCount !== null &&
      row.eligibleCount > 0 &&
      row.eligibleCount === row.responseCount;
    return part !== notStated && isFull ? (row?.responseCount ?? Infinity) : Infinity;
  });
  return sum(people);
}

function isAttribute({ items }: CaseFile, code: string): boolean {
  return items.some((item) => item.code === code && item.kind === 'single' && item.isAttribute);
}

function categoriesOf({ items }: CaseFile, code: string): string[] {
  const item = items.find((one) => one.code === code);
  return item !== undefined && 'categories' in item ? item.categories : [];
}
