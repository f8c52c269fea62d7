import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../strings/console/ja.ts';
import type { Correction } from '../components/error-notice.ts';
import { formField } from './form-field.ts';

export interface PersonDraft {
  name: string;
  email: string;
  password: string;
}

/** Name, address and password of a new account. */
export function accountFields(
  draft: PersonDraft,
  onInput: (change: Partial<PersonDraft>) => void,
  options: { words: ConsoleWords; passwordHint: string; isOwn: boolean; corrections: Correction[] },
): TemplateResult {
  const { words, corrections, isOwn } = options;
  const shared = { words: words.shell, corrections };
  return html`
    ${formField({
      ...shared,
      id: 'account-name',
      label: words.accounts.name,
      value: draft.name,
      autocomplete: isOwn ? 'name' : 'off',
      onInput: (name) => onInput({ name }),
    })}
    ${formField({
      ...shared,
      id: 'account-email',
      label: words.accounts.email,
      type: 'email',
      value: draft.email,
      autocomplete: isOwn ? 'email' : 'off',
      onInput: (email) => onInput({ email }),
    })}
    ${formField({
      ...shared,
      id: 'account-password',
      label: isOwn ? words.signIn.password : words.accounts.password,
      type: 'password',
      hint: options.passwordHint,
      value: draft.password,
      autocomplete: 'new-password',
      onInput: (password) => onInput({ password }),
    })}
  `;
}

/** What of it has to be corrected before it can be sent. */
export function accountCorrections(draft: PersonDraft, words: ConsoleWords['accounts']): Correction[] {
  return [
    ...(draft.name.trim() === '' ? [{ words: words.nameMissing, target: 'account-name' }] : []),
    ...emailCorrections(draft.email, 'account-email', words),
    ...(draft.password.length < 12 ? [{ words: words.passwordShort, target: 'account-password' }] : []),
  ];
}

/** The field that an issue of the server's is about. */
export function accountTarget(path: (string | number)[]): string | null {
  const field = String(path[0]);
  return ['name', 'email', 'password'].includes(field) ? `account-${field}` : null;
}

/** What of an address has to be corrected, in the field that it stands in. */
export function emailCorrections(
  typed: string,
  target: string,
  words: ConsoleWords['accounts'],
): Correction[] {
  const email = typed.trim();
  if (email === '') return [{ words: words.emailMissing, target }];
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) ? [] : [{ words: words.emailWrong, target }];
}
