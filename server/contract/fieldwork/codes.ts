import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';

/** POST /api/manage/waves/{wave}/codes: code sheets of one stratum, to be printed now. */
export const codePrintSchema = z
  .strictObject({
    stratum: codeSchema,
    /** One box of paper; larger groups are printed in several goes. */
    count: z.int().min(1).max(5000),
  })
  .openapi('CodePrint');

export const printedCodesSchema = z
  .object({
    stratum: codeSchema,
    /** Only their hashes are kept: this answer is the one time they can be read. */
    codes: z.array(z.string()),
  })
  .openapi('PrintedCodes');

export type CodePrint = z.infer<typeof codePrintSchema>;
export type PrintedCodes = z.infer<typeof printedCodesSchema>;
