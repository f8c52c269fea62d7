import { expect, test } from 'vitest';
import { routingsOf } from '../../../../server/publishing/audit/routings-of.ts';
import type { Condition } from '../../../../surveys/schema/condition.ts';
import { questionnaire, routings } from '../../../analysis/audit/random-publication.ts';

const [section] = questionnaire.sections;

/** The questionnaire with another condition for "why". */
const routedBy = (askedWhen: Condition, ofSection?: Condition) =>
  routingsOf({
    ...questionnaire,
    sections: questionnaire.sections.map((own) => ({
      ...own,
      ...(ofSection && { audience: ofSection }),
      items: own.items.map((item) => (item.code === 'why' ? { ...item, askedWhen } : item)),
    })),
  }).filter(({ stub }) => stub === 'why');

test('items asked of exactly those who gave some answers', () => {
  expect(section?.items.map(({ code }) => code)).toContain('why');
  expect(routings).toEqual([
    { stub: 'why', on: 'mood', categories: ['m2'] },
    { stub: 'ways', on: 'mood', categories: ['m1', 'm2'] },
  ]);
  expect(routedBy({ item: 'score', atLeast: 3 })).toEqual([
    { stub: 'why', on: 'score', categories: ['3', '4'] },
  ]);
  expect(routedBy({ item: 'score', atMost: 1 })).toEqual([{ stub: 'why', on: 'score', categories: ['1'] }]);
});

test('nothing where a condition says more, or looks at what is no category', () => {
  const why: Condition = { item: 'mood', is: ['m2'] };
  expect(routedBy({ all: [why, { item: 'score', atLeast: 3 }] })).toEqual([]);
  expect(routedBy({ not: why })).toEqual([]);
  expect(routedBy(why, { item: 'grade', is: ['g1'] })).toEqual([]);
  expect(routedBy({ item: 'mood', is: ['m2', 'unknown'] })).toEqual([]);
  expect(routedBy({ item: 'ways', is: ['w1'] })).toEqual([]);
  expect(routedBy({ item: 'ways', hasAll: ['w1'] })).toEqual([]);
  expect(routedBy({ item: 'mood', isAnswered: true })).toEqual([]);
  expect(routedBy({ item: 'nothing', is: ['w1'] })).toEqual([]);
});
