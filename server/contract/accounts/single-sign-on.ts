import { z } from '@hono/zod-openapi';
import { languages } from '../../../surveys/schema/language.ts';

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

/** What was begun in a browser, as its cookie carries it, sealed. */
export const begunSignOnSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
  language: z.enum(languages),
});
export type BegunSignOn = z.infer<typeof begunSignOnSchema>;
