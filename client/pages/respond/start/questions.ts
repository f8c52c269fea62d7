/** What is needed from the first question on: loaded while the cover is being read. */
export { ResponseInProgress } from '../response-in-progress.ts';
export { sectionView } from '../section-view.ts';
