import { z } from 'zod';

/** Everything the server takes from its environment, parsed once. */
export interface Configuration {
  port: number;
  host: string;
  dataDirectory: string;
  /** Origin under which people reach the server; set it when it stands behind a proxy. */
  publicUrl: string;
  /** Null: mails are not sent from here. */
  mail: { smtpUrl: string; from: string } | null;
}

const environmentSchema = z
  .object({
    PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    KOTAE_DATA_DIR: z.string().min(1).default('./data'),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps address' }).optional(),
    MAIL_FROM: z.email('must be an e-mail address').optional(),
    DATABASE_URL: z
      .undefined({ error: 'PostgreSQL is not supported yet; unset it to use the built-in SQLite' })
      .optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
    path: ['SMTP_URL', 'MAIL_FROM'],
    error: 'set both, or neither',
  });

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
  const { PORT, HOST, KOTAE_DATA_DIR, PUBLIC_URL, SMTP_URL, MAIL_FROM } = result.data;
  return {
    port: PORT,
    host: HOST,
    dataDirectory: KOTAE_DATA_DIR,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    publicUrl: PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
  };
}
