/** First set-up of a second factor, within a sign-in that has proven the password. */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { findAmtName } from './amt.sql.ts';
import { beginFirstPasskey, beginFirstTotp, finishFirstPasskey, finishFirstTotp } from './anmeldung.api.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import {
  attemptAnmeldung,
  changeAnmeldung,
  consumeAnmeldung,
  currentAnmeldung,
  kontoOfAnmeldung,
} from './anmeldung.ts';
import { setTotp } from './faktor.sql.ts';
import { TOTP_SIEGEL } from './faktor.ts';
import { acceptRegistration, passkeyRegistration } from './passkey.ts';
import { openSession } from './sitzung.ts';
import { kontoRecord } from './spur.ts';
import { describeTotp, newTotpSecret, stepOfTotpCode } from './totp.ts';
import { issueRecoveryCodes } from './wiederherstellung.ts';

const beginTotp = defineAction(beginFirstTotp, {
  async run(context) {
    const anmeldung = await currentAnmeldung(context, ['einrichtung']);
    const konto = await kontoOfAnmeldung(context, anmeldung);
    const secret = newTotpSecret();
    await changeAnmeldung(context, anmeldung, { totp: secret });
    return describeTotp(secret, await findAmtName(context.tx), konto.email);
  },
  audit: (_input, _result, { request }) => kontoRecord('faktor.einrichtung-begonnen', request, { faktor: 'totp' }),
});

const finishTotp = defineAction(finishFirstTotp, {
  async prepare(kernel, _input, { request }) {
    await attemptAnmeldung(kernel, request, ['einrichtung']);
  },
  async run(context, { code }) {
    const { tx, keys, clock } = context;
    const anmeldung = await consumeAnmeldung(context, ['einrichtung']);
    const konto = await kontoOfAnmeldung(context, anmeldung);
    const { totp: secret, oidcToken } = anmeldung.zustand;
    if (!secret) throw anmeldeFaults.EINRICHTUNG_OFFEN();
    const step = stepOfTotpCode(secret, code, clock.now());
    if (step === undefined) throw anmeldeFaults.FAKTOR_FALSCH();
    await setTotp(tx, konto.id, { versiegelt: keys.seal(TOTP_SIEGEL, secret), step, now: clock.now().toString() });
    const codes = await issueRecoveryCodes(tx, konto.id);
    await openSession(context, konto.id, 'totp', oidcToken);
    return { schritt: 'fertig' as const, codes };
  },
  audit: (_input, _result, { request }) => kontoRecord('faktor.eingerichtet', request, { faktor: 'totp' }),
});

const beginPasskey = defineAction(beginFirstPasskey, {
  async run(context) {
    const anmeldung = await currentAnmeldung(context, ['einrichtung']);
    const konto = await kontoOfAnmeldung(context, anmeldung);
    const amt = await findAmtName(context.tx);
    const { optionen, challenge } = await passkeyRegistration(context.config, { amt, konto, vorhandene: [] });
    await changeAnmeldung(context, anmeldung, { challenge });
    return { optionen };
  },
  audit: (_input, _result, { request }) => kontoRecord('faktor.einrichtung-begonnen', request, { faktor: 'passkey' }),
});

const finishPasskey = defineAction(finishFirstPasskey, {
  async prepare(kernel, _input, { request }) {
    await attemptAnmeldung(kernel, request, ['einrichtung']);
  },
  async run(context, { antwort, name }) {
    const { tx, config, clock } = context;
    const anmeldung = await consumeAnmeldung(context, ['einrichtung']);
    const konto = await kontoOfAnmeldung(context, anmeldung);
    const { challenge, oidcToken } = anmeldung.zustand;
    if (!challenge) throw anmeldeFaults.EINRICHTUNG_OFFEN();
    const now = clock.now().toString();
    await acceptRegistration(tx, config, { antwort, challenge, kontoId: konto.id, name, now });
    const codes = await issueRecoveryCodes(tx, konto.id);
    await openSession(context, konto.id, 'passkey', oidcToken);
    return { schritt: 'fertig' as const, codes };
  },
  audit: (_input, _result, { request }) => kontoRecord('faktor.eingerichtet', request, { faktor: 'passkey' }),
});

export const einrichtungActions: readonly Action[] = [beginTotp, finishTotp, beginPasskey, finishPasskey];
