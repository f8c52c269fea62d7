import type { Coded, IssueFacts, NoFacts, Path } from '../../surveys/schema/issue.ts';

/** Why a file of another tool cannot be taken over. */
export interface ImportRefusalFacts {
  'empty-file': NoFacts;
  'file-too-large': { most: number };
  'unknown-format': NoFacts;
  'broken-json': { detail: string };
  'broken-xml': { detail: string };
  'xml-with-entities': NoFacts;
  'broken-zip': NoFacts;
  'too-deep': IssueFacts['too-deep'];
  'too-many-elements': { most: number };
  'too-many-questions': { most: number };
  'no-questions': NoFacts;
  'took-too-long': { seconds: number };
}

/** Why a sheet cannot be read at all. */
export interface SheetRefusalFacts {
  'unreadable-file': NoFacts;
  'too-many-rows': { most: number };
  'broken-csv': { detail: string };
}

/** What can be wrong with a request, a head count or a file, besides a definition or an answer in it. */
export interface ServerIssueFacts extends IssueFacts, ImportRefusalFacts, SheetRefusalFacts {
  'invalid-field': { field: string; detail: string };
  'missing-term': { word: string };
  'code-taken': { code: string };
  'unknown-wave': { wave: string };
  'wave-not-published': { wave: string };
  'table-not-published': { table: string };
  'group-not-published': { group: string };
  'unknown-indicator': { indicator: string };
  'unknown-printed-report': { report: string };
  'statistic-does-not-fit': NoFacts;
  'counted-twice': NoFacts;
  'target-outside-scale': NoFacts;
  'unknown-driver': { item: string };
  'action-about-nothing': NoFacts;
  'topic-without-name': NoFacts;
  'topic-named-twice': { name: string };
  'topic-without-words': { name: string };
  'topic-word-on-both-sides': { name: string; word: string };
  'action-without-title': NoFacts;
  'action-without-owner': NoFacts;
  'action-without-day': NoFacts;
  'action-without-reason': NoFacts;
  'action-in-english-only': NoFacts;
  'closes-before-it-opens': { opensOn: string };
  'deleted-before-it-closes': { closesOn: string };
  'nobody-invited': NoFacts;
  'nobody-has-address': { count: number };
  'everybody-mailed': { count: number };
  'reminded-today': NoFacts;
  'wrong-password': NoFacts;
  'guessable-password': NoFacts;
  'wrong-code': NoFacts;
  wait: { seconds: number };
  'no-extension': { closesOn: string };
  'closes-after-deletion': { retainUntil: string };
  'opens-long-ago': { today: string };
  'closes-in-the-past': { today: string };
  'deleted-in-the-past': { today: string };
  'unknown-time-zone': { timeZone: string };
  'window-in-the-past': { today: string };
  'window-too-late': { opensOn: string };
  'window-without-tickets': NoFacts;
  'rounds-overlap': { opensOn: string };
  'rotates-twice': { item: string };
  'population-item-rotates': { item: string };
  'round-not-whole': { part: number; item: string };
  'planned-twice': NoFacts;
  'planned-in-the-past': { today: string };
  'planned-too-late': { last: string };
  'reminders-too-close': { days: number };
  'mail-without-tickets': NoFacts;
  'mode-needs-groups': NoFacts;
  'small-stratum': { label: string; eligibleCount: number; smallest: number };
  'outside-stratum': { stratum: string };
  'sealed-mode': NoFacts;
  'sealed-merges': NoFacts;
  'trustee-count': { expected: number };
  'trustee-twice': { trustee: string };
  'trustee-without-keys': { trustee: string };
  'trustee-not-rehearsed': { trustee: string };
  'wrong-places': { trustee: string };
  'not-a-key': { key: string };
  'missing-inner-ticket': { lane: string };
  'batch-unfinished': { label: string };
  'unknown-place': { place: string };
  'mail-without-link': NoFacts;
  'invited-twice': { reference: string };
  'same-person': { reference: string; other: string };
  'more-than-eligible': { label: string; invitedCount: number; eligibleCount: number };
  'not-blinded': { field: string };
  'unknown-group': { group: string; groups?: string[]; count?: string };
  'duplicate-group': { group: string; count?: string };
  'missing-group': { group: string };
  'total-differs': { group: string; count: string; sum: number };
  'parts-differ': { group: string; count: string };
  'several-count-columns': { columns: string[] };
  'empty-population': NoFacts;
  'not-another-attribute': { item: string };
  'attribute-counted-twice': { item: string };
  'head-counts-differ': { item: string; total: number; population: number };
  'not-a-count': { group: string; count: string };
  'unknown-encoding': NoFacts;
  'too-many-columns': { most: number };
  'unfinished-response': NoFacts;
  'reading-takes-too-long': NoFacts;
  'wrong-cell-count': { cells: number; columns: number };
  'unknown-column': { column: string };
  'duplicate-column': { column: string };
  'missing-column': { column: string };
  'missing-weights': { column: string };
  'not-a-weight': { column: string; value: string };
  'no-weights': { column: string };
  'no-population-item': NoFacts;
  'remedy-not-possible': { number: number };
  'not-a-printed-figure': { column: string; value: string };
  'figure-without-base': { group: string };
  'no-printed-figures': NoFacts;
  'no-unit-columns': NoFacts;
  'unknown-unit': { unit: string };
  'unit-without-name': { unit: string };
  'not-a-bundle': NoFacts;
  'bundle-incomplete': { place: string };
  'bundle-changed': NoFacts;
  'bundle-by-another-key': { organisation: string; fingerprint: string; known: string };
  'bundle-of-same-organisation': { organisation: string; other: string };
  'bundle-by-same-key': { other: string };
  'bundle-of-other-questionnaire': { questionnaire: string; expected: string };
}

/** One thing wrong with what came to the server, as data. Its words are server/issue-words.ts. */
export type ServerIssue = Coded<ServerIssueFacts> & { path: Path };
