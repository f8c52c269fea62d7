import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importNoteWords } from '../../../../server/authoring/import/import-note-words.ts';
import { importNoteKinds } from '../../../../server/authoring/import/import-note.ts';
import { importQuestionnaire } from '../../../../server/authoring/import/import-questionnaire.ts';
import type { Condition } from '../../../../surveys/schema/condition.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

const folder = join(import.meta.dirname, 'files');

async function read(name: string, language?: string) {
  const outcome = await importQuestionnaire(new Uint8Array(readFileSync(join(folder, name))), { language });
  if ('issue' in outcome) throw new Error(outcome.issue.code);
  const questionnaire = outcome.questionnaire as unknown as Questionnaire;
  const parts = questionnaire.sections.flatMap(({ items }) => items);
  return {
    ...outcome,
    questionnaire,
    parts,
    part: (code: string) => parts.find((own) => own.code === code),
    /** Without what was taken as it was and what is left to do. */
    notes: outcome.report
      .filter(({ kind }) => kind !== 'taken' && kind !== 'to-set')
      .map(({ kind, code, source }) => `${kind} ${code} ${source}`),
    facts: (code: string) => outcome.report.filter((note) => note.code === code).map((note) => note.facts),
  };
}

const invalid = (issues: { code: string }[]) => issues.filter(({ code }) => code === 'invalid');
const conditionOf = (part: { askedWhen?: Condition | undefined } | undefined) => part?.askedWhen;

describe('every file', () => {
  it.each(readdirSync(folder))('%s becomes a questionnaire without a fault of its shape', async (name) => {
    const { issues, report, questionnaire } = await read(name);
    // Placeholders wait for somebody to rewrite them; nothing else is wrong.
    expect(issues.filter(({ code }) => code !== 'unfinished-text')).toEqual([]);
    const kinds = report.map(({ kind }) => importNoteKinds.indexOf(kind));
    expect(kinds, 'losses first, what is left to do last').toEqual(kinds.toSorted((a, b) => a - b));
    expect(report.slice(-2).map(({ code }) => code)).toEqual(['set-grade', 'set-groups']);
    const texts = JSON.stringify(questionnaire.sections);
    expect(texts).not.toMatch(/\{(?:kids|if\(|TOKEN|team)|&[a-z]+;|<\/?[a-z]+>/);
    for (const note of report)
      for (const language of ['ja', 'en'] as const)
        expect(importNoteWords(note, language)).not.toMatch(/undefined|NaN/);
  });
});

describe('LimeSurvey', () => {
  it('our own words tell nothing of the languages of a file', async () => {
    const { notes, languages, part } = await read('german-yesno.lss');
    expect(languages).toEqual(['de']);
    expect(notes).toEqual(['changed no-japanese limesurvey', 'trivial code-changed Q1']);
    expect(part('q1')).toMatchObject({ options: [{ label: { ja: 'はい' } }, { label: { ja: 'いいえ' } }] });
  });

  it('every attribute is taken or told', async () => {
    const { parts, part, facts, notes } = await read('attributes.lss');
    expect(parts.map(({ code }) => code)).toEqual(['q1', 'q3', 'q4']);
    expect(notes).toContain('left-out hidden-left-out Q2');
    expect(part('q1')).toMatchObject({
      options: [
        { code: 'sq1' },
        { code: 'sq2', isExclusive: true },
        { label: { ja: 'Something else' }, takesText: true },
      ],
    });
    expect(part('q4')).toMatchObject({ maxLength: 4 });
    expect(facts('property-left-out')).toEqual([
      { property: 'min_answers', value: '1' },
      { property: 'array_filter', value: 'Q1' },
    ]);
    expect(part('q3')).toMatchObject({ optionOrder: 'random' });
    expect(notes).toContain('changed order-random Q3');
    expect(facts('option-condition-left-out')).toEqual([{ option: 'SQ2', expression: 'Q2 == "A1"' }]);
  });

  it('a welcome is what the survey is for; a farewell is told', async () => {
    const { questionnaire, facts } = await read('welcome.lss');
    expect(questionnaire.purpose.ja).toBe('Thank you for taking part. Nobody is named.');
    expect(facts('property-left-out')).toEqual([{ property: 'surveyls_endtext', value: 'Bye' }]);
  });

  it('placeholders are marked, and an issue until they are rewritten', async () => {
    const { part, issues, notes, questionnaire } = await read('placeholders.lss');
    expect(notes).toContain('changed placeholder-marked Q2');
    expect(part('q2')?.text.ja).toMatch(/^You said 〔✎kids\.shown〕\. 〔✎if\(.*〔✎TOKEN:FIRSTNAME〕$/);
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toContain(
      'unfinished-text sections.0.items.1.text.ja',
    );
    const rewritten = JSON.parse(JSON.stringify(questionnaire).replaceAll(/〔✎.*?〕/g, '…')) as unknown;
    const again = await importQuestionnaire(new TextEncoder().encode(JSON.stringify(rewritten)));
    expect(again).toMatchObject({ issues: [] });
  });

  it('limits that are expressions are told, and the usual ones stand', async () => {
    const { part, facts } = await read('number-expression-limits.lss');
    expect(part('b')).toMatchObject({ min: 0, max: 50 });
    expect(facts('constraint-left-out')).toEqual([{ expression: 'min_num_value_n: {a}' }]);
  });

  it('an empty text is its code, one option is a yes and a no', async () => {
    const { part, issues, notes } = await read('empty-and-single.lss');
    expect(invalid(issues)).toEqual([]);
    expect(part('comment')).toMatchObject({ text: { ja: 'comment' } });
    for (const code of ['consent', 'ok'])
      expect(part(code)).toMatchObject({
        type: 'single-response',
        options: [{ label: { ja: 'I agree' } }, { label: { ja: 'あてはまらない', en: 'Not so' } }],
      });
    expect(notes).toEqual(
      expect.arrayContaining(['changed text-empty comment', 'changed option-added consent']),
    );
  });

  it('markup becomes words: cells apart, characters by their names, pictures and links told', async () => {
    const { part, facts, notes } = await read('html.lss');
    expect(part('q1')?.text.ja).toBe('A B\n1 2\nx\ny\nété – «ok» … details');
    expect(facts('picture-left-out')).toEqual([{ picture: 'Org chart' }]);
    expect(facts('link-left-out')).toEqual([{ address: 'https://example.jp/x' }]);
    expect(notes).toContain('changed required-softened Q1');
  });

  it('the condition of a group is that of its section', async () => {
    const { questionnaire } = await read('group-relevance.lss');
    expect(questionnaire.sections.map(conditionOf)).toEqual([undefined, { item: 'q1', is: ['a1'] }]);
  });

  it('conditions on answers, numbers, and whether there is an answer', async () => {
    const { part } = await read('naok.lss');
    expect(['x1', 'q4', 'q5', 'q6'].map((code) => conditionOf(part(code)))).toEqual([
      { item: 'q1', is: ['a1'] },
      {
        all: [
          { item: 'n', atLeast: 3 },
          { item: 'q1', isAnswered: true },
        ],
      },
      { not: { item: 'q1', is: ['a1'] } },
      { item: 'n', isAnswered: true },
    ]);
    expect(part('x1')).toMatchObject({ type: 'text-block', text: { ja: 'Info\nhelping words' } });
  });

  it('codes that differ in capitals alone stay apart', async () => {
    const { part, parts } = await read('case-codes.lss');
    expect(parts.map(({ code }) => code)).toEqual(['q1', 'q1_2']);
    expect(part('q1')).toMatchObject({ options: [{ code: 'a' }, { code: 'a_2' }] });
  });
});

describe('SurveyJS', () => {
  it('knows questions by either name', async () => {
    expect((await read('questions-alias.json')).parts).toMatchObject([{ code: 'a', text: { ja: 'A?' } }]);
  });

  it('the condition of a panel is that of what is in it, its title stands as words', async () => {
    const { part } = await read('panel-visibleif.json');
    expect(part('c')?.askedWhen).toEqual({ item: 'lead', is: ['yes'] });
    expect(part('pl')).toMatchObject({
      type: 'text-block',
      text: { ja: 'For leaders\nOnly leaders' },
      askedWhen: { item: 'lead', is: ['yes'] },
    });
  });

  it('every property is taken or told', async () => {
    const { part, parts, notes, facts } = await read('properties.json');
    expect(parts.map(({ code, type }) => `${code} ${type}`)).toEqual([
      'c multiple-response',
      'e open-ended',
      'd date',
    ]);
    expect(notes).toContain('left-out hidden-left-out h');
    expect(part('c')).toMatchObject({
      options: [
        { code: 'a' },
        { code: 'b', label: { ja: 'B' } },
        { code: 'other', label: { ja: 'Anything else' }, takesText: true },
        { code: 'none', label: { ja: 'Nothing' }, isExclusive: true },
        { code: 'refused', label: { ja: '答えたくない' }, isSubstantive: false, isExclusive: true },
        { code: 'dontknow', label: { ja: 'わからない' }, isSubstantive: false, isExclusive: true },
      ],
    });
    expect(part('c')).toMatchObject({ minChoices: 2 });
    expect(facts('property-left-out')).toEqual([{ property: 'showSelectAllItem', value: 'true' }]);
    expect(facts('option-condition-left-out')).toEqual([{ option: 'b', expression: '{h} notempty' }]);
    expect(facts('constraint-left-out')).toContainEqual({ expression: 'inputType: email' });
  });

  it('types with a counterpart of another name', async () => {
    const { parts, facts } = await read('types.json');
    expect(parts.map(({ code, type }) => `${code} ${type}`)).toEqual([
      'md matrix',
      'mt text-block',
      'mt_a open-ended',
      'mt_b open-ended',
      'ip single-response',
      'bg single-response',
      'dd single-response',
      'sl rating-scale',
      'z open-ended',
    ]);
    expect(facts('picture-left-out')).toEqual([{ picture: 'x.png' }, { picture: 'y.png' }]);
  });

  it('more columns than a table has are asked row by row; more options than can be ticked are told', async () => {
    const { part, facts } = await read('limits.json');
    expect(part('m_x')).toMatchObject({ type: 'single-response' });
    expect(facts('too-many-options')).toEqual([{ count: 33, most: 32 }]);
    expect(facts('question-type-left-out')).toEqual([]);
  });

  it('a text without a language is in that of the survey', async () => {
    const { notes, part } = await read('locale-ja.json');
    expect(notes.filter((note) => !note.startsWith('trivial'))).toEqual([]);
    expect(part('q')).toMatchObject({ text: { ja: 'どうですか' } });
  });
});

describe('XLSForm', () => {
  it('limits out of constraints', async () => {
    const { part, notes } = await read('constraint-limits.xlsx');
    expect(part('year')).toMatchObject({ min: 1980, max: 2026, isRequired: true });
    expect(part('pct')).toMatchObject({ min: 0, max: 100, isRequired: true });
    expect(notes.filter((note) => note.startsWith('left-out'))).toEqual([]);
  });

  it('other names of types and columns', async () => {
    const { parts, part } = await read('aliases.xlsx');
    expect(parts.map(({ code, type }) => `${code} ${type}`)).toEqual([
      'a single-response',
      'a2 single-response',
      'm multiple-response',
      's1_2 single-response',
      'b open-ended',
      'i number',
    ]);
    expect(part('b')?.askedWhen).toEqual({ item: 'a', is: ['no'] });
  });

  it('the condition of a group is that of its section', async () => {
    const { questionnaire } = await read('group-relevant.xlsx');
    expect(questionnaire.sections.map(conditionOf)).toEqual([
      undefined,
      { item: 'lead', is: ['yes'] },
      undefined,
    ]);
  });

  it('conditions, and why some cannot be', async () => {
    const { part, facts } = await read('conditions.xlsx');
    const m = { item: 'm', is: ['a'] };
    expect([1, 2, 3, 4, 6, 7, 8, 9, 10, 11].map((number) => conditionOf(part(`c${number}`)))).toEqual([
      { item: 'a', is: ['yes'] },
      m,
      { not: m },
      { item: 'n', atLeast: 6 },
      { all: [m, { item: 'm', is: ['b'] }] },
      {
        any: [
          { item: 'a', is: ['yes'] },
          {
            all: [
              { item: 'm', is: ['b'] },
              { item: 'n', atMost: 3 },
            ],
          },
        ],
      },
      { not: { item: 'a', isAnswered: true } },
      { item: 'a', is: ['yes'] },
      undefined,
      { all: [m, { not: { item: 'm', is: ['b'] } }] },
    ]);
    expect(facts('condition-on-free-text')).toEqual([
      { expression: "${t} != ''" },
      { expression: 'string-length(${t}) > 0' },
    ]);
    expect(facts('condition-left-out')).toEqual([{ expression: "${a} = 'maybe'", why: 'never', what: '' }]);
  });

  it('a group shown as a table is a matrix', async () => {
    const { parts } = await read('table-list.xlsx');
    expect(parts).toMatchObject([
      { type: 'matrix', rows: [{ text: { ja: 'Row x' } }, { text: { ja: 'Row y' } }] },
    ]);
  });

  it('what is asked again and again is asked once, and told', async () => {
    expect((await read('repeat.xlsx')).notes).toContain('left-out repeat-opened r');
  });

  it('languages: Japanese with English, none of both, and any that is chosen', async () => {
    expect((await read('ja-en.xlsx')).languages).toEqual(['ja', 'en']);
    const portuguese = await read('portuguese.xlsx');
    expect(portuguese.notes).toEqual(['changed no-japanese staff']);
    const three = await read('three-languages.xlsx');
    expect(three.languages).toEqual(['pt', 'fr', 'es']);
    expect(three.part('a')).toMatchObject({
      text: { ja: 'Gosta?' },
      options: [{ label: { ja: 'Sim' } }, {}],
    });
    expect(three.facts('languages-left-out')).toEqual([{ languages: 'fr, es' }]);
    const french = await read('three-languages.xlsx', 'fr');
    expect(french.languages[0]).toBe('fr');
    expect(french.part('a')).toMatchObject({
      text: { ja: 'Aimez?' },
      options: [{ label: { ja: 'Oui' } }, {}],
    });
    const spanish = await read('three-languages.xlsx', 'es');
    expect(spanish.part('a')).toMatchObject({ text: { ja: '¿Gusta?' } });
    expect(spanish.notes).toContain('changed words-of-another-language xlsform');
  });
});
