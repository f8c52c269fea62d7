import type { Command } from 'commander';
import { passwordResetSchema } from '../contract/accounts/accounts.ts';
import { ProblemError } from '../problems.ts';
import { addLogEntry } from '../store/log.queries.ts';
import { removeSecondStep } from '../store/accounts/second-steps.queries.ts';
import { onData, withData } from './data-directory.ts';

interface Options {
  data: string;
  email: string;
}

/**
 * kotae reset-account: a new password at the console of the machine, for the last administrator who has forgotten it or
 * lost the phone. The second step is taken away, and every session ends.
 */
export function addResetAccount(program: Command): void {
  withData(program.command('reset-account'))
    .description('give an account a new password, read from KOTAE_PASSWORD, and take its second step away')
    .requiredOption('--email <email>')
    .action(async ({ data, email }: Options) => {
      const { success } = passwordResetSchema.safeParse({ password: process.env['KOTAE_PASSWORD'] ?? '' });
      if (!success) throw new Error('KOTAE_PASSWORD: must have 12 to 128 characters');
      await onData(data, async ({ accounts, db, now }) => {
        const account = await accounts.byEmail(email);
        if (account === null) throw new ProblemError('account-not-found');
        await accounts.resetPassword(account, process.env['KOTAE_PASSWORD'] ?? '');
        await removeSecondStep(db, account.id);
        const facts = { account: account.email, role: account.role };
        const entry = { at: now().toISOString(), action: 'password-reset', facts } as const;
        await addLogEntry(db, { ...entry, actor: 'kotae reset-account' });
        console.log(`${account.email} (${account.role})`);
      });
    });
}
