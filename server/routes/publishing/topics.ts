import { createRoute, z } from '@hono/zod-openapi';
import { readers } from '../../access/role-groups.ts';
import { reportFormats } from '../../contract/files.ts';
import {
  placeTopicsSchema,
  topicCorrectionsChangeSchema,
  topicsChangeSchema,
  wordMapSchema,
} from '../../contract/publishing/topics.ts';
import type { Dependencies } from '../../dependencies.ts';
import { changeCorrections, changeTopics } from '../../publishing/topics/change-topics.ts';
import { fileOfCodes } from '../../publishing/topics/file-of-codes.ts';
import { publishedList } from '../../publishing/topics/published-list.ts';
import { topicsOfPlace } from '../../publishing/topics/topics-of-place.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, answersFile, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { fileResponse } from '../answers/file-response.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf } from '../answers/problem-response.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** Topics and words of published texts: read and written by whoever reads results. */
export function topicRoutes(dependencies: Dependencies) {
  const { db, textWords } = dependencies;
  const params = waveParams.extend({ place: z.string() });
  const path = '/waves/{wave}/topics/{place}' as const;
  const show = createRoute({
    ...forRoles(readers),
    method: 'get',
    path,
    request: { params },
    responses: {
      200: answers(placeTopicsSchema, 'What the texts are sorted by'),
      ...refusals(401, 403, 404),
    },
  });
  const put = createRoute({
    ...forRoles(readers),
    method: 'put',
    path,
    request: { params, body: body(topicsChangeSchema) },
    responses: { 200: answers(placeTopicsSchema, 'Kept'), ...refusals(401, 403, 404, 409, 422) },
  });
  const correct = createRoute({
    ...forRoles(readers),
    method: 'put',
    path: `${path}/corrections`,
    request: { params, body: body(topicCorrectionsChangeSchema) },
    responses: { 200: answers(placeTopicsSchema, 'Kept'), ...refusals(401, 403, 404, 409, 422) },
  });
  const words = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: `${path}/words`,
    request: { params },
    responses: { 200: answers(wordMapSchema, 'Words that many wrote'), ...refusals(401, 403, 404, 503) },
  });
  const file = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: `${path}/file`,
    request: {
      params,
      query: z.object({ format: z.enum(reportFormats), lang: z.string().optional() }),
    },
    responses: {
      200: answersFile('The texts with their topics', ...reportFormats),
      ...refusals(401, 403, 404, 422),
    },
  });

  const writerOf = (
    place: { wave: string; place: string },
    account: SignedInEnv['Variables']['account'],
  ) => ({
    ...place,
    name: account.name,
    actor: actorOf(account),
  });

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => {
      const { wave, place } = context.req.valid('param');
      return context.json(await topicsOfPlace(db, wave, place), 200);
    })
    .openapi(put, async (context) => {
      const at = context.req.valid('param');
      await changeTopics(dependencies, writerOf(at, context.var.account), context.req.valid('json'));
      return context.json(await topicsOfPlace(db, at.wave, at.place), 200);
    })
    .openapi(correct, async (context) => {
      const at = context.req.valid('param');
      await changeCorrections(dependencies, writerOf(at, context.var.account), context.req.valid('json'));
      return context.json(await topicsOfPlace(db, at.wave, at.place), 200);
    })
    .openapi(words, async (context) => {
      const { wave, place } = context.req.valid('param');
      const { list } = await publishedList(db, wave, place);
      return context.json(await textWords.of(list), 200);
    })
    .openapi(file, async (context) => {
      const at = context.req.valid('param');
      const { format } = context.req.valid('query');
      const content = await fileOfCodes(db, at, languageOf(context), format);
      return fileResponse(context, content, `${at.wave}-${at.place.replace(':', '-')}-topics`, format);
    });
}
