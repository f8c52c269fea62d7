import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { TopicsPage } from '../../../../client/pages/topics/topics-page.ts';
import type { PublishedTexts } from '../../../../analysis/report/published-table.ts';
import type { PlaceTopics, TopicsChange } from '../../../../server/contract/publishing/topics.ts';
import type { Topic } from '../../../../surveys/schema/topic.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';
import { singleTable } from '../../published-tables.ts';

const { kind: _, ...context } = singleTable;
const list: PublishedTexts = {
  ...context,
  kind: 'texts',
  id: 'opinion',
  stub: 'opinion',
  stubLabel: { ja: 'ご意見', en: 'Opinions' },
  stubText: { ja: 'ご意見をお書きください', en: 'Your opinion, please' },
  optionLabel: null,
  givenCount: 12,
  minimumCount: 10,
  texts: Array.from({ length: 12 }, (_text, place) => `会議の意見${place}`),
};

const meetings: Topic = { code: 'tmeetings', name: '会議', anyOf: ['会議'], allOf: [], noneOf: [] };

/** A server that keeps topics; what was saved. */
function serve(topics: Topic[]) {
  const history: PlaceTopics['history'] = topics.length === 0 ? [] : [versionOf(1, topics)];
  let kept: PlaceTopics = {
    revision: history.length,
    topics,
    history,
    corrections: { revision: 0, list: [] },
  };
  const saved: TopicsChange[] = [];
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    if (!url.includes('/topics/')) return Response.json(list);
    if (method === 'PUT') {
      const change = JSON.parse(body ?? '') as TopicsChange;
      if (change.topics.some(({ name }) => name === '')) {
        const issue = {
          code: 'too_small',
          path: ['topics', 0, 'name'],
          words: '話題の名前を入力してください。',
        };
        const headers = { 'content-type': 'application/problem+json' };
        return Response.json(
          { code: 'invalid-request', title: '直してください。', status: 422, issues: [issue] },
          { status: 422, headers },
        );
      }
      saved.push(change);
      const revision = kept.revision + 1;
      kept = {
        ...kept,
        revision,
        topics: change.topics,
        history: [versionOf(revision, change.topics), ...kept.history],
      };
    }
    return Response.json(kept);
  });
  return saved;
}
const versionOf = (revision: number, topics: Topic[]): PlaceTopics['history'][number] => ({
  revision,
  topics,
  changedAt: '2024-12-03T00:00:00.000Z',
  changedBy: '企画 花子',
});
afterEach(() => vi.unstubAllGlobals());

async function open(language: 'ja' | 'en' = 'ja'): Promise<TopicsPage> {
  const page = await mounted(new TopicsPage(), { wave: 'w', place: 'opinion', language });
  await eventually(() => expect(page.querySelector('#topics')).not.toBeNull());
  return page;
}

async function press(page: TopicsPage, label: string): Promise<void> {
  const named = (button: Element) => (button.getAttribute('aria-label') ?? textOf(button)) === label;
  const button = [...page.querySelectorAll('button')].find(named);
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
  await page.updateComplete;
}

async function type(page: TopicsPage, id: string, value: string): Promise<void> {
  const field = page.querySelector<HTMLInputElement>(`#${id}`);
  if (field === null) throw new Error(`no field ${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await page.updateComplete;
}

const cardsOf = (page: TopicsPage): string[] => [...page.querySelectorAll('.topic-cards h3')].map(textOf);

describe('topics of a list of texts', () => {
  test('where there are none, the page says what to do next', async () => {
    serve([]);
    const page = await open();
    expect(textOf(page)).toContain('まだ話題はありません');
    expect(textOf(page)).toContain('「話題を加える」を押して');
    expect(page.querySelector('coded-list')).toBeNull();
  });

  test('one is written, saved, and its card has the focus', async () => {
    const saved = serve([]);
    const page = await open();
    await press(page, '話題を加える');
    await eventually(() => expect(document.activeElement?.id).toBe('topic-name'));
    await type(page, 'topic-name', '会議');
    await type(page, 'topic-anyOf', '会議、打合せ');
    expect(textOf(page)).toContain('公開している記述12件のうち12件がこの話題に入ります');
    await press(page, '保存');
    await eventually(() => expect(cardsOf(page)).toEqual(['会議']));
    expect(saved[0]).toMatchObject({ revision: 0, topics: [{ name: '会議', anyOf: ['会議', '打合せ'] }] });
    await eventually(() => expect(document.activeElement?.id).toMatch(/^topic-card-/));
    expect(textOf(page.querySelector('[role=status]') ?? page)).toBe('保存しました。');
  });

  test('one without a name stays in its form, with the field named', async () => {
    const saved = serve([]);
    const page = await open();
    await press(page, '話題を加える');
    await press(page, '保存');
    await eventually(() => expect(textOf(page)).toContain('話題の名前を入力してください。'));
    expect(saved).toEqual([]);
    expect(page.querySelector('#topic-name')).not.toBeNull();
  });

  test('one that is deleted comes back by the undo', async () => {
    const saved = serve([meetings]);
    const page = await open();
    await press(page, '削除：会議');
    await eventually(() => expect(cardsOf(page)).toEqual([]));
    expect(textOf(page)).toContain('話題「会議」を削除しました。');
    await press(page, '元に戻す');
    await eventually(() => expect(cardsOf(page)).toEqual(['会議']));
    expect(saved.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  test('an earlier version is taken up again', async () => {
    const saved = serve([meetings]);
    const page = await open();
    await press(page, '削除：会議');
    await eventually(() => expect(cardsOf(page)).toEqual([]));
    await press(page, '第1版に戻す');
    await eventually(() => expect(cardsOf(page)).toEqual(['会議']));
    expect(saved.at(-1)).toEqual({ revision: 2, topics: [meetings] });
  });

  test.each(['ja', 'en'] as const)('axe finds nothing (%s)', async (language) => {
    serve([meetings]);
    const page = await open(language);
    await press(page, language === 'ja' ? '直す：会議' : 'Change: 会議');
    const { violations } = await axe.run(page);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
