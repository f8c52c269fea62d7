import type { SectionPart } from '../../../surveys/schema/item.ts';
import { bandsBetween, ImportBuilder, type ForeignOption, type ForeignText } from './import-builder.ts';
import type { Imported } from './import-note.ts';
import { LssTables, onceEach, type LssRow } from './lss-tables.ts';
import { readXml } from './read-xml.ts';

const yesNo: ForeignOption[] = [
  { name: 'Y', text: { ja: 'はい', en: 'Yes' } },
  { name: 'N', text: { ja: 'いいえ', en: 'No' } },
];

/** Arrays whose columns the type itself gives. */
const fixedColumns: Record<string, { min: number; max: number } | ForeignOption[]> = {
  A: { min: 1, max: 5 },
  B: { min: 1, max: 10 },
  C: [
    { name: 'Y', text: { ja: 'はい', en: 'Yes' } },
    { name: 'U', text: { ja: 'わからない', en: 'Uncertain' } },
    { name: 'N', text: { ja: 'いいえ', en: 'No' } },
  ],
  E: [
    { name: 'I', text: { ja: '増えた', en: 'Increase' } },
    { name: 'S', text: { ja: '変わらない', en: 'Same' } },
    { name: 'D', text: { ja: '減った', en: 'Decrease' } },
  ],
};

/**
 * A LimeSurvey survey (`.lss`, versions 2 to 6). Groups become sections; single and multiple choice, arrays, rankings,
 * numbers, texts and text displays become their counterparts; everything else is left out with its reason.
 * Throws  what readXml throws; `unknown-format`; `no-questions`.
 */
export function importLss(text: string): Imported {
  const tables = new LssTables(readXml(text));
  const builder = new ImportBuilder();
  const questions = Map.groupBy(
    tables.once('questions', 'qid', 'question_order').filter((row) => (row['parent_qid'] ?? '0') === '0'),
    (row) => row['gid'],
  );
  for (const group of tables.once('groups', 'gid', 'group_order')) {
    const { gid } = group;
    const words = (column: string): ForeignText => tables.words('groups', 'group_l10ns', 'gid', gid, column);
    builder.beginSection(`s${gid ?? ''}`, words('group_name'), words('description'));
    const relevance = group['grelevance'] ?? '';
    if (relevance !== '' && relevance !== '1')
      builder.note({
        kind: 'left-out',
        code: 'group-condition-left-out',
        source: `s${gid ?? ''}`,
        facts: {
          expression: relevance.slice(0, 200),
        },
      });
    for (const question of questions.get(gid) ?? []) addQuestion(question, tables, builder);
  }
  const settings = tables.rows('surveys_languagesettings');
  const setting = (column: string): ForeignText =>
    Object.fromEntries(settings.map((row) => [row['surveyls_language'] ?? '', row[column] ?? '']));
  return builder.finish(setting('surveyls_title'), setting('surveyls_description'), 'limesurvey');
}

function addQuestion(question: LssRow, tables: LssTables, builder: ImportBuilder): void {
  const name = question['title'] ?? '';
  const part = partOf(question, tables, builder);
  if (part === null) {
    builder.note({
      kind: 'left-out',
      code: 'question-type-left-out',
      source: name,
      facts: { type: question['type'] ?? '' },
    });
    return;
  }
  builder.add({ ...part, ...builder.condition(question['relevance'] ?? '', name) }, name);
}

function partOf(question: LssRow, tables: LssTables, builder: ImportBuilder): SectionPart | null {
  const { qid, type = '', title: name = '' } = question;
  const words = (column: string): ForeignText =>
    tables.words('questions', 'question_l10ns', 'qid', qid, column);
  const help = builder.text(words('help'));
  const base = () => ({
    code: builder.code(name),
    text: builder.text(words('question')),
    ...(help.ja !== '' && { help }),
    ...(question['mandatory'] === 'Y' && { isRequired: true }),
  });
  const others: ForeignOption[] =
    question['other'] === 'Y' ? [{ name: '-oth-', text: { ja: 'その他', en: 'Other' }, isOther: true }] : [];
  switch (type) {
    case 'L':
    case '!':
    case 'O':
    case 'Y': {
      if (type === 'O') builder.note({ kind: 'changed', code: 'comment-left-out', source: name, facts: {} });
      const made = builder.options([...(type === 'Y' ? yesNo : answersOf(qid, tables)), ...others]);
      const part = { type: 'single-response' as const, ...base(), options: made.options };
      builder.knows(name, { item: part.code, options: made.codes });
      return part;
    }
    case 'M':
    case 'P': {
      if (type === 'P') builder.note({ kind: 'changed', code: 'comment-left-out', source: name, facts: {} });
      const made = builder.options([...subquestionsOf(qid, tables), ...others]);
      const most = Number(attributeOf(qid, 'max_answers', tables));
      const part = {
        type: 'multiple-response' as const,
        ...base(),
        options: made.options,
        ...(most >= 1 && most <= made.options.length && { maxChoices: most }),
      };
      for (const [option, code] of made.codes)
        builder.knows(`${name}_${option}`, { item: part.code, tick: code });
      builder.knows(name, { item: part.code, options: made.codes, isList: true });
      return part;
    }
    case 'R': {
      const made = builder.options(
        answersOf(qid, tables).length > 0 ? answersOf(qid, tables) : subquestionsOf(qid, tables),
      );
      const most = Number(attributeOf(qid, 'max_answers', tables));
      const rankCount = Math.min(10, made.options.length, most >= 1 ? most : made.options.length);
      return { type: 'ranking', ...base(), options: made.options, rankCount };
    }
    case 'F':
    case 'H':
    case 'A':
    case 'B':
    case 'C':
    case 'E':
      return arrayOf(question, tables, builder, base);
    case '5': {
      const part = {
        type: 'rating-scale' as const,
        ...base(),
        min: 1,
        max: 5,
        topBoxCount: 2,
        bottomBoxCount: 2,
      };
      builder.knows(name, { item: part.code, step: 1 });
      return part;
    }
    case 'N': {
      const [min, max] = [
        attributeOf(qid, 'min_num_value_n', tables),
        attributeOf(qid, 'max_num_value_n', tables),
      ];
      const limits = { min: min === '' ? 0 : Number(min), max: max === '' ? 100 : Number(max) };
      builder.note({ kind: 'changed', code: 'bands-made', source: name, facts: limits });
      const part = {
        type: 'number' as const,
        ...base(),
        ...limits,
        bands: bandsBetween(limits.min, limits.max),
      };
      builder.knows(name, { item: part.code, step: 1 });
      return part;
    }
    case 'S':
    case 'T':
    case 'U':
      return { type: 'open-ended', ...base(), maxLength: type === 'S' ? 400 : 2000 };
    case 'X': {
      const { code, text } = base();
      return { type: 'text-block', code, text };
    }
    default:
      return null;
  }
}

function arrayOf(
  question: LssRow,
  tables: LssTables,
  builder: ImportBuilder,
  base: () => Omit<Extract<SectionPart, { type: 'open-ended' }>, 'type' | 'maxLength'>,
): SectionPart | null {
  const { qid, type = '', title: name = '' } = question;
  const rows = subquestionsOf(qid, tables);
  if (rows.length === 0) return null;
  const fixed = fixedColumns[type];
  const scale = fixed !== undefined && !Array.isArray(fixed) ? fixed : null;
  const made = builder.options(Array.isArray(fixed) ? fixed : scale === null ? answersOf(qid, tables) : []);
  if (scale === null && (made.options.length < 2 || made.options.length > 11)) return null;
  const own = base();
  return {
    type: 'matrix',
    ...own,
    columns: scale === null ? { options: made.options } : { ...scale, topBoxCount: 2, bottomBoxCount: 2 },
    rows: rows.map((row) => {
      const code = builder.code(`${name}_${row.name}`);
      builder.knows(`${name}_${row.name}`, {
        item: code,
        ...(scale === null ? { options: made.codes } : { step: 1 }),
      });
      return { code, text: builder.text(row.text) };
    }),
  };
}

function answersOf(qid: string | undefined, tables: LssTables): ForeignOption[] {
  const own = tables.where('answers', 'qid', qid).filter((row) => (row['scale_id'] ?? '0') === '0');
  return onceEach(own, 'code', 'sortorder').map((row) => {
    const inColumn = own.filter(({ code, answer }) => code === row['code'] && answer !== undefined);
    return {
      name: row['code'] ?? '',
      text: {
        ...Object.fromEntries(
          inColumn.map(({ language, answer }) => [language ?? tables.language, answer ?? '']),
        ),
        ...tables.words('', 'answer_l10ns', 'aid', row['aid'] ?? '?', 'answer'),
      },
    };
  });
}

function subquestionsOf(qid: string | undefined, tables: LssTables): ForeignOption[] {
  const own = tables
    .where('subquestions', 'parent_qid', qid)
    .filter((row) => (row['scale_id'] ?? '0') === '0');
  return onceEach(own, 'qid', 'question_order').map((row) => ({
    name: row['title'] ?? '',
    text: tables.words('subquestions', 'question_l10ns', 'qid', row['qid'], 'question'),
  }));
}

function attributeOf(qid: string | undefined, attribute: string, tables: LssTables): string {
  const row = tables.where('question_attributes', 'qid', qid).find((own) => own['attribute'] === attribute);
  return row?.['value'] ?? '';
}
