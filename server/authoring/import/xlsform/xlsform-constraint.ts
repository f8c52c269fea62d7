import type { TextPattern } from '../../../../surveys/schema/text-pattern.ts';
import { patternOfExpression } from '../pattern-of-expression.ts';

/** What a constraint sets: ends of a number, most characters of a text, its form. */
export interface ConstraintLimits {
  min?: number;
  max?: number;
  maxLength?: number;
  pattern?: TextPattern;
}

/** `. >= 1980`, and the same from the other side. */
const bound = /^\(?\s*(\.|string-length\(\s*\.\s*\))\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*\)?$/;

/** `regex(., '^[0-9]+$')` */
const matching = /^\(?\s*regex\(\s*\.\s*,\s*(['"])(.*)\1\s*\)\s*\)?$/;

/**
 * The limits that a constraint sets, joined by and; null if it says anything else.
 *
 * @example constraintLimits('. >= 1980 and . <= 2026', 1) // => { min: 1980, max: 2026 }
 */
export function constraintLimits(written: string, step: number): ConstraintLimits | null {
  const limits: ConstraintLimits = {};
  for (const part of written
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .split(/\s+and\s+/i)) {
    const expression = matching.exec(part.trim())?.[2];
    if (expression !== undefined) {
      // An expression of XLSForm speaks of the whole text.
      const pattern = patternOfExpression(expression, { isWhole: true });
      if (pattern === undefined || limits.pattern !== undefined) return null;
      limits.pattern = pattern;
      continue;
    }
    const [, what = '', sign = '', value = ''] = bound.exec(part.trim()) ?? [];
    const number = Number(value);
    if (what === '') return null;
    const isLength = what !== '.';
    const by = isLength ? 1 : step;
    const [min, max] = [
      sign === '>=' || sign === '=' ? number : sign === '>' ? number + by : undefined,
      sign === '<=' || sign === '=' ? number : sign === '<' ? number - by : undefined,
    ];
    if (isLength) {
      // A least length cannot be kept, unless it says no more than that there is a text.
      if (min !== undefined && min > 1) return null;
      if (max !== undefined) limits.maxLength = max;
    } else {
      if (min !== undefined) limits.min = Number(min.toFixed(6));
      if (max !== undefined) limits.max = Number(max.toFixed(6));
    }
  }
  return limits;
}
