import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../surveys/definitions');

/**
 * Names and marks of instruments that may not be shipped, and a city that none of the sources is from. Full-width
 * letters count as their plain forms, a name within a longer word does not count.
 */
const forbidden: [name: string, pattern: RegExp][] = [
  ['UWES', /\bUWES\b|utrecht work engagement|ユトレヒト/iu],
  ['Q12', /\bQ[\s-]?12\b/iu],
  ['Gallup', /\bgallup\b|ギャラップ/iu],
  ['NPS, eNPS, Net Promoter', /\be?NPS\b|net[\s-]?promoter|ネット・?プロモーター/iu],
  ['WHO-5', /\bWHO[\s-]?5\b/iu],
  ['the wrong city', /吹田|\bSuita\b/iu],
];

const namesIn = (text: string): string[] =>
  forbidden.filter(([, pattern]) => pattern.test(text.normalize('NFKC'))).map(([name]) => name);

const files = globSync('*/*', { cwd: folder });

it('looks at a questionnaire, a table plan and the notes of every definition', () => {
  for (const code of new Set(files.map((file) => dirname(file))))
    for (const name of ['questionnaire.v1.json', 'table-plan.v1.json', 'NOTES.md'])
      expect(files).toContain(join(code, name));
  expect(files).toContain(join('kotae-engagement', 'questionnaire.v1.json'));
});

it.each(files)('%s names no restricted instrument', (file) => {
  expect(namesIn(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
});

describe('the search itself', () => {
  it.each([
    ['UWES-9に基づく', 'UWES'],
    ['ユトレヒト・ワーク・エンゲージメント尺度', 'UWES'],
    ['Ｑ１２', 'Q12'],
    ['the q 12 items', 'Q12'],
    ['ギャラップ社', 'Gallup'],
    ['Gallup, Inc.', 'Gallup'],
    ['eNPS（推奨度）', 'NPS, eNPS, Net Promoter'],
    ['ＮＰＳ', 'NPS, eNPS, Net Promoter'],
    ['a net-promoter score', 'NPS, eNPS, Net Promoter'],
    ['WHO-5精神的健康状態表', 'WHO-5'],
    ['"title": { "ja": "吹田市" }', 'the wrong city'],
  ])('finds %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('lets through what only looks like one', () => {
    expect(namesIn('推奨度, snps, "q1": 2, who 50, q120, FEVS 2019, 浜松市')).toEqual([]);
  });
});
