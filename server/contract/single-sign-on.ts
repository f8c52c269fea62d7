import { z } from '@hono/zod-openapi';

/** Why nobody came in by the organisation's own sign-on; the page of the way in says it in words. */
export const signOnFaults = [
  'sign-on-away',
  'sign-on-refused',
  'sign-on-failed',
  'sign-on-expired',
  'sign-on-unverified',
  'sign-on-no-account',
  'sign-on-no-role',
] as const;
export type SignOnFault = (typeof signOnFaults)[number];

/** GET /api/session/single-sign-on/callback: what the provider sends the browser back with. */
export const signOnAnswerSchema = z.object({}).catchall(z.string());
