import { itemsOfPart } from '../items/items-of-part.ts';
import { tabulatedCodes } from '../items/tabulated-codes.ts';
import { codePattern } from '../schema/code-pattern.ts';
import type { Path } from '../schema/issue.ts';
import type { Item, SectionPart } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import type { TablePlan } from '../schema/table-plan.ts';
import { followedCodes, type CodeChanges } from './followed-codes.ts';

/** A questionnaire that is being written, with the plan of its tables. */
export interface Draft {
  questionnaire: Questionnaire;
  tablePlan: TablePlan;
}

export interface Renaming {
  /** Of what has the code, in the questionnaire: a section, a part, a row of a matrix, an option, a band. */
  path: Path;
  to: string;
  /** The version the draft began with: what an item was called there is kept with it. */
  baseVersion: number | null;
}

/**
 * The draft with another code for one thing, followed by all that names it. Where a second thing has the same code,
 * what names it stays with that one.
 *
 * @example
 * renameCode(
 *   {
 *     questionnaire: { sections: [{ items: [{ type: 'open-ended', code: 'a' }] }], populationItem: 'a' },
 *     tablePlan: { crosses: [{ stub: 'a', banner: 'b' }] },
 *   },
 *   { path: ['sections', 0, 'items', 0], to: 'c', baseVersion: null },
 * ).tablePlan.crosses // => [{ stub: 'c', banner: 'b' }]
 */
export function renameCode<Written extends Draft>(
  draft: Written,
  { path, to, baseVersion }: Renaming,
): Written {
  const before = draft.questionnaire;
  const owner = valueAt(before, path);
  const from = codeOf(owner);
  if (from === undefined || from === to) return draft;
  const isItem = path.at(-2) === 'rows' || itemAt(before, path) !== undefined;
  const named = { ...owner, code: to };
  const after = withValue(
    before,
    path,
    isItem && baseVersion !== null ? continued(named, from, baseVersion) : named,
  );
  const changes = changesBetween(before, after, path);
  return {
    ...draft,
    questionnaire: followedCodes(after, changes),
    tablePlan: followedCodes(draft.tablePlan, changes),
  };
}

/** What became of the codes of the part in which something was renamed; nothing else has changed. */
function changesBetween(before: Questionnaire, after: Questionnaire, path: Path): CodeChanges {
  const [, section, , part] = path;
  const place = ['sections', section ?? '', 'items', part ?? ''];
  const [old, now] = [before, after].map((one) => itemsAt(one, place));
  const left = new Set(
    after.sections.flatMap(({ items }) => items.flatMap(itemsOfPart)).map(({ item }) => item.code),
  );
  const items = new Map<string, string>();
  const options = new Map<string, Map<string, string>>();
  for (const [index, item] of (old ?? []).entries()) {
    const next = now?.[index];
    if (next === undefined) continue;
    const [codes, nextCodes] = [tabulatedCodes(item), tabulatedCodes(next)];
    for (const [position, code] of codes.entries()) {
      const nextCode = nextCodes[position];
      if (nextCode !== undefined && nextCode !== code && !left.has(code)) items.set(code, nextCode);
      options.set(code, pairs(optionCodes(item), optionCodes(next)));
    }
  }
  return { items, options };
}

function pairs(before: readonly string[], after: readonly string[]): Map<string, string> {
  return new Map(
    before.flatMap((code, index): [string, string][] => {
      const next = after[index];
      return next === undefined || after.includes(code) ? [] : [[code, next]];
    }),
  );
}

function optionCodes(item: Item): string[] {
  if ('options' in item) return item.options.map(({ code }) => code);
  return 'bands' in item ? item.bands.map(({ code }) => code) : [];
}

function itemsAt(questionnaire: Questionnaire, place: Path): Item[] {
  const part = valueAt(questionnaire, place);
  return codeOf(part) === undefined ? [] : itemsOfPart(part as SectionPart).map(({ item }) => item);
}

function itemAt(questionnaire: Questionnaire, path: Path): Item | undefined {
  return path.length === 4
    ? itemsAt(questionnaire, path).find(({ code }) => code === codeOf(valueAt(questionnaire, path)))
    : undefined;
}

/** An item that says what it was called in the version the draft began with. */
function continued<Owner extends { code: string; continues?: { version: number; item?: string } }>(
  owner: Owner,
  from: string,
  version: number,
): Owner {
  const { continues, ...rest } = owner;
  const item = (continues?.version === version ? continues.item : undefined) ?? from;
  return (item === owner.code || !codePattern.test(item)
    ? rest
    : { ...rest, continues: { version, item, change: 'none' } }) as unknown as Owner;
}

function codeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
    ? value.code
    : undefined;
}

function valueAt(value: unknown, path: Path): (object & { code: string }) | undefined {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found as (object & { code: string }) | undefined;
}

function withValue<Value>(value: Value, [key, ...path]: Path, put: unknown): Value {
  if (key === undefined) return put as Value;
  if (Array.isArray(value)) return value.with(Number(key), withValue(value[Number(key)], path, put)) as Value;
  return { ...value, [key]: withValue(Reflect.get(value as object, key), path, put) };
}
