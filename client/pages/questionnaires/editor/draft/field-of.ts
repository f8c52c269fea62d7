import type { Path } from '../../../../../surveys/schema/issue.ts';
import {
  firstLanguage,
  respondentLanguageCodes,
  type RespondentLanguage,
} from '../../../../../surveys/schema/language.ts';
import { languageName } from '../../../../strings/console/console-language.ts';
import { say } from '../../../../strings/language.ts';
import { partName } from '../part-name.ts';
import { selectionOf, type EditContext } from './edit-context.ts';

/** Where something of a draft is written: its control or group of controls, and how a reader calls it. */
export interface Field {
  id: string;
  /** The part of the form: "表紙", "2. 職場", a question. */
  place: string;
  label: string;
}

type Reader = Pick<EditContext, 'questionnaire' | 'tablePlan' | 'words' | 'language'>;

/** A control within the form of something, and its label. */
type Within = readonly [id: string, label: string, kind?: 'text'];

/** Where what stands at a path is written. */
export function fieldOf(path: Path, reader: Reader): Field {
  const [id, label, kind] = within(path, reader);
  const language = kind === 'text' ? translationAt(path) : undefined;
  const { editor } = reader.words.authoring;
  return {
    id: language === undefined ? id : `${id}-${language}`,
    place: placeOf(path, reader),
    label: language === undefined ? label : editor.translated(label, languageName(language, reader.language)),
  };
}

/** What a selection is called: the part of the form that somebody has before them. */
function placeOf(path: Path, { questionnaire, words, language }: Reader): string {
  const { editor } = words.authoring;
  const selection = selectionOf(path);
  if (selection.kind !== 'section' && selection.kind !== 'part') return editor[selection.kind];
  const section = questionnaire.sections[selection.section];
  if (selection.kind === 'section')
    return `${selection.section + 1}. ${(section && say(section.title, language)) || editor.untitled}`;
  const part = section?.items[selection.part];
  return (part && partName(part, language)) || `${selection.section + 1}-${selection.part + 1}`;
}

function translationAt(path: Path): RespondentLanguage | undefined {
  return respondentLanguageCodes.find((one) => one !== firstLanguage && path.includes(one));
}

function within(path: Path, reader: Reader): Within {
  const [top = '', ...rest] = path;
  switch (top) {
    case 'sections':
      if (rest.length === 0) return ['add-section', reader.words.authoring.editor.addSection];
      return inSection(rest, reader);
    case 'indices':
      return inIndex(rest, reader);
    case 'requirements':
      return inRequirement(rest, reader);
    case 'tablePlan':
      return inTablePlan(rest, reader);
    default:
      return onCover(top, rest, reader);
  }
}

function onCover(key: string | number, [index]: Path, { words }: Reader): Within {
  const { fields } = words.authoring.editor;
  switch (key) {
    case 'purpose':
      return ['cover-purpose', fields.purpose, 'text'];
    case 'estimatedMinutes':
      return ['cover-minutes', fields.minutes];
    case 'languages':
      return ['cover-languages', fields.languages];
    case 'populationItem':
      return ['cover-population', fields.populationItem];
    case 'attribution':
      return ['cover-attribution', fields.attribution, 'text'];
    case 'placeholders':
      return [`placeholder-${index ?? 0}`, `${fields.placeholders} ${Number(index ?? 0) + 1}`, 'text'];
    case 'code':
      return ['cover-title', words.authoring.newCode];
    default:
      return ['cover-title', fields.title, 'text'];
  }
}

function inSection([section = 0, key = '', ...rest]: Path, reader: Reader): Within {
  const { fields, addPart } = reader.words.authoring.editor;
  const id = `section-${section}`;
  const [part] = rest;
  if (key === 'items')
    return part === undefined ? [`add-part-${section}`, addPart] : inPart([section, ...rest], reader);
  switch (key) {
    case 'introduction':
      return [`${id}-introduction`, fields.introduction, 'text'];
    case 'askedWhen':
      return [`${id}-asked`, fields.askedWhen];
    case 'audience':
      return [`${id}-audience`, fields.audience];
    case 'itemOrder':
      return [`${id}-order`, fields.itemOrder];
    case 'code':
      return [`${id}-code`, fields.code];
    default:
      return [`${id}-title`, fields.sectionTitle, 'text'];
  }
}

function inPart([section = 0, part = 0, key = '', ...rest]: Path, reader: Reader): Within {
  const { questionnaire, words } = reader;
  const { fields } = words.authoring.editor;
  const type = questionnaire.sections[Number(section)]?.items[Number(part)]?.type;
  const id = `part-${section}-${part}`;
  switch (key) {
    case 'options':
      return inOption(`${id}-option`, rest, reader);
    case 'bands':
      return inBand(`${id}-${type === 'date' ? 'date' : 'number'}`, rest, reader);
    case 'rows':
      return inRow(`${id}-matrix`, rest, reader);
    case 'columns':
      return rest[0] === 'options'
        ? inOption(`${id}-matrix-option`, rest.slice(1), reader)
        : inScale(`${id}-matrix-scale`, rest[0] ?? '', reader, [`${id}-matrix-columns`, fields.columns]);
    case 'reportText':
      return [`${id}-report`, fields.reportText, 'text'];
    case 'help':
      return [`${id}-help`, fields.help, 'text'];
    case 'code':
      return [`${id}-code`, fields.code];
    case 'askedWhen':
      return [`${id}-asked`, fields.askedWhen];
    case 'audience':
      return [`${id}-audience`, fields.audience];
    case 'isAttribute':
      return [`${id}-attribute`, fields.isAttribute];
    case 'minChoices':
      return [`${id}-least`, fields.minChoices];
    case 'maxChoices':
      return [`${id}-most`, fields.maxChoices];
    case 'rankCount':
      return [`${id}-places`, fields.rankCount];
    case 'maxLength':
      return [`${id}-length`, fields.maxLength];
    case 'decimals':
      return [`${id}-number-decimals`, fields.decimals];
    case 'unit':
      return [`${id}-number-unit`, fields.unit, 'text'];
    case 'earliest':
    case 'latest':
      return [`${id}-${key}`, key === 'earliest' ? fields.min : fields.max];
    default:
      return type === 'number' && (key === 'min' || key === 'max')
        ? [`${id}-number-${key}`, fields[key]]
        : inScale(`${id}-scale`, key, reader, [
            `${id}-text`,
            type === 'text-block' ? fields.blockText : fields.text,
            'text',
          ]);
  }
}

function inScale(id: string, key: string | number, { words }: Reader, otherwise: Within): Within {
  const { fields } = words.authoring.editor;
  switch (key) {
    case 'min':
    case 'max':
    case 'topBoxCount':
    case 'bottomBoxCount':
    case 'isBipolar':
      return [`${id}-${key}`, fields[key]];
    case 'minLabel':
    case 'maxLabel':
      return [`${id}-${key}`, fields[key], 'text'];
    default:
      return otherwise;
  }
}

function inOption(id: string, [index, key]: Path, { words }: Reader): Within {
  const { fields } = words.authoring.editor;
  if (index === undefined) return [id, fields.options];
  const [own, name] = [`${id}-${index}`, fields.optionLabel(Number(index) + 1)];
  switch (key) {
    case 'description':
      return [`${own}-description`, `${name} ${fields.description}`, 'text'];
    case 'code':
      return [`${own}-code`, `${name} ${fields.code}`];
    case 'score':
      return [`${own}-score`, `${name} ${fields.score}`];
    case 'isExclusive':
    case 'takesText':
    case 'isPositive':
      return [`${own}-${key}`, `${name} ${fields[key]}`];
    default:
      return [own, name, 'text'];
  }
}

function inBand(id: string, [index, key]: Path, { words }: Reader): Within {
  const { fields } = words.authoring.editor;
  if (index === undefined) return [`${id}-bands`, fields.bands];
  const [own, name] = [`${id}-band-${index}`, fields.bandLabel(Number(index) + 1)];
  return key === 'atMost' ? [`${own}-most`, `${name} ${fields.atMost}`] : [own, name, 'text'];
}

function inRow(id: string, [index, key]: Path, { words }: Reader): Within {
  const { fields } = words.authoring.editor;
  if (index === undefined) return [`${id}-rows`, fields.rows];
  const [own, name] = [`${id}-row-${index}`, fields.rowLabel(Number(index) + 1)];
  switch (key) {
    case 'reportText':
      return [`${own}-report`, `${name} ${fields.reportText}`, 'text'];
    case 'code':
      return [`${own}-code`, `${name} ${fields.code}`];
    case 'askedWhen':
      return [`${own}-asked`, `${name} ${fields.askedWhen}`];
    case 'audience':
      return [`${own}-audience`, `${name} ${fields.audience}`];
    default:
      return [own, name, 'text'];
  }
}

function inIndex([index = 0, key = '']: Path, { words }: Reader): Within {
  const own = words.authoring.editor.index;
  const [id, name] = [`index-${index}`, own.number(Number(index) + 1)];
  switch (key) {
    case 'items':
      return [`${id}-items`, `${name} ${own.items}`];
    case 'scoring':
    case 'aggregation':
      return [`${id}-${key}`, `${name} ${own[key]}`];
    case 'minimumAnsweredCount':
      return [`${id}-minimum`, `${name} ${own.minimum}`];
    case 'decimals':
      return [`${id}-decimals`, `${name} ${own.decimals}`];
    default:
      return [id, `${name} ${own.label}`, 'text'];
  }
}

function inRequirement([index = 0, key = '']: Path, { words }: Reader): Within {
  const own = words.authoring.editor.requirement;
  const id = `requirement-${index}`;
  switch (key) {
    case 'attribute':
      return [`${id}-attribute`, own.attribute];
    case 'marks':
      return [`${id}-marks`, own.marks];
    case 'rows':
      return [`${id}-rows`, own.label];
    default:
      return [id, own.label, 'text'];
  }
}

function inTablePlan(
  [list = '', index = 0, key = '', group, of]: Path,
  { tablePlan, words }: Reader,
): Within {
  const own = words.authoring.editor.tablePlan;
  if (list === 'crosses') return ['cross-first', own.crosses];
  const banner = tablePlan.banners[Number(index)];
  if (banner === undefined) return ['tables-sentence', own.banners];
  const id = `banner-${[banner.within ?? [], banner.item].flat().join('-')}`;
  if ((key !== 'merges' && key !== 'nets') || group === undefined)
    return banner.within === undefined ? [id, own.banners] : ['nested-first', own.nested];
  const [place, name] = [`${id}-${key}-${group}`, own[key].number(Number(group) + 1)];
  if (of === 'options') return [`${place}-options`, `${name} ${own.options}`];
  return of === 'code'
    ? [`${place}-code`, `${name} ${words.authoring.editor.fields.code}`]
    : [place, `${name} ${own.label}`, 'text'];
}
