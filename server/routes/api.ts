import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from 'hono';
import type { ServerIssue } from '../contract/issue.ts';
import type { CurrentAccount } from '../access/accounts.ts';
import { problemResponse } from './answers/problem-response.ts';
import { problemSchema } from '../contract/problem.ts';

/** The content types of files to download, by format. */
export const fileTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** What middleware leaves for signed-in routes. */
export interface SignedInEnv extends Env {
  Variables: {
    account: CurrentAccount;
    needsSecondStep: boolean;
    /** The route has written into the log itself what is taken away. */
    isDownloadNoted?: boolean;
  };
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

const refusal = {
  description: 'Refused; see `code`',
  content: { 'application/problem+json': { schema: problemSchema } },
};
const refusedAnywhere = {
  ...refusal,
  description:
    'Refused before the route has its say: not JSON (400, 415), from another site (403), an address, a query or a body that does not fit (404 `not-found`, 422 `invalid-request`), too large (413), a failure (500), nothing can be stored (503)',
};

/** The refusals of a route and those that any route may answer with, for its OpenAPI description. */
export function refusals<const S extends number>(...statuses: S[]) {
  return Object.fromEntries<typeof refusal>([
    ...statuses.map((status) => [status, refusal] as const),
    ['default', refusedAnywhere],
  ]) as Record<S, typeof refusal>;
}

/** A JSON answer, for a route's OpenAPI description. */
export function answers<S>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** The same for an answer that can also be had as a file, with `?format=`. */
export function answersOrFile<S>(schema: S, description: string, ...formats: (keyof typeof fileTypes)[]) {
  const { content } = answers(schema, description);
  const file = { schema: z.string().openapi({ format: 'binary' }) };
  const files = Object.fromEntries(formats.map((format) => [fileTypes[format], file]));
  return { description, content: { ...content, ...files } };
}

/** The same for an answer that is a file of one of several formats. */
export function answersFile(description: string, ...formats: (keyof typeof fileTypes)[]) {
  const file = { schema: z.string().openapi({ format: 'binary' }) };
  return { description, content: Object.fromEntries(formats.map((format) => [fileTypes[format], file])) };
}

/** A JSON body, for a route's OpenAPI description. */
export function body<S>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema } } };
}
