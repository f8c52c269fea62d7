import { z } from 'zod';

/**
 * An order that is drawn anew for each respondent, on the device, and never sent. What is apart from the others
 * (exclusive, not substantive, with a text of one's own; words between questions) keeps its place.
 */
export const orderSchema = z
  .literal('random')
  .optional()
  .describe('drawn on the device of each respondent; absent: as written');
