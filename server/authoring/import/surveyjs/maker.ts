import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { ImportBuilder } from '../import-builder.ts';
import type { SurveyJsElement } from './surveyjs-element.ts';

/** Makes parts of an element of one type; null where it has none that could be asked here. */
export type Maker = (element: SurveyJsElement, builder: ImportBuilder) => SectionPart | SectionPart[] | null;
