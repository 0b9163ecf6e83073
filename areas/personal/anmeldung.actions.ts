/** Sign-in with password and second factor, or with a passkey alone. */
import { type Action, defineAction, type RequestInfo } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findAmtName } from './amt.sql.ts';
import {
  beginPasskeySignIn,
  confirmSecondFactor,
  finishPasskeySignIn,
  getSigninInfo,
  signIn,
} from './anmeldung.api.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import {
  askForSecondFactor,
  attemptAnmeldung,
  consumeAnmeldung,
  kontoOfAnmeldung,
  maySignIn,
  openAnmeldung,
} from './anmeldung.ts';
import { knownBrowserOf } from './bekannt.ts';
import { tellRecoveryUsed } from './benachrichtigung.ts';
import { demoSigninInfo } from './demo/zugang.ts';
import { type Drossel, drosselOf, forgive, netzDrossel, takeAttempt } from './drossel.ts';
import { acceptNachweis } from './faktor.ts';
import { verifyKennwort } from './kennwort.ts';
import { countKonten, findKontoByEmail, lockKonto } from './konto.sql.ts';
import { oidcSettings } from './oidc.ts';
import { acceptAssertion, passkeyChallenge } from './passkey.ts';
import { openSession } from './sitzung.ts';
import { kontoRecord, noteKonto } from './spur.ts';

const info = defineAction(getSigninInfo, {
  async run({ tx, config, clock }) {
    const oidc = oidcSettings(config) !== undefined;
    const general = { amt: await findAmtName(tx), oidc, leer: (await countKonten(tx)) === 0 };
    return config.demo ? { ...general, demo: await demoSigninInfo(tx, clock.now()) } : general;
  },
  audit: notPersonal('what everybody sees before signing in; the people of the demo do not exist'),
});

const withPassword = defineAction(signIn, {
  async prepare(kernel, { email, kennwort }, { request }) {
    const konto = await findKontoByEmail(kernel.pool.db, email);
    noteKonto(request, konto?.id);
    const drosseln = kennwortDrosseln(kernel, request, email, konto?.id);
    await takeAttempt(kernel, drosseln, request.id);
    const usable = konto?.quelle === 'lokal' && konto.kennwort !== null && maySignIn(kernel, konto) ? konto : undefined;
    const right = await verifyKennwort(usable?.kennwort ?? undefined, kennwort);
    if (!usable || !right) throw anmeldeFaults.ANMELDUNG_FALSCH();
    return { kontoId: usable.id, proven: usable.kennwort, drosseln };
  },
  async run(context, _input, { kontoId, proven, drosseln }) {
    const konto = await lockKonto(context.tx, kontoId);
    // It may have been changed or closed while its password was being checked.
    if (!konto || konto.kennwort !== proven || !maySignIn(context, konto)) throw anmeldeFaults.ANMELDUNG_FALSCH();
    await forgive(context.tx, drosseln);
    return askForSecondFactor(context, konto);
  },
  audit: (_input, result, { request }) =>
    kontoRecord('anmeldung.kennwort', request, result ? { weiter: result.schritt } : undefined),
});

/** From a browser the owner knows, counted apart from everybody else who tries this account. */
function kennwortDrosseln(kernel: Kernel, request: RequestInfo, email: string, kontoId: string | undefined): Drossel[] {
  const known = kontoId === undefined ? undefined : knownBrowserOf(kernel, request, kontoId);
  if (known) return [drosselOf(kernel, 'bekannt', known)];
  return [drosselOf(kernel, 'konto', email), ...netzDrossel(kernel, request.ip)];
}

const secondFactor = defineAction(confirmSecondFactor, {
  async prepare(kernel, _input, { request }) {
    const { kontoId } = await attemptAnmeldung(kernel, request, ['zweiter-faktor']);
    const known = kontoId === null ? undefined : knownBrowserOf(kernel, request, kontoId);
    const drosseln = [drosselOf(kernel, 'faktor', known ?? kontoId ?? '')];
    await takeAttempt(kernel, drosseln, request.id);
    return drosseln;
  },
  async run(context, { nachweis }, drosseln) {
    const anmeldung = await consumeAnmeldung(context, ['zweiter-faktor']);
    const konto = await kontoOfAnmeldung(context, anmeldung);
    const faktor = await acceptNachweis(context, konto, nachweis, anmeldung.zustand.challenge);
    await forgive(context.tx, drosseln);
    await openSession(context, konto.id, faktor, anmeldung.zustand.oidcToken);
    if (faktor === 'wiederherstellung') await tellRecoveryUsed(context, konto);
    return { schritt: 'fertig' as const };
  },
  audit: ({ nachweis }, _result, { request }) =>
    kontoRecord('anmeldung.zweiter-faktor', request, { faktor: nachweis.art }),
});

const beginPasskey = defineAction(beginPasskeySignIn, {
  async run(context) {
    const { optionen, challenge } = await passkeyChallenge(context.config);
    await openAnmeldung(context, { stufe: 'passkey', zustand: { challenge } });
    return { optionen };
  },
  audit: notPersonal('nobody is named yet; who comes in is noted by finishPasskeySignIn'),
});

const finishPasskey = defineAction(finishPasskeySignIn, {
  // A signature cannot be guessed: no throttle, so that this way stays open whatever happens to the other.
  async run(context, { antwort }) {
    const { tx, config, clock, request } = context;
    const { zustand } = await consumeAnmeldung(context, ['passkey']);
    const { challenge } = zustand;
    if (!challenge) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
    const kontoId = await acceptAssertion(tx, config, { antwort, challenge, now: clock.now().toString() });
    noteKonto(request, kontoId);
    const konto = await lockKonto(tx, kontoId);
    if (!konto || !maySignIn(context, konto)) throw anmeldeFaults.PASSKEY_FALSCH();
    await openSession(context, konto.id, 'passkey');
    return { schritt: 'fertig' as const };
  },
  audit: (_input, _result, { request }) => kontoRecord('anmeldung.passkey', request),
});

export const anmeldungActions: readonly Action[] = [info, withPassword, secondFactor, beginPasskey, finishPasskey];
