import { describe, expect, it } from 'vitest';
import type { PublishedTable, PublishedTexts } from '../../../../analysis/report/published-table.ts';
import { auditTexts } from '../../../../analysis/index.ts';
import { cleanText } from '../../../../server/publishing/texts/clean-text.ts';
import { minimumTextCount, placeStanding } from '../../../../server/publishing/texts/place-standing.ts';
import { redaction } from '../../../../server/publishing/texts/redaction.ts';
import { textPlaces } from '../../../../server/publishing/texts/text-places.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { textQuestionnaire } from './text-world.ts';

describe('a redaction', () => {
  const text = '山田さんと佐藤さんが、■を使った。';

  it.each([
    ['■さんと佐藤さんが、■を使った。', '■■■さんと佐藤さんが、■■■を使った。'],
    ['■■さんと■■■■さんが、■を使った。', '■■■さんと■■■さんが、■■■を使った。'],
    ['山田さんと■', '山田さんと■■■'],
    ['■', '■■■'],
  ])('%s: every part under a mark of the same length', (redacted, published) => {
    expect(redaction(text, redacted)).toBe(published);
  });

  it.each([
    ['nothing is blackened', text.replace('■', '')],
    ['a word is added', '■さんと佐藤さんが、よく■を使った。'],
    ['a word is changed', '■さんと鈴木さんが、■を使った。'],
    ['parts change places', '佐藤さんと■'],
    ['something is cut off', '■さんと佐藤さんが'],
    ['a mark stands for nothing', `${text}■`],
    ['everything is gone', ''],
  ])('refused: %s', (_, redacted) => {
    expect(redaction(text, redacted)).toBeNull();
  });
});

it('a text loses what nobody sees and programs obey, and nothing else', () => {
  const escape = String.fromCodePoint(0x1b);
  const reversed = String.fromCodePoint(0x202e);
  expect(cleanText(`${escape}[2J一行目\n\t二行目${reversed}　👩‍👩‍👧 \ud800`)).toBe(
    '[2J一行目\n\t二行目　👩‍👩‍👧 \ufffd',
  );
});

describe('where something can be written', () => {
  const { sections, ...rest } = textQuestionnaire as unknown as Questionnaire;
  const places = textPlaces({ ...rest, sections });
  const placeOf = (wanted: string) => {
    const found = places.find(({ id }) => id === wanted);
    if (found === undefined) throw new Error(`no place ${wanted}`);
    return found;
  };

  it('is open-ended items and options that take text; what tells a group is marked, by whatever way', () => {
    const further = {
      type: 'open-ended' as const,
      code: 'further',
      text: { ja: 'さらに' },
      maxLength: 10,
      askedWhen: { not: { item: 'advised', is: ['1'] } },
    };
    const advised = {
      type: 'single-response' as const,
      code: 'advised',
      text: { ja: '助言' },
      options: [
        { code: '1', label: { ja: 'はい' } },
        { code: '2', label: { ja: 'いいえ' } },
      ],
    };
    const routed = textPlaces({
      ...rest,
      sections: [
        ...sections,
        {
          code: 't',
          title: { ja: '部長級' },
          askedWhen: { item: 'grade', is: ['1'] },
          items: [advised, further],
        },
      ],
    });
    expect(routed.map(({ id, tellsAttribute }) => [id, tellsAttribute])).toEqual([
      ['need:90', false],
      ['opinion', false],
      ['wish', false],
      ['grade:2', true],
      ['advice', true],
      ['further', true],
    ]);
    expect(routed.at(-1)?.askedBy).toEqual(['grade', 'advised']);
  });

  const tableOf = (id: string, column: object) =>
    ({ id, categories: [{ code: '1' }, { code: '90' }], points: [{ column }] }) as unknown as PublishedTable;
  const shown = (...counts: unknown[]) => tableOf('need', { status: 'shown', counts });

  it.each([
    ['ten are enough', 'opinion', 10, [], 'releasable'],
    ['nine are not', 'opinion', 9, [], 'few'],
    ['none is not', 'opinion', 0, [], 'few'],
    ['beside an option', 'need:90', 10, [shown(20, 11)], 'releasable'],
    ['beside one whose number is hidden', 'need:90', 10, [shown(20, { status: 'suppressed' })], 'hidden'],
    [
      'beside one of an item that is hidden',
      'need:90',
      10,
      [tableOf('need', { status: 'suppressed' })],
      'hidden',
    ],
    ['hidden says nothing of how many', 'need:90', 3, [tableOf('need', { status: 'suppressed' })], 'hidden'],
    ['never beside an attribute', 'grade:2', 100, [], 'attribute'],
  ] as const)('%s', (_, place, count, tables, standing) => {
    expect(placeStanding(placeOf(place), count, 10, tables)).toBe(standing);
  });

  it('what is asked by way of a hidden answer is hidden with it', () => {
    const place = { ...placeOf('opinion'), askedBy: ['need'] };
    expect(placeStanding(place, 12, 10, [shown(20, 11)])).toBe('releasable');
    expect(placeStanding(place, 12, 10, [tableOf('need', { status: 'suppressed' })])).toBe('hidden');
  });

  it('a wave can ask for more than ten, never for fewer', () => {
    expect([5, 10, 30].map((minimumBase) => minimumTextCount({ minimumBase }))).toEqual([10, 10, 30]);
  });
});

it('the outsider finds lists of too few, of too many, and what stands beside a text', () => {
  const list = {
    id: 'opinion',
    givenCount: 10,
    eligibleCount: 50,
    responseCount: 30,
    texts: ['一', '二'],
    organisation: { ja: '市' },
    waveTitle: { ja: '調査' },
    stubLabel: { ja: '意見' },
    stubText: { ja: '意見を書いてください' },
    optionLabel: null,
    audienceNote: null,
    opensOn: '2026-04-01',
    closesOn: '2026-04-30',
    rules: { minimumBase: 10, questionnaireHash: '0'.repeat(64), planHash: '', codeVersion: '' },
  } as unknown as PublishedTexts;
  const problems = (change: object) => auditTexts([{ ...list, ...change }], 10).map(({ problem }) => problem);
  expect(problems({})).toEqual([]);
  expect(problems({ givenCount: 9 })).toEqual(['too few given']);
  expect(problems({ texts: Array.from({ length: 11 }, () => '同') })).toEqual(['more published than given']);
  expect(problems({ texts: [{ text: '一', grade: '1' }] })).toEqual(['something stands beside a text']);
});
