/** What is needed only after the first page: loaded while it is being read, not before. */
export { answerIssueWords } from '../../../surveys/items/answer-issue-words.ts';
export { doneView } from './done-view.ts';
export { problemsView } from './problems-view.ts';
export { reviewView } from './review-view.ts';
