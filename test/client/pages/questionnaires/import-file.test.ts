import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { ImportFile } from '../../../../client/pages/questionnaires/import-file.ts';
import type {
  ImportNote,
  QuestionnaireImport,
} from '../../../../server/contract/authoring/questionnaire-imports.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';

afterEach(() => vi.unstubAllGlobals());

const note = (kind: ImportNote['kind'], words: string): ImportNote => ({
  kind,
  code: 'any',
  source: 'q',
  facts: {},
  words,
});

/** A server that reads every file alike; what it was asked. */
function serve(): { language?: string }[] {
  const asked: { language?: string }[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const sent = JSON.parse(body) as { language?: string };
    asked.push(sent);
    const languages = ['pt', 'fr'].toSorted(
      (a, b) => Number(b === sent.language) - Number(a === sent.language),
    );
    const reading: QuestionnaireImport = {
      code: 'survey',
      questionnaire: {},
      report: [
        note('left-out', '失われた条件'),
        note('trivial', '記号の変更'),
        note('taken', '設問1'),
        note('taken', '設問2'),
        note('to-set', '職を選ぶ'),
      ],
      languages,
      issues: [],
    };
    return Response.json(reading);
  });
  return asked;
}

async function read(language: 'ja' | 'en') {
  const page = await mounted(new ImportFile(), { language });
  const files = new DataTransfer();
  files.items.add(new File(['{}'], 'survey.json'));
  const input = page.querySelector<HTMLInputElement>('#import-file');
  if (input !== null) input.files = files.files;
  page.querySelector('form')?.requestSubmit();
  await eventually(() => expect(page.querySelector('#import-report')).not.toBeNull());
  return page;
}

test('losses first, what is trivial or as it was folded, what is left to do last', async () => {
  serve();
  const page = await read('ja');
  const headings = [...page.querySelectorAll('h4, summary')].map(textOf);
  expect(headings).toEqual([
    '取り込まなかったもの（1件）',
    '見た目など、回答に関わらない違い（1件）',
    'そのまま取り込んだもの（2件）',
    'これから決めること（1件）',
  ]);
  expect([...page.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, false]);
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('a file of several languages is read again in the one that is chosen', async () => {
  const asked = serve();
  const page = await read('en');
  const select = page.querySelector<HTMLSelectElement>('#import-language');
  expect(select?.value).toBe('pt');
  if (select !== null) select.value = 'fr';
  select?.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => expect(asked.map(({ language }) => language)).toEqual([undefined, 'fr']));
  await eventually(() => expect(page.querySelector<HTMLSelectElement>('#import-language')?.value).toBe('fr'));
});
