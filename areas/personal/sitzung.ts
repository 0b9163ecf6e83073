/** Opens a session, which is what every way of signing in ends with. */
import type { ActionContext } from '#platform/actions/action.ts';
import { anmeldungCookie, sitzungCookie } from './adresse.ts';
import { rememberBrowser } from './bekannt.ts';
import { describeBrowser } from './browser.rules.ts';
import { markSignedIn } from './konto.sql.ts';
import { later } from './moment.ts';
import { deleteSitzungByHash, insertSitzung, type Sitzungsfaktor } from './sitzung.sql.ts';
import { hashToken, newToken } from './token.ts';

export const OIDC_SIEGEL = 'personal.oidc-token';

/**
 * The token is always a fresh one: a token that somebody planted in the browser before is worth nothing after. The
 * session that this browser had ends.
 */
export async function openSession(
  context: ActionContext,
  kontoId: string,
  faktor: Sitzungsfaktor,
  oidcToken?: string,
): Promise<void> {
  const { tx, clock, config, keys, request, answer } = context;
  const old = request.cookies?.[sitzungCookie(config)];
  if (old) await deleteSitzungByHash(tx, hashToken(old));
  const token = newToken();
  const now = clock.now().toString();
  await insertSitzung(tx, {
    kontoId,
    hash: hashToken(token),
    faktor,
    geraet: describeBrowser(request.userAgent),
    now,
    endetAt: later(context, { hours: config.BLEIBE_SESSION_MAX_HOURS }),
    oidcVersiegelt: oidcToken === undefined ? null : keys.seal(OIDC_SIEGEL, oidcToken),
  });
  await markSignedIn(tx, kontoId, now);
  answer.setCookie(sitzungCookie(config), token, {});
  answer.clearCookie(anmeldungCookie(config));
  rememberBrowser(context, kontoId);
}
