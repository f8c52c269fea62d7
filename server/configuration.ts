import { z } from 'zod';
import type { SingleSignOnSettings } from './access/single-sign-on.ts';
import { signOnEnvironment, signOnFaults, signOnSettings } from './sign-on-configuration.ts';

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
  /** Null: everybody comes in by a password. */
  singleSignOn: SingleSignOnSettings | null;
}

const environmentSchema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d+$/, 'must be a port number')
      .pipe(z.coerce.number<string>().max(65535, 'must be a port number'))
      .default(3000),
    HOST: z.string().min(1, 'must be a host name or an address').default('127.0.0.1'),
    KOTAE_DATA_DIR: z.string().min(1, 'must be a folder').default('./data'),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps address' }).optional(),
    MAIL_FROM: z.email('must be an e-mail address').optional(),
    MAILS_PER_MINUTE: z.coerce.number('must be a number of mails').int().min(1).max(6000).default(30),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be the address of a PostgreSQL database, such as postgres://kotae@localhost/kotae',
      })
      .optional(),
    ...signOnEnvironment,
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => MAIL_FROM === undefined || SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    error: 'must be set with MAIL_FROM',
  })
  .refine(({ PUBLIC_URL, HOST, PORT }) => PUBLIC_URL !== undefined || URL.canParse(addressOf(HOST, PORT)), {
    path: ['HOST'],
    error: 'must be a host name or an address',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || senderOf(SMTP_URL, MAIL_FROM) !== null, {
    path: ['MAIL_FROM'],
    error: 'must be set with SMTP_URL, unless its user is an e-mail address',
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
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const result = environmentSchema.safeParse(environment);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`configuration: ${problems.join('; ')}`);
  }
  const { PORT, HOST, KOTAE_DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, MAILS_PER_MINUTE } =
    result.data;
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
    publicUrl: PUBLIC_URL ?? addressOf(HOST, PORT),
    singleSignOn: signOnSettings(result.data),
  };
}
