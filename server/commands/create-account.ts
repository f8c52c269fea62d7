import { Option, type Command } from 'commander';
import { newAccountSchema, roles, type Role } from '../contract/accounts/accounts.ts';
import { openDependencies } from '../open-dependencies.ts';
import { addLogEntry } from '../store/log.queries.ts';
import { databaseOfEnvironment, withData } from './data-directory.ts';

interface Options {
  data: string;
  name: string;
  email: string;
  role: Role;
}

/** kotae create-account: an account made at the console of the machine; the password comes from the environment, never from an argument. */
export function addCreateAccount(program: Command): void {
  withData(program.command('create-account'))
    .description('create an account; the password is read from KOTAE_PASSWORD')
    .requiredOption('--name <name>')
    .requiredOption('--email <email>')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .action(async ({ data, name, email, role }: Options) => {
      const password = process.env['KOTAE_PASSWORD'] ?? '';
      const parsed = newAccountSchema.safeParse({ name, email, role, password });
      if (!parsed.success) {
        throw new Error(
          parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
        );
      }
      const dependencies = await openDependencies({
        dataDirectory: data,
        databaseUrl: databaseOfEnvironment(),
        publicUrl: 'http://127.0.0.1',
      });
      try {
        const account = await dependencies.accounts.create(parsed.data);
        const { db, now } = dependencies;
        const facts = { account: account.email, role: account.role };
        const entry = { at: now().toISOString(), action: 'account-created', facts } as const;
        await addLogEntry(db, { ...entry, actor: 'kotae create-account' });
        console.log(`${account.email} (${account.role})`);
      } finally {
        await dependencies.close();
      }
    });
}
