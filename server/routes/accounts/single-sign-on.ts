import { createRoute } from '@hono/zod-openapi';
import { firstLanguage, type Language } from '../../../surveys/schema/language.ts';
import { comeInBySignOn } from '../../access/come-in-by-sign-on.ts';
import { firstPages } from '../../access/role-groups.ts';
import { SignOnError } from '../../access/single-sign-on.ts';
import { signOnAnswerSchema } from '../../contract/accounts/single-sign-on.ts';
import type { Dependencies } from '../../dependencies.ts';
import { createApi, refusals } from '../api.ts';
import { noteAccount } from '../guards/note-account.ts';
import { languageOf } from '../answers/problem-response.ts';
import { setCookies } from '../guards/set-cookies.ts';

/** The way in by the organisation's own sign-on: there and back by the browser, which reads a page in either case. */
export function singleSignOnRoutes(dependencies: Dependencies) {
  const { accounts, singleSignOn } = dependencies;
  const begin = createRoute({
    method: 'get',
    path: '/session/single-sign-on',
    responses: {
      302: { description: 'To the provider, or back to the way in with what went wrong' },
      ...refusals(404),
    },
  });
  const callback = createRoute({
    method: 'get',
    path: '/session/single-sign-on/callback',
    request: { query: signOnAnswerSchema },
    responses: {
      302: { description: 'Signed in, or back to the way in with what went wrong' },
      ...refusals(404),
    },
  });
  const wayIn = (error: unknown, language: Language): string => {
    if (!(error instanceof SignOnError)) throw error;
    return inLanguage('/sign-in', language, { fault: error.fault });
  };

  return createApi()
    .openapi(begin, async (context) => {
      if (singleSignOn === null) return context.notFound();
      try {
        const { address, cookie } = await singleSignOn.begin(languageOf(context));
        setCookies(context, [cookie]);
        return context.redirect(address, 302);
      } catch (error) {
        return context.redirect(wayIn(error, languageOf(context)), 302);
      }
    })
    .openapi(callback, async (context) => {
      if (singleSignOn === null) return context.notFound();
      const { headers } = context.req.raw;
      const language = singleSignOn.languageOf(headers) ?? firstLanguage;
      setCookies(context, [singleSignOn.endedCookie]);
      try {
        const query = new URLSearchParams(context.req.valid('query'));
        const person = await singleSignOn.finish(query, headers);
        const { issuer } = singleSignOn;
        const { account, change } = await comeInBySignOn(dependencies, { person, issuer });
        if (change !== null) await noteAccount(dependencies, { actor: account, action: change, account });
        const facts = { method: 'single-sign-on' };
        await noteAccount(dependencies, { actor: account, action: 'signed-in', account, facts });
        setCookies(context, await accounts.beginSession(account, 'single-sign-on'));
        return context.redirect(inLanguage(firstPages[account.role], language), 302);
      } catch (error) {
        return context.redirect(wayIn(error, language), 302);
      }
    });
}

/** The address of a page in the reader's language. */
function inLanguage(path: string, language: Language, query: Record<string, string> = {}): string {
  const named = new URLSearchParams({ ...query, ...(language !== firstLanguage && { lang: language }) });
  return named.size === 0 ? path : `${path}?${named}`;
}
