/**
 * Known browsers ("device cookies", OWASP): who has signed in here before is throttled apart from strangers, so that
 * nobody locks a colleague out by typing wrong passwords for them. The cookie opens nothing.
 */
import { randomBytes } from 'node:crypto';
import type { ActionContext, RequestInfo } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { bekanntCookie } from './adresse.ts';
import { equalText } from './token.ts';

const PURPOSE = 'personal.bekannt';
const DAYS = 180;
/** At a counter several people share one browser. */
const PEOPLE = 6;

/** The mark of this browser for the account, when its owner has signed in here. */
export function knownBrowserOf(
  kernel: Pick<Kernel, 'keys' | 'config'>,
  request: RequestInfo,
  kontoId: string,
): string | undefined {
  return marksOf(kernel, request).find((mark) => mark.startsWith(`${kontoId}.`));
}

export function rememberBrowser(context: ActionContext, kontoId: string): void {
  const { config, keys, request, answer } = context;
  const marks = marksOf(context, request);
  const own =
    marks.find((mark) => mark.startsWith(`${kontoId}.`)) ??
    sign(keys, `${kontoId}.${randomBytes(12).toString('base64url')}`);
  const value = [own, ...marks.filter((mark) => mark !== own)].slice(0, PEOPLE).join('~');
  answer.setCookie(bekanntCookie(config), value, { maxAge: DAYS * 24 * 3600 });
}

function marksOf({ keys, config }: Pick<Kernel, 'keys' | 'config'>, { cookies }: RequestInfo): readonly string[] {
  const given = cookies?.[bekanntCookie(config)]?.split('~') ?? [];
  return given.slice(0, PEOPLE).filter((mark) => {
    const unsigned = mark.slice(0, mark.lastIndexOf('.'));
    return unsigned.includes('.') && equalText(sign(keys, unsigned), mark);
  });
}

function sign(keys: Kernel['keys'], text: string): string {
  // A short part of it is enough: the cookie opens nothing.
  return `${text}.${Buffer.from(keys.hmac(PURPOSE, text)).toString('base64url').slice(0, 32)}`;
}
