import { createRoute } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { countHeads } from '../../intake/count-heads.ts';
import { publishedMerges } from '../../fieldwork/waves/merged-table-plan.ts';
import { countedBy } from '../../../surveys/items/population-item.ts';
import { ProblemError } from '../../problems.ts';
import { forecastGroups } from '../../publishing/forecast/forecast-groups.ts';
import { intakeWordsOf } from '../../store/fieldwork/intake-words.queries.ts';
import { findQuestionnaire, type StoredQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import {
  forecastInputSchema,
  forecastSchema,
  headCountsSchema,
  populationTextSchema,
} from '../../contract/fieldwork/populations.ts';
import { sheetSource } from '../answers/sheet-source.ts';

/** Reading a table of head counts or a staff list, and what publishing would hide. Nothing is stored by either. */
export function populationRoutes({ db }: Dependencies) {
  async function storedOf(name: { code: string; version: number }): Promise<StoredQuestionnaire> {
    const stored = await findQuestionnaire(db, name.code, name.version);
    if (stored === undefined) throw new ProblemError('questionnaire-not-found');
    return stored;
  }
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/populations/read',
    request: { body: body(populationTextSchema) },
    responses: { 200: answers(headCountsSchema, 'What was read'), ...refusals(401, 403, 404, 422) },
  });
  const forecast = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/populations/forecast',
    request: { body: body(forecastInputSchema) },
    responses: { 200: answers(forecastSchema, 'What would be hidden'), ...refusals(401, 403, 404, 422) },
  });

  return createApi<SignedInEnv>()
    .openapi(read, async (context) => {
      const {
        questionnaire: name,
        item,
        countColumns,
        areDifferentPeople,
        ...source
      } = context.req.valid('json');
      const { questionnaire } = await storedOf(name);
      // What titles mean was explained of the population's groups.
      const words = item === undefined ? await intakeWordsOf(db, questionnaire.code) : null;
      const said = {
        titles: words?.get('group') ?? new Map<string, string>(),
        ...(countColumns !== undefined && { countColumns }),
        areDifferentPeople: areDifferentPeople === true,
      };
      const counted = item === undefined ? questionnaire : countedBy(questionnaire, item);
      return context.json(await countHeads(counted, sheetSource(source), said), 200);
    })
    .openapi(forecast, async (context) => {
      const input = context.req.valid('json');
      const stored = await storedOf(input.questionnaire);
      const merges = publishedMerges(stored.tablePlan, stored.questionnaire, input.merges);
      return context.json(forecastGroups(stored, { ...input, merges }), 200);
    });
}
