import { expect, test } from 'vitest';
import { closingWords, openingWords } from '../../../../client/pages/wave/irreversible-words.ts';
import { consoleWords } from '../../../../client/strings/console/words.ts';
import { waveDetail } from '../../wave-detail.ts';

const ja = consoleWords('ja');
const en = consoleWords('en');

test('opening says what becomes fixed, and with a window what people can do first', () => {
  expect(openingWords(waveDetail, 'ja', ja)).toMatch(/変更できません.*回答券の鍵が作られ/);
  expect(openingWords({ ...waveDetail, ticketsUntil: '2026-10-31' }, 'ja', ja)).toContain(
    '令和8年10月31日（土）までは回答券の受け取りだけ',
  );
  expect(openingWords({ ...waveDetail, modes: ['open-link'] }, 'ja', ja)).not.toContain('回答券');
});

test('closing says what is gone, of the ways that there were', () => {
  const both = closingWords(waveDetail, 'en', en);
  expect(both).toMatch(/12 responses now\. The keys of the tickets and all invitations are destroyed\./);
  expect(both).toContain('All drawn codes are deleted');
  const link = closingWords({ ...waveDetail, modes: ['open-link'] }, 'en', en);
  expect(link).not.toMatch(/tickets|codes|paper/i);
  expect(link).toBe(link.trim());
});

test('closing before the closing day says that the promised days become shorter; on a later day it does not', () => {
  const early = closingWords({ ...waveDetail, closesOn: '2099-10-04' }, 'ja', ja);
  expect(early).toContain('締切日（令和81年10月4日（日））より前の締切です。');
  expect(early).toContain('約束した期間より短くなります。');
  const early1 = closingWords({ ...waveDetail, closesOn: '2099-10-04' }, 'en', en);
  expect(early1).toMatch(/4 October 2099/);
  const late = { ...waveDetail, closesOn: '2020-10-04' };
  expect(closingWords(late, 'ja', ja)).not.toContain('より前の締切');
  expect(closingWords(late, 'en', en)).not.toContain('4 October 2020');
});
