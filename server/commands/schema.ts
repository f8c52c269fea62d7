import { Argument, type Command } from 'commander';
import { questionnaireJsonSchema, tablePlanJsonSchema } from '../../surveys/schema/json-schema.ts';

const schemas = { questionnaire: questionnaireJsonSchema, 'table-plan': tablePlanJsonSchema };

/** kotae schema: the JSON Schema of questionnaires or table plans, for editors that check as one types. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of questionnaires or table plans')
    .addArgument(new Argument('[kind]').choices(Object.keys(schemas)).default('questionnaire'))
    .action((kind: keyof typeof schemas) => {
      console.log(JSON.stringify(schemas[kind](), null, 2));
    });
}
