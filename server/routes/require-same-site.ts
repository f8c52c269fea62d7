import type { MiddlewareHandler } from 'hono';
import { problemResponse } from './problem-response.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what a page of another site sends, whatever kind of content it calls it. A browser says where a request comes
 * from; a program that says nothing of it is let through unless it brings a cookie, which a page could have borrowed.
 */
export const requireSameSite: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  if (safeMethods.includes(req.method)) return next();
  const [site, origin] = [req.header('sec-fetch-site'), req.header('origin')];
  const isTold = site !== undefined || origin !== undefined;
  // By host: behind a proxy that ends TLS the scheme differs from what the browser saw.
  const isOurs = site === 'same-origin' || URL.parse(origin ?? '')?.host === req.header('host');
  const isLetIn = isTold ? isOurs : req.header('cookie') === undefined;
  return isLetIn ? next() : problemResponse(context, 'wrong-origin');
};
