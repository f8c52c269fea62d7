import type { SectionPart } from '../../../../surveys/schema/item.ts';
import { ImportBuilder } from '../import-builder.ts';
import { ImportRefusal, type ImportChoices, type Imported } from '../import-note.ts';
import { joinedText } from '../foreign-text.ts';
import { Properties } from '../properties.ts';
import { languageTag, readSheets, wordsOf, type Row } from './xlsform-sheets.ts';
import { isNever } from '../expressions/is-never.ts';
import { matrixParts } from '../made-parts.ts';
import { partsOf, XlsFormQuestion } from './xlsform-question.ts';
import { xlsFormType } from './xlsform-type.ts';

/** What the device writes by itself: nobody is asked, and a survey without names must not know it. */
const metadata = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'device id',
  'subscriberid',
  'subscriber id',
  'simserial',
  'sim id',
  'phonenumber',
  'phone number',
  'username',
  'email',
  'audit',
  'background-audio',
  'background-geopoint',
  'start-geopoint',
  'xml-external',
  'csv-external',
  'imei',
]);

/**
 * An XLSForm (`.xlsx` with the sheets survey and choices). Groups become sections; selections, rankings, ranges,
 * numbers, dates, texts and notes become their counterparts; everything else is left out with its reason.
 * Throws  `broken-zip`; `unknown-format`; `no-questions`.
 */
export async function importXlsForm(bytes: Uint8Array, own: ImportChoices): Promise<Imported> {
  const sheets = await readSheets(bytes);
  const survey = sheets.get('survey');
  if (survey === undefined) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  const [settings = {}] = sheets.get('settings') ?? [];
  const declared = languageTag(settings['default_language'] ?? '');
  const builder = new ImportBuilder({ ...own, placeholders: 'dollar-braces', declared });
  const choices = Map.groupBy(
    (sheets.get('choices') ?? []).filter((row) => row['list_name'] !== undefined),
    (row) => row['list_name'] ?? '',
  );
  tellChoices(sheets.get('choices') ?? [], builder);
  addRows(survey, { from: 0, depth: 0 }, choices, builder);
  const form = new Properties(settings);
  form.skip(
    'default_language',
    'form_title',
    'form_id',
    ...Object.keys(settings).filter((key) => key.startsWith('form_title')),
  );
  for (const facts of form.unread())
    builder.note({ kind: 'trivial', code: 'property-left-out', source: 'settings', facts });
  for (const [sheet, rows] of sheets)
    if (!['survey', 'choices', 'settings'].includes(sheet) && rows.length > 0)
      builder.note({
        kind: 'trivial',
        code: 'property-left-out',
        source: 'xlsform',
        facts: { property: sheet, value: `× ${rows.length}` },
      });
  return builder.finish({
    name: settings['form_id'] ?? 'xlsform',
    title: wordsOf(settings, 'form_title'),
    purposes: [],
  });
}

/** What choices have besides names and words: pictures, and columns by which filters choose. */
function tellChoices(rows: readonly Row[], builder: ImportBuilder): void {
  const seen = new Set<string>();
  for (const row of rows)
    for (const [heading, value] of Object.entries(row)) {
      if (/^(?:list_name|name|value|label)(?:::|$)/.test(heading) || seen.has(heading)) continue;
      seen.add(heading);
      const picture = /^(?:media::)?(?:image|big-image|audio|video)/.test(heading);
      builder.note(
        picture
          ? {
              kind: 'left-out',
              code: 'picture-left-out',
              source: 'choices',
              facts: { picture: value.slice(0, 200) },
            }
          : {
              kind: 'trivial',
              code: 'property-left-out',
              source: 'choices',
              facts: { property: heading, value: value.slice(0, 200) },
            },
      );
    }
}

/** Adds rows up to the end of the group that they are in; gives the place after it. */
function addRows(
  rows: readonly Row[],
  { from, depth }: { from: number; depth: number },
  choices: ReadonlyMap<string, Row[]>,
  builder: ImportBuilder,
): number {
  if (depth > deepest) throw new ImportRefusal({ code: 'too-deep', facts: {} });
  let isBetween = false;
  let at = from;
  while (at < rows.length) {
    const question = new XlsFormQuestion(rows[at] ?? {}, builder);
    const { kind } = question.type;
    at += 1;
    if (kind === 'end_group' || kind === 'end_repeat') {
      if (depth > 0) return at;
    } else if (kind === 'begin_group' || kind === 'begin_repeat') {
      at = addGroup(question, { rows, at, depth }, choices, builder);
      isBetween = true;
    } else if (kind !== '') {
      // What follows a group is not in it.
      if (depth === 0 && isBetween)
        builder.beginSection({
          name: `after_${question.name}`,
          title: { own: { ja: 'その他の質問', en: 'More questions' } },
        });
      isBetween = false;
      addQuestion(question, choices, builder);
    }
  }
  return at;
}

const deepest = 20;

function addGroup(
  group: XlsFormQuestion,
  { rows, at, depth }: { rows: readonly Row[]; at: number; depth: number },
  choices: ReadonlyMap<string, Row[]>,
  builder: ImportBuilder,
): number {
  const { name, row, type } = group;
  const title = wordsOf(row, 'label');
  const condition = builder.condition(row['relevant'] ?? '', name, 'group-condition-left-out');
  group.properties.skip('repeat_count');
  group.tellUnread();
  if (type.kind === 'begin_repeat')
    builder.note({ kind: 'left-out', code: 'repeat-opened', source: name, facts: {} });
  const isTable = /table-list/.test(row['appearance'] ?? '') && isOfOneList(rows, at);
  let end = at;
  if (depth === 0) {
    builder.beginSection({ name, title, introduction: wordsOf(row, 'hint'), askedWhen: condition });
    return isTable
      ? addTable(group, { rows, at }, choices, builder)
      : addRows(rows, { from: at, depth: 1 }, choices, builder);
  }
  builder.note({ kind: 'trivial', code: 'panel-opened', source: name, facts: {} });
  builder.within(condition, () => {
    const said = [title, wordsOf(row, 'hint')]
      .map((own) => builder.texts.text(own, name))
      .filter(({ ja }) => ja !== '');
    const words = said.length > 0 ? said.reduce(joinedText) : { ja: '' };
    const block: SectionPart = { type: 'text-block', code: builder.code(name || 'group'), text: words };
    if (words.ja !== '' && !isTable) builder.add(block, name);
    end = isTable
      ? addTable(group, { rows, at }, choices, builder)
      : addRows(rows, { from: at, depth: depth + 1 }, choices, builder);
  });
  return end;
}

/** Whether all rows of a group up to its end choose one of the same list. */
function isOfOneList(rows: readonly Row[], from: number): boolean {
  const end = rows.findIndex(({ type = '' }, index) => index >= from && /^end/i.test(type));
  const types = rows.slice(from, end).map(({ type = '' }) => xlsFormType(type));
  return (
    types.length > 0 && types.every(({ kind, list }) => kind === 'select_one' && list === types[0]?.list)
  );
}

/** A group that is shown as a table is a matrix. */
function addTable(
  group: XlsFormQuestion,
  { rows, at }: { rows: readonly Row[]; at: number },
  choices: ReadonlyMap<string, Row[]>,
  builder: ImportBuilder,
): number {
  const end = rows.findIndex(({ type = '' }, index) => index >= at && /^end/i.test(type));
  const questions = rows.slice(at, end).map((row) => new XlsFormQuestion(row, builder));
  const list = choices.get(questions[0]?.type.list ?? '') ?? [];
  const isRequired = questions.length > 0 && questions.every(({ properties }) => properties.is('required'));
  const parts = matrixParts(builder, {
    name: group.name,
    base: () => ({
      code: builder.code(group.name),
      text: builder.texts.textOr(wordsOf(group.row, 'label'), group.name, group.name),
      ...(isRequired && { isRequired }),
    }),
    rows: questions.map(({ name, row }) => ({
      name,
      text: wordsOf(row, 'label'),
      called: [name],
      askedWhen: builder.condition(row['relevant'] ?? '', name),
    })),
    columns: list.map((row) => ({ name: row['name'] ?? row['value'] ?? '', text: wordsOf(row, 'label') })),
  });
  for (const part of parts) builder.add(part, group.name);
  for (const question of questions) {
    builder.note({ kind: 'taken', code: 'taken-single-response', source: question.name, facts: {} });
    question.tellUnread();
  }
  return end + 1;
}

function addQuestion(
  question: XlsFormQuestion,
  choices: ReadonlyMap<string, Row[]>,
  builder: ImportBuilder,
): void {
  const { name, type, row, properties } = question;
  const { kind } = type;
  if (metadata.has(kind)) {
    builder.note({ kind: 'trivial', code: 'metadata-left-out', source: name || kind, facts: { type: kind } });
    return;
  }
  if (kind === 'calculate' || kind === 'hidden') {
    const facts = { expression: properties.text('calculation').slice(0, 200).toWellFormed() };
    builder.note({ kind: 'left-out', code: 'computed-left-out', source: name, facts });
    // An answer by another name is known by it to conditions.
    const same = builder.variable(/^\$\{([^{}]+)\}$/.exec(properties.text('calculation'))?.[1] ?? '');
    if (same !== undefined && builder.variable(name) === undefined) builder.knows(name, same);
    builder.knowsComputed(name, properties.text('calculation'), row['relevant'] ?? '');
    return;
  }
  if (kind === 'choices-elsewhere') {
    const facts = { where: type.list };
    builder.note({ kind: 'left-out', code: 'choices-elsewhere', source: name, facts });
    return;
  }
  if (isNever(row['relevant'] ?? '')) {
    builder.leaveOut({ code: 'hidden-left-out', source: name, facts: {} });
    return;
  }
  const condition = builder.condition(row['relevant'] ?? '', name);
  const parts = partsOf(question, builder, choices);
  if (parts.length === 0)
    builder.leaveOut({ code: 'question-type-left-out', source: name, facts: { type: kind } });
  for (const part of parts) builder.add(part, name, condition);
  question.tellUnread();
}
