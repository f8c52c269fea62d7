import type { z } from 'zod';
import type { DefinitionIssueFacts, Issue } from '../schema/issue.ts';

/**
 * The issues of a zod error in the form all other issues have, so that schema and cross checks read alike.
 * A missing key and an unknown key get codes of their own, one issue a key; all else is `invalid`, with zod's own
 * code in the fact `zod` and the limit or the allowed values beside it. Of a value that may have several forms it is what
 * is wrong in the one that it has.
 */
export function zodIssues(error: z.ZodError, raw: unknown): Issue[] {
  return issuesOf(error.issues, { raw, at: [] });
}

function issuesOf(
  issues: readonly z.core.$ZodIssue[],
  { raw, at }: { raw: unknown; at: readonly (string | number)[] },
): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const own = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const path = [...at, ...own];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], facts: { key } }));
    }
    if (path.length > 0 && valueAt(raw, path) === undefined) {
      return [{ code: 'missing-key', path, facts: { key: path.at(-1) ?? '' } }];
    }
    const fitting = issue.code === 'invalid_union' ? fittingForm(issue) : undefined;
    if (fitting !== undefined) return issuesOf(fitting, { raw, at: path });
    return [{ code: 'invalid', path, facts: shapeFacts(issue) }];
  });
}

/** What is wrong in the one form of several that is meant: its keys and kinds are there, a value is not as it must be. */
function fittingForm({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const isOtherForm = ({ code }: z.core.$ZodIssue): boolean =>
    code === 'unrecognized_keys' || code === 'invalid_type' || code === 'invalid_value';
  const fitting = errors.filter((issues) => issues.length > 0 && !issues.some(isOtherForm));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function shapeFacts(
  issue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>,
): DefinitionIssueFacts['invalid'] {
  switch (issue.code) {
    case 'invalid_type':
      return { zod: issue.code, expected: issue.expected };
    case 'too_small':
      return { zod: issue.code, minimum: Number(issue.minimum), origin: issue.origin };
    case 'too_big':
      return { zod: issue.code, maximum: Number(issue.maximum), origin: issue.origin };
    case 'invalid_value':
      return { zod: issue.code, values: issue.values.map(String) };
    case 'invalid_union': {
      const hasValues = 'options' in issue && issue.options !== undefined;
      return { zod: issue.code, ...(hasValues && { values: issue.options.map(String) }) };
    }
    default:
      return { zod: issue.code };
  }
}

function valueAt(raw: unknown, path: (string | number)[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
