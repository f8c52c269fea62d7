import type { Language } from '../../surveys/schema/local-text.ts';
import { draftShapeSchema } from '../../surveys/schema/draft-shape.ts';
import { serverIssueWords } from '../issue-words.ts';
import { importNoteKinds, type ImportNote } from '../authoring/import/import-note.ts';
import { importNoteWords } from '../authoring/import/import-note-words.ts';
import type { ImportOutcome } from '../authoring/import/import-questionnaire.ts';

interface ReportWords {
  kinds: Record<ImportNote['kind'], string>;
  languages: string;
  issues: string;
  questionnaire: string;
  conditional: string;
  times: (count: number) => string;
}

const ja: ReportWords = {
  kinds: {
    'left-out': '取り込まなかったもの',
    changed: '変えて取り込んだもの',
    trivial: '見た目など、回答に関わらない違い',
    taken: 'そのまま取り込んだもの',
    'to-set': 'これから決めること',
  },
  languages: 'ファイルの言語',
  issues: '設問票としてまだ直すところ',
  questionnaire: '設問票',
  conditional: '条件あり',
  times: (count) => `${count}件`,
};

const en: ReportWords = {
  kinds: {
    'left-out': 'Left out',
    changed: 'Taken with a change',
    trivial: 'Looks and the like, of no matter for answers',
    taken: 'Taken as it was',
    'to-set': 'What is left to do',
  },
  languages: 'Languages of the file',
  issues: 'Still wrong as a questionnaire',
  questionnaire: 'The questionnaire',
  conditional: 'with a condition',
  times: (count) => `× ${count}`,
};

const words: Record<Language, ReportWords> = { ja, en };

/**
 * The report of an import as lines to print: losses first, then changes, what is trivial or as it was as counts, what
 * is still wrong, the questionnaire in outline, and last what only people can set.
 */
export function importReport(outcome: ImportOutcome, language: Language): string[] {
  const own = words[language];
  const of = (kind: ImportNote['kind']): ImportNote[] => outcome.report.filter((note) => note.kind === kind);
  const told = (kind: ImportNote['kind']): string[] =>
    of(kind).map((note) => importNoteWords(note, language));
  const countsOf = (kind: ImportNote['kind']): string[] =>
    [...Map.groupBy(of(kind), ({ code }) => code)].map(
      ([code, notes]) => `${code} ${own.times(notes.length)}`,
    );
  const lines = (kind: ImportNote['kind']): string[] =>
    kind === 'taken' || kind === 'trivial' ? countsOf(kind) : told(kind);
  const part = (heading: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : [heading, ...list.map((line) => `  ${line}`), ''];
  const kinds = importNoteKinds.filter((kind) => kind !== 'to-set');
  return [
    ...part(own.languages, outcome.languages.length > 0 ? [outcome.languages.join(', ')] : []),
    ...kinds.flatMap((kind) => part(`${own.kinds[kind]} (${of(kind).length})`, lines(kind))),
    ...part(own.questionnaire, outline(outcome.questionnaire, own.conditional)),
    ...part(
      `${own.issues} (${outcome.issues.length})`,
      outcome.issues.map((issue) => `${issue.path.join('.')}: ${serverIssueWords(issue, language)}`),
    ),
    ...part(own.kinds['to-set'], told('to-set')),
  ];
}

/** Sections and parts with their codes and types. */
function outline(questionnaire: unknown, conditional: string): string[] {
  const { data } = draftShapeSchema.safeParse(questionnaire);
  return (data?.sections ?? []).flatMap((section) => [
    `${section.code}  ${textOf(section['title'])}${marked(section, conditional)}`,
    ...section.items.map(
      (part) => `  ${part.code}  ${part.type}  ${textOf(part['text'])}${marked(part, conditional)}`,
    ),
  ]);
}

function marked(part: Readonly<Record<string, unknown>>, conditional: string): string {
  return part['askedWhen'] === undefined ? '' : `  [${conditional}]`;
}

function textOf(text: unknown): string {
  const japanese: unknown = typeof text === 'object' && text !== null ? Reflect.get(text, 'ja') : '';
  return typeof japanese === 'string' ? (japanese.split('\n')[0] ?? '') : '';
}
