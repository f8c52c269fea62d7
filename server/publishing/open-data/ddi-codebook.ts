import { asTabulated, type TabulatedItem } from '../../../surveys/items/as-tabulated.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { sayIn } from '../../../analysis/report/words/report-words.ts';
import { xmlHead, xmlText } from '../export/office/xml.ts';
import { seriesOf } from './item-series.ts';
import type { OpenResults } from './open-results.ts';
import { ddiWords } from './ddi-words.ts';

type Say = (text: LocalText) => string;

/**
 * The questionnaire as archives and their catalogues read it: DDI Codebook 2.5. Every item with its wording, options and
 * its name from wave to wave; a multiple response is a variable an option. The answers themselves are nobody's to have:
 * the description says so where it says how to get at data.
 */
export function ddiCodebook(open: OpenResults, language: Language): string {
  const { catalogue, questionnaire } = open;
  const say = sayIn(language);
  const words = ddiWords(language);
  const { wave, waveTitle, organisation, opensOn, closesOn, publishedAt, eligibleCount, responseCount } =
    catalogue;
  const asked = asTabulated(questionnaire).sections.flatMap(({ items }) => items);
  const variables = asked.flatMap((item) => variablesOf(item, open, say, words.ticked));
  const groups = asked.flatMap((item, place) =>
    item.type === 'multiple-response' ? [groupOf(item, place, say)] : [],
  );
  const lead = [
    el('citation', [
      el('titlStmt', [el('titl', say(waveTitle)), el('IDNo', wave, { agency: 'kotae' })]),
      el('prodStmt', [el('producer', say(organisation))]),
      el('distStmt', [
        el('distrbtr', say(organisation)),
        ...(publishedAt === null ? [] : [el('distDate', day(publishedAt), { date: day(publishedAt) })]),
      ]),
    ]),
    el('stdyInfo', [
      el('abstract', say(questionnaire.purpose)),
      el('sumDscr', [
        el('collDate', opensOn, { date: opensOn, event: 'start' }),
        el('collDate', closesOn, { date: closesOn, event: 'end' }),
        el('anlyUnit', words.person),
        el('universe', words.universe(eligibleCount)),
        el('dataKind', words.tables),
      ]),
    ]),
    el('method', [
      el('dataColl', [el('sampProc', words.everybody), el('collMode', words.mode)]),
      el('anlyInfo', [el('respRate', words.responses(responseCount, eligibleCount))]),
    ]),
    el('dataAccs', [el('useStmt', [el('restrctn', words.restriction(catalogue.minimumBase))])]),
  ];
  return (
    `${xmlHead}<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="${language}">` +
    el('stdyDscr', lead) +
    el('dataDscr', [...groups, ...variables]) +
    `</codeBook>\n`
  );
}

function variablesOf(
  item: TabulatedItem,
  open: OpenResults,
  say: Say,
  ticked: readonly [string, string],
): string[] {
  const { series } = seriesOf(item.code, open);
  const written = questionnaireItems(open.questionnaire).find(({ code }) => code === item.code) ?? item;
  const label = say(item.reportText ?? item.text);
  const head = (own: string) => [el('labl', own), el('qstn', [el('qstnLit', say(written.text))])];
  const tail = (type: 'numeric' | 'character') => [el('concept', series), el('varFormat', '', { type })];
  if (item.type === 'open-ended') {
    return [variable(item.code, 'contin', [...head(label), ...tail('character')])];
  }
  if (item.type === 'rating-scale') {
    const points = Array.from({ length: item.max - item.min + 1 }, (_, place) => item.min + place);
    const ends = new Map([
      [item.min, item.minLabel],
      [item.max, item.maxLabel],
    ]);
    const categories = points.map((point) => {
      const end = ends.get(point);
      return category(String(point), end === undefined ? String(point) : `${point} ${say(end)}`);
    });
    return [variable(item.code, 'discrete', [...head(label), ...categories, ...tail('numeric')])];
  }
  if (item.type === 'multiple-response') {
    return item.options.map((option) =>
      variable(optionName(item.code, option.code), 'discrete', [
        ...head(`${label}: ${say(option.label)}`),
        ...ticked.map((name, code) => category(String(code), name)),
        ...tail('numeric'),
      ]),
    );
  }
  const categories = item.options.map((option) => category(option.code, say(option.label)));
  return [variable(item.code, 'discrete', [...head(label), ...categories, ...tail('character')])];
}

function groupOf(
  item: Extract<TabulatedItem, { type: 'multiple-response' }>,
  place: number,
  say: Say,
): string {
  const members = item.options.map((option) => idOf(optionName(item.code, option.code))).join(' ');
  return el('varGrp', [el('labl', say(item.reportText ?? item.text))], {
    ID: `G${place}`,
    name: item.code,
    type: 'multipleResp',
    var: members,
  });
}

function variable(name: string, kind: 'discrete' | 'contin', content: readonly string[]): string {
  return el('var', content, { ID: idOf(name), name, intrvl: kind });
}

function category(code: string, label: string): string {
  return el('catgry', [el('catValu', code), el('labl', label)]);
}

function optionName(item: string, option: string): string {
  return `${item}.${option}`;
}

/** Names of XML begin with a letter and hold no sign but these; codes are letters, digits, - and _ already. */
function idOf(name: string): string {
  return `V_${name}`;
}

function day(moment: string): string {
  return moment.slice(0, 10);
}

/** Text, or elements one after the other. */
function el(
  name: string,
  content: string | readonly string[],
  attributes: Record<string, string> = {},
): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const inner = typeof content === 'string' ? xmlText(content) : content.join('');
  return `<${name}${own.join('')}>${inner}</${name}>`;
}
