import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { PublishedTexts } from '../../../../analysis/report/published-table.ts';
import type { TextReviewPage } from '../../../../server/contract/publishing/texts.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import {
  openTexts,
  reviewOf,
  reviewOpinions,
  secretName,
  textsOf,
} from '../../publishing/texts/text-world.ts';

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
const wave = '/api/manage/waves/texts';
beforeAll(async () => {
  world = await testApp();
  manager = await openTexts(world);
});
afterAll(() => world.dispose());

async function problemOf(response: Response): Promise<[number, string]> {
  return [response.status, ((await response.json()) as { code: string }).code];
}

describe('before a wave is closed', () => {
  it('nobody reads what people write', async () => {
    expect(await problemOf(await manager('GET', `${wave}/texts`))).toEqual([409, 'results-not-ready']);
    expect(await problemOf(await manager('GET', `${wave}/texts/opinion`))).toEqual([
      409,
      'results-not-ready',
    ]);
    expect(existsSync(`${world.dataDirectory}/texts/texts.sqlite`)).toBe(false);
  });
});

describe('the review of a closed wave', () => {
  beforeAll(async () => {
    expect((await manager('POST', `${wave}/close`)).status).toBe(200);
  });

  it('is for HR', async () => {
    const planner = await world.as('planner');
    for (const path of ['/texts', '/texts/opinion']) {
      expect(await problemOf(await planner('GET', wave + path))).toEqual([403, 'not-permitted']);
      expect((await world.call('GET', wave + path)).status).toBe(401);
    }
    const decision = { decision: 'release', redacted: null };
    expect((await planner('PUT', `${wave}/texts/opinion/${'0'.repeat(32)}`, decision)).status).toBe(403);
    expect((await planner('POST', `${wave}/texts/opinion/withheld`, { ids: [] })).status).toBe(403);
    expect((await planner('POST', `${wave}/texts/opinion/reopened`, { ids: [] })).status).toBe(403);
  });

  it('shows progress where enough was written, and elsewhere a reason without any number', async () => {
    const review: TextReviewPage = await reviewOf(manager);
    const progress = { reviewedCount: 0, releasedCount: 0 };
    expect(review.places.map(({ label: _l, text: _t, optionLabel: _o, ...rest }) => rest)).toEqual([
      { id: 'need:90', standing: 'releasable', givenCount: 11, ...progress },
      { id: 'opinion', standing: 'releasable', givenCount: 12, ...progress },
      { id: 'wish', standing: 'few' },
      { id: 'grade:2', standing: 'attribute' },
      { id: 'advice', standing: 'attribute' },
    ]);
    expect(review.minimumCount).toBe(10);
    for (const place of ['wish', 'grade:2', 'advice', 'nothing']) {
      const response = await manager('GET', `${wave}/texts/${encodeURIComponent(place)}`);
      const body = await response.text();
      expect([response.status, body.includes('その')]).toEqual([404, false]);
      expect(body).toContain('texts-withheld');
    }
  });

  it('hands out texts with nothing of their writers', async () => {
    const texts = await textsOf(manager, 'opinion');
    expect(texts).toHaveLength(12);
    for (const text of texts) {
      expect(Object.keys(text).toSorted()).toEqual(['decision', 'id', 'redacted', 'text']);
      expect(text.id).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(await textsOf(manager, 'opinion')).toEqual(texts);
  });

  it('takes decisions, takes them back, and blackens but never rewrites', async () => {
    const [first] = (await textsOf(manager, 'opinion')).filter(({ text }) => text.includes(secretName));
    if (first === undefined) throw new Error('no text');
    const put = (body: unknown) => manager('PUT', `${wave}/texts/opinion/${first.id}`, body);
    const redacted = first.text.replace(secretName, '■');
    expect(await (await put({ decision: 'release', redacted })).json()).toEqual({
      ...first,
      decision: 'release',
      redacted: '■■■さんの説明がよかったです。',
    });
    for (const wrong of ['■■■さんの説明が悪かったです。', `${first.text}とても。`, `${first.text}■`, '']) {
      expect(await problemOf(await put({ decision: 'release', redacted: wrong }))).toEqual([
        422,
        'redaction-adds',
      ]);
    }
    expect((await reviewOf(manager)).places[1]).toMatchObject({ reviewedCount: 1, releasedCount: 1 });
    expect(await (await put({ decision: null, redacted: null })).json()).toEqual(first);
    expect((await reviewOf(manager)).places[1]).toMatchObject({ reviewedCount: 0, releasedCount: 0 });
    const unknown = await manager('PUT', `${wave}/texts/opinion/${'0'.repeat(32)}`, {
      decision: 'release',
      redacted: null,
    });
    expect(await problemOf(unknown)).toEqual([404, 'text-not-found']);
    // A text of one list is none of another.
    const elsewhere = await manager('PUT', `${wave}/texts/need%3A90/${first.id}`, {
      decision: 'release',
      redacted: null,
    });
    expect(await problemOf(elsewhere)).toEqual([404, 'text-not-found']);
  });

  it('withholds the rest at once, leaving what was decided, and takes exactly that back', async () => {
    const texts = await textsOf(manager, 'need:90');
    const [released, ...rest] = texts.map(({ id }) => id);
    await manager('PUT', `${wave}/texts/need%3A90/${released}`, { decision: 'release', redacted: null });
    const all = { ids: texts.map(({ id }) => id) };
    const withheld = await (await manager('POST', `${wave}/texts/need%3A90/withheld`, all)).json();
    expect(withheld).toEqual({ ids: rest });
    expect((await reviewOf(manager)).places[0]).toMatchObject({ reviewedCount: 11, releasedCount: 1 });
    const reopened = await (await manager('POST', `${wave}/texts/need%3A90/reopened`, all)).json();
    expect(reopened).toEqual({ ids: rest });
    expect((await reviewOf(manager)).places[0]).toMatchObject({ reviewedCount: 1, releasedCount: 1 });
  });

  it('shows as draft what would be published now; planners see none of it', async () => {
    const draft = (await (await manager('GET', `${wave}/tables/need%3A90`)).json()) as PublishedTexts;
    expect(draft).toMatchObject({ kind: 'texts', givenCount: 11 });
    expect(draft.texts).toHaveLength(1);
    const planner = await world.as('planner');
    expect((await planner('GET', `${wave}/tables/need%3A90`)).status).toBe(404);
  });

  it('is published with the tables and is gone afterwards; the log says so without a word of it', async () => {
    await reviewOpinions(manager);
    expect((await manager('POST', `${wave}/publish`)).status).toBe(200);
    expect(existsSync(`${world.dataDirectory}/texts/texts.sqlite`)).toBe(false);
    expect(await problemOf(await manager('GET', `${wave}/texts`))).toEqual([409, 'wrong-state']);
    const planner = await world.as('planner');
    const catalogue = (await (await planner('GET', `${wave}/tables`)).json()) as Catalogue;
    expect(catalogue.entries.flatMap(({ id, kind }) => (kind === 'texts' ? [id] : []))).toEqual([
      'need:90',
      'opinion',
    ]);
    expect(catalogue.entries.find(({ id }) => id === 'opinion')?.texts).toEqual({
      optionLabel: null,
      givenCount: 12,
      publishedCount: 11,
    });
    expect(catalogue.withheldTexts?.map(({ label, reason }) => [label.ja, reason])).toEqual([
      ['ご要望', 'few'],
      ['職', 'attribute'],
      ['部長級の方へ', 'attribute'],
    ]);
    const list = (await (await planner('GET', `${wave}/tables/opinion`)).json()) as PublishedTexts;
    expect(list.texts).toHaveLength(11);
    expect(list.texts).toContain('■■■さんの説明がよかったです。');
    const entries = await logEntriesOf(world.dependencies.db, 'texts');
    expect(entries.map(({ action, facts }) => [action, facts])).toEqual(
      expect.arrayContaining([
        ['text-review-begun', { listCount: 2 }],
        ['texts-published', { releasedCount: 12, listCount: 2 }],
      ]),
    );
    expect(JSON.stringify(entries)).not.toMatch(/説明|その他その/);
  });
});
