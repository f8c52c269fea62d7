import { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import type { ServerIssue } from '../contract/issue.ts';
import type { Account } from '../contract/accounts.ts';
import { problemResponse } from './problem-response.ts';
import { problemSchema } from '../contract/problem.ts';

/** What middleware leaves for signed-in routes. */
export interface SignedInEnv extends Env {
  Variables: { account: Account };
}

/** A set of routes that answers requests which do not fit their schema with problem+json: every field, not the first. */
export function createApi<E extends Env = Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      if (result.target === 'param') return problemResponse(context, 'not-found');
      const issues = result.error.issues.map((issue): ServerIssue => {
        const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
        return { code: 'invalid-field', path, facts: { field: path.join('.'), detail: issue.message } };
      });
      return problemResponse(context, 'invalid-request', issues);
    },
  });
}

/** The refusals of a route, for its OpenAPI description. */
export function refusals<const S extends number>(...statuses: S[]) {
  const response = {
    description: 'Refused; see `code`',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  return Object.fromEntries(statuses.map((status) => [status, response])) as Record<S, typeof response>;
}

/** A JSON answer, for a route's OpenAPI description. */
export function answers<S>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body, for a route's OpenAPI description. */
export function body<S>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema } } };
}
