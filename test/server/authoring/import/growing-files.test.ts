import { describe, expect, it } from 'vitest';
import { importInBackground } from '../../../../server/authoring/import/import-in-background.ts';
import { importQuestionnaire } from '../../../../server/authoring/import/import-questionnaire.ts';
import { tokensOf } from '../../../../server/authoring/import/expressions/tokens.ts';
import { plainText, textLosses } from '../../../../server/authoring/import/plain-text.ts';
import { markPlaceholders } from '../../../../server/authoring/import/placeholders.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const lss = (tables: string): string =>
  `<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>en</language></languages>${tables}</document>`;
const rows = (table: string, count: number, row: (index: number) => string): string =>
  `<${table}><rows>${Array.from({ length: count }, (_, index) => `<row>${row(index)}</row>`).join('')}</rows></${table}>`;
const survey = (visibleIf: string): string =>
  JSON.stringify({
    elements: [
      { type: 'radiogroup', name: 'a', choices: ['x', 'y'] },
      { type: 'comment', name: 'b', visibleIf },
    ],
  });

/** Milliseconds of work, at the best of three: neither other programs nor the collection of garbage are in it. */
async function work(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const begin = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(begin);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

/** How often the work grows with eight times the size; a square would be 64. Very little work says nothing. */
async function growth(run: (size: number) => unknown, size: number): Promise<number> {
  await run(size);
  const [small, large] = [await work(() => run(size)), await work(() => run(size * 8))];
  return large / Math.max(small, 5);
}

const mostGrowth = 32;

describe('eight times as large a file is no 64 times the work', () => {
  it.each<[string, number, (size: number) => string]>([
    [
      'a text of escaped quotation marks, never closed',
      100_000,
      (size) => `{"pages": "${String.raw`\"`.repeat(size)}`,
    ],
    ['quotation marks', 100_000, (size) => `{"pages": ${'"'.repeat(size)}`],
    [
      'a condition of many terms',
      2_000,
      (size) => survey(Array.from({ length: size }, () => "{a} = 'x'").join(' or ')),
    ],
    [
      'a condition many levels deep',
      2_000,
      (size) => survey(`${'('.repeat(size)}{a} = 'x'${')'.repeat(size)}`),
    ],
    [
      'open braces in a text',
      20_000,
      (size) => JSON.stringify({ title: '{a'.repeat(size), elements: [{ name: 'q' }] }),
    ],
    [
      'open tags in a text',
      20_000,
      (size) => JSON.stringify({ title: '<a '.repeat(size), elements: [{ name: 'q' }] }),
    ],
    [
      'options of one name',
      500,
      (size) =>
        JSON.stringify({
          elements: [{ type: 'dropdown', name: 'q', choices: Array.from({ length: size }, () => 'a') }],
        }),
    ],
    [
      'answers of one question',
      250,
      (size) =>
        lss(
          rows('groups', 1, () => '<gid>1</gid>') +
            rows(
              'questions',
              1,
              () => '<qid>1</qid><gid>1</gid><type>L</type><title>q</title><parent_qid>0</parent_qid>',
            ) +
            rows('answers', size, (index) => `<qid>1</qid><code>A${index}</code><answer>${index}</answer>`),
        ),
    ],
    [
      'rows of a table that nobody asks for',
      2_000,
      (size) =>
        lss(rows('groups', 1, () => '<gid>1</gid>') + rows('quota', size, (index) => `<id>${index}</id>`)),
    ],
  ])('%s', async (_, size, make) => {
    const files = new Map([size, size * 8].map((own) => [own, bytesOf(make(own))]));
    const read = (own: number) => importQuestionnaire(files.get(own) ?? new Uint8Array());
    expect(await growth(read, size)).toBeLessThan(mostGrowth);
  });

  it.each<[string, (text: string) => unknown, string]>([
    ['markup', plainText, '<script><!--<p &amp'],
    ['markup', textLosses, '<a href = <img src="'],
    ['placeholders', (text) => markPlaceholders(text, 'braces'), '{{a}'],
  ])('%s: %#', async (_, run, piece) => {
    expect(await growth((size) => run(piece.repeat(size)), 5_000)).toBeLessThan(mostGrowth);
  });

  it('of a condition no more tokens are read than anybody writes', () => {
    expect(() => tokensOf("{a} = 'x' or ".repeat(100_000))).toThrow();
  });
});

describe('in a thread of its own', () => {
  it('a file is read as it is here', async () => {
    const file = bytesOf(survey("{a} = 'x'"));
    expect(await importInBackground(file)).toEqual(await importQuestionnaire(file));
    expect(await importInBackground(new Uint8Array())).toEqual({
      issue: { code: 'empty-file', path: ['file'], facts: {} },
    });
  });

  it('what takes longer than it may is stopped and told', async () => {
    const limit = { milliseconds: 1, megabytes: 768 };
    expect(await importInBackground(bytesOf(survey("{a} = 'x'")), {}, limit)).toEqual({
      issue: { code: 'took-too-long', path: ['file'], facts: { seconds: 0.001 } },
    });
  });

  it('half an emoji in a label is a character that says so', async () => {
    const file = bytesOf('{"elements": [{"type": "comment", "name": "a", "title": "\\ud83d"}]}');
    const outcome = await importInBackground(file);
    expect(outcome).toMatchObject({ issues: [] });
    expect(JSON.stringify(outcome)).not.toContain(String.raw`\ud83d`);
  });
});
