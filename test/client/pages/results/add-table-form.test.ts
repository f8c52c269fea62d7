import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/shell/console.css';
import { AddTableForm, addTableLink } from '../../../../client/pages/results/add-table-form.ts';
import type { CatalogueEntry } from '../../../../analysis/report/catalogue.ts';
import type { Cross, CrossChoices } from '../../../../server/contract/publishing/crosses.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';

const label = (ja: string, en: string) => ({ ja, en });
const choice = (code: string, words: CrossChoices['stubs'][number]['label'], isAttribute: boolean) => ({
  code,
  label: words,
  isAttribute,
});
const department = choice('department', label('部門', 'Department'), true);
const grade = choice('grade', label('職', 'Grade'), true);
const stay = choice('stay', label('働き続けたいか', 'Wish to stay'), false);
const choices: CrossChoices = {
  stubs: [department, grade, choice('work', label('やりがい', 'Meaning of work'), false), stay],
  banners: [
    {
      ...department,
      groups: [{ code: 'city', label: label('都市整備部', 'City planning') }],
      smallGroups: [],
    },
    { ...grade, groups: [], smallGroups: [label('部長級', 'Director'), label('次長級', 'Deputy')] },
    { ...stay, groups: [], smallGroups: [] },
  ],
};
const entry: CatalogueEntry = {
  id: 'work*department*grade',
  kind: 'cross-tab',
  stub: 'work',
  stubLabel: label('やりがい', 'Meaning of work'),
  stubKind: 'scale',
  banner: 'department*grade',
  bannerLabel: label('部門・職', 'Department and Grade'),
  sectionLabel: null,
  suppressedPointCount: 1,
};
const refusal = { code: 'cross-not-possible', title: 'この組み合わせの集計表は、追加できません。' };

/** What was asked for, in order. */
let asked: Cross[];
/** The answers to come; null: none arrives. */
let answers: (() => Response)[];

async function open(language: Language = 'ja', offered: CrossChoices = choices): Promise<AddTableForm> {
  asked = [];
  answers = [];
  vi.stubGlobal('fetch', async (_url: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET') return Response.json(offered);
    asked.push(JSON.parse(body ?? '') as Cross);
    return (answers.shift() ?? (() => Response.json(entry)))();
  });
  const form = await mounted(new AddTableForm(), {
    language,
    catalogue: { wave: 'w', minimumBase: 10, entries: [] },
  });
  await eventually(() => expect(form.querySelector('.loading')).toBeNull());
  return form;
}
const select = (form: AddTableForm, field: string): HTMLSelectElement => {
  const found = form.querySelector<HTMLSelectElement>(`#add-table-${field}`);
  if (found === null) throw new Error(`no field ${field}`);
  return found;
};
async function choose(form: AddTableForm, field: string, value: string): Promise<void> {
  const own = select(form, field);
  own.value = value;
  own.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}
const press = (form: AddTableForm): void => form.querySelector<HTMLButtonElement>('button')?.click();
const address = location.href;
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', address);
});

test.each(['ja', 'en'] as const)('asks for what was chosen and goes to the table (%s)', async (language) => {
  const form = await open(language);
  await choose(form, 'stub', 'work');
  await choose(form, 'banner', 'grade');
  expect(textOf(form)).toContain(
    language === 'ja'
      ? '次の区分は表示されません：部長級、次長級'
      : 'these groups will not be shown: Director, Deputy',
  );
  await choose(form, 'within', 'department');
  expect((await axe.run(form)).violations).toEqual([]);
  press(form);
  await eventually(() => expect(location.pathname).toBe('/results/w/work*department*grade'));
  expect(asked).toEqual([{ stub: 'work', banner: 'grade', within: 'department' }]);
});

test('of one outer group alone, where that is wanted; another outer attribute takes it away', async () => {
  const form = await open();
  await choose(form, 'stub', 'work');
  await choose(form, 'banner', 'grade');
  expect(form.querySelector('#add-table-group')).toBeNull();
  await choose(form, 'within', 'department');
  await choose(form, 'group', 'city');
  expect((await axe.run(form)).violations).toEqual([]);
  press(form);
  await eventually(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toEqual({ stub: 'work', banner: 'grade', within: 'department', group: 'city' });
  await choose(form, 'within', '');
  expect(form.querySelector('#add-table-group')).toBeNull();
});

test('says that it is under way, and takes no second press meanwhile', async () => {
  const form = await open();
  let arrive = (_answer: Response): void => undefined;
  vi.stubGlobal(
    'fetch',
    async () =>
      new Promise<Response>((resolve) => {
        arrive = resolve;
      }),
  );
  await choose(form, 'stub', 'work');
  await choose(form, 'banner', 'stay');
  press(form);
  await form.updateComplete;
  expect(form.querySelector('p.actions + [role="status"]')?.textContent).toContain('確かめています');
  expect(form.querySelector('button')?.disabled).toBe(true);
  arrive(Response.json(entry));
  await eventually(() => expect(form.querySelector('button')?.disabled).toBe(false));
});

test('a refusal is read out in the words of the server, and another choice takes it away', async () => {
  const form = await open();
  answers = [() => Response.json(refusal, { status: 409 })];
  await choose(form, 'stub', 'work');
  await choose(form, 'banner', 'stay');
  press(form);
  await eventually(() => expect(form.querySelector('[role="alert"]')?.textContent).toContain(refusal.title));
  expect(location.href).toBe(address);
  expect((await axe.run(form)).violations).toEqual([]);
  await choose(form, 'banner', 'department');
  await eventually(() => expect(textOf(form)).not.toContain(refusal.title));
});

test('an answer that does not arrive is asked for again', async () => {
  const form = await open();
  answers = [
    () => {
      throw new TypeError('network');
    },
  ];
  await choose(form, 'stub', 'work');
  await choose(form, 'banner', 'stay');
  press(form);
  await eventually(() => expect(location.pathname).toContain('/results/w/'));
  expect(asked).toHaveLength(2);
});

test('what is not chosen is named, each with a link to its field; nothing is sent', async () => {
  const form = await open();
  press(form);
  await eventually(() => expect(form.querySelectorAll('[role="alert"] a')).toHaveLength(2));
  form.querySelector<HTMLAnchorElement>('[role="alert"] a')?.click();
  expect(document.activeElement).toBe(select(form, 'stub'));
  expect(asked).toEqual([]);
});

test('only attributes are divided by attributes, and nothing by itself', async () => {
  const form = await open();
  const codesOf = (field: string) => [...select(form, field).options].map(({ value }) => value);
  await choose(form, 'stub', 'stay');
  expect(codesOf('banner')).toEqual(['', 'department', 'grade']);
  await choose(form, 'banner', 'grade');
  expect(codesOf('within')).toEqual(['', 'department']);
  await choose(form, 'within', 'department');
  await choose(form, 'stub', 'grade');
  expect([select(form, 'banner').value, form.querySelector('#add-table-within')]).toEqual(['', null]);
});

test('where nothing can be added, it says so', async () => {
  const form = await open('ja', { stubs: [], banners: [] });
  expect(textOf(form)).toContain('集計表を追加できません');
  expect(form.querySelector('button, select')).toBeNull();
});

test('whoever comes from a table has its item chosen and goes on with the next; an unknown one is none', async () => {
  history.replaceState(null, '', addTableLink('w', 'work', 'en'));
  const form = await open();
  expect(select(form, 'stub').value).toBe('work');
  await eventually(() => expect(document.activeElement).toBe(select(form, 'banner')));
  history.replaceState(null, '', addTableLink('w', 'nothing', 'ja'));
  const other = await open();
  expect(select(other, 'stub').value).toBe('');
  expect(document.activeElement).toBe(document.body);
});
