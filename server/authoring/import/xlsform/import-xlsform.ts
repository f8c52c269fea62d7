import { readXlsx } from 'hucre';
import type { SectionPart } from '../../../surveys/schema/item.ts';
import { unpackedSize } from '../../intake/unpacked-size.ts';
import { bandsBetween, ImportBuilder, type ForeignOption, type ForeignText } from './import-builder.ts';
import { ImportRefusal, type Imported } from './import-note.ts';
import { boxes } from './import-surveyjs.ts';

const mostUnpackedBytes = 64 * 1024 * 1024;
const range = 'A1:AX5000';

/** A row by the headings of its sheet, in lower case. */
type Row = Readonly<Record<string, string>>;

/**
 * An XLSForm (`.xlsx` with the sheets survey and choices). Groups become sections; selections, rankings, ranges,
 * numbers, texts and notes become their counterparts; everything else is left out with its reason.
 * Throws  `broken-zip`; `unknown-format`; `no-questions`.
 */
export async function importXlsForm(bytes: Uint8Array): Promise<Imported> {
  const sheets = await readSheets(bytes);
  const survey = sheets.get('survey');
  if (survey === undefined) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  const choices = Map.groupBy(
    sheets.get('choices') ?? [],
    (row) => row['list_name'] ?? row['list name'] ?? '',
  );
  const builder = new ImportBuilder();
  let depth = 0;
  for (const row of survey) {
    const type = (row['type'] ?? '').trim().replaceAll(/\s+/g, ' ');
    const name = row['name'] ?? '';
    if (/^begin[ _]group$/.test(type)) {
      depth += 1;
      if (depth === 1) builder.beginSection(name, words(row, 'label'));
      else builder.note({ kind: 'changed', code: 'panel-opened', source: name, facts: {} });
      leaveOut(row, builder, name);
    } else if (/^end[ _]group$/.test(type)) {
      depth -= 1;
      if (depth === 0) builder.beginSection(`after_${name}`, { ja: 'その他の質問', en: 'More questions' });
    } else if (type !== '') addQuestion(row, type, choices, builder);
  }
  const [settings] = sheets.get('settings') ?? [];
  const title = words(settings ?? {}, 'form_title');
  return builder.finish(title, {}, settings?.['form_id'] ?? 'xlsform');
}

async function readSheets(bytes: Uint8Array): Promise<Map<string, Row[]>> {
  const size = unpackedSize(bytes);
  if (size === null || size > mostUnpackedBytes) throw new ImportRefusal({ code: 'broken-zip', facts: {} });
  try {
    const { sheets } = await readXlsx(bytes, { range });
    return new Map(sheets.map(({ name, rows }) => [name.toLowerCase(), rowsByHeading(rows)]));
  } catch {
    throw new ImportRefusal({ code: 'broken-zip', facts: {} });
  }
}

function rowsByHeading(rows: readonly (readonly unknown[])[]): Row[] {
  const [head = [], ...body] = rows.map((row) =>
    row.map((cell) => (['string', 'number', 'boolean'].includes(typeof cell) ? String(cell).trim() : '')),
  );
  return body.map((row) =>
    Object.fromEntries(
      head
        .map((heading, column) => [heading.toLowerCase(), row[column] ?? ''] as const)
        .filter(([heading]) => heading !== ''),
    ),
  );
}

/** `label`, `label::Japanese (ja)`, `label::en`: the words by language tag. */
function words(row: Row, column: string): ForeignText {
  return Object.fromEntries(
    Object.entries(row).flatMap(([heading, text]) => {
      if (text === '') return [];
      if (heading === column) return [['', text]];
      if (!heading.startsWith(`${column}::`)) return [];
      const language = heading.slice(column.length + 2);
      const tag =
        /\((\w[\w-]*)\)\s*$/.exec(language)?.[1] ?? { japanese: 'ja', english: 'en' }[language] ?? language;
      return [[tag, text]];
    }),
  );
}

/** What sections have no place for. */
function leaveOut(row: Row, builder: ImportBuilder, name: string): void {
  const { relevant } = row;
  if (relevant !== undefined && relevant !== '')
    builder.note({
      kind: 'left-out',
      code: 'group-condition-left-out',
      source: name,
      facts: { expression: relevant.slice(0, 200) },
    });
}

function addQuestion(row: Row, type: string, choices: Map<string, Row[]>, builder: ImportBuilder): void {
  const name = row['name'] ?? '';
  const part = partOf(row, type, choices, builder);
  if (part === null) {
    builder.note({ kind: 'left-out', code: 'question-type-left-out', source: name, facts: { type } });
    return;
  }
  if ((row['constraint'] ?? '') !== '')
    builder.note({
      kind: 'left-out',
      code: 'constraint-left-out',
      source: name,
      facts: {
        expression: (row['constraint'] ?? '').slice(0, 200),
      },
    });
  builder.add({ ...part, ...builder.condition(row['relevant'] ?? '', name) }, name);
}

function partOf(
  row: Row,
  type: string,
  choices: Map<string, Row[]>,
  builder: ImportBuilder,
): SectionPart | null {
  const name = row['name'] ?? '';
  const [kind = '', list = '', ...more] = type.split(' ');
  const help = builder.text(words(row, 'hint'));
  const label = words(row, 'label');
  const base = () => ({
    code: builder.code(name),
    text: builder.text(Object.keys(label).length > 0 ? label : { '': name }),
    ...(help.ja !== '' && { help }),
    ...(/^(?:yes|true)/i.test(row['required'] ?? '') && { isRequired: true }),
  });
  const other: ForeignOption[] = more.includes('or_other')
    ? [{ name: 'other', text: { ja: 'その他', en: 'Other' }, isOther: true }]
    : [];
  const foreign = (): ForeignOption[] => [
    ...(choices.get(list) ?? []).map((own) => ({ name: own['name'] ?? '', text: words(own, 'label') })),
    ...other,
  ];
  switch (kind) {
    case 'select_one':
    case 'select_multiple':
    case 'rank': {
      const made = builder.options(foreign());
      const { options } = made;
      if (options.length < 2 || (kind !== 'select_one' && options.length > 32)) return null;
      const own = base();
      builder.knows(name, { item: own.code, options: made.codes, isList: kind !== 'select_one' });
      if (kind === 'select_one') return { type: 'single-response', ...own, options };
      if (kind === 'select_multiple') return { type: 'multiple-response', ...own, options };
      return { type: 'ranking', ...own, options, rankCount: Math.min(10, options.length) };
    }
    case 'integer':
    case 'decimal': {
      builder.note({ kind: 'changed', code: 'bands-made', source: name, facts: { min: 0, max: 100 } });
      const own = base();
      const decimals = kind === 'decimal' ? 2 : 0;
      builder.knows(name, { item: own.code, step: 10 ** -decimals });
      return {
        type: 'number',
        ...own,
        min: 0,
        max: 100,
        ...(decimals > 0 && { decimals }),
        bands: bandsBetween(0, 100),
      };
    }
    case 'range': {
      const bound = (key: string, usual: number): number =>
        Number(new RegExp(`${key}=(-?\\d+)`).exec(row['parameters'] ?? '')?.[1] ?? usual);
      const [min, max] = [bound('start', 0), bound('end', 10)];
      if (min < 0 || min > 10 || max <= min || max > 100) return null;
      const own = base();
      builder.knows(name, { item: own.code, step: 1 });
      return { type: 'rating-scale', ...own, min, max, ...boxes(max - min + 1) };
    }
    case 'text':
      return { type: 'open-ended', ...base(), maxLength: 1000 };
    case 'note': {
      const { code, text } = base();
      return { type: 'text-block', code, text };
    }
    default:
      return null;
  }
}
