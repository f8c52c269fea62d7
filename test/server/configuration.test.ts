import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../server/configuration.ts';

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: './data',
      databaseUrl: null,
      publicUrl: 'http://127.0.0.1:3000',
      mail: null,
      backups: null,
      metricsPort: null,
      singleSignOn: null,
    });
  });

  it('takes what the environment says', () => {
    const environment = { PORT: '8080', HOST: '::1', KOTAE_DATA_DIR: '/srv/kotae' };
    expect(readConfiguration(environment).publicUrl).toBe('http://[::1]:8080');
    expect(readConfiguration({ ...environment, PUBLIC_URL: 'https://survey.example.jp' }).publicUrl).toBe(
      'https://survey.example.jp',
    );
  });

  it('needs both for mail, the server and the address that mails come from', () => {
    const mail = { SMTP_URL: 'smtp://mail.example.jp', MAIL_FROM: 'survey@example.jp' };
    expect(readConfiguration(mail).mail).toEqual({
      smtpUrl: 'smtp://mail.example.jp',
      from: 'survey@example.jp',
      mailsPerMinute: 30,
    });
    expect(readConfiguration({ ...mail, MAILS_PER_MINUTE: '120' }).mail?.mailsPerMinute).toBe(120);
    expect(() => readConfiguration({ ...mail, MAILS_PER_MINUTE: '0' })).toThrow('MAILS_PER_MINUTE');
    expect(() => readConfiguration({ SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM');
    expect(() => readConfiguration({ MAIL_FROM: mail.MAIL_FROM })).toThrow('SMTP_URL');
    const named = readConfiguration({ SMTP_URL: 'smtp://survey%40example.jp:secret@mail.example.jp' }).mail;
    expect(named?.from).toBe('survey@example.jp');
    expect(() => readConfiguration({ ...mail, SMTP_URL: 'http://mail' })).toThrow('SMTP_URL');
  });

  it('names everything that is wrong in one line', () => {
    const wrong = { PORT: 'http', PUBLIC_URL: 'survey', DATABASE_URL: 'mysql://db' };
    expect(() => readConfiguration(wrong)).toThrow(
      /^configuration: PORT: .*; PUBLIC_URL: .*; DATABASE_URL: [^\n]*$/,
    );
  });

  it.each([
    ['PORT', ''],
    ['PORT', '0x50'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'survey server'],
    ['SMTP_URL', 'smtp://%E0%A4:secret@mail.example.jp'],
  ])('says in one line that %s cannot be %j', (name, value) => {
    expect(() => readConfiguration({ [name]: value }, 'en')).toThrow(
      /^configuration: [A-Z_]+: must be [^\n]*$/,
    );
  });

  it('says what is wrong with single sign-on in the language of whoever starts it', () => {
    const wrong = { OIDC_ISSUER: 'http://idp.example.jp', OIDC_ROLES: 'staff=king', OIDC_SCOPE: 'email' };
    expect(() => readConfiguration(wrong, 'ja')).toThrow(
      /^configuration: OIDC_ISSUER: https のアドレスを.*; OIDC_SCOPE: openid を.*; OIDC_ROLES: [^a-z]*hr-section=[^\n]*$/,
    );
    const unset = { OIDC_ISSUER: 'https://idp.example.jp', OIDC_ROLE_CLAIM: 'groups' };
    expect(() => readConfiguration(unset, 'ja')).toThrow(
      'configuration: OIDC_CLIENT_ID: OIDC_ISSUER を設定したときは、こちらも設定してください; ' +
        'OIDC_ROLES: OIDC_ROLE_CLAIM を設定したときは、こちらも設定してください',
    );
    expect(() => readConfiguration(unset, 'en')).toThrow('OIDC_CLIENT_ID: must be set with OIDC_ISSUER');
  });
});
