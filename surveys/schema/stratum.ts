import { z } from 'zod';
import { codeSchema } from './code.ts';
import { localTextSchema } from './local-text.ts';

/** A group in whose name a ticket or a drawn code speaks: one or more options of the population item. */
export const stratumSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    options: z.array(codeSchema).min(1),
    eligibleCount: z.int().min(0),
    /** RSA public key of the stratum's tickets, base64url; none before the wave opens or where there are no tickets. */
    key: z.strictObject({ n: z.string(), e: z.string() }).optional(),
  })
  .meta({ id: 'Stratum' });

export type Stratum = z.infer<typeof stratumSchema>;

/**
 * The ways a response may come in. Each protects something else, and says so to respondents:
 * - ticket: one person, one response, and nobody can tell which (RFC 9474);
 * - drawn-code: a printed code drawn from a box, one response each, no list of names at all;
 * - open-link: whoever has the address may answer, also twice;
 * - paper: sheets that operators key in.
 */
export const collectionModes = ['ticket', 'drawn-code', 'open-link', 'paper'] as const;

export type CollectionMode = (typeof collectionModes)[number];
