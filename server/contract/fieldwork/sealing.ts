import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';

/** Which trustees open together; `sealingKinds` names the same. */
const kindSchema = z.enum(['2-of-2', '2-of-3', '3-of-3']);
const base64Url = z.string().regex(/^[\w-]+$/);
/** A public key of 32 bytes. */
const keySchema = z.string().regex(/^[\w-]{43}$/);

/** A trustee's public keys, as the trustee's own device writes them. */
export const trusteeKeysSchema = z
  .strictObject({
    mix: keySchema.describe('takes layers off (X25519)'),
    locks: z.record(z.string(), keySchema).describe('one lock a place (X25519)'),
    sign: keySchema.describe('signs hand-overs (Ed25519)'),
  })
  .openapi('TrusteeKeys');

const namedTrustee = { code: codeSchema, label: localTextSchema };

const rsaKeySchema = z.strictObject({ n: z.string(), e: z.string() });

/** What a contract promises about sealing: who opens, with which keys, and what is mixed apart from what. */
export const sealingContractSchema = z
  .strictObject({
    format: z.literal('kotae-sealed/1'),
    trustees: z.array(z.strictObject({ ...namedTrustee, ...trusteeKeysSchema.shape })),
    chains: z.array(z.array(codeSchema)),
    lanes: z.array(
      z.strictObject({
        code: codeSchema,
        items: z.array(codeSchema),
        sheetLength: z.int(),
        strata: z.array(
          z.strictObject({ code: codeSchema, testSheetCount: z.int(), innerKey: rsaKeySchema }),
        ),
      }),
    ),
  })
  .openapi('SealingContract');

/** PUT /api/manage/waves/{wave}/sealing */
export const sealingChoiceSchema = z
  .strictObject({
    kind: orNull(kindSchema).describe('null: answers are not sealed'),
    trustees: z.array(z.strictObject(namedTrustee)).max(3),
  })
  .openapi('SealingChoice');

/** GET /api/manage/waves/{wave}/sealing */
export const sealingStandingSchema = z
  .object({
    kind: orNull(kindSchema),
    trustees: z.array(
      z.object({
        ...namedTrustee,
        hasKeys: z.boolean(),
        hasRehearsed: z.boolean(),
        /** The places at which the trustee needs a lock. */
        places: z.array(z.string()),
      }),
    ),
  })
  .openapi('SealingStanding');

/** GET /api/manage/waves/{wave}/trustees/{trustee}/rehearsal */
export const rehearsalSchema = z
  .object({
    format: z.literal('kotae-rehearsal/1'),
    wave: codeSchema,
    trustee: codeSchema,
    boxes: z.array(z.object({ key: z.string(), box: base64Url })),
  })
  .openapi('Rehearsal');

/** PUT /api/manage/waves/{wave}/trustees/{trustee}/rehearsal */
export const rehearsalReplySchema = z
  .strictObject({ opened: base64Url.max(64), signature: base64Url.max(128) })
  .openapi('RehearsalReply');

/** A ticket as `ticketSchema`, which stands above the contract. */
const outerTicketSchema = z.strictObject({
  stratum: codeSchema,
  message: base64Url.max(1400),
  signature: base64Url.max(1400),
});

/** POST /api/waves/{wave}/sealed-responses */
export const sealedResponseSchema = z
  .strictObject({
    ticket: outerTicketSchema,
    boxes: base64Url.describe('base64url; the boxes of all lanes and chains, in the order of the contract'),
  })
  .openapi('SealedResponse');

/** GET /api/waves/{wave}/sealed-list: of each stratum the accepted tickets with the hash of what came with them. */
export const sealedListSchema = z
  .object({
    wave: codeSchema,
    hash: z.string(),
    strata: z.array(
      z.object({
        code: codeSchema,
        entries: z.array(z.object({ number: base64Url, digest: base64Url })),
      }),
    ),
    /** The hash of the list of each part, as trustees compare it. */
    parts: z.array(z.object({ lane: codeSchema, chain: z.array(codeSchema), hash: base64Url })),
  })
  .openapi('SealedList');

export type TrusteeKeys = z.infer<typeof trusteeKeysSchema>;
export type SealingChoice = z.infer<typeof sealingChoiceSchema>;
export type SealingStanding = z.infer<typeof sealingStandingSchema>;
export type Rehearsal = z.infer<typeof rehearsalSchema>;
export type SealedResponseInput = z.infer<typeof sealedResponseSchema>;
export type SealedList = z.infer<typeof sealedListSchema>;
