import { createRoute } from '@hono/zod-openapi';
import type { Dependencies } from '../../dependencies.ts';
import { recordResponse } from '../../fieldwork/answering/record-response.ts';
import { answers, body, createApi, refusals } from '../api.ts';
import { waveParams } from './waves.ts';
import { responseInputSchema, responseReceiptSchema } from '../../contract/fieldwork/waves.ts';

/** Where respondents send their answers. No cookie is read or set, nothing is logged. */
export function responseRoutes(dependencies: Dependencies) {
  const send = createRoute({
    method: 'post',
    path: '/waves/{wave}/responses',
    request: { params: waveParams, body: body(responseInputSchema) },
    responses: {
      200: answers(responseReceiptSchema, 'Already stored: the same submission was sent before'),
      201: answers(responseReceiptSchema, 'Stored durably'),
      ...refusals(400, 404, 409, 413, 415, 422, 429),
    },
  });
  return createApi().openapi(send, async (context) => {
    const receipt = await recordResponse(
      dependencies,
      context.req.valid('param').wave,
      context.req.valid('json'),
    );
    return receipt.status === 'recorded' ? context.json(receipt, 201) : context.json(receipt, 200);
  });
}
