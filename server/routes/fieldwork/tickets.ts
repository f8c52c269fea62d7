import { createRoute } from '@hono/zod-openapi';
import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findDrawnCodeOrFail } from '../../fieldwork/inviting/find-drawn-code.ts';
import { findInvitationOrFail } from '../../fieldwork/inviting/find-invitation.ts';
import { issueTicket } from '../../fieldwork/answering/issue-ticket.ts';
import { answers, body, createApi, refusals } from '../api.ts';
import { waveParams } from './waves.ts';
import {
  codeInputSchema,
  codeReadingSchema,
  issuedTicketSchema,
  ticketInputSchema,
} from '../../contract/fieldwork/waves.ts';

/**
 * Where invitations are exchanged for tickets. Only ever by POST: the scanners of mail systems follow links. No cookie
 * is read or set, nothing is logged.
 */
export function ticketRoutes(dependencies: Dependencies) {
  const read = createRoute({
    method: 'post',
    path: '/waves/{wave}/codes',
    request: { params: waveParams, body: body(codeInputSchema) },
    responses: {
      200: answers(codeReadingSchema, 'What an invitation or a drawn code is good for'),
      ...refusals(404, 409, 422, 429),
    },
  });
  const issue = createRoute({
    method: 'post',
    path: '/waves/{wave}/tickets',
    request: { params: waveParams, body: body(ticketInputSchema) },
    responses: { 200: answers(issuedTicketSchema, 'A blind signature'), ...refusals(404, 409, 422, 429) },
  });
  return createApi()
    .openapi(read, async (context) => {
      const { wave } = context.req.valid('param');
      const { code } = context.req.valid('json');
      if (readAccessCode(code)?.kind === 'drawn') {
        return context.json(await findDrawnCodeOrFail(dependencies, wave, code), 200);
      }
      const { invitation } = await findInvitationOrFail(dependencies, wave, code);
      return context.json({ kind: 'invitation' as const, stratum: invitation.stratum }, 200);
    })
    .openapi(issue, async (context) => {
      const { wave } = context.req.valid('param');
      return context.json(await issueTicket(dependencies, wave, context.req.valid('json')), 200);
    });
}
