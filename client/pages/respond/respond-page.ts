import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/routes/waves.schema.ts';
import { answerIssueWords } from '../../../surveys/items/answer-issue-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { ProblemError } from '../../api/request.ts';
import { recordResponse } from '../../api/responses.ts';
import { readQuestionnaire, readWave } from '../../api/waves.ts';
import type { AnswerChangeEvent } from '../../components/answer-change.ts';
import { languageOf, useLanguage } from '../../strings/language.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import { calmView } from './calm-view.ts';
import { coverView } from './cover-view.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { doneView } from './done-view.ts';
import { draftStore, type Draft, type DraftStore } from './draft-store.ts';
import { frameView } from './frame-view.ts';
import { nextAttempt } from './next-attempt.ts';
import { pageTitle } from './page-title.ts';
import { placeBeside, placeOnTheWay, sectionPlace, type Place } from './place.ts';
import type { AnswerProblem } from './problems-view.ts';
import { ResponseInProgress } from './response-in-progress.ts';
import { reviewView } from './review-view.ts';
import { sectionView } from './section-view.ts';
import { standingAfter, type Standing } from './standing.ts';

/** The answering pages of one wave: where the respondent is, what was answered, what is kept on the device. */
export class RespondPage extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { state: true },
    standing: { state: true },
    wave: { state: true },
    response: { state: true },
    place: { state: true },
    draft: { state: true },
    isShared: { state: true },
    hasTried: { state: true },
    delivery: { state: true },
    news: { state: true },
  };

  declare private language: Language;
  declare private standing: Standing;
  declare private wave: PublicWave | undefined;
  declare private response: ResponseInProgress | undefined;
  declare private place: Place;
  declare private draft: Draft | undefined;
  declare private isShared: boolean;
  declare private hasTried: boolean;
  declare private delivery: Delivery;
  /** Said aloud when questions come or go. */
  declare private news: string;

  private readonly code = decodeURIComponent(location.pathname.split('/').findLast(Boolean) ?? '');
  private readonly drafts: DraftStore = draftStore(this.code);
  private questionnaire: Questionnaire | undefined;
  private wasRecordedBefore = false;
  private sendNow: (() => void) | undefined;

  constructor() {
    super();
    this.language = languageOf(location.href);
    this.standing = 'loading';
    this.place = 'cover';
    this.isShared = false;
    this.hasTried = false;
    this.delivery = 'not-sent';
    this.news = '';
  }
}
