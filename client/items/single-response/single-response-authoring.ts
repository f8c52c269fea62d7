import { editedOptions, optionCodes, optionsOf, optionsOnPaper } from '../options-authoring.ts';
import type { AuthoringOf } from '../part-authoring.ts';
import './item-single-response.ts';

export const singleResponseAuthoring: AuthoringOf<'single-response'> = {
  name: { ja: '1つ選択', en: 'Choose one' },
  empty: (base) => ({ type: 'single-response', ...base, options: [] }),
  edited: (part) => ({ ...part, options: editedOptions(part.options) }),
  form: optionsOf,
  paper: { how: (_, words) => words.chooseOne, answer: optionsOnPaper, keyed: optionCodes },
};
