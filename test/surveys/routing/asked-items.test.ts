import { describe, expect, it } from 'vitest';
import { askedItems } from '../../../surveys/routing/asked-items.ts';
import { askedPages } from '../../../surveys/routing/asked-pages.ts';
import { grade, opinion, questionnaire, reason, rewarding, section } from '../planted-questionnaire.ts';

const asked = (answers: Parameters<typeof askedItems>[1], survey = questionnaire()) => [
  ...askedItems(survey, answers),
];

const pages = (answers: Parameters<typeof askedItems>[1]) =>
  askedPages(questionnaire(), answers).map((page) => [
    page.section.code,
    page.items.map((item) => item.code),
  ]);

describe('asked items', () => {
  it('are those without a condition when nothing is answered', () => {
    expect(asked({})).toEqual(['grade', 'rewarding']);
  });
  it('follow a chain of answers', () => {
    expect(asked({ rewarding: 2 })).toEqual(['grade', 'rewarding', 'reason']);
    expect(asked({ rewarding: 2, reason: ['1'] })).toEqual(['grade', 'rewarding', 'reason']);
    expect(asked({ rewarding: 2, reason: ['1', '2'] })).toEqual(['grade', 'rewarding', 'reason', 'opinion']);
  });
  it('close a chain as a whole: a stale answer to an item no longer asked opens nothing', () => {
    expect(asked({ rewarding: 3, reason: ['90'], opinion: '…' })).toEqual(['grade', 'rewarding']);
  });
  it('need the audience and the routing of item and section', () => {
    const routed = { ...opinion, audience: { item: 'grade', is: ['1', '2'] } };
    const survey = questionnaire(
      section('a', [grade, rewarding, reason]),
      section('b', [routed], { item: 'rewarding', atMost: 1 }),
    );
    const all = { grade: '2', rewarding: 1, reason: ['90'] };
    expect(asked(all, survey)).toContain('opinion');
    expect(asked({ ...all, grade: '3' }, survey)).not.toContain('opinion');
    expect(asked({ ...all, rewarding: 2 }, survey)).not.toContain('opinion');
    expect(asked({ ...all, reason: ['1'] }, survey)).not.toContain('opinion');
  });
  it('never depend on a later answer', () => {
    const survey = questionnaire(
      section('a', [{ ...opinion, askedWhen: { item: 'grade', is: ['1'] } }, grade]),
    );
    expect(asked({ grade: '1' }, survey)).toEqual(['grade']);
  });
});

describe('asked pages', () => {
  it('leave out a section without an asked item', () => {
    expect(pages({})).toEqual([['a', ['grade', 'rewarding']]]);
  });
  it('hold the asked items of each section in order', () => {
    expect(pages({ rewarding: 1, reason: ['90'] })).toEqual([
      ['a', ['grade', 'rewarding', 'reason']],
      ['b', ['opinion']],
    ]);
  });
});
