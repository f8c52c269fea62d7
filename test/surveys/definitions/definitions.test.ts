import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../../../surveys/check/check-table-plan.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const folder = join(import.meta.dirname, '../../../surveys/definitions');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

function definition(file: string): Questionnaire {
  const { questionnaire, issues } = checkQuestionnaire(read(file));
  expect(issues).toEqual([]);
  if (questionnaire === undefined) throw new Error(`${file} is not a questionnaire`);
  return questionnaire;
}

describe.each(globSync('*/questionnaire.v*.json', { cwd: folder }))('%s', (file) => {
  it('is clean and named by its folder', () => {
    expect(definition(file).code).toBe(dirname(file));
  });
  it('has a clean table plan of the same version', () => {
    const plan = read(file.replace('questionnaire', 'table-plan'));
    expect(checkTablePlan(plan, definition(file)).issues).toEqual([]);
  });
  it('may be handed in wholly blank unless an item is required', () => {
    const questionnaire = definition(file);
    const required = questionnaireItems(questionnaire).filter((item) => item.isRequired);
    expect(readAnswerSheet(questionnaire, { answers: {} }).issues).toHaveLength(required.length);
  });
});

describe('hirakata-attainment', () => {
  const questionnaire = definition('hirakata-attainment/questionnaire.v1.json');
  const items = questionnaireItems(questionnaire);
  const options = (code: string) => {
    const item = items.find((candidate) => candidate.code === code);
    return item !== undefined && 'options' in item ? item.options : [];
  };

  it('asks the published items in the published order, the grade last', () => {
    expect(items.map((item) => item.code)).toEqual([
      'attainment1',
      'attainment2',
      'attainment3',
      'guideline',
      'measure',
      'grade',
    ]);
    expect(items[1]?.text.ja).toBe(
      '職員のあるべき姿2「熱意を持ち、自ら考え行動する職員」について、あなたはどの程度近づけている(到達できている)と思いますか？',
    );
  });

  it('rates from 1 to 10 with words at the high end only', () => {
    expect(items[0]).toMatchObject({ min: 1, max: 10, maxLabel: { ja: '最も近づけている' } });
    expect(items[0]).not.toHaveProperty('minLabel');
  });

  it('lists the eight action guidelines and an exclusive "none"', () => {
    expect(options('guideline').map(({ code, label }) => `${code} ${label.ja}`)).toEqual([
      '1 市民感覚',
      '2 責任・倫理',
      '3 目的意識',
      '4 公務・成長',
      '5 傾聴・協調',
      '6 全員経営',
      '7 言語化',
      '8 デザイン',
      '99 特にない',
    ]);
    expect(options('guideline').filter((option) => option.isExclusive)).toHaveLength(1);
  });

  it('lists sixteen measures, other and none', () => {
    const codes = options('measure').map((option) => option.code);
    expect(codes).toEqual([...Array.from({ length: 16 }, (_, index) => `${index + 1}`), '90', '99']);
    expect(options('measure').find((option) => option.takesText)?.code).toBe('90');
  });

  it('lists the grades in the published order and lets the grade be blank', () => {
    expect(options('grade').map((option) => option.label.ja)).toEqual([
      '理事・部長級',
      '参事・次長級',
      '副参事・課長・主幹',
      '課長代理・副主幹',
      '係長・監督',
      '主査・業務主査',
      '主任・班長・副班長',
      '係員',
    ]);
    expect(questionnaire.populationItem).toBe('grade');
    expect(items.at(-1)?.isRequired).toBe(false);
  });

  it('refuses 11 on the scale, two grades and "none" together with a guideline, all at once', () => {
    const answers = { attainment1: 11, grade: ['1', '2'], guideline: ['1', '99'] };
    const { issues } = readAnswerSheet(questionnaire, { answers });
    expect(issues.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['out-of-range', 'attainment1'],
      ['exclusive-with-others', 'guideline'],
      ['several-answers', 'grade'],
    ]);
  });
});
