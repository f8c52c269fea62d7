import type { CaseFile } from '../../codebook/case-file.ts';
import { at } from '../../numeric/at.ts';
import { firstCategory, notAsked } from '../../outcome/missing.ts';
import type { GuardedRules } from '../safeguards.ts';
import { isLiftable, peopleOf } from '../head-counts.ts';
import type { Base } from '../leak/leak-question.ts';
import { caseSetKey, type PublishedGroup } from '../published-groups.ts';
import { repairLeaks } from '../repair/repair-leaks.ts';
import { shownAgain } from '../repair/show-again.ts';
import type { LaminarGroups } from '../trees/laminar-groups.ts';
import { smallRests, treeRests, type SmallRest } from '../trees/tree-rests.ts';
import { treeRule } from '../trees/tree-rule.ts';
import { atomOutcomes, atomWeights } from './atom-outcomes.ts';
import { certainSets } from './certain-sets.ts';
import { attributeKey, joinedAtoms, joinOfRest, type Join, type Joins } from './joins.ts';
import { stubAtoms, type StubAtoms } from './stub-atoms.ts';
import { stubGroups } from './stub-groups.ts';
import { unrecognisableAtoms } from './unrecognisable.ts';

/** Atoms looked at in search of a better solution for one stub, once there is a safe one. */
const effortOfStub = 1_000_000;

/** What is known of a stub before it is decided what of it is hidden. */
export interface StubQuestion {
  caseFile: CaseFile;
  stub: string;
  published: readonly PublishedGroup[];
  /** Items by which respondents can be recognised, in the order of joins. */
  attributes: readonly string[];
  rules: GuardedRules;
  /** Items whose bases are counts of this one's answers. */
  dependents: readonly string[];
  /** Groups (caseSetKey) that are hidden, and who joined whom, for an item that this one depends on. */
  withheld: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
  joins: Joins;
  mayJoin: boolean;
  /** By group: it was published earlier, and for good. */
  isFixed: Uint8Array;
}

/** What was decided: by group whether it is hidden; everything, where even the total is too small. */
export interface StubAnswer {
  hidden: Uint8Array;
  isAllHidden: boolean;
  joins: Joins;
  /** Items by which it is not broken down at all. */
  leftOut: ReadonlySet<string>;
}

/**
 * Which groups of one stub stay hidden, and who joins whom, so that no combination of what is shown tells of a small set
 * (rules in docs/limits.md). Whatever cannot be decided counts as found: something more is hidden then.
 *
 * Base     respondents who answered, who were asked, and all.
 * @example hiddenOfStub({ caseFile: exampleCaseFile, stub: 'pride', published: [{ cases: [], loss: 3, places: [] }], attributes: [], rules: { minimumBase: 6, safeguards: { complementary: true, routing: true, earlier: true, certain: true, heads: true } }, dependents: [], withheld: new Set(), leftOut: new Set(), joins: new Map(), mayJoin: false, isFixed: Uint8Array.of(0) }).isAllHidden // => true
 */
export function hiddenOfStub(question: StubQuestion): StubAnswer {
  const { caseFile, published, attributes, rules } = question;
  const items = [
    ...new Set([...attributes, ...published.flatMap(({ cases }) => cases.map(({ item }) => item))]),
  ];
  const plain = stubAtoms(caseFile, items);
  const bases = basesOf(question, plain);
  const { minimumBase } = rules;
  const isTotalSmall = bases.some(({ weights }) => isFew(totalOf(weights), minimumBase));
  const settings = { minimumBase, isFixed: question.isFixed };
  const plainGroups = stubGroups(published, plain, { bases, ...settings });
  const mustHide = Uint8Array.from(published, ({ cases }, group) => {
    if (question.isFixed[group] === 1) return 0;
    if (hasFewIn(plainGroups, group)) return 1;
    if (!rules.safeguards.complementary) return 0;
    return isHeldBack(question, cases) || question.withheld.has(caseSetKey(cases)) ? 1 : 0;
  });
  const isAllHidden = isTotalSmall && question.isFixed.every((one) => one === 0);
  const asBefore = { isAllHidden, joins: question.joins, leftOut: question.leftOut };
  if (isAllHidden) return { ...asBefore, hidden: new Uint8Array(published.length).fill(1) };
  if (!rules.safeguards.complementary) return { ...asBefore, hidden: mustHide };

  const { joins, groups } = settledJoins(question, { plain, plainGroups, bases, mustHide });
  let leftOut = question.leftOut;
  for (;;) {
    const isLeftOut = published.map(({ cases }) => cases.some(({ item }) => leftOut.has(item)));
    const least = mustHide.map((one, group) =>
      one === 1 || isLeftOut[group] === true || hasFewIn(groups, group) ? 1 : 0,
    );
    for (let group = 0; group < least.length; group += 1) if (question.isFixed[group] === 1) least[group] = 0;
    const effort = { left: effortOfStub };
    const hidden = least.slice();
    treeRule(groups, hidden);
    repairLeaks(groups, hidden, { rounds: Infinity, effort });
    const best = shownAgain(groups, hidden, { mustHide: least, effort });
    const certain = certainSets({ ...question, atoms: plain, groups, hidden: best });
    const more = [...certain].filter((item) => !leftOut.has(item));
    if (more.length === 0) return { hidden: best, isAllHidden, joins, leftOut };
    leftOut = new Set([...leftOut, ...more]);
  }
}

/** Who answered, who was asked, and everybody: those of the three that differ. */
function basesOf({ caseFile, stub, attributes, rules }: StubQuestion, atoms: StubAtoms): Base[] {
  const tests = [
    (outcome: number) => outcome >= firstCategory,
    (outcome: number) => outcome !== notAsked,
    () => true,
  ];
  const outcomes = atomOutcomes(caseFile, atoms, stub);
  const all = tests.map((isCounted) => atomWeights(outcomes, isCounted));
  const different = all.filter(
    (weights, index) =>
      !all.slice(0, index).some((other) => other.every((one, atom) => one === weights[atom])),
  );
  return different.map((weights) => ({
    weights,
    isSoft: unrecognisableAtoms(atoms, weights, { attributes, minimumBase: rules.minimumBase }),
  }));
}

/** Joins the few who left an attribute blank, one rest after another, as long as there is one. */
function settledJoins(
  question: StubQuestion,
  {
    plain,
    plainGroups,
    bases,
    mustHide,
  }: { plain: StubAtoms; plainGroups: LaminarGroups; bases: readonly Base[]; mustHide: Uint8Array },
): { joins: Joins; groups: LaminarGroups } {
  const { attributes, published, rules } = question;
  const sets = published.map(({ cases }) => cases);
  const further = question.dependents.flatMap((stub): Base[] =>
    basesOf({ ...question, stub }, plain).map(({ weights }) => ({ weights, isSoft: at(bases, 0).isSoft })),
  );
  const weights = [...bases, ...further].map((base) => base.weights);
  let joins = question.joins;
  for (;;) {
    const atoms = joinedAtoms(plain, attributes, joins);
    const settings = { minimumBase: rules.minimumBase, isFixed: question.isFixed };
    const groups = atoms === plain ? plainGroups : stubGroups(published, atoms, { bases, ...settings });
    if (!question.mayJoin) return { joins, groups };
    const joinOf = (within: LaminarGroups, rest: SmallRest): Join | null => {
      const isNested = at(within.trees, rest.tree).groups.some(
        (group) => group >= 0 && at(sets, group).length > 1,
      );
      if (!rest.isSmall && !isNested) return null;
      return joinOfRest(rest, within, { sets, atoms, attributes, weights });
    };
    const hidden = mustHide.map((one, group) => (one === 1 || hasFewIn(groups, group) ? 1 : 0));
    const own: Join[] = [];
    treeRule(groups, hidden, (rest) => {
      const join = joinOf(groups, rest);
      if (join === null) return false;
      own.push(join, ...joinsBeside(groups, hidden, { rest, joinOf }));
      return true;
    });
    const forOthers = own.length === 0 ? joinForDependents(further, joinOf) : null;
    const chosen = forOthers === null ? own : [forOthers];
    if (chosen.length === 0) return { joins, groups };

    /** What the bases of items that hang on this one need, with the groups that are shown so far. */
    function joinForDependents(
      others: readonly Base[],
      find: (within: LaminarGroups, rest: SmallRest) => Join | null,
    ): Join | null {
      if (others.length === 0) return null;
      const within = stubGroups(published, atoms, { bases: [...bases, ...others], ...settings });
      for (const tree of within.trees.keys()) {
        for (const rest of smallRests(within, treeRests(within, hidden, tree))) {
          const join = find(within, rest);
          if (join !== null) return join;
        }
      }
      return null;
    }
    const next = new Map(joins);
    for (const join of chosen) {
      for (const atom of join.atoms) {
        const key = attributeKey(attributes, plain.values, atom);
        next.set(key, new Map(next.get(key)).set(join.item, join.outcome));
      }
    }
    joins = next;
  }
}

/** The joins of other rests of the same tree that have nothing to do with one: departments do not meet. */
function joinsBeside(
  groups: LaminarGroups,
  hidden: Uint8Array,
  { rest, joinOf }: { rest: SmallRest; joinOf: (within: LaminarGroups, rest: SmallRest) => Join | null },
): Join[] {
  const { parents } = at(groups.trees, rest.tree);
  const isWithin = (node: number, around: number): boolean => {
    for (let up = node; up >= 0; up = at(parents, up)) if (up === around) return true;
    return false;
  };
  const taken = [rest.node];
  const joins: Join[] = [];
  for (const other of smallRests(groups, treeRests(groups, hidden, rest.tree))) {
    if (taken.some((node) => isWithin(node, other.node) || isWithin(other.node, node))) continue;
    const join = joinOf(groups, other);
    if (join === null) continue;
    taken.push(other.node);
    joins.push(join);
  }
  return joins;
}

/** Responses say more than people can: the group is held back whatever its size. */
function isHeldBack({ caseFile, rules }: StubQuestion, cases: PublishedGroup['cases']): boolean {
  if (!rules.safeguards.heads) return false;
  const { headCounts = [], minimumBase } = rules;
  return headCounts.some((own) => {
    const people = peopleOf(caseFile, cases, own);
    return people !== null && isLiftable(people, { minimumBase, isProven: own.isProven });
  });
}

function hasFewIn({ homes, weights, minimumBase }: LaminarGroups, group: number): boolean {
  const home = homes[group];
  return home !== undefined && at(weights, home.tree).some((own) => isFew(at(own, home.node), minimumBase));
}

function isFew(base: number, minimumBase: number): boolean {
  return base >= 1 && base < minimumBase;
}

function totalOf(weights: Int32Array): number {
  return weights.reduce((sum, one) => sum + one, 0);
}
