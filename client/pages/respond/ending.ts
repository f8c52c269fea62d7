/** What is needed only after the first page: loaded while it is being read, not before. */
export { doneView } from './done-view.ts';
export { problemWords } from './problem-words.ts';
export { problemsView } from './problems-view.ts';
export { reviewView } from './review-view.ts';
