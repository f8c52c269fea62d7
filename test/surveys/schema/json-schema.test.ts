import { expect, it } from 'vitest';
import { questionnaireJsonSchema, tablePlanJsonSchema } from '../../../surveys/schema/json-schema.ts';

const definitions = (schema: ReturnType<typeof questionnaireJsonSchema>) => schema.$defs ?? {};

it('describes a questionnaire, closed against unknown keys', () => {
  const schema = questionnaireJsonSchema();
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const { Questionnaire, RatingScaleItem } = definitions(schema);
  expect(Questionnaire?.additionalProperties).toBe(false);
  expect(Questionnaire?.required).toEqual(expect.arrayContaining(['format', 'code', 'version', 'sections']));
  expect(Questionnaire?.required).not.toContain('populationItem');
  expect(RatingScaleItem?.required).toEqual(
    expect.arrayContaining(['min', 'max', 'topBoxCount', 'bottomBoxCount']),
  );
});

it('describes a date with its limits as ISO writes them', () => {
  const { DateItem } = definitions(questionnaireJsonSchema());
  expect(DateItem?.required).toEqual(expect.arrayContaining(['precision', 'earliest', 'latest', 'bands']));
  expect(DateItem?.properties?.['latest']).toMatchObject({
    type: 'string',
    pattern: String.raw`^\d{4}(-\d\d){0,2}$`,
  });
});

it('describes conditions by reference to themselves', () => {
  const { Condition } = definitions(questionnaireJsonSchema());
  expect(JSON.stringify(Condition)).toContain('"not":{"$ref":"#/$defs/Condition"}');
});

it('describes a table plan', () => {
  const { TablePlan } = definitions(tablePlanJsonSchema());
  expect(TablePlan?.required).toEqual(
    expect.arrayContaining(['format', 'questionnaire', 'banners', 'crosses']),
  );
});

it('is plain JSON', () => {
  const schema = questionnaireJsonSchema();
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
