import { createTransport } from 'nodemailer';
import type { MailRun } from '../routes/invitations.schema.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends plain text by SMTP; `from` is null where no server is configured. */
export interface Mailer {
  from: string | null;
  send: (mail: Mail) => Promise<void>;
  /** How long to wait between two mails: servers of small organisations refuse a flood. */
  pauseMs: number;
  /** The sending that is under way, or was last, by wave; lost with the process, and taken up by sending again. */
  runs: Map<string, MailRun>;
}

const mailsPerMinute = 30;

/** A mailer for an SMTP address such as `smtp://user:password@mail.example.jp:587`; one that refuses without. */
export function createMailer(smtpUrl: string | null, from: string | null): Mailer {
  const transport = smtpUrl === null ? null : createTransport(smtpUrl);
  return {
    from: transport === null ? null : from,
    async send(mail) {
      if (transport === null || from === null) throw new Error('no SMTP server is configured');
      await transport.sendMail({ ...mail, from });
    },
    pauseMs: 60_000 / mailsPerMinute,
    runs: new Map(),
  };
}
