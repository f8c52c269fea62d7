import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemResponse } from '../answers/problem-response.ts';

/**
 * Refuses bodies above so many bytes. Who says how long a body is, is taken at their word, for Node.js reads no more than
 * that: to count what arrives, a web stream is made of it, and that takes as long as all else that is done for a ticket.
 */
export function limitBody(maxSize: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError: (context) => problemResponse(context, 'body-too-large') });
  return async (context, next) => {
    const { req } = context;
    if (/^(?:GET|HEAD)$/.test(req.method)) return next();
    const length = req.header('content-length');
    if (length === undefined || req.header('transfer-encoding') !== undefined) return counted(context, next);
    return Number(length) > maxSize ? problemResponse(context, 'body-too-large') : next();
  };
}
