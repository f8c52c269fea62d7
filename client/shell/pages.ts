import type { Role } from '../../server/contract/accounts/accounts.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';

/** A page of the signed-in side. */
export interface Page {
  /** Its address; what stands in braces is a property of the element. `{version}` is a number. */
  path: string;
  element: string;
  /** Who sees it; null: whoever is not signed in. The server decides for itself what it answers. */
  roles: readonly Role[] | null;
  /** Its name in the navigation: a page that is one of the main ones. */
  label?: (words: ConsoleWords) => string;
  /** The main page that it belongs to, where it is none itself. */
  within?: string;
  /** Properties of the element beside those of the address. */
  properties?: Record<string, unknown>;
  load: () => Promise<unknown>;
}

const administrators: readonly Role[] = ['administrator'];
const managers: readonly Role[] = ['administrator', 'survey-manager'];
const readers: readonly Role[] = ['administrator', 'survey-manager', 'planner'];
const unitPageReaders: readonly Role[] = [...readers, 'unit-reader'];
const paperOperators: readonly Role[] = ['paper-operator'];
const logReaders: readonly Role[] = ['administrator', 'auditor'];
const everybody: readonly Role[] = [...unitPageReaders, 'paper-operator', 'auditor'];

/**
 * Every page, in the order of the navigation: routes, addresses, navigation and the first page of a role follow from
 * it. Of two that fit an address the one with fewer braces is meant.
 */
export const pages = {
  signIn: {
    path: '/sign-in',
    element: 'sign-in-page',
    roles: null,
    load: () => import('../pages/sign-in/sign-in-page.ts'),
  },
  setup: {
    path: '/setup',
    element: 'setup-page',
    roles: null,
    load: () => import('../pages/setup/setup-page.ts'),
  },

  invitation: {
    path: '/invitation',
    element: 'invitation-page',
    roles: null,
    load: () => import('../pages/invitation/invitation-page.ts'),
  },

  ownAccount: {
    path: '/console/account',
    element: 'own-account-page',
    roles: everybody,
    load: () => import('../pages/own-account/own-account-page.ts'),
  },
  waves: {
    path: '/console',
    element: 'waves-page',
    roles: managers,
    label: (words) => words.shell.waves,
    load: () => import('../pages/waves/waves-page.ts'),
  },
  newWave: {
    path: '/console/new',
    element: 'new-wave-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/new-wave/new-wave-page.ts'),
  },
  newWaveOf: {
    path: '/console/new/{code}/{version}',
    element: 'new-wave-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/new-wave/new-wave-page.ts'),
  },
  editWave: {
    path: '/console/waves/{wave}/edit',
    element: 'new-wave-page',
    roles: managers,
    within: 'waves',
    properties: { isEdit: true },
    load: () => import('../pages/new-wave/new-wave-page.ts'),
  },
  copyWave: {
    path: '/console/waves/{wave}/copy',
    element: 'new-wave-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/new-wave/new-wave-page.ts'),
  },
  wave: {
    path: '/console/waves/{wave}',
    element: 'wave-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/wave/wave-page.ts'),
  },
  responseRate: {
    path: '/console/waves/{wave}/response-rate',
    element: 'response-rates-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/response-rates/response-rates-page.ts'),
  },
  drafts: {
    path: '/console/waves/{wave}/drafts',
    element: 'draft-results-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/draft-results/draft-results-page.ts'),
  },
  texts: {
    path: '/console/waves/{wave}/texts',
    element: 'texts-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/texts/texts-page.ts'),
  },
  invitations: {
    path: '/console/waves/{wave}/invitations',
    element: 'invitations-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/invitations/invitations-page.ts'),
  },
  slips: {
    path: '/console/waves/{wave}/slips',
    element: 'slips-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/slips/slips-page.ts'),
  },
  codes: {
    path: '/console/waves/{wave}/codes',
    element: 'print-codes-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/print-codes/print-codes-page.ts'),
  },
  poster: {
    path: '/console/waves/{wave}/poster',
    element: 'poster-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/poster/poster-page.ts'),
  },
  paperForm: {
    path: '/console/waves/{wave}/form',
    element: 'paper-form-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/questionnaires/paper-form-page.ts'),
  },
  paper: {
    path: '/console/waves/{wave}/paper',
    element: 'paper-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/paper/paper-page.ts'),
  },
  paperWaves: {
    path: '/console/paper',
    element: 'paper-waves-page',
    // Others come to a wave's paper from the wave itself.
    roles: paperOperators,
    label: (words) => words.shell.paper,
    load: () => import('../pages/paper/paper-waves-page.ts'),
  },
  paperDesk: {
    path: '/console/paper/{wave}',
    element: 'paper-page',
    roles: paperOperators,
    within: 'paperWaves',
    properties: { isDesk: true },
    load: () => import('../pages/paper/paper-page.ts'),
  },
  responseImport: {
    path: '/console/waves/{wave}/responses',
    element: 'response-import-page',
    roles: managers,
    within: 'waves',
    load: () => import('../pages/response-import/response-import-page.ts'),
  },

  questionnaires: {
    path: '/console/questionnaires',
    element: 'questionnaires-page',
    roles: managers,
    label: (words) => words.shell.questionnaires,
    load: () => import('../pages/questionnaires/questionnaires-page.ts'),
  },
  questionnaire: {
    path: '/console/questionnaires/{code}',
    element: 'questionnaire-page',
    roles: managers,
    within: 'questionnaires',
    load: () => import('../pages/questionnaires/questionnaire-page.ts'),
  },
  editor: {
    path: '/console/questionnaires/{code}/edit',
    element: 'editor-page',
    roles: managers,
    within: 'questionnaires',
    load: () => import('../pages/questionnaires/editor/editor-page.ts'),
  },
  questionnairePaper: {
    path: '/console/questionnaires/{code}/{version}/paper',
    element: 'paper-form-page',
    roles: managers,
    within: 'questionnaires',
    load: () => import('../pages/questionnaires/paper-form-page.ts'),
  },

  results: {
    path: '/results',
    element: 'results-page',
    roles: readers,
    label: (words) => words.shell.results,
    load: () => import('../pages/results/results-page.ts'),
  },
  catalogue: {
    path: '/results/{wave}',
    element: 'catalogue-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/results/catalogue-page.ts'),
  },
  requirement: {
    path: '/results/{wave}/requirements/{code}',
    element: 'requirement-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/results/requirement-page.ts'),
  },
  drivers: {
    path: '/results/{wave}/drivers/{code}',
    element: 'drivers-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/results/drivers-page.ts'),
  },
  grid: {
    path: '/results/{wave}/grid/{code}',
    element: 'grid-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/results/grid-page.ts'),
  },
  actions: {
    path: '/results/{wave}/actions',
    element: 'actions-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/actions/actions-page.ts'),
  },
  topics: {
    path: '/results/{wave}/topics/{place}',
    element: 'topics-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/topics/topics-page.ts'),
  },
  table: {
    path: '/results/{wave}/{tableId}',
    element: 'table-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/results/table-page.ts'),
  },
  report: {
    path: '/results/{wave}/report',
    element: 'report-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/report/report-page.ts'),
  },
  benchmark: {
    path: '/results/{wave}/benchmark',
    element: 'benchmark-page',
    roles: readers,
    within: 'results',
    load: () => import('../pages/benchmark/benchmark-page.ts'),
  },
  publishedResponseRate: {
    path: '/results/{wave}/response-rate',
    element: 'response-rates-page',
    roles: readers,
    within: 'results',
    properties: { isResult: true },
    load: () => import('../pages/response-rates/response-rates-page.ts'),
  },

  units: {
    path: '/results/units',
    element: 'units-page',
    roles: unitPageReaders,
    label: (words) => words.shell.units,
    load: () => import('../pages/units/units-page.ts'),
  },
  unitsOfWave: {
    path: '/results/{wave}/units',
    element: 'unit-list-page',
    roles: unitPageReaders,
    within: 'units',
    load: () => import('../pages/units/unit-list-page.ts'),
  },
  unit: {
    path: '/results/{wave}/units/{unit}',
    element: 'unit-page',
    roles: unitPageReaders,
    within: 'units',
    load: () => import('../pages/units/unit-page.ts'),
  },
  organisation: {
    path: '/console/organisation',
    element: 'organisation-page',
    roles: managers,
    within: 'units',
    load: () => import('../pages/organisation/organisation-page.ts'),
  },

  plans: {
    path: '/results/plans',
    element: 'plans-page',
    roles: readers,
    label: (words) => words.shell.plans,
    load: () => import('../pages/indicator-plans/plans-page.ts'),
  },
  plan: {
    path: '/results/plans/{code}',
    element: 'plan-page',
    roles: readers,
    within: 'plans',
    load: () => import('../pages/indicator-plans/plan-page.ts'),
  },
  planReview: {
    path: '/results/plans/{code}/review',
    element: 'review-page',
    roles: readers,
    within: 'plans',
    load: () => import('../pages/indicator-plans/review-page.ts'),
  },
  newPlan: {
    path: '/console/plans',
    element: 'plan-editor-page',
    roles: readers,
    within: 'plans',
    load: () => import('../pages/indicator-plans/plan-editor-page.ts'),
  },
  planEditor: {
    path: '/console/plans/{code}',
    element: 'plan-editor-page',
    roles: readers,
    within: 'plans',
    load: () => import('../pages/indicator-plans/plan-editor-page.ts'),
  },

  printedReports: {
    path: '/console/printed',
    element: 'printed-reports-page',
    roles: managers,
    within: 'plans',
    load: () => import('../pages/printed-reports/printed-reports-page.ts'),
  },

  accounts: {
    path: '/console/accounts',
    element: 'accounts-page',
    roles: administrators,
    label: (words) => words.shell.accounts,
    load: () => import('../pages/accounts/accounts-page.ts'),
  },
  log: {
    path: '/console/log',
    element: 'log-page',
    roles: logReaders,
    label: (words) => words.shell.log,
    load: () => import('../pages/log/log-page.ts'),
  },
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof pages;

/** Every page with its name, in order. */
export const everyPage: readonly (Page & { name: PageName })[] = Object.entries<Page>(pages).map(
  ([name, page]) => ({ ...page, name: name as PageName }),
);

/** Whether somebody with this role sees the page: whether a link to it makes sense. */
export function isOpenTo(name: PageName, role: Role | undefined): boolean {
  const { roles }: Page = pages[name];
  return roles === null || (role !== undefined && roles.includes(role));
}
