import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { canSeeUnpublished } from '../../access/can-see-unpublished.ts';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { managers, readers } from '../../access/role-groups.ts';
import {
  catalogueSchema,
  draftResultsSchema,
  earlierOfTableSchema,
  publishedOverviewSchema,
  publishedResponseRateSchema,
  publishedResultSchema,
  type PublishedResult,
} from '../../contract/publishing/tables.ts';
import type { EarlierWaveTable } from '../../../analysis/report/overview/published-overview.ts';
import { fileFormats, reportFormats } from '../../contract/files.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import { fileOfResults } from '../../publishing/export/export-results.ts';
import { liveResponseRate, responseRateBy } from '../../publishing/tables/live-response-rate.ts';
import { beginDraftResults, draftResults } from '../../publishing/release/draft-results.ts';
import { earlierOfTable } from '../../publishing/overview/earlier-of-table.ts';
import { overviewOfWave } from '../../publishing/overview/overview-of-wave.ts';
import { viewCatalogue, viewTable } from '../../publishing/release/view-tables.ts';
import { roundsOfId, tableInRounds } from '../../publishing/release/view-pooled.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { answers, answersOrFile, createApi, refusals, type SignedInEnv } from '../api.ts';
import { fileResponse } from '../answers/file-response.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf } from '../answers/problem-response.ts';
import { waveParams } from '../fieldwork/waves.ts';

const format = z.object({
  format: z
    .enum(['json', ...fileFormats])
    .optional()
    .describe('tidy: CSV with one row a figure'),
  lang: z.string().optional(),
});

/** Published tables for planners, drafts for HR, participation while a wave is open. */
export function tableRoutes(dependencies: Dependencies) {
  const rate = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/response-rate',
    request: {
      params: waveParams,
      query: format.extend({
        by: codeSchema
          .optional()
          .describe('another attribute by which there are head counts: once the wave is closed'),
      }),
    },
    responses: {
      200: answersOrFile(publishedResponseRateSchema, 'Response rates by group', ...reportFormats),
      ...refusals(401, 403, 404, 409),
    },
  });
  const list = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves/{wave}/tables',
    request: { params: waveParams },
    responses: { 200: answers(catalogueSchema, 'The list of tables'), ...refusals(401, 403, 404, 409, 503) },
  });
  const show = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves/{wave}/tables/{table}',
    request: { params: waveParams.extend({ table: z.string() }), query: format },
    responses: {
      200: answersOrFile(publishedResultSchema, 'One table', ...reportFormats),
      ...refusals(401, 403, 404, 409, 503),
    },
  });

  const earlier = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves/{wave}/tables/{table}/earlier',
    request: { params: waveParams.extend({ table: z.string() }) },
    responses: {
      200: answers(earlierOfTableSchema, 'The same table in the wave before, and the rounds that have it'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });

  const overview = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves/{wave}/overview',
    request: { params: waveParams },
    responses: {
      200: answers(publishedOverviewSchema, 'Everything that the first page of the results is laid out of'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });

  const draftRoute = {
    ...forRoles(managers),
    path: '/waves/{wave}/draft-results',
    request: { params: waveParams },
  } as const;
  const draft = createRoute({
    ...draftRoute,
    method: 'get',
    responses: {
      200: answers(draftResultsSchema, 'How far the draft results are'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });
  const beginDraft = createRoute({
    ...draftRoute,
    method: 'put',
    responses: {
      200: answers(draftResultsSchema, 'Draft results are computed, or there already'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });

  async function viewable(context: Context<SignedInEnv>, code: string): Promise<Wave> {
    const wave = await findWaveOrFail(dependencies.db, code);
    if (wave.state === 'published') return wave;
    if (!canSeeUnpublished(context.var.account.role)) throw new ProblemError('wave-not-found');
    if (wave.state !== 'closed') throw new ProblemError('results-not-ready');
    return wave;
  }

  return createApi<SignedInEnv>()
    .openapi(rate, async (context) => {
      const wave = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      const { by } = context.req.valid('query');
      const table =
        by === undefined
          ? await liveResponseRate(dependencies, wave)
          : await responseRateBy(dependencies, wave, by);
      // A file has no place in the typed JSON answer of the route.
      return ((await asFile(context, table)) as never) ?? context.json(table, 200);
    })
    .openapi(draft, async (context) => {
      const wave = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      return context.json(await draftResults(dependencies, wave), 200);
    })
    .openapi(beginDraft, async (context) => {
      const wave = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      return context.json(await beginDraftResults(dependencies, wave), 200);
    })
    .openapi(list, async (context) => {
      const wave = await viewable(context, context.req.valid('param').wave);
      return context.json(await viewCatalogue(dependencies, wave), 200);
    })
    .openapi(overview, async (context) => {
      const wave = await viewable(context, context.req.valid('param').wave);
      return context.json(await overviewOfWave(dependencies, wave), 200);
    })
    .openapi(earlier, async (context) => {
      const params = context.req.valid('param');
      const wave = await viewable(context, params.wave);
      const id = roundsOfId(params.table)?.id ?? params.table;
      const rounds = (await tableInRounds(dependencies.db, wave, id)).map(({ round }) => round);
      return context.json({ earlier: await earlierOfTable(dependencies, wave, params.table), rounds }, 200);
    })
    .openapi(show, async (context) => {
      const params = context.req.valid('param');
      const wave = await viewable(context, params.wave);
      const table = await viewTable(dependencies, wave, params.table);
      // A file has no place in the typed JSON answer of the route.
      const before =
        table.kind === 'texts' || table.kind === 'response-rate'
          ? undefined
          : () => earlierOfTable(dependencies, wave, params.table);
      return ((await asFile(context, table, before)) as never) ?? context.json(table, 200);
    });
}

/** The table as a file to download, if one was asked for, beside what it was in the wave before. */
async function asFile(
  context: Context,
  table: PublishedResult,
  before?: () => Promise<EarlierWaveTable | null>,
): Promise<Response | undefined> {
  const asked = fileFormats.find((one) => one === context.req.query('format'));
  if (asked === undefined) return undefined;
  const name = `${table.wave}-${table.id.replaceAll('*', '-by-').replace(':', '-')}`;
  const earlier = asked === 'tidy' ? null : await before?.();
  const beside = new Map(earlier ? [[table.id, earlier]] : []);
  return fileResponse(context, await fileOfResults([table], languageOf(context), asked, beside), name, asked);
}
