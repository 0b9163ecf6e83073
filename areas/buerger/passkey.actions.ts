/** Passkeys of citizens; the technique is that of `engines/signin`, as for the staff. */
import { findAmtName, relyingParty } from '#areas/personal/index.ts';
import { passkeyLogin, passkeyRegistration, verifyLogin, verifyRegistration } from '#engines/signin/index.ts';
import { type Action, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { openAnlauf, takeAnlauf } from './anlauf.ts';
import { buergerFaults } from './buerger.faults.ts';
import { findKonto } from './konto.sql.ts';
import { GRENZEN, hasWayBack, kontoObject, openBuergersitzung, readEmail, requireWithin } from './konto.ts';
import * as api from './passkey.api.ts';
import { deletePasskey, insertPasskey, listPasskeys, lockPasskey, markPasskeyUsed } from './passkey.sql.ts';

interface Merke {
  readonly challenge: string;
}

const begin = defineAction(api.beginBuergerpasskey, {
  run: async (context) => {
    const { tx, actor, config } = context;
    const konto = await findKonto(tx, actor.id);
    const email = konto && readEmail(context, konto);
    // A lost device must not be the only key: first an address, by which one comes back in any case.
    if (email === undefined) throw buergerFaults.ADRESSE_FEHLT();
    const { options, challenge } = await passkeyRegistration(relyingParty(config), {
      rpName: `Bleibe ${await findAmtName(tx)}`,
      user: { id: actor.id, name: email, displayName: email },
      exclude: (await listPasskeys(tx, actor.id)).map(({ kennung, wege }) => ({ id: kennung, transports: wege })),
    });
    await openAnlauf(context, { art: 'passkey-neu', kontoId: actor.id, merke: { challenge } });
    return { optionen: options };
  },
  audit: notPersonal('a challenge for the browser'),
});

const add = defineAction(api.addBuergerpasskey, {
  prepare: async (kernel, { antwort }, { actor, request }) => {
    const { kontoId, merke } = await takeAnlauf<Merke>(kernel, request, 'passkey-neu');
    if (kontoId !== actor.id) throw buergerFaults.ANMELDUNG_ABGELAUFEN();
    const accepted = await verifyRegistration(relyingParty(kernel.config), antwort, merke.challenge);
    if (!accepted) throw buergerFaults.PASSKEY_FALSCH();
    return accepted;
  },
  run: async ({ tx, actor, clock }, { name }, accepted) => {
    const isNew = await insertPasskey(tx, {
      kennung: accepted.id,
      konto_id: actor.id,
      schluessel: accepted.publicKey,
      zaehler: accepted.counter,
      wege: accepted.transports,
      name,
      now: clock.now().toString(),
    });
    if (!isNew) throw buergerFaults.PASSKEY_BEKANNT();
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.passkey-angelegt', objects: kontoObject(actor.id) }),
});

const remove = defineAction(api.removeBuergerpasskey, {
  run: async (context, { id }) => {
    if (!(await deletePasskey(context.tx, context.actor.id, id))) throw buergerFaults.NICHT_DA();
    if (!(await hasWayBack(context, context.actor.id))) throw buergerFaults.LETZTER_WEG();
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.passkey-entfernt', objects: kontoObject(actor.id) }),
});

const beginSignin = defineAction(api.beginBuergerpasskeyAnmeldung, {
  prepare: (kernel, _input, { request }) => requireWithin(kernel, GRENZEN.netz, request.ip),
  run: async (context) => {
    const { options, challenge } = await passkeyLogin(relyingParty(context.config));
    await openAnlauf(context, { art: 'passkey', merke: { challenge } });
    return { optionen: options };
  },
  audit: notPersonal('a challenge for the browser'),
});

const confirm = defineAction(api.confirmBuergerpasskey, {
  prepare: async (kernel, _input, { request }) => {
    await requireWithin(kernel, GRENZEN.netz, request.ip);
    return (await takeAnlauf<Merke>(kernel, request, 'passkey')).merke;
  },
  run: async (context, { antwort }, { challenge }) => {
    const { tx, config, clock } = context;
    const row = typeof antwort.id === 'string' ? await lockPasskey(tx, antwort.id) : undefined;
    if (!row) throw buergerFaults.PASSKEY_FALSCH();
    const known = { id: row.kennung, publicKey: row.schluessel, counter: row.zaehler };
    const counter = await verifyLogin(relyingParty(config), antwort, challenge, known);
    const konto = await findKonto(tx, row.konto_id);
    if (counter === undefined || !konto) throw buergerFaults.PASSKEY_FALSCH();
    await markPasskeyUsed(tx, row.id, counter, clock.now().toString());
    return openBuergersitzung(context, konto, { weg: 'passkey' });
  },
  audit: (_input, result) => ({ what: 'buergerkonto.mit-passkey-angemeldet', objects: kontoObject(result?.id) }),
});

export const passkeyActions: readonly Action[] = [begin, add, remove, beginSignin, confirm];
