/** A kind of question with its list of choices. */
export interface XlsFormType {
  kind: string;
  list: string;
  hasOther: boolean;
}

/** Types by other names, which older files and other tools have. */
const aliases: Record<string, string> = {
  string: 'text',
  int: 'integer',
  int32: 'integer',
  number: 'integer',
  dates: 'date',
  datetime: 'datetime',
  'date time': 'datetime',
  range: 'range',
  trigger: 'acknowledge',
  'add note prompt': 'note',
  'add text prompt': 'text',
  'add integer prompt': 'integer',
  'add decimal prompt': 'decimal',
  'add date prompt': 'date',
  gps: 'geopoint',
  location: 'geopoint',
  photo: 'image',
};

const selections: [RegExp, string][] = [
  [/^(?:add )?select[ _]?(?:one|1)(?: prompt using| from| external)?(?: (?=\S)|$)/i, 'select_one'],
  [
    /^(?:add )?select[ _]?(?:multiple|all that apply)(?: prompt using| from)?(?: (?=\S)|$)/i,
    'select_multiple',
  ],
  [/^rank(?: from)?(?: (?=\S)|$)/i, 'rank'],
];

/**
 * What a cell of the column type says.
 *
 * @example xlsFormType('select all that apply from ward or_other') // => { kind: 'select_multiple', list: 'ward', hasOther: true }
 */
export function xlsFormType(written: string): XlsFormType {
  const type = written.trim().replaceAll(/\s+/g, ' ');
  if (/^select_(?:one|multiple)_(?:from_file|external)/i.test(type))
    return { kind: 'choices-elsewhere', list: type.split(' ')[1] ?? '', hasOther: false };
  for (const [pattern, kind] of selections) {
    const head = pattern.exec(type)?.[0];
    if (head === undefined) continue;
    const rest = type.slice(head.length).trim();
    const list = rest.replace(/\s*\bor[ _]other$|\s*\bor specify other$/i, '');
    return { kind, list, hasOther: list !== rest };
  }
  const lower = type.toLowerCase();
  const kind =
    aliases[lower] ?? lower.replace(/^(begin|end) /, '$1_').replace(/^(begin|end)_(loop)$/, '$1_repeat');
  return { kind, list: '', hasOther: false };
}
