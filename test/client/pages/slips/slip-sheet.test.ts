import { render } from 'lit';
import { expect, test } from 'vitest';
import { codeSheet } from '../../../../client/pages/print-codes/code-sheet.ts';
import { slipSheet } from '../../../../client/pages/slips/slip-sheet.ts';
import { consoleWords } from '../../../../client/strings/console/words.ts';
import { textOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';

const words = consoleWords('ja');
const invitation = {
  reference: '0042',
  name: '高橋 一郎',
  department: '水道部',
  email: null,
  stratum: '8',
  code: '2345-6789-ABCD-EFGH-JKMN',
  link: 'https://survey.example.jp/w/attainment-2026#2345-6789-ABCD-EFGH-JKMN',
};

test('a slip has the person’s name and department, the code and the address without it', () => {
  render(slipSheet(invitation, waveDetail, 'ja', words), document.body);
  const text = textOf(document.body);
  expect(text).toMatch(/水道部.*高橋 一郎 様.*2345-6789-ABCD-EFGH-JKMN/);
  expect(text).toContain(' https://survey.example.jp/w/attainment-2026 ');
  expect(text).toContain('締切 令和8年11月15日（日）');
  expect(text).not.toContain('0042');
});

test('with a window it says until when to take the ticket and when to answer', () => {
  render(slipSheet(invitation, { ...waveDetail, ticketsUntil: '2026-10-31' }, 'ja', words), document.body);
  expect(textOf(document.body)).toContain(
    '回答券の受け取りは令和8年10月31日（土）まで、回答は令和8年11月1日（日）から',
  );
});

test('two code sheets of a stratum differ in nothing but the code', () => {
  const [first, second] = ['23456789ABCD', 'EFGHJKMNPQRS'].map((code) => {
    render(codeSheet(code, '係員', waveDetail, 'https://x.example/w/a', 'ja', words), document.body);
    return textOf(document.body);
  });
  expect(first).toContain('2345-6789-ABCD');
  expect(first?.replace('2345-6789-ABCD', '')).toBe(second?.replace('EFGH-JKMN-PQRS', ''));
});
