import { z } from '@hono/zod-openapi';
import { languages } from '../../../surveys/schema/language.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';

/** What a wave can do by itself, in the order in which the things of one day happen. */
export const momentKinds = ['open', 'invitation', 'reminder', 'close'] as const;

/** Begun: mails are going out. Missed: its day went by and it will not happen any more. */
export const momentStates = ['planned', 'begun', 'done', 'missed'] as const;

/** Why a moment waits, or was given up. */
export const momentTroubles = [
  'overtaken',
  'days-over',
  'reminded-recently',
  'nobody-to-mail',
  'nobody-invited',
  'not-rehearsed',
  'no-mail-server',
  'mail-under-way',
  'mail-stopped',
  'paper-unfinished',
] as const;

const plannedMailSchema = z.strictObject({
  subject: z.string().min(1).max(200),
  text: z.string().min(1).max(10_000),
  /** In which the days in it are written. */
  language: z.enum(languages),
});

const moment = {
  kind: z.enum(momentKinds),
  /** That of a closing is the last day of the wave, wherever it is moved to. */
  on: z.iso.date(),
  /** False: kept, but it does not happen. */
  isOn: z.boolean(),
};

/** What is mailed; null for what mails nothing. */
const mail = orNull(plannedMailSchema);

const outcome = {
  state: z.enum(momentStates),
  /** When it began, was done, or was given up. */
  at: orNull(z.iso.datetime()),
  /** Why it waits, or was given up. */
  trouble: orNull(z.enum(momentTroubles)),
};

export const plannedMomentSchema = z.strictObject({ ...moment, mail }).openapi('PlannedMoment');

export const plannedMomentsSchema = z.array(plannedMomentSchema).max(40);

/** PUT /api/manage/waves/{wave}/calendar: what has not happened yet is replaced. */
export const calendarInputSchema = z
  .strictObject({ calendar: plannedMomentsSchema })
  .openapi('CalendarInput');

/** What is ahead of a wave, in lists. */
export const upcomingMomentSchema = z.object({ ...moment, ...outcome }).openapi('UpcomingMoment');

export const calendarMomentSchema = z.object({ ...moment, mail, ...outcome }).openapi('CalendarMoment');

/** GET /api/manage/waves/{wave}/calendar, by day. */
export const calendarSchema = z.object({ moments: z.array(calendarMomentSchema) }).openapi('Calendar');

export type MomentKind = (typeof momentKinds)[number];
export type MomentState = (typeof momentStates)[number];
export type MomentTrouble = (typeof momentTroubles)[number];
export type PlannedMail = z.infer<typeof plannedMailSchema>;
export type PlannedMoment = z.infer<typeof plannedMomentSchema>;
export type CalendarMoment = z.infer<typeof calendarMomentSchema>;
export type UpcomingMoment = z.infer<typeof upcomingMomentSchema>;
export type Calendar = z.infer<typeof calendarSchema>;
