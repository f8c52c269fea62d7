import { describe, expect, it } from 'vitest';
import { inGroups } from '../../../server/store/in-groups.ts';

/** Work that ends when it is told to, and the groups that it was given. */
function heldWork() {
  const groups: { tasks: number[]; end: (outcomes: number[]) => void; fail: (error: Error) => void }[] = [];
  const begun: (() => void)[] = [];
  const work = (tasks: number[]): Promise<number[]> =>
    new Promise((end, fail) => {
      groups.push({ tasks, end, fail });
      begun.shift()?.();
    });
  const next = (): Promise<void> => new Promise((resolve) => begun.push(resolve));
  return { groups, work, next };
}

const double = (tasks: number[]): number[] => tasks.map((task) => 2 * task);

describe('work in groups', () => {
  it('takes together what arrives together, and what arrives meanwhile as the next group', async () => {
    const { groups, work, next } = heldWork();
    const ask = inGroups(work);
    const first = [ask(1), ask(2)];
    await next();
    const later = [ask(3), ask(4), ask(5)];
    expect(groups.map(({ tasks }) => tasks)).toEqual([[1, 2]]);
    const second = next();
    groups[0]?.end(double([1, 2]));
    expect(await Promise.all(first)).toEqual([2, 4]);
    await second;
    groups[1]?.end(double([3, 4, 5]));
    expect(await Promise.all(later)).toEqual([6, 8, 10]);
    expect(groups).toHaveLength(2);
  });

  it('fails all of a group, and no other', async () => {
    const { groups, work, next } = heldWork();
    const ask = inGroups(work);
    const first = Promise.allSettled([ask(1), ask(2)]);
    await next();
    const later = ask(3);
    const second = next();
    groups[0]?.fail(new Error('the disk is full'));
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await second;
    groups[1]?.end([6]);
    expect(await later).toBe(6);
  });

  it('refuses to guess whose outcome is missing', async () => {
    await expect(inGroups(async (tasks: number[]) => tasks.slice(1))(1)).rejects.toThrow(
      'number of outcomes',
    );
  });
});
