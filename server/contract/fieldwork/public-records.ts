import { z } from '@hono/zod-openapi';
import { publicWaveSchema, tallySchema } from './waves.ts';

/** What somebody who recounts a wave reads of it: the three public answers about a wave, by what they hold. */
export const publicRecordSchemas = {
  wave: publicWaveSchema.pick({
    code: true,
    organisation: true,
    title: true,
    state: true,
    contract: true,
    contractFingerprint: true,
  }),
  tally: tallySchema,
  /** Whatever a ticket holds is for the recount to judge. */
  tickets: z.object({
    tickets: z.array(z.object({ stratum: z.string(), message: z.string(), signature: z.string() })),
  }),
};

export interface PublicRecords {
  wave: z.infer<typeof publicRecordSchemas.wave>;
  tally: z.infer<typeof publicRecordSchemas.tally>;
  tickets: z.infer<typeof publicRecordSchemas.tickets>;
}
