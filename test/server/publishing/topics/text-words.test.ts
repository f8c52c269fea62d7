import { describe, expect, it } from 'vitest';
import type { PublishedTexts } from '../../../../analysis/report/published-table.ts';
import { wordsInBackground } from '../../../../server/publishing/background/words-in-background.ts';
import { contentWords } from '../../../../server/publishing/topics/content-words.ts';
import { TextWords } from '../../../../server/publishing/topics/text-words.ts';
import { loadTokenizer } from '../../../../server/publishing/topics/tokenize.ts';

describe('the words of a text', () => {
  const tokenize = loadTokenizer();
  it.each([
    ['会議が多すぎて残業が減らない。', ['会議', '多い', '残業', '減る']],
    ['研修で学んだことを、窓口で活かしたい。', ['研修', '学ぶ', '窓口', '活かす']],
    ['Meetings are too long, and the tools are slow.', ['meetings', 'long', 'tools', 'slow']],
    ['ＩＣＴの研修とICTの相談', ['ict', '研修', 'ict', '相談']],
    ['山田太郎さんは親切だ', ['親切']],
    ['■■■のように、<script>alert(1)</script> =cmd|x 👨‍👩‍👧 \u202e', ['script', 'alert', 'script', 'cmd']],
    ['特になし。', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(contentWords(tokenize(text))).toEqual(words);
  });
});

const listOf = (id: string, count = 40) =>
  ({
    wave: 'w',
    id,
    minimumCount: 10,
    texts: Array.from({ length: count }, (_, place) =>
      place < 12 ? '会議で残業が増える' : place < 25 ? '研修がほしい' : 'とくにない',
    ),
  }) as PublishedTexts;

describe('words beside the server', () => {
  it('are found in a thread, and those that too few wrote are not among them', async () => {
    const words = new TextWords();
    const map = await words.of(listOf('opinion'));
    expect(map.words.map(({ word, count }) => `${word} ${count}`)).toEqual(
      expect.arrayContaining(['会議 10', '残業 10', '研修 10', '増える 10']),
    );
    expect(map.pairs).toContainEqual({ first: '会議', second: '残業', count: 10, closeness: 1 });
    expect((await words.of(listOf('few', 15))).words).toEqual([]);
    await words.close();
  });

  it('are found once a list, and again where that failed', async () => {
    let count = 0;
    const words = new TextWords((list) => {
      count += 1;
      return wordsInBackground(list, { milliseconds: count === 1 ? 1 : 120_000, megabytes: 1024 });
    });
    await expect(words.of(listOf('opinion'))).rejects.toMatchObject({ code: 'words-too-large' });
    const [one, other] = await Promise.all([words.of(listOf('opinion')), words.of(listOf('opinion'))]);
    expect(one).toBe(other);
    expect(count).toBe(2);
    await words.close();
    await expect(words.of(listOf('wish'))).rejects.toMatchObject({ code: 'words-stopped' });
  });
});
