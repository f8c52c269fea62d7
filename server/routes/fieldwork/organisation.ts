import { createRoute } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { unitTree } from '../../../surveys/organisation/unit-tree.ts';
import { managers } from '../../access/role-groups.ts';
import { readDraft, saveDraft } from '../../authoring/questionnaire-drafts.ts';
import {
  organisationChangeSchema,
  organisationListSchema,
  organisationReadingSchema,
  organisationTableSchema,
  unitReaderListSchema,
  unitReaderSchema,
  unitsInDraftSchema,
  yearParams,
} from '../../contract/fieldwork/organisation.ts';
import { draftChangeSchema } from '../../contract/authoring/questionnaire-drafts.ts';
import type { Dependencies } from '../../dependencies.ts';
import {
  keepOrganisation,
  organisationOfYear,
  readOrganisationTable,
} from '../../fieldwork/organisation/keep-organisation.ts';
import { assignUnits, unitReaderList } from '../../fieldwork/organisation/unit-readers.ts';
import { unitsInDraft } from '../../fieldwork/organisation/units-in-draft.ts';
import { listOrganisations } from '../../store/fieldwork/organisation.queries.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { sheetSource } from '../answers/sheet-source.ts';

/** The organisation by fiscal year: kept by HR, put into questionnaires, and who reads which unit. */
export function organisationRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const path = '/organisation/{year}';
  const list = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/organisation',
    responses: { 200: answers(organisationListSchema, 'Every version'), ...refusals(401, 403) },
  });
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: `${path}/read`,
    request: { params: yearParams, body: body(organisationTableSchema) },
    responses: { 200: answers(organisationReadingSchema, 'What was read'), ...refusals(401, 403, 404, 422) },
  });
  const put = createRoute({
    ...forRoles(managers),
    method: 'put',
    path,
    request: { params: yearParams, body: body(organisationChangeSchema) },
    responses: { 200: answers(organisationListSchema, 'Kept'), ...refusals(401, 403, 404, 422) },
  });
  const intoDraft = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: `${path}/drafts/{code}`,
    request: { params: yearParams.extend({ code: codeSchema }), body: body(unitsInDraftSchema) },
    responses: {
      200: answers(draftChangeSchema.pick({ revision: true }), 'Kept as the next revision of the draft'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const readers = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: `${path}/readers`,
    request: { params: yearParams },
    responses: { 200: answers(unitReaderListSchema, 'Who reads which unit'), ...refusals(401, 403, 404) },
  });
  const assign = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: `${path}/readers`,
    request: { params: yearParams, body: body(unitReaderSchema) },
    responses: { 200: answers(unitReaderListSchema, 'Kept'), ...refusals(401, 403, 404, 422) },
  });
  const all = async () => ({
    versions: (await listOrganisations(db)).map(({ organisation, changedAt, changedBy }) => ({
      fiscalYear: organisation.fiscalYear,
      changedAt,
      changedBy,
      units: unitTree(organisation.units),
    })),
  });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => context.json(await all(), 200))
    .openapi(read, async (context) => {
      const { year } = context.req.valid('param');
      const units = await readOrganisationTable(dependencies, year, sheetSource(context.req.valid('json')));
      return context.json({ units: unitTree(units) }, 200);
    })
    .openapi(put, async (context) => {
      const { account } = context.var;
      const given = { fiscalYear: context.req.valid('param').year, units: context.req.valid('json').units };
      await keepOrganisation(dependencies, given, { name: account.name, actor: actorOf(account) });
      return context.json(await all(), 200);
    })
    .openapi(intoDraft, async (context) => {
      const { year, code } = context.req.valid('param');
      const { item, revision } = context.req.valid('json');
      const organisation = await organisationOfYear(db, year);
      const written = unitsInDraft(await readDraft(db, code), { organisation, item });
      const saved = await saveDraft(dependencies, code, { ...written, revision });
      return context.json({ revision: saved.revision }, 200);
    })
    .openapi(readers, async (context) =>
      context.json(await unitReaderList(db, context.req.valid('param').year), 200),
    )
    .openapi(assign, async (context) => {
      const { year: fiscalYear } = context.req.valid('param');
      const given = { fiscalYear, ...context.req.valid('json') };
      await assignUnits(dependencies, given, actorOf(context.var.account));
      return context.json(await unitReaderList(db, fiscalYear), 200);
    });
}
