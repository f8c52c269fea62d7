import { z } from 'zod';
import { codePattern } from './code-pattern.ts';

/**
 * Code of an item, option, section or questionnaire: what is stored, compared and exported.
 * Codes are never shown as text and never change once a wave has used them. Lower-case letters, digits,
 * hyphen and underscore, so that they are safe in addresses, CSV headers and file names.
 */
export const codeSchema = z.string().regex(codePattern).meta({ id: 'Code' });
