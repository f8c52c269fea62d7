import { createRoute, z } from '@hono/zod-openapi';
import { canSeeUnpublished } from '../../access/can-see-unpublished.ts';
import { unitPageReaders } from '../../access/role-groups.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import {
  publishedUnitPageSchema,
  unitStandingListSchema,
  unitWaveListSchema,
} from '../../contract/publishing/unit-pages.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';

import { handoutFile } from '../../publishing/unit-pages/handout-file.ts';
import { unitPage } from '../../publishing/unit-pages/unit-page.ts';
import { standingsForReader, wavesOfReader } from '../../publishing/unit-pages/units-of-reader.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { answers, answersFile, createApi, refusals, type SignedInEnv } from '../api.ts';
import { fileResponse } from '../answers/file-response.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf } from '../answers/problem-response.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** Pages of units: for section chiefs those of their own branch, as if there were no others. */
export function unitPageRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const path = '/waves/{wave}/units/{unit}';
  const params = waveParams.extend({ unit: z.string() });
  const waves = createRoute({
    ...forRoles(unitPageReaders),
    method: 'get',
    path: '/units',
    responses: { 200: answers(unitWaveListSchema, 'Waves with units to read'), ...refusals(401, 403) },
  });
  const list = createRoute({
    ...forRoles(unitPageReaders),
    method: 'get',
    path: '/waves/{wave}/units',
    request: { params: waveParams },
    responses: {
      200: answers(unitStandingListSchema, 'Units, and whether each has a page'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });
  const show = createRoute({
    ...forRoles(unitPageReaders),
    method: 'get',
    path,
    request: { params },
    responses: { 200: answers(publishedUnitPageSchema, 'The page'), ...refusals(401, 403, 404, 409) },
  });
  const handout = createRoute({
    ...forRoles(unitPageReaders),
    method: 'get',
    path: `${path}/handout`,
    request: { params, query: z.object({ lang: z.string().optional() }) },
    responses: {
      200: answersFile('The sheet for the talk at the workplace', 'pdf'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });

  async function waveFor({ role }: Account, code: string): Promise<Wave> {
    const wave = await findWaveOrFail(db, code);
    if (wave.state === 'published') return wave;
    if (!canSeeUnpublished(role)) throw new ProblemError('wave-not-found');
    if (wave.state !== 'closed') throw new ProblemError('results-not-ready');
    return wave;
  }

  return createApi<SignedInEnv>()
    .openapi(waves, async (context) => {
      const { account } = context.var;
      const seesClosed = canSeeUnpublished(account.role);
      return context.json({ waves: await wavesOfReader(dependencies, account, { seesClosed }) }, 200);
    })
    .openapi(list, async (context) => {
      const { account } = context.var;
      const wave = await waveFor(account, context.req.valid('param').wave);
      const units = await standingsForReader(dependencies, wave, account);
      const { title, isSynthetic, minimumBase, state } = wave;
      const isPublished = state === 'published';
      return context.json({ waveTitle: title, isSynthetic, isPublished, minimumBase, units }, 200);
    })
    .openapi(show, async (context) => {
      const { wave: code, unit } = context.req.valid('param');
      const wave = await waveFor(context.var.account, code);
      return context.json(await unitPage(dependencies, { wave, unit, reader: context.var.account }), 200);
    })
    .openapi(handout, async (context) => {
      const { wave: code, unit } = context.req.valid('param');
      const wave = await waveFor(context.var.account, code);
      const asked = { wave, unit, reader: context.var.account };
      const file = await handoutFile(dependencies, asked, languageOf(context));
      return fileResponse(context, file, `${code}-${unit}`, 'pdf');
    });
}
