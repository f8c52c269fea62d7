import { bannerItems } from '../../tabulate/banner-code.ts';
import type { AuditedTable } from '../audited-table.ts';
import { conditionsOf } from '../banner-parts.ts';
import { at } from '../../numeric/at.ts';
import { membersOfGroups } from './members-of-groups.ts';
import type { PrintedBases, Respondents } from './respondents.ts';

/** So many ways in which the few could have joined are tried. */
const mostWays = 4096;

/** Those of one kind that left an attribute blank, and the groups that they may be counted in; null: in none. */
interface Question {
  item: string;
  kinds: number[];
  answers: (string | null)[];
}

/**
 * Respondents as they are counted in the tables of one item, where those few who left an attribute blank are counted
 * with a group: whom they joined follows from the marks of the tables, and where these leave it open from the bases.
 *
 * Shape    tables: of one item; bases: its own, by kind.
 * Missing  null: no way of joining gives the bases that are printed.
 * @example whoJoined([], { kindCount: 1, kindOf: new Uint32Array(1), options: new Map([['grade', [[]]]]) }, { answered: Float64Array.of(1), asked: Float64Array.of(1) })?.options.get('grade') // => [[]]
 */
export function whoJoined(
  tables: readonly AuditedTable[],
  respondents: Respondents,
  bases: PrintedBases,
): Respondents | null {
  const joined = tables.flatMap((table) =>
    table.points.flatMap((point) => (point.joined === undefined ? [] : [{ table, point }])),
  );
  if (joined.length === 0) return respondents;
  // Nobody joined a group that is not marked: its base follows from those who stated it.
  const printed = tables.flatMap(({ banner, points }) =>
    points.flatMap((point) =>
      point.joined !== undefined && point.column.status === 'shown'
        ? [{ conditions: conditionsOf(banner, point), column: point.column }]
        : [],
    ),
  );
  const questions = questionsOf(tables, respondents);
  const open = questions.filter(({ answers }) => answers.length > 1);
  const wayCount = open.reduce((product, { answers }) => product * answers.length, 1);
  for (let way = 0; way < Math.min(wayCount, mostWays); way += 1) {
    let rest = way;
    const options = new Map([...respondents.options].map(([item, own]) => [item, [...own]]));
    for (const { item, kinds, answers } of questions) {
      const answer = at(answers, rest % answers.length);
      rest = Math.floor(rest / answers.length);
      if (answer !== null) for (const kind of kinds) options.get(item)?.splice(kind, 1, [answer]);
    }
    const counted = { ...respondents, options };
    const members = membersOfGroups(
      counted,
      printed.map(({ conditions }) => conditions),
    );
    const isRight = printed.every(({ column }, group) => {
      const own = at(members, group);
      const sumOf = (counts: Float64Array): number => own.reduce((sum, kind) => sum + at(counts, kind), 0);
      return sumOf(bases.answered) === column.answeredBase && sumOf(bases.asked) === column.askedBase;
    });
    if (isRight) return counted;
  }
  return null;
}

/** Of each kind of blank: the groups in which the tables say that such blanks are counted. */
function questionsOf(tables: readonly AuditedTable[], { kindCount, options }: Respondents): Question[] {
  const banners = tables.flatMap((table) =>
    table.banner === null || table.bannerKind === 'multiple'
      ? []
      : [{ table, items: bannerItems(table.banner) }],
  );
  const questions = new Map<string, Question>();
  const known = new Map<string, Set<string>>();
  const joinable = (table: AuditedTable, item: string, outer: string | null): Set<string> => {
    const key = JSON.stringify([table.id, item, outer]);
    const found = known.get(key) ?? joinableOptions(table, item, outer);
    known.set(key, found);
    return found;
  };
  for (const [item, own] of options) {
    const by = banners.filter(({ items }) => items.includes(item));
    if (by.length === 0) continue;
    for (let kind = 0; kind < kindCount; kind += 1) {
      if (at(own, kind).length > 0) continue;
      const choices = by.flatMap(({ table, items }): Set<string>[] => {
        const [outer = ''] = items;
        const isInner = items.length > 1 && outer !== item;
        const around = at(options.get(outer) ?? [], kind);
        // What is within a group that they did not state, no table says.
        if (isInner && around.length === 0) return [];
        return [joinable(table, item, isInner ? at(around, 0) : null)];
      });
      const answers = common(choices);
      const isOpen = by.some(
        ({ items }) =>
          items.length > 1 && items[0] !== item && at(options.get(items[0] ?? '') ?? [], kind).length === 0,
      );
      const places = by.map(({ items }) =>
        (items.length > 1 ? at(options.get(items[0] ?? '') ?? [], kind) : []).join(''),
      );
      const key = `${item} ${places.join(' ')}`;
      const question = questions.get(key);
      if (question !== undefined) question.kinds.push(kind);
      else if (answers.length > 0)
        questions.set(key, { item, kinds: [kind], answers: isOpen ? [null, ...answers] : answers });
    }
  }
  return [...questions.values()];
}

/** Options of an item that blanks are counted with, of a nested table within one group of its outer item. */
function joinableOptions({ banner, points }: AuditedTable, item: string, outer: string | null): Set<string> {
  return new Set(
    points.flatMap((point) => {
      if (point.joined === undefined || point.kind === 'net' || point.kind === 'not_stated') return [];
      const conditions = conditionsOf(banner, point);
      const own = conditions.at(-1);
      if (own?.item !== item) return [];
      const isWithin = outer === null ? conditions.length === 1 : conditions[0]?.options.includes(outer);
      return isWithin === true ? own.options : [];
    }),
  );
}

function common(sets: readonly ReadonlySet<string>[]): string[] {
  const [first = new Set<string>(), ...others] = sets;
  return [...first].filter((option) => others.every((set) => set.has(option)));
}
