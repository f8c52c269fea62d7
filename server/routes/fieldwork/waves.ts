import { createRoute, z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { questionnaireSchema } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import { contractOfWave } from '../../fieldwork/waves/contract-of-wave.ts';
import { itemCounts } from '../../fieldwork/waves/item-counts.ts';
import { dayOfWave, phasesOfWave } from '../../fieldwork/waves/phases-of-wave.ts';
import { publicTally, publicTickets } from '../../fieldwork/tally/public-tally.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import { tellsOfEarlierActions } from '../../publishing/actions/public-actions.ts';
import { addendaOf } from '../../store/fieldwork/addenda.queries.ts';
import { questionnaireByHash, writtenQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { answers, createApi, refusals } from '../api.ts';
import { compressPublic } from '../answers/compress-public.ts';
import { publicWaveSchema, tallySchema, ticketListSchema } from '../../contract/fieldwork/waves.ts';

export const waveParams = z.object({ wave: codeSchema });

/** What a respondent may know of a wave: its contract and, while it is open, its questions. Drafts do not exist here. */
export function waveRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  async function visibleWave(code: string): Promise<Wave> {
    const wave = await findWaveOrFail(db, code);
    if (wave.state === 'draft') throw new ProblemError('wave-not-found');
    return wave;
  }

  const describe = createRoute({
    method: 'get',
    path: '/waves/{wave}',
    middleware: compressPublic,
    request: { params: waveParams },
    responses: { 200: answers(publicWaveSchema, 'The wave and its contract'), ...refusals(404) },
  });
  const ask = createRoute({
    method: 'get',
    path: '/waves/{wave}/questionnaire',
    middleware: compressPublic,
    request: { params: waveParams },
    responses: { 200: answers(questionnaireSchema, 'The questions'), ...refusals(404, 409) },
  });

  const count = createRoute({
    method: 'get',
    path: '/waves/{wave}/tally',
    request: { params: waveParams },
    responses: { 200: answers(tallySchema, 'Eligible, issued and accepted by stratum'), ...refusals(404) },
  });
  const list = createRoute({
    method: 'get',
    path: '/waves/{wave}/tally/tickets',
    request: { params: waveParams },
    responses: {
      200: answers(ticketListSchema, 'Every accepted ticket, sorted'),
      ...refusals(404),
    },
  });

  return createApi()
    .openapi(describe, async (context) => {
      const wave = await visibleWave(context.req.valid('param').wave);
      const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
      const { contract, fingerprint } = contractOfWave(wave, questionnaire, []);
      return context.json(
        {
          code: wave.code,
          organisation: wave.organisation,
          title: wave.title,
          purpose: questionnaire.purpose,
          ...(questionnaire.attribution && { attribution: questionnaire.attribution }),
          state: wave.state,
          isSynthetic: wave.isSynthetic,
          languages: questionnaire.languages,
          opensOn: wave.opensOn,
          closesOn: wave.closesOn,
          estimatedMinutes: questionnaire.estimatedMinutes,
          ...itemCounts(questionnaire, wave),
          ...phasesOfWave(wave, dependencies.now()),
          days: dayOfWave(wave, dependencies.now()),
          contract,
          addenda: await addendaOf(db, wave.code),
          ...((await tellsOfEarlierActions(db, wave)) && { tellsOfEarlierActions: true as const }),
          contractFingerprint: fingerprint,
        },
        200,
      );
    })
    .openapi(ask, async (context) => {
      const wave = await visibleWave(context.req.valid('param').wave);
      if (wave.state !== 'open') throw new ProblemError('wave-not-open');
      return context.json(await writtenQuestionnaire(db, wave.questionnaireHash), 200);
    })
    .openapi(count, async (context) => {
      const wave = await visibleWave(context.req.valid('param').wave);
      return context.json(await publicTally(dependencies, wave), 200);
    })
    .openapi(list, async (context) => {
      const wave = await visibleWave(context.req.valid('param').wave);
      return context.json({ tickets: await publicTickets(dependencies, wave) }, 200);
    });
}
