import { render } from 'lit';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { posterView } from '../../../../client/pages/poster/poster-view.ts';
import { consoleWords } from '../../../../client/strings/console/words.ts';
import { textOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';
import { questionnaire } from '../respond/questionnaire.ts';

const fingerprint = waveDetail.contractFingerprint ?? '';
const show = (language: 'ja' | 'en', contact: string, changes: Partial<typeof waveDetail> = {}) => {
  const wave = { ...waveDetail, ...changes };
  const words = consoleWords(language);
  render(posterView({ wave, questionnaire, fingerprint, contact, language, words }), document.body);
  return textOf(document.body);
};

test('has the address, the whole fingerprint in fours, and a code that carries its beginning', () => {
  const text = show('ja', ' 人事課 内線 1 ');
  const address = `${location.origin}/w/attainment-2026`;
  expect(text).toContain(address);
  expect(text).toContain('0123 4567 89ab cdef '.repeat(4).trim());
  expect(text).toContain('問い合わせ先：人事課 内線 1');
  const size = encode(`${address}#f=${fingerprint.slice(0, 16)}`, { ecc: 'M', border: 4 }).size;
  expect(document.querySelector('svg')?.viewBox.baseVal.width).toBe(size);
});

test('says how to answer by the ways there are, and of the window if there is one', () => {
  expect(show('ja', '')).not.toMatch(/問い合わせ先|紙でも|番号なしで|受け取りは/);
  expect(show('en', '', { modes: ['open-link'], ticketsUntil: '2026-10-31' })).toMatch(
    /Take your ticket by 31 October 2026.*without a code/,
  );
});
