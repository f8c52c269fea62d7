import { createTransport } from 'nodemailer';
import type { MailRun } from '../contract/fieldwork/invitations.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Where mails go out, and how fast: servers of small organisations refuse a flood. */
export interface MailSettings {
  /** Such as `smtp://user:password@mail.example.jp:587`. */
  smtpUrl: string;
  from: string;
  mailsPerMinute: number;
}

/** Sends plain text by SMTP; `from` is null where no server is configured. */
export interface Mailer {
  from: string | null;
  mailsPerMinute: number;
  /**
   * `refused`: the server does not take this mail, others may go.
   * Throws  where no mail can go: the server is not reached, does not know us, or does not let us send.
   */
  send: (mail: Mail) => Promise<'sent' | 'refused'>;
  /** A mail's share of time; the shares of all waves follow each other. */
  pause: () => Promise<void>;
  /** The sending that is under way, or was last, by wave; lost with the process, and taken up by sending again. */
  runs: Map<string, MailRun>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A mailer for an SMTP server; null: one that refuses. */
export function createMailer(settings: MailSettings | null, waitFor: typeof wait = wait): Mailer {
  const transport = settings === null ? null : createTransport(settings.smtpUrl);
  const mailsPerMinute = settings?.mailsPerMinute ?? 0;
  let lastPause = Promise.resolve();
  return {
    from: settings?.from ?? null,
    mailsPerMinute,
    async send(mail) {
      if (transport === null || settings === null) throw new Error('no SMTP server is configured');
      try {
        await transport.sendMail({ ...mail, from: settings.from });
        return 'sent';
      } catch (error) {
        if (isAboutThisMail(error)) return 'refused';
        throw error;
      }
    },
    pause() {
      lastPause = lastPause.then(() => waitFor(60_000 / mailsPerMinute));
      return lastPause;
    },
    runs: new Map(),
  };
}

/** Nodemailer says at which command it failed: a refused recipient or text, and not the sender. */
function isAboutThisMail(error: unknown): boolean {
  const { code, command } = error as { code?: string; command?: string };
  return code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
}
