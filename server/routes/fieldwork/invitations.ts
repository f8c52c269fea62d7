import { createRoute, z } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { addInvitations } from '../../fieldwork/inviting/add-invitations.ts';
import { exportInvitations, invitationsCsv } from '../../fieldwork/inviting/export-invitations.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { invitationStatus } from '../../fieldwork/inviting/invitation-status.ts';
import { mailInvitations, previewMail } from '../../fieldwork/inviting/mail-invitations.ts';
import { readStaffList } from '../../intake/read-staff-list.ts';
import { renewInvitation } from '../../fieldwork/inviting/renew-invitation.ts';
import { requireInviting } from '../../fieldwork/inviting/require-inviting.ts';
import { intakeWordsOf } from '../../store/fieldwork/intake-words.queries.ts';
import { takenPeople } from '../../store/fieldwork/invitations.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, answersOrFile, body, createApi, fileTypes, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import {
  exportedInvitationListSchema,
  exportInputSchema,
  invitationStatusSchema,
  mailInputSchema,
  mailPreviewSchema,
  mailRunSchema,
  mailTextSchema,
  newInvitationsSchema,
  renewedSchema,
  renewInputSchema,
  staffListReadingSchema,
  staffListSchema,
} from '../../contract/fieldwork/invitations.ts';
import { languageOf } from '../answers/problem-response.ts';
import { sheetSource } from '../answers/sheet-source.ts';
import { waveParams } from './waves.ts';

/** Inviting people to a wave with tickets. Who took one is told to nobody: there are counts, and there are mails. */
export function invitationRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const status = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/invitations',
    request: { params: waveParams },
    responses: { 200: answers(invitationStatusSchema, 'Counts'), ...refusals(401, 403, 404) },
  });
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/invitations/read',
    request: { params: waveParams, body: body(staffListSchema) },
    responses: {
      200: answers(staffListReadingSchema, 'What a staff list says'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const add = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/invitations',
    request: { params: waveParams, body: body(newInvitationsSchema) },
    responses: {
      201: answers(invitationStatusSchema, 'Invited: all of them'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const take = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/invitations/export',
    request: {
      params: waveParams,
      query: z.object({ format: z.enum(['json', 'csv']).optional() }),
      body: body(exportInputSchema),
    },
    responses: {
      200: answersOrFile(exportedInvitationListSchema, 'Everybody invited', 'csv'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const preview = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/invitations/mail/preview',
    request: { params: waveParams, body: body(mailTextSchema) },
    responses: {
      200: answers(mailPreviewSchema, 'A mail as one person would get it'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const mail = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/invitations/mail',
    request: { params: waveParams, body: body(mailInputSchema) },
    responses: {
      202: answers(mailRunSchema, 'Sending has begun'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const renew = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/invitations/renew',
    request: { params: waveParams, body: body(renewInputSchema) },
    responses: { 200: answers(renewedSchema, 'A new link'), ...refusals(401, 403, 404, 409, 422) },
  });

  return createApi<SignedInEnv>()
    .openapi(status, async (context) => {
      const wave = await findWaveOrFail(db, context.req.valid('param').wave);
      return context.json(await invitationStatus(dependencies, wave), 200);
    })
    .openapi(read, async (context) => {
      const wave = await requireInviting(db, context.req.valid('param').wave);
      const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
      const { columns: chosen = {}, ...source } = context.req.valid('json');
      const taken = await takenPeople(db, wave.code);
      const titles = (await intakeWordsOf(db, questionnaire.code)).get('group') ?? new Map<string, string>();
      return context.json(
        await readStaffList(questionnaire, sheetSource(source), { chosen, taken, titles }),
        200,
      );
    })
    .openapi(add, async (context) => {
      const { wave } = context.req.valid('param');
      const { people } = context.req.valid('json');
      await addInvitations(dependencies, wave, people, actorOf(context.var.account));
      return context.json(await invitationStatus(dependencies, await findWaveOrFail(db, wave)), 201);
    })
    .openapi(take, async (context) => {
      const { wave } = context.req.valid('param');
      const { only } = context.req.valid('json');
      const invitations = await exportInvitations(dependencies, wave, only, actorOf(context.var.account));
      if (context.req.valid('query').format === 'csv') {
        context.set('isDownloadNoted', true);
        return context.body(invitationsCsv(invitations), 200, {
          'content-type': `${fileTypes.csv}; charset=utf-8`,
          'content-disposition': `attachment; filename="${wave}-invitations.csv"`,
        }) as never;
      }
      return context.json({ invitations }, 200);
    })
    .openapi(preview, async (context) => {
      const { wave } = context.req.valid('param');
      return context.json(
        await previewMail(dependencies, wave, context.req.valid('json'), languageOf(context)),
        200,
      );
    })
    .openapi(mail, async (context) => {
      const { wave } = context.req.valid('param');
      const actor = actorOf(context.var.account);
      return context.json(
        await mailInvitations(dependencies, wave, context.req.valid('json'), languageOf(context), actor),
        202,
      );
    })
    .openapi(renew, async (context) => {
      const { wave } = context.req.valid('param');
      const { person } = context.req.valid('json');
      return context.json(
        await renewInvitation(dependencies, wave, person, actorOf(context.var.account)),
        200,
      );
    });
}
