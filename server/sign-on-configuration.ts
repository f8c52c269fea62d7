import { z } from 'zod';
import type { Language } from '../surveys/schema/local-text.ts';
import type { SingleSignOnSettings } from './access/single-sign-on.ts';
import { roles, roleSchema, type Role } from './contract/accounts/accounts.ts';

/** Hosts that no network lies before: a provider there may be reached without TLS. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]'];

/** What a variable of single sign-on must be, by the rule that it breaks. */
export const signOnRules = {
  provider: { en: 'must be the address of the provider', ja: '認証サーバーのアドレスを指定してください' },
  https: { en: 'must be an https address', ja: 'https のアドレスを指定してください' },
  client: {
    en: 'must be what the provider knows Kotae by',
    ja: '認証サーバーに登録したクライアントIDを指定してください',
  },
  'client-secret': {
    en: 'must be the secret of the client',
    ja: '認証サーバーに登録したクライアントシークレットを指定してください',
  },
  name: { en: 'must be a name', ja: '画面に表示する名前（60文字まで）を指定してください' },
  openid: { en: 'must have openid among its words', ja: 'openid を含めてください' },
  claim: { en: 'must be the name of a claim', ja: 'クレームの名前を指定してください' },
  'sign-on-roles': {
    en: `must be such as hr-section=survey-manager,policy=planner (${roles.join(', ')})`,
    ja: `hr-section=survey-manager,policy=planner のように指定してください（${roles.join(', ')}）`,
  },
  'yes-or-no': { en: 'must be true or false', ja: 'true または false を指定してください' },
  'with-issuer': {
    en: 'must be set with OIDC_ISSUER',
    ja: 'OIDC_ISSUER を設定したときは、こちらも設定してください',
  },
  'with-client': {
    en: 'must be set with OIDC_CLIENT_ID',
    ja: 'OIDC_CLIENT_ID を設定したときは、こちらも設定してください',
  },
  'with-claim': {
    en: 'must be set with OIDC_ROLE_CLAIM',
    ja: 'OIDC_ROLE_CLAIM を設定したときは、こちらも設定してください',
  },
  'with-roles': {
    en: 'must be set with OIDC_ROLES',
    ja: 'OIDC_ROLES を設定したときは、こちらも設定してください',
  },
} satisfies Record<string, Record<Language, string>>;
type SignOnRule = keyof typeof signOnRules;

const rule = (name: SignOnRule): SignOnRule => name;

/** `value=role`, with commas between them. */
const rolesSchema = z.string().transform((text, context): Record<string, Role> => {
  const pairs = text.split(',').map((pair) => {
    const place = pair.lastIndexOf('=');
    return [pair.slice(0, place).trim(), roleSchema.safeParse(pair.slice(place + 1).trim())] as const;
  });
  const isWrong = pairs.some(([value, role]) => value === '' || !role.success);
  if (isWrong) {
    context.addIssue(rule('sign-on-roles'));
  }
  return Object.fromEntries(pairs.flatMap(([value, role]) => (role.success ? [[value, role.data]] : [])));
});

/** What the environment says of the organisation's own sign-on (OpenID Connect). */
export const signOnEnvironment = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: rule('provider') })
    .refine(
      (address) => address.startsWith('https:') || ownHosts.includes(URL.parse(address)?.hostname ?? ''),
      rule('https'),
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1, rule('client')).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1, rule('client-secret')).optional(),
  OIDC_NAME: z.string().trim().min(1, rule('name')).max(60).default('シングルサインオン'),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, rule('openid'))
    .default('openid email profile'),
  OIDC_ROLE_CLAIM: z.string().min(1, rule('claim')).optional(),
  OIDC_ROLES: rolesSchema.optional(),
  OIDC_TRUST_ADDRESSES: z.enum(['true', 'false'], rule('yes-or-no')).default('false'),
};

type SignOnEnvironment = z.infer<z.ZodObject<typeof signOnEnvironment>>;

/** What is wrong with the variables as a set, by the rule that is broken. */
export function signOnFaults(environment: SignOnEnvironment): { path: string[]; message: SignOnRule }[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLE_CLAIM, OIDC_ROLES } = environment;
  const needed = (isMissing: boolean, name: string, message: SignOnRule) =>
    isMissing ? [{ path: [name], message }] : [];
  return [
    ...needed(OIDC_ISSUER === undefined && OIDC_CLIENT_ID !== undefined, 'OIDC_ISSUER', 'with-client'),
    ...needed(OIDC_CLIENT_ID === undefined && OIDC_ISSUER !== undefined, 'OIDC_CLIENT_ID', 'with-issuer'),
    ...needed(OIDC_ROLES === undefined && OIDC_ROLE_CLAIM !== undefined, 'OIDC_ROLES', 'with-claim'),
    ...needed(OIDC_ROLE_CLAIM === undefined && OIDC_ROLES !== undefined, 'OIDC_ROLE_CLAIM', 'with-roles'),
  ];
}

/** Null: there is none. */
export function signOnSettings(environment: SignOnEnvironment): SingleSignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = environment;
  if (issuer === undefined || clientId === undefined) return null;
  const { OIDC_ROLE_CLAIM: claim, OIDC_ROLES: byValue } = environment;
  return {
    issuer,
    clientId,
    clientSecret: environment.OIDC_CLIENT_SECRET ?? null,
    name: environment.OIDC_NAME,
    scope: environment.OIDC_SCOPE,
    roles: claim === undefined || byValue === undefined ? null : { claim, byValue },
    trustsAddresses: environment.OIDC_TRUST_ADDRESSES === 'true',
  };
}
