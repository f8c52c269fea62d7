/** What is needed where a wave asks for a ticket or a code: loaded there only, in one piece. */
export { loadEntryStrings } from '../../../strings/entry/entry-strings.ts';
export { Entry } from './entry.ts';
export { entryView, startView } from './entry-view.ts';
export { modesView } from './modes-view.ts';
export { questionnaireOfStratum } from './questionnaire-of-stratum.ts';
export { readFragment } from './read-fragment.ts';
export { receiptView } from './receipt-view.ts';
