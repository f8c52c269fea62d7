import { z } from 'zod';
import { codeSchema } from './code.ts';

/** How many people of one group may answer: an option of the questionnaire's population item and a head count. */
export const populationRowSchema = z
  .strictObject({ option: codeSchema, eligibleCount: z.int().min(0) })
  .meta({ id: 'PopulationRow' });

/** The population of a wave, in the order of the population item's options. Names of people never enter it. */
export const populationSchema = z.array(populationRowSchema).meta({ id: 'Population' });

/**
 * How the same people divide by other attributes than the population item: an item that describes respondents, and a head
 * count for each of its options.
 */
export const headCountsSchema = z
  .array(z.strictObject({ item: codeSchema, population: populationSchema }))
  .max(5)
  .meta({ id: 'HeadCountsByAttribute' });

export type PopulationRow = z.infer<typeof populationRowSchema>;
export type Population = z.infer<typeof populationSchema>;
export type HeadCountsByAttribute = z.infer<typeof headCountsSchema>;
