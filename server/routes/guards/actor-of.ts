import type { Account } from '../../contract/accounts/accounts.ts';

/** How the log names whoever is signed in. */
export function actorOf({ name, email }: Pick<Account, 'name' | 'email'>): string {
  return `${name} <${email}>`;
}
