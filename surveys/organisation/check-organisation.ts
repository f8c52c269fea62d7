import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import { reservedCodes } from '../items/rules/reserved-codes.ts';
import { zodIssues } from '../check/zod-issues.ts';
import type { Issue } from '../schema/issue.ts';
import { organisationSchema, type Organisation, type Unit } from '../schema/organisation.ts';
import { ownCode } from './unit-groups.ts';

/** So many levels of units within units: whatever walks down the tree comes back. */
const mostLevels = 20;

/** The longest code of a unit: that of its own people is made of it. */
const longestCode = 60;

/**
 * Whether a value is an organisation: shape first, then whether its units fit together, both times all issues at once.
 *
 * Issues   `duplicate-code`, `reserved-code`, `unit-code-too-long`, `unknown-parent`, `unit-within-itself`, `unit-too-deep` (the first of a branch), and beside the
 *          version before `unknown-earlier-unit`, `earlier-unit-twice` (a unit that was divided is continued by none or by one).
 * @example checkOrganisation({ format: 'kotae-organisation/1', fiscalYear: 2026, units: [{ code: 'b', name: { ja: '課' }, parent: 'a' }] }, null).issues
 *   // => [{ code: 'unknown-parent', path: ['units', 0, 'parent'], facts: { unit: '課', parent: 'a' } }]
 */
export function checkOrganisation(
  raw: unknown,
  before: Organisation | null,
): { organisation?: Organisation; issues: Issue[] } {
  const parsed = organisationSchema.safeParse(raw);
  if (!parsed.success) return { issues: zodIssues(parsed.error, raw) };
  const organisation = parsed.data;
  const { units } = organisation;
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const issues = [
    ...duplicateCodes(
      units.flatMap(({ code }, index) => [
        { code, path: ['units', index, 'code'] },
        ...(byCode.has(ownCode(code)) ? [{ code: ownCode(code), path: ['units', index, 'code'] }] : []),
      ]),
    ),
    ...units.flatMap((unit, index) => issuesOf(unit, byCode, ['units', index])),
    ...(before === null ? [] : issuesBeside(units, before)),
  ];
  return issues.length > 0 ? { issues } : { organisation, issues };
}

function issuesOf(unit: Unit, byCode: ReadonlyMap<string, Unit>, path: Issue['path']): Issue[] {
  const { code, parent, name } = unit;
  const facts = { unit: name.ja };
  return [
    ...(reservedCodes.includes(code)
      ? [{ code: 'reserved-code' as const, path: [...path, 'code'], facts: { code } }]
      : []),
    ...(code.length > longestCode
      ? [
          {
            code: 'unit-code-too-long' as const,
            path: [...path, 'code'],
            facts: { ...facts, most: longestCode },
          },
        ]
      : []),
    ...(parent !== null && !byCode.has(parent)
      ? [{ code: 'unknown-parent' as const, path: [...path, 'parent'], facts: { ...facts, parent } }]
      : []),
    ...(isWithinItself(unit, byCode)
      ? [{ code: 'unit-within-itself' as const, path: [...path, 'parent'], facts }]
      : []),
    ...(isFirstTooDeep(unit, byCode)
      ? [{ code: 'unit-too-deep' as const, path: [...path, 'parent'], facts: { ...facts, most: mostLevels } }]
      : []),
  ];
}

function isWithinItself({ code, parent }: Unit, byCode: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let above = parent; above !== null && !seen.has(above); above = byCode.get(above)?.parent ?? null) {
    if (above === code) return true;
    seen.add(above);
  }
  return false;
}

/** Whether exactly as many units as may stand in each other are around it: those inside it are too deep as well. */
function isFirstTooDeep({ parent }: Unit, byCode: ReadonlyMap<string, Unit>): boolean {
  let [above, count] = [parent, 0];
  for (; above !== null && count <= mostLevels; count += 1) above = byCode.get(above)?.parent ?? null;
  return count === mostLevels;
}

/** What is continued has to be there, and by one unit only: whoever compares two years would count it twice. */
function issuesBeside(units: readonly Unit[], before: Organisation): Issue[] {
  const known = new Set(before.units.map(({ code }) => code));
  const taken = new Set<string>();
  return units.flatMap(({ name, continues = [] }, index) =>
    continues.flatMap((earlier, place): Issue[] => {
      const path = ['units', index, 'continues', place];
      const facts = { unit: name.ja, earlier };
      if (!known.has(earlier)) return [{ code: 'unknown-earlier-unit', path, facts }];
      if (taken.has(earlier)) return [{ code: 'earlier-unit-twice', path, facts }];
      taken.add(earlier);
      return [];
    }),
  );
}
