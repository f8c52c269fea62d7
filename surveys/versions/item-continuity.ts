import { continuationOf } from './differences.ts';
import { questionnaireItems } from '../items/questionnaire-items.ts';
import { tabulatedCodes } from '../items/tabulated-codes.ts';
import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

export type Change = 'none' | 'wording' | 'scale';
type Version = Pick<Questionnaire, 'code' | 'version' | 'sections'>;

/** The code of what is followed in the other version, and whether figures of the two may stand side by side. */
export interface Continuity {
  code: string;
  change: Change;
}

/**
 * What a tabulated item of one version is in another version of the same questionnaire, whatever it is called there;
 * undefined where it is not there. Items say what they continue (`continues`); where they do not, an item of the same
 * code in the nearest earlier version is taken for the same one and the two are compared.
 * `versions`: the stored versions of the questionnaire, in any order.
 *
 * @example
 * itemContinuity(
 *   'a',
 *   { code: 'q', version: 1, sections: [{ items: [{ type: 'rating-scale', code: 'a' }] }] },
 *   { code: 'q', version: 2, sections: [{ items: [{ type: 'rating-scale', code: 'b', continues: { version: 1, item: 'a', change: 'wording' } }] }] },
 *   [],
 * ) // => { code: 'b', change: 'wording' }
 */
export function itemContinuity(
  code: string,
  from: Version,
  to: Version,
  versions: readonly Version[],
): Continuity | undefined {
  if (from.code !== to.code) return undefined;
  const own = itemNamed(code, from);
  if (own === undefined) return undefined;
  const part = tabulatedCodes(own).indexOf(code);
  if (from.version === to.version) {
    const same = itemNamed(code, to);
    return same && { code, change: continuationOf(own, same) };
  }
  const all = [...versions.filter(({ version }) => ![from.version, to.version].includes(version)), from, to];
  const ownLine = lineage(own, from, all);
  for (const item of questionnaireItems(to)) {
    for (const [ancestor, change] of lineage(item, to, all)) {
      const ownChange = ownLine.get(ancestor);
      if (ownChange === undefined) continue;
      // Of another type it may be counted by fewer items: then the figures are of another scale.
      const found = tabulatedCodes(item)[part];
      return { code: found ?? item.code, change: found === undefined ? 'scale' : worst(change, ownChange) };
    }
  }
  return undefined;
}

/** Where a series of comparable figures begins, and how the wording has changed since. */
export interface SeriesStart extends Continuity {
  version: number;
}

/**
 * The earliest version from which figures of a tabulated item may stand side by side, and what it was called there:
 * together they name the item for good, whatever it is called later. Where the scale changed another series begins.
 * `versions`: the stored versions of the questionnaire, in any order.
 *
 * @example
 * seriesStart(
 *   'b',
 *   { code: 'q', version: 2, sections: [{ items: [{ type: 'rating-scale', code: 'b', continues: { version: 1, item: 'a', change: 'wording' } }] }] },
 *   [{ code: 'q', version: 1, sections: [{ items: [{ type: 'rating-scale', code: 'a' }] }] }],
 * ) // => { version: 1, code: 'a', change: 'wording' }
 */
export function seriesStart(
  code: string,
  from: Version,
  versions: readonly Version[],
): SeriesStart | undefined {
  const item = itemNamed(code, from);
  if (item === undefined) return undefined;
  const part = tabulatedCodes(item).indexOf(code);
  const all = [...versions.filter(({ version }) => version !== from.version), from];
  const [place, change] = [...lineage(item, from, all)].findLast(([, since]) => since !== 'scale') ?? [
    '',
    'none',
  ];
  const [version = '', ancestor = ''] = place.split(' ');
  const earliest = all.find((one) => one.version === Number(version));
  const named = earliest && itemNamed(ancestor, earliest);
  return {
    version: Number(version),
    code: named === undefined ? ancestor : (tabulatedCodes(named)[part] ?? ancestor),
    change,
  };
}

/**
 * The greater of two changes.
 *
 * @example worst('wording', 'none') // => 'wording'
 */
export function worst(one: Change, other: Change): Change {
  if (one === 'scale' || other === 'scale') return 'scale';
  return one === 'wording' || other === 'wording' ? 'wording' : 'none';
}

function itemNamed(code: string, version: Version): Item | undefined {
  return questionnaireItems(version).find((item) => tabulatedCodes(item).includes(code));
}

/** The item and everything it continues, as `version code`, with all that changed since. */
function lineage(item: Item, from: Version, versions: readonly Version[]): Map<string, Change> {
  const line = new Map<string, Change>();
  let place: { version: number; code: string; item: Item | undefined } = {
    version: from.version,
    code: item.code,
    item,
  };
  let change: Change = 'none';
  for (;;) {
    line.set(`${place.version} ${place.code}`, change);
    const step = place.item && earlier(place.item, place.version, versions);
    if (step === undefined) return line;
    change = worst(change, step.change);
    place = step;
  }
}

function earlier(item: Item, version: number, versions: readonly Version[]) {
  const { continues } = item;
  if (continues !== undefined && continues.version < version) {
    const code = continues.item ?? item.code;
    const stored = versions.find((one) => one.version === continues.version);
    return {
      version: continues.version,
      code,
      item: stored && itemNamed(code, stored),
      change: continues.change,
    };
  }
  const before = versions
    .filter((one) => one.version < version)
    .toSorted((a, b) => b.version - a.version)
    .map((one) => ({ version: one.version, item: itemNamed(item.code, one) }))
    .find((one) => one.item !== undefined);
  return before?.item === undefined
    ? undefined
    : {
        version: before.version,
        code: item.code,
        item: before.item,
        change: continuationOf(before.item, item),
      };
}
