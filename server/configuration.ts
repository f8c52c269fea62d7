import { z } from 'zod';
import type { Language } from '../surveys/schema/local-text.ts';
import { commandLanguage } from './commands/command-language.ts';
import type { SingleSignOnSettings } from './access/single-sign-on.ts';
import { signOnEnvironment, signOnFaults, signOnRules, signOnSettings } from './sign-on-configuration.ts';

/** Everything the server takes from its environment, parsed once. */
export interface Configuration {
  port: number;
  host: string;
  dataDirectory: string;
  /** Of a PostgreSQL database; null: SQLite in the data directory. */
  databaseUrl: string | null;
  /** Origin under which people reach the server; set it when it stands behind a proxy. */
  publicUrl: string;
  /** Null: mails are not sent from here. */
  mail: { smtpUrl: string; from: string; mailsPerMinute: number } | null;
  /** Where the server itself puts a backup every day, and how many stay there; null: it makes none. */
  backups: { into: string; keptCount: number } | null;
  /** On which the machine itself, and nobody else, reads figures about the server; null: nobody does. */
  metricsPort: number | null;
  /** Null: everybody comes in by a password. */
  singleSignOn: SingleSignOnSettings | null;
}

/** What a variable must be, by the rule that it breaks. */
const rules = {
  ...signOnRules,
  port: { en: 'must be a port number', ja: 'ポート番号（0〜65535）を指定してください' },
  host: { en: 'must be a host name or an address', ja: 'ホスト名またはアドレスを指定してください' },
  folder: { en: 'must be a folder', ja: 'フォルダーを指定してください' },
  http: { en: 'must be an http or https address', ja: 'http または https のアドレスを指定してください' },
  smtp: { en: 'must be an smtp or smtps address', ja: 'smtp または smtps のアドレスを指定してください' },
  mail: { en: 'must be an e-mail address', ja: 'メールアドレスを指定してください' },
  mails: { en: 'must be a number of mails, 1 to 6000', ja: 'メールの数（1〜6000）を指定してください' },
  copies: { en: 'must be a whole number from 1', ja: '1以上の整数を指定してください' },
  postgres: {
    en: 'must be the address of a PostgreSQL database, such as postgres://kotae@localhost/kotae',
    ja: 'PostgreSQL のアドレスを指定してください（例：postgres://kotae@localhost/kotae）',
  },
  'with-sender': {
    en: 'must be set with MAIL_FROM',
    ja: 'MAIL_FROM を設定したときは、こちらも設定してください',
  },
  'with-server': {
    en: 'must be set with SMTP_URL, unless its user is an e-mail address',
    ja: 'SMTP_URL の利用者名がメールアドレスでないときは、設定してください',
  },
} satisfies Record<string, Record<Language, string>>;
type Rule = keyof typeof rules;

/** Of a rule that is broken, as zod carries it. */
const rule = (name: Rule): Rule => name;

const portSchema = z
  .string()
  .regex(/^\d+$/, rule('port'))
  .pipe(z.coerce.number<string>().max(65535, rule('port')));

const environmentSchema = z
  .object({
    PORT: portSchema.default(3000),
    METRICS_PORT: portSchema.optional(),
    KOTAE_BACKUP_DIR: z.string().min(1, rule('folder')).optional(),
    KOTAE_BACKUPS_KEPT: z.coerce.number(rule('copies')).int(rule('copies')).min(1, rule('copies')).default(7),
    HOST: z.string().min(1, rule('host')).default('127.0.0.1'),
    KOTAE_DATA_DIR: z.string().min(1, rule('folder')).default('./data'),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: rule('http') }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: rule('smtp') }).optional(),
    MAIL_FROM: z.email(rule('mail')).optional(),
    MAILS_PER_MINUTE: z.coerce
      .number(rule('mails'))
      .int(rule('mails'))
      .min(1, rule('mails'))
      .max(6000, rule('mails'))
      .default(30),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: rule('postgres'),
      })
      .optional(),
    ...signOnEnvironment,
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => MAIL_FROM === undefined || SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    error: rule('with-sender'),
  })
  // By any port: a wrong one is told by itself.
  .refine(({ PUBLIC_URL, HOST }) => PUBLIC_URL !== undefined || URL.canParse(addressOf(HOST, 80)), {
    path: ['HOST'],
    error: rule('host'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || senderOf(SMTP_URL, MAIL_FROM) !== null, {
    path: ['MAIL_FROM'],
    error: rule('with-server'),
  })
  .superRefine((environment, context) => {
    for (const fault of signOnFaults(environment)) context.addIssue({ code: 'custom', ...fault });
  });

/** The address that mails come from: its own variable, or else the user of the mail server. */
function senderOf(smtpUrl: string, mailFrom: string | undefined): string | null {
  if (mailFrom !== undefined) return mailFrom;
  const user = z.email().safeParse(decoded(URL.parse(smtpUrl)?.username ?? ''));
  return user.success ? user.data : null;
}

/** What an address writes with percent signs; as it stands where those are no such thing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Reads the configuration from environment variables.
 * Throws  one line naming every variable that is wrong.
 */
export function readConfiguration(
  environment: Record<string, string | undefined>,
  language: Language = commandLanguage,
): Configuration {
  const result = environmentSchema.safeParse(environment);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => {
      const words = message in rules ? rules[message as Rule][language] : message;
      return `${path.join('.')}: ${words}`;
    });
    throw new Error(`configuration: ${problems.join('; ')}`);
  }
  const { PORT, HOST, KOTAE_DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, MAILS_PER_MINUTE } =
    result.data;
  const { METRICS_PORT, KOTAE_BACKUP_DIR, KOTAE_BACKUPS_KEPT } = result.data;
  const from = SMTP_URL === undefined ? null : senderOf(SMTP_URL, MAIL_FROM);
  return {
    port: PORT,
    host: HOST,
    dataDirectory: KOTAE_DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    mail:
      SMTP_URL === undefined || from === null
        ? null
        : { smtpUrl: SMTP_URL, from, mailsPerMinute: MAILS_PER_MINUTE },
    backups:
      KOTAE_BACKUP_DIR === undefined ? null : { into: KOTAE_BACKUP_DIR, keptCount: KOTAE_BACKUPS_KEPT },
    metricsPort: METRICS_PORT ?? null,
    publicUrl: PUBLIC_URL ?? addressOf(HOST, PORT),
    singleSignOn: signOnSettings(result.data),
  };
}
