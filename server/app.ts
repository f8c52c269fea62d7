import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Dependencies } from './dependencies.ts';
import { ProblemError, type ProblemCode } from './problems.ts';
import { codeVersion } from './publishing/release/code-version.ts';
import { actionRoutes, publicActionRoutes } from './routes/publishing/actions.ts';
import { benchmarkRoutes } from './routes/publishing/benchmarks.ts';
import { accountInvitationRoutes, offeredAccountRoutes } from './routes/accounts/account-invitations.ts';
import { accountRoutes } from './routes/accounts/accounts.ts';
import { logRoutes } from './routes/log.ts';
import { calendarRoutes } from './routes/fieldwork/calendar.ts';
import { checkRoles } from './routes/guards/check-roles.ts';
import { clientRoutes } from './routes/answers/client.ts';
import { clockRoutes } from './routes/clock.ts';
import { codeRoutes } from './routes/fieldwork/codes.ts';
import { invitationRoutes } from './routes/fieldwork/invitations.ts';
import { manageWaveRoutes } from './routes/fieldwork/manage-waves.ts';
import { organisationRoutes } from './routes/fieldwork/organisation.ts';
import { limitBody } from './routes/guards/limit-body.ts';
import { noteDownloads } from './routes/guards/note-downloads.ts';
import { noteRefusals } from './routes/guards/note-refusals.ts';
import { ownAccountRoutes } from './routes/accounts/own-account.ts';
import { paperRoutes } from './routes/fieldwork/paper.ts';
import { unitReaderListRoutes } from './routes/fieldwork/unit-reader-lists.ts';
import { participationRoutes } from './routes/fieldwork/participation.ts';
import { indicatorPlanRoutes } from './routes/publishing/indicator-plans.ts';
import { printedReportRoutes } from './routes/publishing/printed-reports.ts';
import { populationRoutes } from './routes/fieldwork/populations.ts';
import { problemResponse } from './routes/answers/problem-response.ts';
import { questionnaireDraftRoutes } from './routes/authoring/questionnaire-drafts.ts';
import { questionnaireImportRoutes } from './routes/authoring/questionnaire-imports.ts';
import { questionnaireRoutes } from './routes/authoring/questionnaires.ts';
import { refuseUnsoundJson } from './routes/guards/refuse-unsound-json.ts';
import { remedyRoutes } from './routes/publishing/remedies.ts';
import { requireAccount } from './routes/guards/require-account.ts';
import { requireSameSite } from './routes/guards/require-same-site.ts';
import { responseImportRoutes } from './routes/fieldwork/response-imports.ts';
import { responseRoutes } from './routes/fieldwork/responses.ts';
import { sealedResponseRoutes, sealingRoutes } from './routes/fieldwork/sealing.ts';
import { seriesRoutes } from './routes/fieldwork/series.ts';
import { sessionRoutes } from './routes/accounts/session.ts';
import { singleSignOnRoutes } from './routes/accounts/single-sign-on.ts';
import { ticketRoutes } from './routes/fieldwork/tickets.ts';
import { crossRoutes } from './routes/publishing/crosses.ts';
import { openResultsRoutes, openStandingRoutes } from './routes/publishing/open-results.ts';
import { reportRoutes } from './routes/publishing/reports.ts';
import { unitPageRoutes } from './routes/publishing/unit-pages.ts';
import { topicRoutes } from './routes/publishing/topics.ts';
import { tableRoutes } from './routes/publishing/tables.ts';
import { textRoutes } from './routes/publishing/texts.ts';
import { waveRoutes } from './routes/fieldwork/waves.ts';
import { storageFault } from './store/storage-fault.ts';

const kibibyte = 1024;

/** What the framework refuses by itself, by its status. */
const frameworkRefusals: Partial<Record<number, ProblemCode>> = {
  400: 'invalid-json',
  415: 'not-json',
};

/**
 * The whole HTTP side on one screen. Nothing logs requests: on the answering side that would be a record of who
 * came when, and the rest has no need of it.
 */
export function createApp(dependencies: Dependencies) {
  const app = new OpenAPIHono();

  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(context, error.code, error.issues);
    const refusal = error instanceof HTTPException ? frameworkRefusals[error.status] : undefined;
    if (refusal !== undefined) return problemResponse(context, refusal);
    // Went away in the middle: nobody reads the answer, and a line of it would tell when somebody came.
    if (context.req.raw.signal.aborted) return problemResponse(context, 'invalid-json');
    const fault = storageFault(error);
    if (fault !== null) {
      console.error(`${fault}: ${error.message}`);
      return problemResponse(context, fault);
    }
    console.error(error);
    return problemResponse(context, 'internal-error');
  });
  app.notFound((context) => problemResponse(context, 'not-found'));

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
    }),
  );
  app.use('/api/*', async (context, next) => {
    await next();
    // By the answer itself: the framework makes another answer of one that is given a header afterwards.
    context.res.headers.set('cache-control', 'no-store');
  });
  // Who may at all is asked before anything of a body is read.
  app.use('/api/*', requireSameSite);
  app.use('/api/manage/*', requireAccount(dependencies));
  const [small, usual, files] = [
    limitBody(64 * kibibyte),
    limitBody(2048 * kibibyte),
    limitBody(7168 * kibibyte),
  ];
  const boxes = limitBody(512 * kibibyte);
  app.use('/api/*', (context, next) => {
    const { path } = context.req;
    // Boxes for every lane and chain are as long as the longest answers.
    if (path.endsWith('/sealed-responses')) return boxes(context, next);
    if (!path.startsWith('/api/manage/')) return small(context, next);
    // A questionnaire or the responses of another tool may be a file of 5 MB, in base64; other organisations' are many.
    return (/-imports(\/read)?$|\/benchmark$/.test(path) ? files : usual)(context, next);
  });
  app.use('/api/manage/*', noteDownloads(dependencies));
  app.use('/api/manage/*', noteRefusals(dependencies));
  app.use('/api/*', refuseUnsoundJson);

  app.get('/healthz', (context) => context.json({ status: 'ok', version: codeVersion }));
  const routes = app
    .route('/api', waveRoutes(dependencies))
    .route('/api', ticketRoutes(dependencies))
    .route('/api', responseRoutes(dependencies))
    .route('/api', sealedResponseRoutes(dependencies))
    .route('/api', publicActionRoutes(dependencies))
    .route('/api', sessionRoutes(dependencies))
    .route('/api', singleSignOnRoutes(dependencies))
    .route('/api', offeredAccountRoutes(dependencies))
    .route('/api/manage', questionnaireRoutes(dependencies))
    .route('/api/manage', questionnaireDraftRoutes(dependencies))
    .route('/api/manage', questionnaireImportRoutes())
    .route('/api/manage', populationRoutes(dependencies))
    .route('/api/manage', organisationRoutes(dependencies))
    .route('/api/manage', unitReaderListRoutes(dependencies))
    .route('/api/manage', clockRoutes(dependencies))
    .route('/api/manage', codeRoutes(dependencies))
    .route('/api/manage', logRoutes(dependencies))
    .route('/api/manage', invitationRoutes(dependencies))
    .route('/api/manage', responseImportRoutes(dependencies))
    .route('/api/manage', paperRoutes(dependencies))
    // Before the steps of a wave, whose addresses end in whatever is done to it.
    .route('/api/manage', sealingRoutes(dependencies))
    .route('/api/manage', crossRoutes(dependencies))
    .route('/api/manage', calendarRoutes(dependencies))
    .route('/api/manage', participationRoutes(dependencies))
    .route('/api/manage', seriesRoutes(dependencies))
    .route('/api/manage', reportRoutes(dependencies))
    .route('/api/manage', openStandingRoutes(dependencies))
    .route('/api/manage', benchmarkRoutes(dependencies))
    .route('/api/manage', topicRoutes(dependencies))
    .route('/api/manage', unitPageRoutes(dependencies))
    .route('/api/manage', remedyRoutes(dependencies))
    .route('/api/manage', actionRoutes(dependencies))
    .route('/api/manage', manageWaveRoutes(dependencies))
    .route('/api/manage', tableRoutes(dependencies))
    .route('/api/manage', textRoutes(dependencies))
    .route('/api/manage', indicatorPlanRoutes(dependencies))
    .route('/api/manage', printedReportRoutes(dependencies))
    .route('/api/manage', ownAccountRoutes(dependencies))
    .route('/api/manage', accountInvitationRoutes(dependencies))
    .route('/api/manage', accountRoutes(dependencies));
  checkRoles(app);
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Kotae', version: codeVersion } });
  app.route('/', openResultsRoutes(dependencies));
  app.route('/', clientRoutes());
  return routes;
}

export type AppType = ReturnType<typeof createApp>;
