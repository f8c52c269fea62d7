/** What is needed only after the first page: loaded while it is being read, not before. */
export { recordResponse } from '../../../api/fieldwork/responses.ts';
export { Delivery } from '../delivery/delivery.ts';
export { doneView } from './done-view.ts';
export { endedWords } from './ended-words.ts';
export { inputOf, issuesOf } from './hand-in.ts';
export { forgetOffline, keepForOffline } from '../offline/keep-for-offline.ts';
export { padded } from './padded.ts';
export { problemWords } from './problem-words.ts';
export { problemsView } from './problems-view.ts';
export { reviewView } from './review-view.ts';
export { skippedView } from './skipped-view.ts';
