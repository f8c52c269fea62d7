import { z } from 'zod';
import type { JSONSchema } from 'zod/v4/core';

type Schema = JSONSchema.JSONSchema;

interface Answer {
  content?: Record<string, { schema: Schema }>;
}

interface Operation {
  responses: Record<string, Answer>;
  'x-roles'?: string[];
}

export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** What the server refuses before a route has its say: described once for all of them, as `default`. */
const refusedAnywhere = new Set([400, 403, 413, 415, 500, 503]);
/** What does not fit the description of an address, a query or a body. */
const unfit = /"code":"(?:not-found|invalid-request)"/;

/** The description of the API as something to hold answers against. */
export function describedAnswers({ paths, components }: OpenApi) {
  const readers = new Map<Schema, z.ZodType>();
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([name, operation]) => ({
      method: name.toUpperCase(),
      path,
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      ...operation,
    })),
  );

  function readerOf(schema: Schema): z.ZodType {
    const known = readers.get(schema);
    if (known !== undefined) return known;
    const made = z.fromJSONSchema(closed({ ...schema, $defs: components.schemas }), {
      registry: z.registry(),
    });
    readers.set(schema, made);
    return made;
  }

  /** The route that answers at an address: one with the word itself before one with braces. */
  function routeAt(method: string, address: string) {
    return routes
      .filter((route) => route.method === method && route.pattern.test(address))
      .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
  }

  return {
    routes,

    /** The name of what was answered, e.g. `GET /api/waves/{wave} 200`; null where no route stands at the address. */
    nameOf(method: string, address: string, { status }: Response): string | null {
      const route = routeAt(method, address);
      return route === undefined ? null : `${method} ${route.path} ${status}`;
    },

    /** What an answer has that its description does not, or the other way round; null: they agree. */
    async faultOf(method: string, address: string, response: Response): Promise<string | null> {
      const route = routeAt(method, address);
      const { status } = response;
      const text = await response.clone().text();
      const described =
        route?.responses[status] ??
        (refusedAnywhere.has(status) || unfit.test(text) ? route?.responses['default'] : undefined);
      if (route === undefined) return status === 404 || status === 401 ? null : 'there is no such route';
      if (described === undefined) return `${route.path}: ${status} is not described: ${text.slice(0, 200)}`;
      const place = `${method} ${route.path} ${status}`;
      if (described.content === undefined)
        return text === '' ? null : `${place}: a body where none is described`;
      const type = response.headers.get('content-type')?.split(';')[0] ?? '';
      const schema = described.content[type]?.schema;
      if (schema === undefined) return `${place}: ${type} is not described`;
      if (!type.endsWith('json')) return null;
      const read = readerOf(schema).safeParse(JSON.parse(text));
      return read.success ? null : `${place}: ${z.prettifyError(read.error)}`;
    },
  };
}

export type DescribedAnswers = ReturnType<typeof describedAnswers>;

/**
 * The same schema, its objects taking no field that they do not name, so that a field too many is found as well as one
 * too few; references point to where a JSON Schema by itself has its parts.
 */
function closed<Value>(schema: Value): Value {
  const text = JSON.stringify(schema, (_, value: unknown) => {
    if (typeof value === 'string') return value.replace(/^#\/components\/schemas\//, '#/$defs/');
    const isOpen =
      typeof value === 'object' &&
      value !== null &&
      'properties' in value &&
      typeof value.properties === 'object' &&
      !('additionalProperties' in value);
    return isOpen ? { ...value, additionalProperties: false } : value;
  });
  return JSON.parse(text) as Value;
}
