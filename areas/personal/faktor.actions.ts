/** One's own second factors and sessions. */
import { z } from 'zod';
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { findAmtName } from './amt.sql.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { tellOwner } from './benachrichtigung.ts';
import { ownKonto, requireOwner } from './bestaetigung.ts';
import { drosselOf, forgive, takeAttempt } from './drossel.ts';
import { countUnusedCodes, deletePasskey, listPasskeys, setTotp } from './faktor.sql.ts';
import { TOTP_SIEGEL } from './faktor.ts';
import {
  beginPasskey,
  beginTotp,
  finishPasskey,
  finishTotp,
  listFaktoren,
  removePasskey,
  renewRecoveryCodes,
} from './ich.api.ts';
import type { faktorenSchema } from './ich.schema.ts';
import { findKontoById } from './konto.sql.ts';
import { later } from './moment.ts';
import { acceptRegistration, passkeyRegistration } from './passkey.ts';
import { findSitzung, rememberInSitzung } from './sitzung.sql.ts';
import { describeTotp, newTotpSecret, stepOfTotpCode } from './totp.ts';
import { issueRecoveryCodes } from './wiederherstellung.ts';

const SIEGEL = 'personal.sitzung';
const SETUP_MINUTES = 15;
const NOTHING = { drosseln: [] };

/** What a set-up under way keeps in the session: nobody else's session can end it. */
const einrichtungSchema = z.object({ art: z.enum(['totp', 'passkey']), wert: z.string(), bis: z.string() });

async function rememberSetUp(context: ActionContext, art: 'totp' | 'passkey', wert: string): Promise<void> {
  const { tx, keys, actor } = context;
  if (!actor.sessionId) throw anmeldeFaults.KEIN_KONTO();
  const bis = later(context, { minutes: SETUP_MINUTES });
  await rememberInSitzung(tx, actor.sessionId, keys.seal(SIEGEL, JSON.stringify({ art, wert, bis })));
}

async function recallSetUp({ tx, keys, clock, actor }: ActionContext, art: 'totp' | 'passkey'): Promise<string> {
  const sitzung = actor.sessionId ? await findSitzung(tx, actor.sessionId) : undefined;
  if (!sitzung?.versiegelt) throw anmeldeFaults.EINRICHTUNG_OFFEN();
  const kept = einrichtungSchema.parse(JSON.parse(keys.unseal(SIEGEL, sitzung.versiegelt)));
  if (kept.art !== art || Temporal.Instant.compare(kept.bis, clock.now()) < 0) throw anmeldeFaults.EINRICHTUNG_OFFEN();
  return kept.wert;
}

async function faktorenOf({ tx, actor }: ActionContext): Promise<z.output<typeof faktorenSchema>> {
  const konto = await findKontoById(tx, actor.id);
  const passkeys = await listPasskeys(tx, actor.id);
  return {
    ...(konto?.totp_at ? { totp: { eingerichtetAm: konto.totp_at } } : {}),
    passkeys: passkeys.map(({ id, name, created_at, benutzt_at }) => ({
      id,
      name,
      eingerichtetAm: created_at,
      ...(benutzt_at ? { zuletztAm: benutzt_at } : {}),
    })),
    codesUebrig: await countUnusedCodes(tx, actor.id),
  };
}

const own =
  (what: string, details?: Record<string, string>) =>
  (_input: unknown, _result: unknown, { actor }: ActionContext) => ({
    what,
    objects: [{ art: 'konto', id: actor.id }],
    ...(details ? { details } : {}),
  });

const list = defineAction(listFaktoren, { run: faktorenOf, audit: own('faktor.gelesen') });

const startTotp = defineAction(beginTotp, {
  prepare: (kernel, { kennwort }, caller) => requireOwner(kernel, caller, kennwort),
  async run(context, _input, bestaetigung) {
    const konto = await ownKonto(context, bestaetigung);
    const secret = newTotpSecret();
    await rememberSetUp(context, 'totp', secret);
    return describeTotp(secret, await findAmtName(context.tx), konto.email);
  },
  audit: own('faktor.einrichtung-begonnen', { faktor: 'totp' }),
});

const endTotp = defineAction(finishTotp, {
  async prepare(kernel, _input, { actor, request }) {
    const drosseln = [drosselOf(kernel, 'bestaetigung', `totp\n${actor.id}`)];
    await takeAttempt(kernel, drosseln, request.id);
    return drosseln;
  },
  async run(context, { code }, drosseln) {
    const { tx, keys, clock, actor } = context;
    const konto = await ownKonto(context, NOTHING);
    const secret = await recallSetUp(context, 'totp');
    const step = stepOfTotpCode(secret, code, clock.now());
    if (step === undefined) throw anmeldeFaults.FAKTOR_FALSCH();
    await forgive(tx, drosseln);
    await setTotp(tx, konto.id, { versiegelt: keys.seal(TOTP_SIEGEL, secret), step, now: clock.now().toString() });
    if (actor.sessionId) await rememberInSitzung(tx, actor.sessionId, null);
    await tellOwner(
      context,
      konto,
      'Eine Authenticator-App wurde als zweiter Faktor eingerichtet; eine frühere gilt nicht mehr.',
    );
    return faktorenOf(context);
  },
  audit: own('faktor.eingerichtet', { faktor: 'totp' }),
});

const startPasskey = defineAction(beginPasskey, {
  prepare: (kernel, { kennwort }, caller) => requireOwner(kernel, caller, kennwort),
  async run(context, _input, bestaetigung) {
    const { tx, config } = context;
    const konto = await ownKonto(context, bestaetigung);
    const given = { amt: await findAmtName(tx), konto, vorhandene: await listPasskeys(tx, konto.id) };
    const { optionen, challenge } = await passkeyRegistration(config, given);
    await rememberSetUp(context, 'passkey', challenge);
    return { optionen };
  },
  audit: own('faktor.einrichtung-begonnen', { faktor: 'passkey' }),
});

const endPasskey = defineAction(finishPasskey, {
  async run(context, { antwort, name }) {
    const { tx, config, clock, actor } = context;
    const konto = await ownKonto(context, NOTHING);
    const challenge = await recallSetUp(context, 'passkey');
    await acceptRegistration(tx, config, { antwort, challenge, kontoId: konto.id, name, now: clock.now().toString() });
    if (actor.sessionId) await rememberInSitzung(tx, actor.sessionId, null);
    await tellOwner(context, konto, 'Ein Passkey wurde eingerichtet.');
    return faktorenOf(context);
  },
  audit: own('faktor.eingerichtet', { faktor: 'passkey' }),
});

const remove = defineAction(removePasskey, {
  prepare: (kernel, { kennwort }, caller) => requireOwner(kernel, caller, kennwort),
  async run(context, { id }, bestaetigung) {
    const { tx } = context;
    const konto = await ownKonto(context, bestaetigung);
    const passkeys = await listPasskeys(tx, konto.id);
    const isLast = passkeys.every((passkey) => passkey.id === id) && konto.totp_versiegelt === null;
    if (isLast) throw anmeldeFaults.LETZTER_FAKTOR();
    if (await deletePasskey(tx, konto.id, id)) await tellOwner(context, konto, 'Ein Passkey wurde entfernt.');
    return faktorenOf(context);
  },
  audit: own('faktor.entfernt', { faktor: 'passkey' }),
});

const renewCodes = defineAction(renewRecoveryCodes, {
  prepare: (kernel, { kennwort }, caller) => requireOwner(kernel, caller, kennwort),
  async run(context, _input, bestaetigung) {
    const konto = await ownKonto(context, bestaetigung);
    const codes = await issueRecoveryCodes(context.tx, konto.id);
    await tellOwner(context, konto, 'Neue Wiederherstellungscodes wurden erzeugt; die alten gelten nicht mehr.');
    return { codes };
  },
  audit: own('faktor.eingerichtet', { faktor: 'wiederherstellung' }),
});

export const faktorActions: readonly Action[] = [
  list,
  startTotp,
  endTotp,
  startPasskey,
  endPasskey,
  remove,
  renewCodes,
];
