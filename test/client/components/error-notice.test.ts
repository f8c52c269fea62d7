import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OfflineError, ProblemError } from '../../../client/api/request.ts';
import { ErrorNotice } from '../../../client/components/error-notice.ts';
import { mounted, textOf } from '../mounting.ts';

const problem = (code: string, title: string, rest: object = {}) =>
  new ProblemError({ type: 'about:blank', status: 422, code, title, ...rest });

test('the server’s words and all its issues, each leading to its control', async () => {
  const issues = ['opensOn', 'closesOn', 'unknown'].map((field) => ({
    code: 'wrong',
    path: [field],
    facts: {},
    words: `${field} が正しくありません。`,
  }));
  const element = await mounted(new ErrorNotice(), {
    error: problem('invalid-request', '送られた内容に誤りがあります。', { issues }),
    targetOf: ([field]) => (field === 'unknown' ? null : `field-${String(field)}`),
  });
  const input = document.createElement('input');
  input.id = 'field-closesOn';
  document.body.append(input);
  expect(textOf(element)).toContain('送られた内容に誤りがあります。');
  expect([...element.querySelectorAll('li')].map((item) => textOf(item))).toEqual([
    'opensOn が正しくありません。',
    'closesOn が正しくありません。',
    'unknown が正しくありません。',
  ]);
  expect(element.querySelectorAll('a')).toHaveLength(2);
  await page.getByRole('link', { name: /closesOn/ }).click();
  expect(document.activeElement).toBe(input);
});

test('offline, signed out and unexpected each say what to do', async () => {
  const said = async (error: unknown) => textOf(await mounted(new ErrorNotice(), { error }));
  expect(await said(new OfflineError())).toContain('入力した内容はこの画面に残っています。');
  expect(await said(problem('not-signed-in', 'ログインしてください。'))).toContain(
    'ログインの画面を新しく開く',
  );
  expect(await said(new Error('boom'))).toContain('管理者にお知らせください。');
  expect(await said(undefined)).toBe('');
});

test('what the server said in one language is taken back in another; what stands here is told anew', async () => {
  const element = await mounted(new ErrorNotice(), { error: problem('conflict', '既に登録されています。') });
  const inEnglish = async () => {
    element.language = 'en';
    await element.updateComplete;
    return textOf(element);
  };
  expect(await inEnglish()).toBe('');
  element.error = problem('conflict', 'There is one already.');
  await element.updateComplete;
  expect(textOf(element)).toBe('There is one already.');

  Object.assign(element, { language: 'ja', error: new OfflineError() });
  await element.updateComplete;
  expect(await inEnglish()).toContain('could not be reached');
  element.corrections = [{ words: 'Enter a name.', target: 'name' }];
  element.error = undefined;
  await element.updateComplete;
  element.language = 'ja';
  await element.updateComplete;
  expect(textOf(element)).toBe('');
});
