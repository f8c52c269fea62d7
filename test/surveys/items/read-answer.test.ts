import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../surveys/items/read-answer.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import { arbitraryItem, arbitraryRaw } from '../arbitrary-items.ts';

const option = (code: string) => ({ code, label: { ja: code } });
const grade: Item = {
  type: 'single-response',
  code: 'grade',
  text: { ja: '職' },
  options: [option('1'), option('2')],
};
const guideline: Item = {
  type: 'multiple-response',
  code: 'guideline',
  text: { ja: '行動指針' },
  options: [option('1'), option('2'), option('3'), { ...option('99'), isExclusive: true }],
  maxChoices: 2,
};
const attainment: Item = {
  type: 'rating-scale',
  code: 'attainment',
  text: { ja: '到達度' },
  min: 0,
  max: 10,
  topBoxCount: 2,
  bottomBoxCount: 2,
};
const hired: Item = {
  type: 'date',
  code: 'hired',
  text: { ja: '採用日' },
  precision: 'day',
  earliest: '1980-04-01',
  latest: '2026-04-01',
  bands: [
    { code: 'before', label: { ja: '前' }, atMost: '1999-12-31' },
    { code: 'after', label: { ja: '後' } },
  ],
};
const opinion: Item = { type: 'open-ended', code: 'opinion', text: { ja: '意見' }, maxLength: 5 };

const issue = (code: string, facts: object, path: (string | number)[] = []) => ({
  issues: [{ code, path, facts }],
});

describe('blank', () => {
  it.each([undefined, null, '', []])('%j is no answer and no issue, whatever the type', (raw) => {
    for (const item of [grade, guideline, attainment, hired, opinion]) {
      expect(readAnswer(item, raw)).toEqual({ issues: [] });
    }
  });
});

describe('single response', () => {
  it('takes the code of an option', () => {
    expect(readAnswer(grade, '2')).toEqual({ answer: '2', issues: [] });
  });
  it.each([
    ['an unknown code', '3', issue('unknown-option', { option: '3', options: ['1', '2'] })],
    [
      'a name every object has',
      'constructor',
      issue('unknown-option', { option: 'constructor', options: ['1', '2'] }),
    ],
    ['two answers', ['1', '2'], issue('several-answers', { options: ['1', '2'] })],
    ['a list of one', ['1'], issue('wrong-type', { expected: 'option-code' })],
    ['a number', 1, issue('wrong-type', { expected: 'option-code' })],
    ['a space', ' ', issue('unknown-option', { option: ' ', options: ['1', '2'] })],
  ])('refuses %s', (_, raw, expected) => {
    expect(readAnswer(grade, raw)).toEqual(expected);
  });
});

describe('multiple response', () => {
  it('puts the answer into questionnaire order, each option once', () => {
    expect(readAnswer(guideline, ['3', '1', '3'])).toEqual({ answer: ['1', '3'], issues: [] });
  });
  it('takes an exclusive option alone', () => {
    expect(readAnswer(guideline, ['99', '99'])).toEqual({ answer: ['99'], issues: [] });
  });
  it.each([
    ['a text', '1', issue('wrong-type', { expected: 'option-codes' })],
    ['a number among the codes', ['1', 2], issue('wrong-type', { expected: 'option-code' }, [1])],
    ['an exclusive option with another', ['2', '99'], issue('exclusive-with-others', { option: '99' })],
    ['too many', ['1', '2', '3'], issue('too-many-choices', { max: 2, count: 3 })],
  ])('refuses %s', (_, raw, expected) => {
    expect(readAnswer(guideline, raw)).toEqual(expected);
  });
  it('names every unknown option at its place', () => {
    const options = ['1', '2', '3', '99'];
    expect(readAnswer(guideline, ['7', '1', '8']).issues).toEqual([
      { code: 'unknown-option', path: [0], facts: { option: '7', options } },
      { code: 'unknown-option', path: [2], facts: { option: '8', options } },
    ]);
  });
});

describe('rating scale', () => {
  it.each([0, 10])('takes its end %d', (value) => {
    expect(readAnswer(attainment, value)).toEqual({ answer: value, issues: [] });
  });
  it.each([
    ['one above', 11, issue('out-of-range', { value: 11, min: 0, max: 10 })],
    ['one below', -1, issue('out-of-range', { value: -1, min: 0, max: 10 })],
    ['a half', 7.5, issue('not-a-whole-number', { value: 7.5 })],
    ['a number as text', '7', issue('wrong-type', { expected: 'whole-number' })],
    ['a list', [7], issue('wrong-type', { expected: 'whole-number' })],
  ])('refuses %s', (_, raw, expected) => {
    expect(readAnswer(attainment, raw)).toEqual(expected);
  });
});

describe('date', () => {
  it.each(['1980-04-01', '2024-02-29', '2026-04-01'])('takes %s', (value) => {
    expect(readAnswer(hired, value)).toEqual({ answer: value, issues: [] });
  });
  const outside = (value: string) =>
    issue('date-out-of-range', { value, earliest: '1980-04-01', latest: '2026-04-01' });
  const noDate = issue('not-a-date', { expected: 'day' });
  it.each([
    ['one day too early', '1980-03-31', outside('1980-03-31')],
    ['one day too late', '2026-04-02', outside('2026-04-02')],
    ['a day that there is not', '2025-02-29', noDate],
    ['a month', '2025-11', noDate],
    ['a date as people write it', '令和7年11月30日', noDate],
    ['a number', 20251130, noDate],
    ['a list', ['2025-11-30'], noDate],
    ['what has no text', { toString: null }, noDate],
  ])('refuses %s', (_, raw, expected) => {
    expect(readAnswer(hired, raw)).toEqual(expected);
  });
});

describe('open-ended', () => {
  it('trims and turns line ends into LF', () => {
    expect(readAnswer(opinion, ' 一\r\n二\r三　')).toEqual({ answer: '一\n二\n三', issues: [] });
  });
  it('is blank if nothing is left', () => {
    expect(readAnswer(opinion, ' \r\n　')).toEqual({ issues: [] });
  });
  it('counts after trimming', () => {
    expect(readAnswer(opinion, '  12345  ')).toEqual({ answer: '12345', issues: [] });
    expect(readAnswer(opinion, '123456')).toEqual(issue('text-too-long', { max: 5, length: 6 }));
  });
  it('refuses anything but text', () => {
    expect(readAnswer(opinion, 5)).toEqual(issue('wrong-type', { expected: 'text' }));
  });
});

describe('any item, any value', () => {
  it('an accepted answer is a fixed point', () => {
    let acceptedCount = 0;
    fc.assert(
      fc.property(arbitraryItem, arbitraryRaw, (item, raw) => {
        const { answer } = readAnswer(item, raw);
        if (answer === undefined) return;
        acceptedCount += 1;
        expect(readAnswer(item, answer)).toEqual({ answer, issues: [] });
      }),
      { numRuns: 2000 },
    );
    expect(acceptedCount).toBeGreaterThan(50);
  });
  it('gives an answer or issues, never both', () => {
    fc.assert(
      fc.property(arbitraryItem, arbitraryRaw, (item, raw) => {
        const { answer, issues } = readAnswer(item, raw);
        expect(answer !== undefined && issues.length > 0).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
