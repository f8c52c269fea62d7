import { mapTexts } from '../items/words/map-texts.ts';

/** Codes that became others, each under the code it had: of items, and of options by the item they belong to. */
export interface CodeChanges {
  items: ReadonlyMap<string, string>;
  options: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * What a code says under each key that has one, in questionnaires and table plans alike: the code of the thing itself,
 * the code of an item, of options of the item named beside it, of options of the attribute of a requirement, or
 * something that no change of a draft touches. A test holds that the schemas have no code under another key.
 */
export const codeMeanings = {
  code: 'own',
  item: 'item',
  items: 'item',
  populationItem: 'item',
  attribute: 'item',
  stub: 'item',
  banner: 'item',
  within: 'item',
  is: 'option',
  hasAll: 'option',
  options: 'option',
  marks: 'attribute-option',
  questionnaire: 'outside',
  continues: 'outside',
} as const;

/** Whose options are spoken of. */
interface Scope {
  item?: string | undefined;
  attribute?: string | undefined;
}

/**
 * A questionnaire, a table plan or a part of one in which everything that names something by a code names it by its
 * new code: conditions, indices, requirements, banners and their groups, crosses, the population item, and answers
 * repeated in texts. The codes of the things themselves stay.
 *
 * @example
 * followedCodes(
 *   { askedWhen: { item: 'a', is: ['1'] }, text: { ja: '{a}について' } },
 *   { items: new Map([['a', 'b']]), options: new Map([['a', new Map([['1', 'yes']])]]) },
 * ) // => { askedWhen: { item: 'b', is: ['yes'] }, text: { ja: '{b}について' } }
 */
export function followedCodes<Value>(value: Value, changes: CodeChanges): Value {
  const texts = mapTexts(value, (text) =>
    // In one go: of two codes that change places neither is followed twice.
    text.replaceAll(/\{([^{}]*)\}/g, (whole, code: string) => {
      const next = changes.items.get(code);
      return next === undefined ? whole : `{${next}}`;
    }),
  );
  return followed(texts, changes, {}) as Value;
}

function followed(value: unknown, changes: CodeChanges, around: Scope): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => followed(part, changes, around));
  if (typeof value !== 'object' || value === null) return value;
  const scope: Scope = {
    item: textUnder(value, 'item') ?? around.item,
    attribute: textUnder(value, 'attribute') ?? around.attribute,
  };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      followedUnder(key, part, changes, scope),
    ]),
  );
}

function followedUnder(key: string, part: unknown, changes: CodeChanges, scope: Scope): unknown {
  switch (Object.hasOwn(codeMeanings, key) ? codeMeanings[key as keyof typeof codeMeanings] : undefined) {
    case 'item':
      return named(part, changes.items, changes, scope);
    case 'option':
      return named(part, optionsOf(changes, scope.item), changes, scope);
    case 'attribute-option':
      return withKeys(part, optionsOf(changes, scope.attribute), changes, scope);
    case 'outside':
      return part;
    default:
      return followed(part, changes, scope);
  }
}

/** A code or a list of codes; a list may also be one of things (the items of a section, the options of an item). */
function named(
  part: unknown,
  codes: ReadonlyMap<string, string>,
  changes: CodeChanges,
  scope: Scope,
): unknown {
  if (typeof part === 'string') return codes.get(part) ?? part;
  if (!Array.isArray(part)) return followed(part, changes, scope);
  return part.map((one: unknown) =>
    typeof one === 'string' ? (codes.get(one) ?? one) : followed(one, changes, scope),
  );
}

/** What is written under codes; the marks that there are, a list, have none. */
function withKeys(
  part: unknown,
  codes: ReadonlyMap<string, string>,
  changes: CodeChanges,
  scope: Scope,
): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return followed(part, changes, scope);
  return Object.fromEntries(Object.entries(part).map(([key, mark]) => [codes.get(key) ?? key, mark]));
}

const none: ReadonlyMap<string, string> = new Map();

function optionsOf(changes: CodeChanges, item: string | undefined): ReadonlyMap<string, string> {
  return (item === undefined ? undefined : changes.options.get(item)) ?? none;
}

function textUnder(value: object, key: string): string | undefined {
  const text: unknown = Reflect.get(value, key);
  return typeof text === 'string' ? text : undefined;
}
