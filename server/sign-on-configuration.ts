import { z } from 'zod';
import type { SingleSignOnSettings } from './access/single-sign-on.ts';
import { roles, roleSchema, type Role } from './contract/accounts/accounts.ts';

/** Hosts that no network lies before: a provider there may be reached without TLS. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]'];

/** `value=role`, with commas between them. */
const rolesSchema = z.string().transform((text, context): Record<string, Role> => {
  const pairs = text.split(',').map((pair) => {
    const place = pair.lastIndexOf('=');
    return [pair.slice(0, place).trim(), roleSchema.safeParse(pair.slice(place + 1).trim())] as const;
  });
  const isWrong = pairs.some(([value, role]) => value === '' || !role.success);
  if (isWrong) {
    context.addIssue(`must be such as hr-section=survey-manager,policy=planner (${roles.join(', ')})`);
  }
  return Object.fromEntries(pairs.flatMap(([value, role]) => (role.success ? [[value, role.data]] : [])));
});

/** What the environment says of the organisation's own sign-on (OpenID Connect). */
export const signOnEnvironment = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be the address of the provider' })
    .refine(
      (address) => address.startsWith('https:') || ownHosts.includes(URL.parse(address)?.hostname ?? ''),
      'must be an https address',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1, 'must be what the provider knows Kotae by').optional(),
  OIDC_CLIENT_SECRET: z.string().min(1, 'must be the secret of the client').optional(),
  OIDC_NAME: z.string().trim().min(1, 'must be a name').max(60).default('シングルサインオン'),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'must have openid among its words')
    .default('openid email profile'),
  OIDC_ROLE_CLAIM: z.string().min(1, 'must be the name of a claim').optional(),
  OIDC_ROLES: rolesSchema.optional(),
  OIDC_TRUST_ADDRESSES: z.enum(['true', 'false'], 'must be true or false').default('false'),
};

type SignOnEnvironment = z.infer<z.ZodObject<typeof signOnEnvironment>>;

/** What is wrong with the variables as a set, one line each. */
export function signOnFaults(environment: SignOnEnvironment): { path: string[]; message: string }[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLE_CLAIM, OIDC_ROLES } = environment;
  const needed = (isMissing: boolean, name: string, other: string) =>
    isMissing ? [{ path: [name], message: `must be set with ${other}` }] : [];
  return [
    ...needed(OIDC_ISSUER === undefined && OIDC_CLIENT_ID !== undefined, 'OIDC_ISSUER', 'OIDC_CLIENT_ID'),
    ...needed(OIDC_CLIENT_ID === undefined && OIDC_ISSUER !== undefined, 'OIDC_CLIENT_ID', 'OIDC_ISSUER'),
    ...needed(OIDC_ROLES === undefined && OIDC_ROLE_CLAIM !== undefined, 'OIDC_ROLES', 'OIDC_ROLE_CLAIM'),
    ...needed(OIDC_ROLE_CLAIM === undefined && OIDC_ROLES !== undefined, 'OIDC_ROLE_CLAIM', 'OIDC_ROLES'),
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
