import { expect, it } from 'vitest';
import { runKotae } from '../../child-node.ts';
import type { QuestionnaireImport } from '../../../server/contract/authoring/questionnaire-imports.ts';

const files = 'test/server/authoring/import/files';

it('prints what became of a file: losses first, the questionnaire, and last what is left to do', async () => {
  const { code, out, err } = await runKotae(['import-questionnaire', `${files}/attributes.lss`]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const headings = [
    '取り込まなかったもの (4)',
    '変えて取り込んだもの (2)',
    '見た目など、回答に関わらない違い (3)',
    'そのまま取り込んだもの (3)',
    '設問票',
    'これから決めること',
  ];
  expect(headings.map((heading) => out.indexOf(heading))).toEqual(
    headings.map((heading) => out.indexOf(heading)).toSorted((a, b) => a - b),
  );
  expect(out).toContain('「Q2」は表示されない設問のため取り込みませんでした。');
  expect(out).toContain('  q1  multiple-response  Pick');
  // Code changes are trivial: counted, not listed.
  expect(out).not.toContain('記号「Q1」');
});

it('prints all of it as JSON, and a questionnaire that can be checked', async () => {
  const words = [
    'import-questionnaire',
    `${files}/three-languages.xlsx`,
    '--language',
    'fr',
    '--format',
    'json',
  ];
  const { code, out } = await runKotae(words);
  expect(code).toBe(0);
  const outcome = JSON.parse(out) as QuestionnaireImport;
  expect(outcome).toMatchObject({
    languages: ['fr', 'pt', 'es'],
    issues: [],
    questionnaire: { format: 'kotae-questionnaire/1', sections: [{ items: [{ text: { ja: 'Aimez?' } }] }] },
  });
  for (const note of outcome.report) expect(note.words).not.toBe('');
});

it('says in one line why nothing can be read', async () => {
  expect(await runKotae(['import-questionnaire', 'README.md'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('[unknown-format]') as string,
  });
  expect(await runKotae(['import-questionnaire', 'nowhere.lss'])).toMatchObject({
    code: 1,
    err: 'nowhere.lss: not found\n',
  });
});
