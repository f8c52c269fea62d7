import type { MiddlewareHandler } from 'hono';
import { problemResponse } from '../answers/problem-response.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** What a page may send to another site without the browser asking that site first; so may a form. */
const simpleContent = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b|^$/u;

/**
 * Refuses what a page of another site sends, whatever kind of content it calls it. A browser says where a request comes
 * from; a program that says nothing of it is let through, unless it brings a cookie with what a page of an old browser
 * could send without being asked.
 */
export const requireSameSite: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  if (safeMethods.includes(req.method)) return next();
  const [site, origin] = [req.header('sec-fetch-site'), req.header('origin')];
  const isTold = site !== undefined || origin !== undefined;
  // By host: behind a proxy that ends TLS the scheme differs from what the browser saw.
  const isOurs = site === 'same-origin' || URL.parse(origin ?? '')?.host === req.header('host');
  const isSimple = req.method === 'POST' && simpleContent.test(req.header('content-type') ?? '');
  const isLetIn = isTold ? isOurs : !isSimple || req.header('cookie') === undefined;
  return isLetIn ? next() : problemResponse(context, 'wrong-origin');
};
