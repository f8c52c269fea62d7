import { nothing } from 'lit';
import type { AuthoringOf } from './part-authoring.ts';

export const textBlockAuthoring: AuthoringOf<'text-block'> = {
  name: { ja: '説明文', en: 'Text' },
  empty: (base) => ({ type: 'text-block', ...base }),
  edited: (part) => part,
  form: () => nothing,
  paper: { how: () => '', answer: () => nothing, keyed: () => '' },
};
