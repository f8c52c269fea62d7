import { createRoute } from '@hono/zod-openapi';
import { inviteAccount } from '../../access/account-invitations.ts';
import { managers } from '../../access/role-groups.ts';
import { unitReaderListSchema, yearParams } from '../../contract/fieldwork/organisation.ts';
import {
  appliedReaderSetSchema,
  unitReaderReadingSchema,
  unitReaderSetSchema,
  unitReaderTableSchema,
} from '../../contract/fieldwork/unit-reader-lists.ts';
import type { Dependencies } from '../../dependencies.ts';
import {
  applyReaderList,
  readReaderList,
  undoReaderList,
} from '../../fieldwork/organisation/reader-lists.ts';
import { unitReaderList } from '../../fieldwork/organisation/unit-readers.ts';
import { withdrawOfferedReader } from '../../store/accounts/account-invitations.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { sheetSource } from '../answers/sheet-source.ts';
import { actorOf } from '../guards/actor-of.ts';
import { forRoles } from '../guards/for-roles.ts';
import { noteAccount } from '../guards/note-account.ts';

/** Who reads which unit by a list, whole: read, applied with invitations, taken back. */
export function unitReaderListRoutes(dependencies: Dependencies) {
  const { db, publicUrl } = dependencies;
  const path = '/organisation/{year}/readers';
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: `${path}/read`,
    request: { params: yearParams, body: body(unitReaderTableSchema) },
    responses: {
      200: answers(unitReaderReadingSchema, 'What it would change'),
      ...refusals(401, 403, 404, 422),
    },
  });
  const apply = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: `${path}/list`,
    request: { params: yearParams, body: body(unitReaderSetSchema) },
    responses: {
      200: answers(appliedReaderSetSchema, 'In place of all that was assigned'),
      ...refusals(401, 403, 404, 422),
    },
  });
  const undo = createRoute({
    ...forRoles(managers),
    method: 'delete',
    path: `${path}/list`,
    request: { params: yearParams },
    responses: {
      200: answers(unitReaderListSchema, 'As it was before the list'),
      ...refusals(401, 403, 404),
    },
  });

  return createApi<SignedInEnv>()
    .openapi(read, async (context) => {
      const { titles, ...source } = context.req.valid('json');
      const { year } = context.req.valid('param');
      const given = { source: sheetSource(source), titles };
      return context.json(await readReaderList(dependencies, year, given), 200);
    })
    .openapi(apply, async (context) => {
      const { account } = context.var;
      const set = context.req.valid('json');
      const by = { name: account.name, actor: actorOf(account) };
      const { year: fiscalYear } = context.req.valid('param');
      const invitations = [];
      for (const person of await applyReaderList(dependencies, { fiscalYear, set, by })) {
        // Whoever assigns units may invite those who read them, and nobody else.
        const invited = { ...person, role: 'unit-reader', days: set.days } as const;
        const { invitation, token } = await inviteAccount(dependencies, { invited, by: account.name });
        await noteAccount(dependencies, { actor: account, action: 'account-invited', account: invitation });
        invitations.push({ ...person, address: `${publicUrl}/invitation#${token}` });
      }
      return context.json({ invitations }, 200);
    })
    .openapi(undo, async (context) => {
      const { account: actor } = context.var;
      const { emails, since } = await undoReaderList(dependencies, actorOf(actor));
      for (const email of emails) {
        const withdrawn = await withdrawOfferedReader(db, { email, since });
        if (!withdrawn) continue;
        const account = { email, role: 'unit-reader' } as const;
        await noteAccount(dependencies, { actor, action: 'account-invitation-withdrawn', account });
      }
      return context.json(await unitReaderList(db, context.req.valid('param').year), 200);
    });
}
