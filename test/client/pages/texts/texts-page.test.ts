import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { TextsPage } from '../../../../client/pages/texts/texts-page.ts';
import type {
  ReviewedTextAnswer,
  TextDecisionInput,
  TextReviewPage,
} from '../../../../server/contract/publishing/texts.ts';
import { mounted, textOf } from '../../mounting.ts';
import { eventually } from '../../../eventually.ts';

const idOf = (index: number): string => String(index).padStart(32, '0');
const words = { text: { ja: 'ご意見をお書きください', en: 'Your opinion, please' }, optionLabel: null };
const review = (texts: ReviewedTextAnswer[]): TextReviewPage => ({
  waveTitle: { ja: '調査', en: 'Survey' },
  isSynthetic: false,
  minimumCount: 10,
  places: [
    {
      standing: 'releasable',
      id: 'opinion',
      label: { ja: 'ご意見', en: 'Opinion' },
      ...words,
      givenCount: texts.length,
      reviewedCount: texts.filter(({ decision }) => decision !== null).length,
      releasedCount: texts.filter(({ decision }) => decision === 'release').length,
    },
    { standing: 'few', id: 'wish', label: { ja: 'ご要望', en: 'Wishes' }, ...words },
    {
      standing: 'attribute',
      id: 'grade:2',
      label: { ja: '職', en: 'Grade' },
      ...words,
      optionLabel: { ja: 'その他', en: 'Other' },
    },
  ],
});

/** A server with twelve texts; what was asked of it. */
function serve() {
  let texts = Array.from({ length: 12 }, (_, index): ReviewedTextAnswer => ({
    id: idOf(index),
    text: `山田さんの意見${index}`,
    decision: null,
    redacted: null,
  }));
  const calls: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    const path = url.replace(/^.*\/texts/, '');
    if (method !== 'GET') calls.push(`${method} ${path}`);
    const sent =
      body === undefined ? {} : (JSON.parse(body) as Partial<TextDecisionInput & { ids: string[] }>);
    const change = (ids: string[], changed: Partial<ReviewedTextAnswer>) => {
      texts = texts.map((text) => (ids.includes(text.id) ? { ...text, ...changed } : text));
    };
    if (method === 'PUT') {
      const id = path.split('/').at(-1) ?? '';
      change([id], { decision: sent.decision ?? null, redacted: sent.redacted ?? null });
      return Response.json(texts.find((text) => text.id === id));
    }
    if (method === 'POST') {
      const ids = (sent.ids ?? []).filter((id) => texts.some((text) => text.id === id));
      change(ids, { decision: path.endsWith('withheld') ? 'withhold' : null });
      return Response.json({ ids });
    }
    return Response.json(path === '' ? review(texts) : { texts });
  });
  return calls;
}
afterEach(() => vi.unstubAllGlobals());

async function open(language: 'ja' | 'en' = 'ja'): Promise<TextsPage> {
  const page = await mounted(new TextsPage(), { wave: 'w', language });
  await eventually(() => expect(page.querySelector('.text-places')).not.toBeNull());
  return page;
}

async function openDesk(): Promise<TextsPage> {
  const page = await open();
  press(page, '記述を確認する');
  await eventually(() =>
    expect(page.querySelectorAll('text-review textarea, text-review .written')).toHaveLength(12),
  );
  return page;
}

function buttonOf(root: Element, label: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((button) => button.textContent.trim() === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
}

const press = (root: Element, label: string): void => buttonOf(root, label).click();

function reviewAt(page: Element, index: number): Element {
  const found = page.querySelectorAll('text-review')[index];
  if (found === undefined) throw new Error(`no text ${index}`);
  return found;
}

test.each(['ja', 'en'] as const)(
  'items with progress, and reasons without numbers (%s)',
  async (language) => {
    serve();
    const page = await open(language);
    const [opinion, wish, grade] = [...page.querySelectorAll('.text-places > li')].map(textOf);
    expect(opinion).toContain(language === 'ja' ? '0 / 12件を確認' : '0 of 12 reviewed');
    expect(wish).toContain(language === 'ja' ? '10件に満たない' : 'Fewer than 10');
    expect(grade).toContain(language === 'ja' ? '「その他」に添えられた記述' : 'written beside “Other”');
    expect(page.querySelectorAll('.text-places button')).toHaveLength(1);
    expect((await axe.run(page)).violations).toEqual([]);
  },
);

test('a text is released, held back and made undecided again; the progress follows', async () => {
  const calls = serve();
  const page = await openDesk();
  expect(document.activeElement?.textContent).toBe('ご意見');
  const first = reviewAt(page, 0);
  press(first, '公開する');
  await eventually(() => expect(textOf(page)).toContain('1 / 12件を確認'));
  expect(buttonOf(first, '公開する').getAttribute('aria-pressed')).toBe('true');
  press(first, '公開しない');
  await eventually(() => expect(textOf(first)).toContain('公開しない 山田'));
  buttonOf(first, '未確認に戻す').focus();
  press(first, '未確認に戻す');
  await eventually(() => expect(textOf(page)).toContain('0 / 12件を確認'));
  expect(first.contains(document.activeElement)).toBe(true);
  expect(new Set(calls)).toEqual(new Set([`PUT /opinion/${idOf(0)}`]));
  expect((await axe.run(page)).violations).toEqual([]);
});

test('a selected part is blackened, the original stays at hand, and it can be taken back', async () => {
  serve();
  const page = await openDesk();
  const first = reviewAt(page, 0);
  press(first, '一部を黒塗りにする');
  await eventually(() => expect(first.querySelector('textarea')).not.toBeNull());
  const field = first.querySelector('textarea') ?? document.createElement('textarea');
  expect(document.activeElement).toBe(field);
  expect(field.dispatchEvent(new InputEvent('beforeinput', { cancelable: true }))).toBe(false);
  field.value = '変換した文字';
  field.dispatchEvent(new InputEvent('input'));
  await eventually(() => expect(field.value).toBe('山田さんの意見0'));
  field.setSelectionRange(0, 0);
  press(first, '選んだ部分を黒塗りにする');
  await eventually(() => expect(textOf(first)).toContain('伏せる部分を選んでください。'));
  field.setSelectionRange(0, 2);
  press(first, '選んだ部分を黒塗りにする');
  await eventually(() => expect(first.querySelector('.written')?.textContent).toBe('■■■さんの意見0'));
  expect(first.querySelector('details .written')?.textContent).toBe('山田さんの意見0');
  expect((await axe.run(page)).violations).toEqual([]);
  press(first, '黒塗りをすべて取り消す');
  await eventually(() => expect(first.querySelector('.written')?.textContent).toBe('山田さんの意見0'));
  press(first, '黒塗りを終える');
  await eventually(() => expect(first.querySelector('textarea')).toBeNull());
  expect(document.activeElement?.textContent.trim()).toBe('一部を黒塗りにする');
});

test('the rest is held back at once, and that is undone at once', async () => {
  const calls = serve();
  const page = await openDesk();
  press(reviewAt(page, 3), '公開する');
  await eventually(() => expect(textOf(page)).toContain('1 / 12件を確認'));
  press(page, '残りはすべて公開しない');
  await eventually(() => expect(textOf(page)).toContain('未確認だった11件を「公開しない」にしました。'));
  expect(textOf(page)).toContain('12 / 12件を確認');
  expect(textOf(page)).toContain('公開する記述 1件');
  await eventually(() => expect(document.activeElement?.textContent.trim()).toBe('元に戻す'));
  press(page, '元に戻す');
  await eventually(() => expect(textOf(page)).toContain('1 / 12件を確認'));
  expect(calls.slice(1)).toEqual(['POST /opinion/withheld', 'POST /opinion/reopened']);
  press(page, '次の未確認の記述へ');
  expect(reviewAt(page, 0).contains(document.activeElement)).toBe(true);
  press(page, '設問の一覧に戻る');
  await eventually(() => expect(textOf(page)).toContain('1 / 12件を確認'));
  await eventually(() => expect(document.activeElement?.textContent).toBe('設問の一覧'));
});

test('nothing but the text itself tells two texts apart', async () => {
  serve();
  const page = await openDesk();
  const shape = (element: Element): string =>
    element.outerHTML
      .replaceAll(/山田さんの意見\d+/g, 'text')
      .replaceAll(/記述\d+/g, 'number')
      .replaceAll(/<!--.*?-->/g, '');
  expect(new Set([...page.querySelectorAll('.texts > li')].map(shape)).size).toBe(1);
});

test('of a wave that has gone on the way leads to its page: loading again would change nothing', async () => {
  const problem = { code: 'wrong-state', status: 409, title: '調査の今の段階では、この操作はできません。' };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(problem, { status: 409 })));
  const page = await mounted(new TextsPage(), { language: 'ja', wave: 'hirakata' });
  await eventually(() => expect(page.querySelector('[role=alert]')?.textContent).toContain('今の段階では'));
  expect(page.querySelector('button')).toBeNull();
  const way = [...page.querySelectorAll('a')].at(-1);
  expect(way?.textContent).toBe('調査のページで、今できることを確かめる');
  expect(way?.getAttribute('href')).toBe('/console/waves/hirakata');
});
