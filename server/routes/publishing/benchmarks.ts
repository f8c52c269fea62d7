import { createRoute } from '@hono/zod-openapi';
import { managers, readers } from '../../access/role-groups.ts';
import { benchmarkBundleSchema } from '../../contract/publishing/benchmark-bundle.ts';
import {
  benchmarkFilesSchema,
  benchmarkKeySchema,
  comparedBenchmarkSchema,
  shownBenchmarkSchema,
} from '../../contract/publishing/benchmarks.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { Dependencies } from '../../dependencies.ts';
import { signedBundle } from '../../publishing/benchmark/benchmark-bundle.ts';
import { contentOfWave } from '../../publishing/benchmark/content-of-wave.ts';
import { waveBesideOthers } from '../../publishing/benchmark/wave-beside-others.ts';
import { openResults } from '../../publishing/open-data/open-results.ts';
import type { LogEntry } from '../../store/log.queries.ts';
import { keepBenchmark, keptBenchmark } from '../../store/publishing/benchmarks.queries.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** A published wave beside those of other organisations: given away by HR, compared by readers. */
export function benchmarkRoutes(dependencies: Pick<Dependencies, 'db' | 'benchmarkKeys' | 'now'>) {
  const { db, benchmarkKeys, now } = dependencies;
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
  const shown = createRoute({
    ...forRoles(readers),
    method: 'get',
    path,
    request: { params: waveParams },
    responses: {
      200: answers(shownBenchmarkSchema, 'What the overview shows of other organisations'),
      ...refusals(401, 403, 404),
    },
  });
  const withdraw = createRoute({
    ...forRoles(readers),
    method: 'delete',
    path,
    request: { params: waveParams },
    responses: {
      200: answers(shownBenchmarkSchema, 'The overview shows nothing of them any more'),
      ...refusals(401, 403, 404),
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
  const logOf = (
    wave: string,
    account: Pick<Account, 'name' | 'email'>,
    action: 'benchmark-shown' | 'benchmark-withdrawn',
  ): LogEntry => ({ at: now().toISOString(), actor: actorOf(account), action, wave, facts: {} });
  return createApi<SignedInEnv>()
    .openapi(compare, async (context) => {
      const { wave } = context.req.valid('param');
      const { isShown, ...given } = context.req.valid('json');
      const compared = await waveBesideOthers(dependencies, wave, given);
      if (isShown) {
        const log = logOf(wave, context.var.account, 'benchmark-shown');
        await keepBenchmark(db, { wave, benchmark: compared.benchmark, log });
      }
      return context.json(compared, 200);
    })
    .openapi(shown, async (context) => {
      const { wave } = context.req.valid('param');
      await openResults(db, wave);
      return context.json({ benchmark: (await keptBenchmark(db, wave)) ?? null }, 200);
    })
    .openapi(withdraw, async (context) => {
      const { wave } = context.req.valid('param');
      await openResults(db, wave);
      const log = logOf(wave, context.var.account, 'benchmark-withdrawn');
      await keepBenchmark(db, { wave, benchmark: null, log });
      return context.json({ benchmark: null }, 200);
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
