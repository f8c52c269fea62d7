import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importNoteWords } from '../../../../server/authoring/import/import-note-words.ts';
import {
  importQuestionnaire,
  mostFileBytes,
} from '../../../../server/authoring/import/import-questionnaire.ts';
import { plainText } from '../../../../server/authoring/import/plain-text.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { lssOfBefore, lssOfToday, surveyJs, xlsForm } from './foreign-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function imported(bytes: Uint8Array) {
  const outcome = await importQuestionnaire(bytes);
  if ('issue' in outcome) throw new Error(outcome.issue.code);
  return {
    ...outcome,
    parts: (outcome.questionnaire as unknown as Questionnaire).sections.flatMap(({ items }) => items),
    notes: outcome.report
      .filter(({ kind }) => kind !== 'taken' && kind !== 'to-set')
      .map(({ kind, code, source }) => `${kind} ${code} ${source}`),
  };
}

async function refused(bytes: Uint8Array): Promise<string> {
  const outcome = await importQuestionnaire(bytes);
  return 'issue' in outcome ? outcome.issue.code : 'taken';
}

describe('LimeSurvey', () => {
  it('of today: types, languages, routing, and a note of all that changed', async () => {
    const { questionnaire, parts, notes, issues } = await imported(bytesOf(lssOfToday));
    expect(issues).toEqual([]);
    expect(questionnaire).toMatchObject({
      title: { ja: '職員調査', en: 'Staff survey' },
      purpose: { ja: '働きがいのため' },
      languages: ['ja', 'en'],
    });
    expect(parts.map(({ type, code }) => `${type} ${code}`)).toEqual([
      'single-response worth',
      'multiple-response why',
      'matrix skills',
      'number years',
      'open-ended idea',
      'date day',
      'text-block thanks',
      'matrix points',
    ]);
    expect(parts[0]).toMatchObject({
      text: { ja: 'やりがいを感じていますか。', en: 'Do you find it worthwhile?' },
      isRequired: true,
      options: [
        { code: 'a1', label: { ja: '感じている', en: 'Yes' } },
        { code: 'a2', label: { ja: '感じていない', en: 'No' } },
      ],
    });
    expect(parts[1]).toMatchObject({
      askedWhen: { item: 'worth', is: ['a2'] },
      maxChoices: 2,
      options: [{ code: 'sq1' }, { code: 'sq2' }, { code: 'oth-', takesText: true }],
    });
    expect(parts[2]).toMatchObject({ rows: [{ code: 'skills_sq1', text: { ja: '企画', en: 'Planning' } }] });
    expect(parts[3]?.askedWhen).toEqual({
      all: [{ item: 'worth', is: ['a1'] }, { not: { item: 'why', is: ['sq1'] } }],
    });
    expect(parts[7]).toMatchObject({ columns: { min: 1, max: 10 } });
    expect(notes).toEqual([
      'left-out media-left-out Worth',
      'left-out condition-left-out idea',
      'changed bands-made years',
      'changed date-bands-made day',
      'trivial code-changed Worth',
      'trivial code-changed skills_SQ1',
      'trivial code-changed points_SQ1',
    ]);
  });

  it('of before: a row a language, options in their order', async () => {
    const { parts, questionnaire, notes } = await imported(bytesOf(lssOfBefore));
    expect(parts[0]).toMatchObject({
      text: { ja: 'Do you find it worthwhile?' },
      help: { ja: 'Think of today' },
      options: [{ label: { ja: 'Yes' } }, { label: { ja: 'No' } }],
    });
    expect(questionnaire).toMatchObject({ languages: ['ja'], title: { ja: 'Old survey' } });
    expect(notes).toContain('changed no-japanese limesurvey');
  });
});

it('SurveyJS: pages, panels, conditions, and what has no counterpart', async () => {
  const { parts, notes, issues, questionnaire } = await imported(bytesOf(JSON.stringify(surveyJs)));
  expect(issues).toEqual([]);
  expect(questionnaire).toMatchObject({ title: { ja: '職員調査' } });
  expect(parts.map(({ type, code }) => `${type} ${code}`)).toEqual([
    'single-response worth',
    'multiple-response why_not',
    'rating-scale points',
    'matrix m',
    'ranking rank',
    'number years',
    'open-ended idea',
    'text-block note',
  ]);
  expect(parts[1]).toMatchObject({
    askedWhen: { item: 'worth', is: ['no'] },
    maxChoices: 2,
    options: [
      { code: 'busy' },
      { code: 'boring' },
      { code: 'other', takesText: true },
      { code: 'none', isExclusive: true },
    ],
  });
  expect(parts[2]?.askedWhen).toEqual({
    any: [
      { item: 'why_not', is: ['busy'] },
      { item: 'worth', isAnswered: true },
    ],
  });
  expect(parts[7]).toMatchObject({ text: { ja: '以上です。' } });
  expect(notes).toEqual([
    'left-out condition-left-out idea',
    'left-out question-type-left-out sign',
    'changed bands-made years',
    'changed english-incomplete surveyjs',
    'changed words-of-another-language surveyjs',
    'trivial panel-opened inner',
    'trivial code-changed Why not',
  ]);
});

it('XLSForm: sheets, groups, languages, conditions', async () => {
  const { parts, notes, issues, questionnaire } = await imported(await xlsForm());
  expect(issues).toEqual([]);
  expect(questionnaire).toMatchObject({
    title: { ja: '職員調査', en: 'Staff survey' },
    code: 'staff2027',
    // The hint has no English.
    languages: ['ja'],
  });
  expect(parts.map(({ type, code }) => `${type} ${code}`)).toEqual([
    'single-response worth',
    'multiple-response why',
    'number years',
    'rating-scale points',
    'ranking order',
    'open-ended idea',
    'text-block bye',
  ]);
  expect(parts[0]).toMatchObject({ help: { ja: '最近のこと' }, isRequired: true });
  expect(parts[1]?.askedWhen).toEqual({ item: 'worth', is: ['no'] });
  expect(parts[2]?.askedWhen).toEqual({
    all: [{ item: 'why', is: ['busy'] }, { not: { item: 'worth', is: ['yes'] } }],
  });
  expect(notes).toEqual([
    'left-out condition-left-out idea',
    'left-out question-type-left-out where',
    'changed bands-made years',
    'changed english-incomplete staff2027',
  ]);
});

it('Kotae’s own JSON comes back as it was, with what is wrong with it', async () => {
  const own = { format: 'kotae-questionnaire/1', code: 'own', sections: [{ code: 's', items: [] }] };
  const outcome = await imported(bytesOf(JSON.stringify(own)));
  expect(outcome.questionnaire).toEqual(own);
  expect(outcome.issues.length).toBeGreaterThan(0);
  expect(outcome.report).toEqual([]);
});

describe('a file that means ill, or is broken', () => {
  const billion = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`,
  ).join('')}]><document>&lol9;</document>`;
  const external =
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document>&x;</document>';

  it.each<[string, string, Uint8Array]>([
    ['nothing', 'empty-file', new Uint8Array()],
    ['an external entity', 'xml-with-entities', bytesOf(external)],
    ['a billion laughs', 'xml-with-entities', bytesOf(billion)],
    ['an entity of its own without a document type', 'broken-xml', bytesOf('<document>&x;</document>')],
    ['XML cut off', 'broken-xml', bytesOf(lssOfToday.slice(0, 3000))],
    ['XML of something else', 'unknown-format', bytesOf('<html></html>')],
    ['XML nested too deeply', 'too-deep', bytesOf(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)],
    ['JSON nested too deeply', 'too-deep', bytesOf(`{"pages":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['JSON cut off', 'broken-json', bytesOf('{"pages": [')],
    ['JSON of something else', 'unknown-format', bytesOf('{"a": 1}')],
    ['a survey without questions', 'no-questions', bytesOf('{"pages": [{"elements": []}]}')],
    ['50 MB', 'file-too-large', new Uint8Array(50 * 1024 * 1024).fill(0x20)],
    ['a byte too many', 'file-too-large', new Uint8Array(mostFileBytes + 1).fill(0x20)],
    [
      'more questions than anybody answers',
      'too-many-questions',
      bytesOf(
        JSON.stringify({
          elements: Array.from({ length: 1001 }, (_, index) => ({ type: 'comment', name: `q${index}` })),
        }),
      ),
    ],
    [
      'a hundred thousand options of one name',
      'too-many-questions',
      bytesOf(
        JSON.stringify({
          elements: [{ type: 'checkbox', name: 'q', choices: Array.from({ length: 100_000 }, () => 'a') }],
        }),
      ),
    ],
    ['a zip that is none', 'broken-zip', bytesOf('PK\u0003\u0004 nothing else')],
    ['a picture', 'unknown-format', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff)],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await refused(bytes)).toBe(code);
  });

  it('a zip cut off, or one that says it unpacks to more than memory holds', async () => {
    const file = await xlsForm();
    expect(await refused(file.subarray(0, file.length / 2))).toBe('broken-zip');
    const bomb = Uint8Array.from(file);
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 0x7f_ff_ff_ff, true);
    expect(await refused(bomb)).toBe('broken-zip');
  });

  it('a thousand questions that wait for each other are read and checked in a moment', async () => {
    const elements = Array.from({ length: 990 }, (_, index) => ({
      type: 'checkbox',
      name: `q${index}`,
      choices: ['a', 'b', 'c', 'd', 'e', 'f'],
      visibleIf: Array.from(
        { length: Math.min(index, 20) },
        (_unused, back) => `{q${index - 1 - back}} contains '${'abcdef'[(index * 7 + back) % 6]}'`,
      ).join(index % 2 === 0 ? ' and ' : ' or '),
    }));
    const { issues, parts } = await imported(bytesOf(JSON.stringify({ elements })));
    expect(parts).toHaveLength(990);
    expect(issues.filter(({ code }) => code !== 'unreachable')).toEqual([]);
  });

  it('the only one of several is this one and none of the others', async () => {
    const elements = [
      { type: 'checkbox', name: 'a', choices: ['x', 'y'] },
      { type: 'comment', name: 'b', visibleIf: "{a} = 'x'" },
      { type: 'comment', name: 'c', visibleIf: "{a} contains 'x'" },
    ];
    const { parts, notes } = await imported(bytesOf(JSON.stringify({ elements })));
    expect(parts.map(({ askedWhen }) => askedWhen)).toEqual([
      undefined,
      { all: [{ item: 'a', is: ['x'] }, { not: { item: 'a', is: ['y'] } }] },
      { item: 'a', is: ['x'] },
    ]);
    expect(notes.filter((note) => note.startsWith('left-out'))).toEqual([]);
  });

  it('names that are those of every object harm nothing', async () => {
    const hostile = `{"__proto__": {"polluted": 1}, "pages": [{"name": "constructor", "elements": [
      {"type": "radiogroup", "name": "__proto__", "choices": ["constructor", "toString"]},
      {"type": "comment", "name": "hasOwnProperty", "visibleIf": "{__proto__} = 'constructor'"}]}]}`;
    const { parts } = await imported(bytesOf(hostile));
    expect(parts.map(({ code }) => code)).toEqual(['proto__', 'hasownproperty']);
    expect(parts[1]?.askedWhen).toEqual({ item: 'proto__', is: ['constructor'] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('markup in labels becomes words', () => {
    const told = [
      '<script>alert(1)</script>名前',
      '<img src=x onerror=alert(1)>名前',
      '名前<style>*{}</style>',
      '<<b>script>名前',
      '&lt;b&gt;名前',
      '<a href="javascript:x">名前</a>',
    ].map(plainText);
    expect(told).toEqual([
      '名前',
      '名前',
      '名前',
      '<script>名前'.replace('<script>', '<script>'),
      '<b>名前',
      '名前',
    ]);
  });

  it('any bytes are an issue or a questionnaire, never an error', async () => {
    const near = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string().map((text) => bytesOf(`<${text}`)),
      fc.json().map((text) => bytesOf(text)),
      fc
        .tuple(fc.nat(lssOfToday.length), fc.string({ maxLength: 5 }))
        .map(([at, noise]) => bytesOf(lssOfToday.slice(0, at) + noise + lssOfToday.slice(at + 3))),
      fc
        .object({
          key: fc.constantFrom('pages', 'elements', 'type', 'name', 'choices', 'title', 'visibleIf'),
          maxDepth: 5,
        })
        .map((value) => bytesOf(JSON.stringify({ pages: [value] }))),
    );
    await fc.assert(
      fc.asyncProperty(near, async (bytes) => {
        const outcome = await importQuestionnaire(bytes);
        expect('issue' in outcome || 'questionnaire' in outcome).toBe(true);
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});

it('every note has a sentence in both languages', async () => {
  const files = [
    bytesOf(lssOfToday),
    bytesOf(lssOfBefore),
    bytesOf(JSON.stringify(surveyJs)),
    await xlsForm(),
  ];
  for (const file of files) {
    const { report } = await imported(file);
    for (const note of report) {
      for (const language of ['ja', 'en'] as const)
        expect(importNoteWords(note, language)).not.toContain(`${note.code}:`);
    }
  }
});
