import type { MiddlewareHandler } from 'hono';
import { checkJson } from '../../../surveys/check/check-json.ts';
import { problemResponse } from '../answers/problem-response.ts';

/**
 * Refuses JSON that is nested beyond all sense or has half a character or a NUL in a text, with the place of each: what stands
 * behind may walk through it, hash it and store it. What is no JSON is refused by the route itself.
 */
export const refuseUnsoundJson: MiddlewareHandler = async (context, next) => {
  if (/^(?:GET|HEAD)$/.test(context.req.method)) return next();
  const body = parsed(await context.req.text());
  const issues = checkJson(body);
  return issues.length > 0 ? problemResponse(context, 'invalid-request', issues) : next();
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
