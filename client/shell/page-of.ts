import { html, type TemplateResult } from 'lit';
import type { Session } from '../../server/contract/accounts.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { SignedInAccount } from './console-page.ts';
import type { Route } from './route.ts';
import './lost-page.ts';
import '../pages/accounts/accounts-page.ts';
import '../pages/drafts/drafts-page.ts';
import '../pages/invitations/invitations-page.ts';
import '../pages/new-wave/new-wave-page.ts';
import '../pages/paper/paper-page.ts';
import '../pages/plans/plan-editor-page.ts';
import '../pages/plans/plan-page.ts';
import '../pages/plans/plans-page.ts';
import '../pages/poster/poster-page.ts';
import '../pages/print-codes/print-codes-page.ts';
import '../pages/response-rates/response-rates-page.ts';
import '../pages/questionnaires/editor/editor-page.ts';
import '../pages/questionnaires/paper-form-page.ts';
import '../pages/questionnaires/questionnaire-page.ts';
import '../pages/questionnaires/questionnaires-page.ts';
import '../pages/results/catalogue-page.ts';
import '../pages/results/results-page.ts';
import '../pages/results/requirement-page.ts';
import '../pages/results/table-page.ts';
import '../pages/setup/setup-page.ts';
import '../pages/sign-in/sign-in-page.ts';
import '../pages/slips/slips-page.ts';
import '../pages/texts/texts-page.ts';
import '../pages/wave/wave-page.ts';
import '../pages/waves/waves-page.ts';

export interface PageContext {
  language: Language;
  movesFocus: boolean;
  account: SignedInAccount | null;
  onSession: (session: Session) => void;
}

const forHr = new Set([
  'waves',
  'new-wave',
  'new-wave-of',
  'wave',
  'response-rate',
  'drafts',
  'texts',
  'codes',
  'slips',
  'poster',
  'invitations',
  'paper',
  'questionnaires',
  'questionnaire',
  'editor',
  'paper-form',
  'wave-form',
  'accounts',
  'new-plan',
  'plan-editor',
]);

/** The page of a route, or the one that this reader gets instead. The server decides for itself what it answers. */
export function pageOf(route: Route, session: Session, context: PageContext): TemplateResult {
  const { language, movesFocus, account, onSession } = context;
  if (route.page === 'setup') {
    return html`<setup-page
      .language=${language}
      .movesFocus=${movesFocus}
      @session=${(event: CustomEvent<Session>) => onSession(event.detail)}
    ></setup-page>`;
  }
  if (account === null || route.page === 'sign-in') {
    return html`<sign-in-page
      .language=${language}
      .movesFocus=${movesFocus}
      .needsSetup=${session.needsSetup}
      @session=${(event: CustomEvent<Session>) => onSession(event.detail)}
    ></sign-in-page>`;
  }
  const isDenied =
    (account.role === 'planner' && forHr.has(route.page)) ||
    (account.role !== 'administrator' && route.page === 'accounts');
  if (isDenied || route.page === 'not-found') {
    return html`<lost-page
      .language=${language}
      .movesFocus=${movesFocus}
      .account=${account}
      .isDenied=${isDenied}
    ></lost-page>`;
  }
  return signedInPage(route, { ...context, account });
}

function signedInPage(
  route: Route,
  { language, movesFocus, account }: { language: Language; movesFocus: boolean; account: SignedInAccount },
): TemplateResult {
  switch (route.page) {
    case 'new-wave':
      return html`<new-wave-page .language=${language} .movesFocus=${movesFocus}></new-wave-page>`;
    case 'new-wave-of':
      return html`<new-wave-page
        .language=${language}
        .movesFocus=${movesFocus}
        .code=${route.code}
        .version=${route.version}
      ></new-wave-page>`;
    case 'wave':
      return html`<wave-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></wave-page>`;
    case 'response-rate':
      return html`<response-rates-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></response-rates-page>`;
    case 'invitations':
      return html`<invitations-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></invitations-page>`;
    case 'paper':
      return html`<paper-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></paper-page>`;
    case 'drafts':
      return html`<drafts-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></drafts-page>`;
    case 'texts':
      return html`<texts-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></texts-page>`;
    case 'codes':
      return html`<print-codes-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></print-codes-page>`;
    case 'slips':
      return html`<slips-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></slips-page>`;
    case 'poster':
      return html`<poster-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></poster-page>`;
    case 'questionnaires':
      return html`<questionnaires-page
        .language=${language}
        .movesFocus=${movesFocus}
      ></questionnaires-page>`;
    case 'questionnaire':
      return html`<questionnaire-page
        .language=${language}
        .movesFocus=${movesFocus}
        .code=${route.code}
      ></questionnaire-page>`;
    case 'editor':
      return html`<editor-page
        .language=${language}
        .movesFocus=${movesFocus}
        .code=${route.code}
      ></editor-page>`;
    case 'wave-form':
      return html`<paper-form-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></paper-form-page>`;
    case 'paper-form':
      return html`<paper-form-page
        .language=${language}
        .movesFocus=${movesFocus}
        .code=${route.code}
        .version=${route.version}
      ></paper-form-page>`;
    case 'accounts':
      return html`<accounts-page
        .language=${language}
        .movesFocus=${movesFocus}
        .account=${account}
      ></accounts-page>`;
    case 'results':
      return html`<results-page
        .language=${language}
        .movesFocus=${movesFocus}
        .account=${account}
      ></results-page>`;
    case 'plans':
      return html`<plans-page
        .language=${language}
        .movesFocus=${movesFocus}
        .account=${account}
      ></plans-page>`;
    case 'plan':
      return html`<plan-page
        .language=${language}
        .movesFocus=${movesFocus}
        .account=${account}
        .code=${route.code}
      ></plan-page>`;
    case 'new-plan':
    case 'plan-editor':
      return html`<plan-editor-page
        .language=${language}
        .movesFocus=${movesFocus}
        .code=${route.page === 'plan-editor' ? route.code : ''}
      ></plan-editor-page>`;
    case 'catalogue':
      return html`<catalogue-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
      ></catalogue-page>`;
    case 'requirement':
      return html`<requirement-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
        .code=${route.code}
      ></requirement-page>`;
    case 'table':
      if (route.table === 'response-rate') {
        return html`<response-rates-page
          .language=${language}
          .movesFocus=${movesFocus}
          .wave=${route.wave}
          .isResult=${true}
        ></response-rates-page>`;
      }
      return html`<table-page
        .language=${language}
        .movesFocus=${movesFocus}
        .wave=${route.wave}
        .tableId=${route.table}
      ></table-page>`;
    default:
      return html`<waves-page .language=${language} .movesFocus=${movesFocus}></waves-page>`;
  }
}
