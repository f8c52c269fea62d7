import { missingTranslations } from '../../../surveys/check/missing-translations.ts';
import type { Section } from '../../../surveys/schema/questionnaire.ts';
import { CodeMaker } from './code-maker.ts';
import { joinedText, type Words } from './foreign-text.ts';
import { ImportRefusal, importNoteKinds, type Imported, type ImportNote } from './import-note.ts';
import type { TextMaker } from './text-maker.ts';

/** What stands around the questions. */
export interface Frame {
  /** By what the file calls itself, if it does. */
  name: string;
  title: Words;
  /** What is said before the first question, one under the other. */
  purposes: Words[];
}

interface Made {
  sections: Section[];
  texts: TextMaker;
  note: (note: ImportNote) => void;
  report: ImportNote[];
}

/**
 * The questionnaire of what a reader has built, with what is to be said of the whole: its languages, and what only
 * people can set. Losses stand first in the report.
 * Throws  `no-questions` if there is nothing to ask.
 */
export function finishedQuestionnaire(
  { name, title, purposes }: Frame,
  { sections, texts, note, report }: Made,
): Imported {
  if (sections.length === 0) throw new ImportRefusal({ code: 'no-questions', facts: {} });
  const words = texts.textOr(title, name, name, 'silent');
  const said = purposes.map((one) => texts.text(one, name)).filter(({ ja }) => ja !== '');
  const purpose = said.length > 0 ? said.reduce(joinedText) : undefined;
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  const made = {
    format: 'kotae-questionnaire/1',
    code: new CodeMaker().make(name, 'imported'),
    version: 1,
    title: words,
    purpose: purpose ?? words,
    estimatedMinutes: Math.max(1, Math.min(60, Math.ceil(count / 3))),
    sections,
  };
  const has = texts.has;
  const whole = { source: name } as const;
  const untranslated = has.english && has.japanese ? missingTranslations(made, ['en']).length : 0;
  if (!has.japanese) note({ ...whole, kind: 'changed', code: 'no-japanese', facts: {} });
  if (untranslated > 0)
    note({ ...whole, kind: 'changed', code: 'english-incomplete', facts: { count: untranslated } });
  if (texts.strayCount > 0)
    note({
      ...whole,
      kind: 'changed',
      code: 'words-of-another-language',
      facts: { count: texts.strayCount },
    });
  const others = texts.languages.filter((tag) => tag !== texts.main && !/^(?:ja|en)\b/.test(tag));
  if (others.length > 0)
    note({ ...whole, kind: 'left-out', code: 'languages-left-out', facts: { languages: others.join(', ') } });
  const bands = report.filter(({ code }) => code === 'bands-made' || code === 'date-bands-made').length;
  const toSet: Pick<ImportNote, 'code' | 'facts'>[] = [
    ...(has.japanese ? [] : [{ code: 'set-translation' as const, facts: {} }]),
    ...(texts.markedCount > 0 ? [{ code: 'set-words' as const, facts: { count: texts.markedCount } }] : []),
    ...(purpose === undefined ? [{ code: 'set-purpose' as const, facts: {} }] : []),
    ...(bands > 0 ? [{ code: 'set-bands' as const, facts: { count: bands } }] : []),
    { code: 'set-grade', facts: {} },
    { code: 'set-groups', facts: {} },
  ];
  for (const one of toSet) note({ ...whole, kind: 'to-set', ...one } as ImportNote);
  const isBilingual = has.english && has.japanese && untranslated === 0;
  return {
    report: importNoteKinds.flatMap((kind) => report.filter((one) => one.kind === kind)),
    questionnaire: { ...made, languages: isBilingual ? ['ja', 'en'] : ['ja'] },
    languages: texts.languages,
  };
}
