import { createRoute, z } from '@hono/zod-openapi';
import { Hono, type Context } from 'hono';
import { managers, readers } from '../../access/role-groups.ts';
import { openChangeSchema, openStandingSchema } from '../../contract/publishing/open-results.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { KeptFiles } from '../../publishing/open-data/kept-files.ts';
import { openFileNamed, openTypes } from '../../publishing/open-data/open-files.ts';
import {
  nothingOpenPage,
  openPage,
  openTablePage,
  type OpenPage,
} from '../../publishing/open-data/open-page.ts';
import { resultsOpenToAll, type OpenResults } from '../../publishing/open-data/open-results.ts';
import { changeOpenStanding, openStanding } from '../../publishing/open-data/open-standing.ts';
import { respondentLanguageCodes, type RespondentLanguage } from '../../../surveys/schema/language.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { builtDocument } from '../answers/client.ts';
import { compressPublic } from '../answers/compress-public.ts';
import { forRoles } from '../guards/for-roles.ts';
import { preferredLanguage } from '../answers/preferred-language.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** Whether everybody may read the results of a wave: seen by readers, decided by HR. */
export function openStandingRoutes(dependencies: Dependencies) {
  const path = '/waves/{wave}/open-results';
  const show = createRoute({
    ...forRoles(readers),
    method: 'get',
    path,
    request: { params: waveParams },
    responses: {
      200: answers(openStandingSchema, 'Whether everybody reads them'),
      ...refusals(401, 403, 404, 409),
    },
  });
  const change = createRoute({
    ...forRoles(managers),
    method: 'put',
    path,
    request: { params: waveParams, body: body(openChangeSchema) },
    responses: {
      200: answers(openStandingSchema, 'Opened, or taken back'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  return createApi<SignedInEnv>()
    .openapi(show, async (context) => {
      const standing = await openStanding(dependencies.db, context.req.valid('param').wave);
      return context.json({ ...standing, mayChange: managers.includes(context.var.account.role) }, 200);
    })
    .openapi(change, async (context) => {
      const { wave } = context.req.valid('param');
      const { isOpen } = context.req.valid('json');
      const actor = actorOf(context.var.account);
      const standing = await changeOpenStanding(dependencies, wave, { isOpen, actor });
      return context.json({ ...standing, mayChange: true }, 200);
    });
}

/**
 * The pages and files of open results, for everybody and without a script. What is not open is not there: nothing tells
 * a wave whose results are not open from none at all.
 */
export function openResultsRoutes({ db }: Dependencies): Hono {
  const app = new Hono();
  const files = new KeptFiles();
  app.use('/open/*', compressPublic);
  app.get('/open/:wave', async (context) => {
    const open = await found(context.req.param('wave'));
    const language = languageAsked(context);
    return answerPage(
      context,
      open === undefined ? nothingOpenPage(language) : openPage(open, language),
      open,
    );
  });
  app.get('/open/:wave/:name', async (context) => {
    const { wave, name } = context.req.param();
    const open = await found(wave);
    const file = openFileNamed(name, wave);
    const language = languageAsked(context);
    if (open !== undefined && file !== undefined) {
      return context.body(await files.of(open, file.format, file.language), 200, {
        'content-type': openTypes[file.format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-cache',
      });
    }
    const result = open?.results.find(({ id }) => id === name);
    if (open === undefined || result === undefined)
      return answerPage(context, nothingOpenPage(language), undefined);
    return answerPage(context, openTablePage(open, result, language), open);
  });
  return app;

  async function found(wave: string): Promise<OpenResults | undefined> {
    // Whatever else stands in an address, a database is not asked for.
    if (!codeSchema.safeParse(wave).success) return undefined;
    try {
      return await resultsOpenToAll(db, wave);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'wave-not-found') return undefined;
      throw error;
    }
  }
}

const askedSchema = z.enum(respondentLanguageCodes as [RespondentLanguage, ...RespondentLanguage[]]);

/** As the address says, else as the browser does. */
function languageAsked(context: Context): RespondentLanguage {
  const asked = askedSchema.safeParse(context.req.query('lang'));
  return asked.success ? asked.data : preferredLanguage(context.req.header('accept-language') ?? '');
}

async function answerPage(
  context: Context,
  page: OpenPage,
  open: OpenResults | undefined,
): Promise<Response> {
  context.header('vary', 'Accept-Language', { append: true });
  context.header('cache-control', 'no-cache');
  const content = String(await page.body);
  return context.html(await builtDocument('open.html', { ...page, content }), open === undefined ? 404 : 200);
}
