import { afterEach, expect, test, vi } from 'vitest';
import { WavesPage } from '../../../../client/pages/waves/waves-page.ts';
import '../../../../client/pages/new-wave/unanswered-actions.ts';
import type { UnansweredActions } from '../../../../client/pages/new-wave/unanswered-actions.ts';
import type { ActionCounts } from '../../../../server/contract/publishing/actions.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';
import { actionCounts } from '../actions/action-samples.ts';

afterEach(() => vi.unstubAllGlobals());

function serving(counts: ActionCounts[] | null): void {
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/clock'))
      return Response.json({
        now: '2025-01-10T03:00:00.000Z',
        isBelieved: true,
        seenAt: '2025-01-10T03:00:00.000Z',
      });
    if (/waves\/[^/]+\/actions$/.test(url)) {
      const list = { waveTitle: { ja: '到達度確認' }, isSynthetic: false, actions: [], unanswered: [] };
      return Response.json(list);
    }
    if (!url.endsWith('/actions')) return Response.json({ waves: [{ ...waveDetail, state: 'published' }] });
    return counts === null ? new Response('', { status: 500 }) : Response.json({ waves: counts });
  });
}

test('actions that are due stand among what is to be done; without them the page shows all the rest', async () => {
  serving([actionCounts(), actionCounts({ wave: 'calm', overdueCount: 0, dueSoonCount: 0 })]);
  const page = await mounted(new WavesPage(), {});
  await eventually(() => expect(page.querySelectorAll('.todo li')).toHaveLength(1));
  expect(textOf(page.querySelector('.todo li') as Element)).toBe(
    '「到達度確認」を受けた対応のうち、期限を過ぎたもの1件、30日以内に期限がくるもの1件。',
  );
  expect(page.querySelector('.todo a')?.getAttribute('href')).toBe('/results/w2024/actions');

  serving(null);
  const other = await mounted(new WavesPage(), {});
  await eventually(() => expect(textOf(other)).toContain('今すぐに必要な作業はありません'));
});

test('before the next wave HR is told what of the last is without an answer', async () => {
  const told = async (counts: ActionCounts[]): Promise<string> => {
    serving(counts);
    const element = document.createElement('unanswered-actions') as UnansweredActions;
    await mounted(element, { questionnaire: 'small' });
    await eventually(() => expect(element.childElementCount).toBe(counts.length === 0 ? 0 : 1));
    return textOf(element);
  };
  const others = actionCounts({ questionnaire: 'another', unansweredCount: 9 });
  expect(await told([actionCounts(), others])).toContain('2件あります');
  expect(await told([actionCounts({ actionCount: 0, unansweredCount: 0 })])).toContain(
    'まだ1件も書かれていません',
  );
});

test('nothing is said where everything has an answer, or of another questionnaire', async () => {
  serving([actionCounts({ questionnaire: 'another' }), actionCounts({ unansweredCount: 0 })]);
  const element = document.createElement('unanswered-actions') as UnansweredActions;
  const fetched = vi.spyOn(globalThis, 'fetch');
  await mounted(element, { questionnaire: 'small' });
  await eventually(() => expect(fetched).toHaveBeenCalled());
  await element.updateComplete;
  expect(textOf(element)).toBe('');
});
