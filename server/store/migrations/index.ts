import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { fieldwork } from './0002-fieldwork.ts';
import { paper } from './0003-paper.ts';
import { authoring } from './0004-authoring.ts';
import { plans } from './0005-plans.ts';
import { logOfPlans } from './0006-log-of-plans.ts';
import { timeZones } from './0007-time-zones.ts';
import { publicSteps } from './0008-public-steps.ts';
import { clock } from './0009-clock.ts';
import { addenda } from './0010-addenda.ts';
import { intakeWords } from './0010-intake-words.ts';
import { draftChoices } from './0011-draft-choices.ts';
import { calendar } from './0012-calendar.ts';
import { reports } from './0013-reports.ts';
import { planReviews } from './0014-plan-reviews.ts';
import { actions } from './0015-actions.ts';
import { topics } from './0016-topics.ts';
import { openResults } from './0017-open-results.ts';
import { logChain } from './0019-log-chain.ts';
import { severalInstances } from './0020-several-instances.ts';
import { headCounts } from './0021-head-counts.ts';
import { signIn } from './0023-sign-in.ts';
import { organisation } from './0025-organisation.ts';
import { unitReaders } from './0026-unit-readers.ts';
import { readerLists } from './0029-reader-lists.ts';
import { sealing } from './0030-sealing.ts';
import { sealedList } from './0031-sealed-list.ts';

/** Every migration ever shipped, in order. A shipped one never changes. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-fieldwork': fieldwork,
  '0003-paper': paper,
  '0004-authoring': authoring,
  '0005-plans': plans,
  '0006-log-of-plans': logOfPlans,
  '0007-time-zones': timeZones,
  '0008-public-steps': publicSteps,
  '0009-clock': clock,
  '0010-addenda': addenda,
  '0010-intake-words': intakeWords,
  '0011-draft-choices': draftChoices,
  '0012-calendar': calendar,
  '0013-reports': reports,
  '0014-plan-reviews': planReviews,
  '0015-actions': actions,
  '0016-topics': topics,
  '0017-open-results': openResults,
  '0019-log-chain': logChain,
  '0020-several-instances': severalInstances,
  '0021-head-counts': headCounts,
  '0023-sign-in': signIn,
  '0025-organisation': organisation,
  '0026-unit-readers': unitReaders,
  '0029-reader-lists': readerLists,
  '0030-sealing': sealing,
  '0031-sealed-list': sealedList,
};
