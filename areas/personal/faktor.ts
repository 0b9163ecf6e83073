/** Accepts one proof of the second factor and uses it up. */
import type { ActionContext } from '#platform/actions/action.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import type { Faktorart, Nachweis } from './anmeldung.schema.ts';
import { consumeRecoveryCode, consumeTotpStep } from './faktor.sql.ts';
import type { Kontozeile } from './konto.sql.ts';
import { acceptAssertion } from './passkey.ts';
import { stepOfTotpCode } from './totp.ts';
import { hashRecoveryCode } from './wiederherstellung.ts';

/** Purpose under which TOTP secrets are sealed. */
export const TOTP_SIEGEL = 'personal.totp';

/** `challenge`: what the browser was asked to sign, for a passkey. Throws unless the proof holds. */
export async function acceptNachweis(
  context: ActionContext,
  konto: Kontozeile,
  nachweis: Nachweis,
  challenge: string | undefined,
): Promise<Faktorart> {
  const { tx, config, clock } = context;
  switch (nachweis.art) {
    case 'totp':
      await acceptTotp(context, konto, nachweis.code);
      break;
    case 'wiederherstellung': {
      const hash = hashRecoveryCode(konto.id, nachweis.code);
      if (!(await consumeRecoveryCode(tx, konto.id, hash, clock.now().toString())))
        throw anmeldeFaults.WIEDERHERSTELLUNG_FALSCH();
      break;
    }
    case 'passkey': {
      if (!challenge) throw anmeldeFaults.PASSKEY_FALSCH();
      const { antwort } = nachweis;
      await acceptAssertion(tx, config, { antwort, challenge, kontoId: konto.id, now: clock.now().toString() });
      break;
    }
  }
  return nachweis.art;
}

async function acceptTotp({ tx, keys, clock }: ActionContext, konto: Kontozeile, code: string): Promise<void> {
  const secret = konto.totp_versiegelt && keys.unseal(TOTP_SIEGEL, konto.totp_versiegelt);
  const step = secret ? stepOfTotpCode(secret, code, clock.now()) : undefined;
  if (step === undefined) throw anmeldeFaults.FAKTOR_FALSCH();
  // In the demo everybody shares one code and nobody shall stand before a door for thirty seconds.
  if (!(await consumeTotpStep(tx, konto.id, step)) && !konto.demo) throw anmeldeFaults.FAKTOR_BENUTZT();
}
