import { createRoute } from '@hono/zod-openapi';
import { managers, readers } from '../../access/role-groups.ts';
import { benchmarkBundleSchema } from '../../contract/publishing/benchmark-bundle.ts';
import {
  benchmarkFilesSchema,
  benchmarkKeySchema,
  comparedBenchmarkSchema,
} from '../../contract/publishing/benchmarks.ts';
import type { Dependencies } from '../../dependencies.ts';
import { signedBundle } from '../../publishing/benchmark/benchmark-bundle.ts';
import { contentOfWave } from '../../publishing/benchmark/content-of-wave.ts';
import { waveBesideOthers } from '../../publishing/benchmark/wave-beside-others.ts';
import { openResults } from '../../publishing/open-data/open-results.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** A published wave beside those of other organisations: given away by HR, compared by readers. */
export function benchmarkRoutes(dependencies: Pick<Dependencies, 'db' | 'benchmarkKeys'>) {
  const { db, benchmarkKeys } = dependencies;
  const path = '/waves/{wave}/benchmark';
  const compare = createRoute({
    ...forRoles(readers),
    method: 'post',
    path,
    request: { params: waveParams, body: body(benchmarkFilesSchema) },
    responses: {
      200: answers(comparedBenchmarkSchema, 'The wave beside them'),
      ...refusals(401, 403, 404, 422),
    },
  });
  const key = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: `${path}/key`,
    request: { params: waveParams },
    responses: {
      200: answers(benchmarkKeySchema, 'The key of this installation'),
      ...refusals(401, 403, 404),
    },
  });
  const file = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: `${path}/file`,
    request: { params: waveParams },
    responses: {
      200: answers(benchmarkBundleSchema, 'A signed file for other organisations'),
      ...refusals(401, 403, 404),
    },
  });
  return createApi<SignedInEnv>()
    .openapi(compare, async (context) => {
      const { wave } = context.req.valid('param');
      return context.json(await waveBesideOthers(dependencies, wave, context.req.valid('json')), 200);
    })
    .openapi(key, async (context) => {
      await openResults(db, context.req.valid('param').wave);
      return context.json({ fingerprint: benchmarkKeys.fingerprint() }, 200);
    })
    .openapi(file, async (context) => {
      const { wave } = context.req.valid('param');
      const bundle = signedBundle(contentOfWave(await openResults(db, wave)), benchmarkKeys);
      const disposition = `attachment; filename="${wave}-benchmark.json"`;
      return context.json(bundle, 200, { 'content-disposition': disposition });
    });
}
