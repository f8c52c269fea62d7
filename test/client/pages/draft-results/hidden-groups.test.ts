import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { HiddenGroups } from '../../../../client/pages/draft-results/hidden-groups.ts';
import type { Remedies, RemedyEffect, ShownCounts } from '../../../../server/contract/publishing/remedies.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';

const label = (ja: string, en: string) => ({ ja, en });
const department = label('部門', 'department');
const shown: ShownCounts = {
  tableCount: 40,
  completeTableCount: 20,
  groupCount: 600,
  hiddenGroupCount: 26,
  respondentCount: 20_000,
  shownRespondentCount: 18_460,
};
const join = {
  remedy: { kind: 'join-not-stated' as const, item: 'department', group: 'city' },
  coarsening: {
    kind: 'join-not-stated' as const,
    item: 'department',
    attribute: department,
    labels: [label('都市整備部', 'City planning')],
  },
};
const leaveOut = {
  remedy: { kind: 'leave-out' as const, item: 'grade', within: 'department' },
  coarsening: {
    kind: 'leave-out' as const,
    item: 'grade',
    within: 'department',
    attribute: label('職', 'grade'),
    labels: [department],
  },
};
const remedies: Remedies = {
  causes: [
    {
      attribute: department,
      group: label('都市整備部', 'City planning'),
      tableCount: 13,
      because: { kind: 'not-stated', responseCount: 3 },
      remedies: [join],
    },
    {
      attribute: label('部門・職', 'department and grade'),
      group: null,
      tableCount: 13,
      because: { kind: 'within', hiddenCount: 20, groupCount: 128 },
      remedies: [leaveOut],
    },
    {
      attribute: department,
      group: label('議会事務局', 'Council office'),
      tableCount: 12,
      because: { kind: 'few-responses', responseCount: 6 },
      remedies: [],
    },
    {
      attribute: department,
      group: label('消防本部', 'Fire service'),
      tableCount: 2,
      because: { kind: 'small-groups', groups: [label('議会事務局', 'Council office')] },
      remedies: [],
    },
    {
      attribute: department,
      group: label('会計課', 'Treasury'),
      tableCount: 2,
      because: { kind: 'few-people', headCount: 7 },
      remedies: [],
    },
    {
      attribute: department,
      group: label('教育部', 'Education'),
      tableCount: 1,
      because: { kind: 'other-groups' },
      remedies: [],
    },
    { attribute: department, group: null, tableCount: 1, because: { kind: 'left-out' }, remedies: [] },
    {
      attribute: label('取組', 'ways'),
      group: null,
      tableCount: 1,
      because: { kind: 'answers' },
      remedies: [],
    },
    { attribute: null, group: null, tableCount: 1, because: { kind: 'few-in-total' }, remedies: [] },
  ],
  chosen: [],
  shown,
  isSeen: false,
};
const effect: RemedyEffect = {
  state: 'known',
  before: shown,
  after: { ...shown, groupCount: 613, hiddenGroupCount: 0, shownRespondentCount: 20_000 },
};

type Answer = RemedyEffect | { problem: string } | 'lost';
let now: Remedies;
let answers: Answer[];
let sent: { method: string; address: string; body: unknown }[];

beforeEach(() => {
  now = remedies;
  answers = [];
  sent = [];
  vi.stubGlobal(
    'fetch',
    async (url: string, { method = 'GET', body = '' }: { method?: string; body?: string }) => {
      if (method === 'GET') return Response.json(now);
      sent.push({ method, address: url, body: JSON.parse(body) as unknown });
      const answer = method === 'PUT' && answers.length === 0 ? effect : await eventually(() => next());
      if (answer === 'lost') throw new TypeError('the connection was cut');
      if (!('problem' in answer)) return Response.json(answer);
      const problem = { type: 'about:blank', status: 409, code: 'draft-changed', title: answer.problem };
      return Response.json(problem, { status: 409 });
    },
  );
});
const next = async (): Promise<Answer> => answers.shift() ?? Promise.reject(new Error('not yet'));
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(language: 'ja' | 'en' = 'ja'): Promise<HiddenGroups> {
  const part = await mounted(new HiddenGroups(), { wave: 'w', minimumBase: 10, language });
  await eventually(() => expect(part.querySelector('.loading')).toBeNull());
  return part;
}
function button(part: Element, words: string): HTMLButtonElement {
  const found = [...part.querySelectorAll('button')].find((own) => textOf(own).includes(words));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
}

test.each([
  ['ja', '部門の「都市整備部」は、13の表で表示しません（部門が無回答の3人を守るため）'],
  ['en', '“City planning” (department) is not shown in 13 tables (to protect the 3 who did not state'],
] as const)('one line a cause, in plain words (%s)', async (language, words) => {
  const part = await open(language);
  expect(part.querySelectorAll('.causes > li')).toHaveLength(remedies.causes.length);
  expect(textOf(part)).toContain(words);
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('an effect is computed, shown before and after, and only then taken', async () => {
  const part = await open();
  const changes: string[] = [];
  part.addEventListener('remedies-change', () => changes.push('changed'));
  const offer = button(part, '部門が無回答の人を「都市整備部」にまとめる');
  offer.focus();
  offer.click();
  await eventually(() => expect(textOf(part)).toContain('効果を計算しています'));
  answers.push({ state: 'computing', step: 'suppressing', done: 0, of: 1 }, 'lost', effect);
  await eventually(() => expect(part.querySelector('.effect table')).not.toBeNull());
  expect(document.activeElement).toBe(offer);
  const rows = [...part.querySelectorAll('.effect tbody tr')].map((row) => textOf(row));
  expect(rows.at(-1)).toContain('92.3％');
  expect(rows.at(-1)).toContain('100.0％');
  expect(sent.every(({ method }) => method === 'POST')).toBe(true);
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  now = { ...remedies, causes: [], chosen: [join] };
  button(part, 'この対応をとる').click();
  await eventually(() => expect(textOf(part)).toContain('表示されない区分はありません'));
  expect(sent.at(-1)).toMatchObject({ method: 'PUT', body: { remedies: [join.remedy], before: [] } });
  await eventually(() => expect(changes).toEqual(['changed']));
  await eventually(() => expect(document.activeElement?.id).toBe('hidden-groups'));
});

test('what was taken is listed and undone, the last one first', async () => {
  now = { ...remedies, chosen: [join, leaveOut], isSeen: true };
  const part = await open();
  expect(textOf(part)).toContain('表の数値をすでに見ているため');
  button(part, '最後の対応を取り消す').click();
  await eventually(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ remedies: [join.remedy], before: [join.remedy, leaveOut.remedy] });
  await eventually(() => expect(textOf(part)).toContain('対応を取り消しました'));
  button(part, 'すべて取り消す').click();
  await eventually(() => expect(sent[1]?.body).toMatchObject({ remedies: [] }));
});

test('what the server refuses is said, and the page stays usable', async () => {
  const part = await open();
  button(part, 'まとめる').click();
  answers.push({ problem: 'ほかの画面で変更されています' });
  await eventually(() => expect(textOf(part)).toContain('ほかの画面で変更されています'));
  expect(textOf(part)).not.toContain('効果を計算しています');
  expect(button(part, 'まとめる').disabled).toBe(false);
});
