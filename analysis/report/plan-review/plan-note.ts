import { z } from 'zod';

/** What a committee said or decided about a plan, or about one of its indicators. */
export const planNoteSchema = z
  .object({
    number: z.int().min(1),
    meetingOn: z.iso.date(),
    kind: z.enum(['comment', 'decision']),
    indicator: z.string().nullable().describe('its code; null: the whole plan'),
    text: z.string(),
    writtenAt: z.string(),
    writtenBy: z.string(),
  })
  .meta({ id: 'PlanNote' });

export type PlanNote = z.infer<typeof planNoteSchema>;
