import type { JSONSchema } from 'zod/v4/core';

type Schema = JSONSchema.JSONSchema;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
}

export interface DescribedApi {
  paths: Record<
    string,
    Record<
      string,
      {
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
        'x-roles'?: string[];
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
}

export interface MadeRequest {
  method: string;
  /** As described, with names in braces. */
  path: string;
  address: string;
  /** JSON, or something that is none; undefined: no body. */
  body: string | undefined;
  type: string;
}

/** What could be taken for something else, would be read as something else, or is too much of it. */
const hostile: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  true,
  [],
  {},
  [[]],
  '../../etc/passwd',
  '%00',
  '\u0000',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '=cmd|calc',
  '𠮷野家😀',
  '\u202Eabc',
  '\uD83D',
  '9999-99-99',
  '0000-00-00',
  'x'.repeat(5000),
  'あ'.repeat(300),
  Array.from({ length: 300 }, (_, index) => index),
];

/**
 * Requests made from the description of the API: addresses, queries and bodies that fit it, and the same with a thing or
 * two gone wrong. `known` are words that mean something to the installation (codes of waves, of items, days), `places` those that stand
 * in an address for a name in braces, and `samples` bodies that fit, by path.
 */
export function describedRequests(
  { paths, components }: DescribedApi,
  random: () => number,
  {
    known,
    places,
    samples,
  }: { known: readonly string[]; places: Record<string, string[]>; samples: Record<string, unknown[]> },
) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (share: number) => random() < share;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      ...operation,
    })),
  );

  /** Something that a schema takes, or nearly. */
  function valueOf(schema: Schema, depth = 0): unknown {
    if (schema.$ref !== undefined) {
      const target = components.schemas[schema.$ref.replace(/^.*\//, '')];
      return target === undefined || depth > 8 ? null : valueOf(target, depth + 1);
    }
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return pick(schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return valueOf(pick(choices), depth + 1);
    if (schema.allOf !== undefined)
      return Object.assign({}, ...schema.allOf.map((part) => valueOf(part, depth + 1)));
    const type = Array.isArray(schema.type) ? pick(schema.type) : schema.type;
    if (type === 'object') return objectOf(schema, depth);
    if (type === 'array') {
      const length = Math.max(schema.minItems ?? 0, depth > 6 ? 0 : Math.floor(random() * 4));
      return Array.from({ length }, () => valueOf((schema.items ?? {}) as Schema, depth + 1));
    }
    if (type === 'integer' || type === 'number') {
      const least = schema.minimum ?? 0;
      return least + Math.floor(random() * Math.min(100, (schema.maximum ?? 100) - least + 1));
    }
    if (type === 'boolean') return chance(0.5);
    if (type === 'null') return null;
    return textOf(schema);
  }

  function objectOf({ properties = {}, required = [], additionalProperties }: Schema, depth: number) {
    const entries = Object.entries(properties)
      .filter(([name]) => required.includes(name) || (depth < 6 && chance(0.5)))
      .map(([name, schema]) => [name, valueOf(schema as Schema, depth + 1)]);
    const isOpen = typeof additionalProperties === 'object' && depth < 6;
    const others = isOpen ? [[pick(known), valueOf(additionalProperties, depth + 1)]] : [];
    return Object.fromEntries([...entries, ...others]) as unknown;
  }

  function textOf({ pattern, minLength = 0 }: Schema): string {
    const fitting =
      pattern === undefined ? known : known.filter((word) => new RegExp(pattern, 'u').test(word));
    const word = fitting.length > 0 ? pick(fitting) : 'a1';
    return word.padEnd(minLength, 'x');
  }

  /** The same value with one place of it gone wrong. */
  function spoilt(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || chance(0.1)) return pick(hostile);
    const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    const keys = Object.keys(copy);
    const key =
      keys.length === 0 || chance(0.1) ? pick([...known, '__proto__', 'constructor', '0']) : pick(keys);
    const parts = copy as Record<string, unknown>;
    if (chance(0.15)) delete parts[key];
    else
      Object.defineProperty(parts, key, { value: spoilt(parts[key]), enumerable: true, configurable: true });
    return copy;
  }

  function bodyOf(path: string, schema: Schema): string {
    const sample = samples[path];
    let value = sample !== undefined && chance(0.7) ? pick(sample) : valueOf(schema);
    for (let wrongs = pick([0, 0, 1, 1, 2, 5]); wrongs > 0; wrongs -= 1) value = spoilt(value);
    const text = JSON.stringify(value) ?? 'null';
    return chance(0.03) ? text.slice(0, Math.floor(random() * text.length)) : text;
  }

  const word = (schema: Schema) =>
    chance(0.15) ? String(pick(hostile)).toWellFormed() : String(valueOf(schema));

  function requestOf({ path, method, parameters = [], requestBody }: (typeof routes)[number]): MadeRequest {
    const place = path.replaceAll(/\{(\w+)\}/g, (_, of: string) => {
      const fitting = places[of] ?? known;
      const name = chance(0.85) ? pick(chance(0.9) ? fitting : known) : String(pick(hostile)).toWellFormed();
      return encodeURIComponent(name === '' ? 'x' : name.slice(0, 900));
    });
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && chance(0.5))
      .map(({ name, schema }) => `${name}=${encodeURIComponent(word(schema).slice(0, 900))}`);
    const schema = requestBody?.content['application/json']?.schema;
    return {
      method,
      path,
      address: query.length === 0 ? place : `${place}?${query.join('&')}`,
      body: schema === undefined ? undefined : bodyOf(path, schema),
      type: chance(0.02) ? 'text/plain' : 'application/json',
    };
  }

  return {
    /** The next request of somebody; most of what they ask is theirs to ask. */
    next(role: string): MadeRequest {
      const own = routes.filter((route) => (route['x-roles'] ?? ['anybody']).includes(role));
      const route = chance(0.85) ? pick(own) : pick(routes);
      // A report takes a second of a thread: among the others it is asked for now and then.
      const isLong = route.path.endsWith('/report/file') && !chance(0.05);
      return isLong ? this.next(role) : requestOf(route);
    },
  };
}
