import axe from 'axe-core';
import { render } from 'lit';
import { expect, test } from 'vitest';
import { waveLog } from '../../../../client/pages/wave/wave-log.ts';
import { momentWords } from '../../../../client/strings/console/dates.ts';
import { consoleWords } from '../../../../client/strings/console/words.ts';
import type { LogEntry } from '../../../../server/contract/log.ts';
import { cellsOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';

const at = '2026-11-20T23:30:00.000Z';
const entry = (action: LogEntry['action'], facts: LogEntry['facts'] = {}): LogEntry => ({
  at,
  actor: '人事 <hr@example.jp>',
  action,
  facts,
});
const shown = (entries: LogEntry[], language: 'ja' | 'en' = 'ja') => {
  render(waveLog(entries, waveDetail.strata, language, consoleWords(language)), document.body);
  return cellsOf(document.body).slice(1);
};

test('each entry is a sentence with its count and the name of its stratum', async () => {
  const entries = [
    entry('codes-printed', { stratum: 'top', count: 1053 }),
    entry('invitation-renewed', { stratum: '8' }),
    entry('wave-opened', { fingerprint: 'f'.repeat(64) }),
  ];
  const when = momentWords(new Date(at), 'ja');
  expect(shown(entries)).toEqual([
    [when, '「部次長級」の番号票を1,053枚作成しました。', '人事 <hr@example.jp>'],
    [when, '「係員」の招待を1件、再発行しました。', '人事 <hr@example.jp>'],
    [when, '回答の受付を始めました。', '人事 <hr@example.jp>'],
  ]);
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  expect(shown(entries, 'en')[0]?.[1]).toBe('Made 1,053 code sheets for “Directors”.');
});

test('an empty log says so', () => {
  shown([]);
  expect(document.body.textContent).toContain('記録はまだありません。');
});
