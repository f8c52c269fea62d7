import { createRoute } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { printCodes } from '../../fieldwork/inviting/print-codes.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { codePrintSchema, printedCodesSchema } from '../../contract/fieldwork/codes.ts';
import { waveParams } from './waves.ts';

/** Drawing codes for paper sheets. There is no way to read them again, and none to list them. */
export function codeRoutes(dependencies: Dependencies) {
  const print = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/codes',
    request: { params: waveParams, body: body(codePrintSchema) },
    responses: {
      201: answers(printedCodesSchema, 'The codes, this once'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });

  return createApi<SignedInEnv>().openapi(print, async (context) => {
    const { wave } = context.req.valid('param');
    const { stratum, count } = context.req.valid('json');
    const codes = await printCodes(dependencies, wave, stratum, count, actorOf(context.var.account));
    return context.json({ stratum, codes }, 201);
  });
}
