/** One's own password: changed by who knows the old one, or set by a one-time link and the second factor. */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { getEinmallink, resetPassword } from './anmeldung.api.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import type { Nachweis } from './anmeldung.schema.ts';
import { tellOwner } from './benachrichtigung.ts';
import { checkOwnPassword, ownKonto } from './bestaetigung.ts';
import { drosselOf, forgive, netzDrossel, takeAttempt } from './drossel.ts';
import { attemptEinmallink, consumeEinmallink, openEinmallink } from './einmallink.ts';
import { listFaktorarten } from './faktor.sql.ts';
import { acceptNachweis } from './faktor.ts';
import { changePassword } from './ich.api.ts';
import { findSchwaeche } from './kennwort.rules.ts';
import { hashKennwort } from './kennwort.ts';
import { findKontoById, setKennwort } from './konto.sql.ts';
import { deleteSitzungen } from './sitzung.sql.ts';
import { kontoRecord } from './spur.ts';

function requireStrong(kennwort: string, person: { name: string; email: string }): void {
  const grund = findSchwaeche(kennwort, person);
  if (grund) throw anmeldeFaults.KENNWORT_SCHWACH({ grund }, { fields: [{ path: 'kennwort', message: grund }] });
}

const change = defineAction(changePassword, {
  async prepare(kernel, { altes, neues }, caller) {
    const konto = await findKontoById(kernel.pool.db, caller.actor.id);
    if (!konto?.kennwort) throw anmeldeFaults.KEIN_KONTO();
    const bestaetigung = await checkOwnPassword(kernel, caller, konto.kennwort, altes);
    requireStrong(neues, konto);
    return { bestaetigung, hash: await hashKennwort(neues) };
  },
  async run(context, _input, { bestaetigung, hash }) {
    const { tx, actor } = context;
    const konto = await ownKonto(context, bestaetigung);
    await setKennwort(tx, konto.id, hash);
    await deleteSitzungen(tx, konto.id, actor.sessionId);
    await tellOwner(context, konto, 'Das Kennwort wurde geändert.');
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'kennwort.geaendert', objects: [{ art: 'konto', id: actor.id }] }),
});

const openLink = defineAction(getEinmallink, {
  async prepare(kernel, _input, { request }) {
    const drosseln = netzDrossel(kernel, request.ip);
    await takeAttempt(kernel, drosseln, request.id);
    return drosseln;
  },
  async run(context, { token }, drosseln) {
    const link = await openEinmallink(context, token);
    await forgive(context.tx, drosseln);
    return link;
  },
  audit: (_input, _result, { request }) => kontoRecord('einmallink.geoeffnet', request),
});

/**
 * Not weaker than the front door: who reads the mail still needs the second factor, and an account that has none yet
 * is asked for it at the next sign-in. The password is hashed only for a link that counts.
 */
const reset = defineAction(resetPassword, {
  async prepare(kernel, { token, kennwort, nachweis }, { request }) {
    const drosseln = netzDrossel(kernel, request.ip);
    await takeAttempt(kernel, drosseln, request.id);
    const konto = await attemptEinmallink(kernel, request, token);
    if (needsNachweis(await listFaktorarten(kernel.pool.db, konto.id), nachweis)) throw anmeldeFaults.NACHWEIS_FEHLT();
    const faktor = nachweis ? [drosselOf(kernel, 'faktor', konto.id)] : [];
    requireStrong(kennwort, konto);
    if (faktor.length > 0) await takeAttempt(kernel, faktor, request.id);
    return { hash: await hashKennwort(kennwort), drosseln: [...drosseln, ...faktor] };
  },
  async run(context, { token, nachweis }, { hash, drosseln }) {
    const { tx } = context;
    const { konto, challenge } = await consumeEinmallink(context, token);
    const faktoren = await listFaktorarten(tx, konto.id);
    if (faktoren.length > 0) {
      if (!nachweis) throw anmeldeFaults.NACHWEIS_FEHLT();
      await acceptNachweis(context, konto, nachweis, challenge);
    }
    await forgive(tx, [...drosseln, drosselOf(context, 'konto', konto.email)]);
    await setKennwort(tx, konto.id, hash);
    await deleteSitzungen(tx, konto.id);
    await tellOwner(context, konto, 'Mit einem einmaligen Link wurde ein neues Kennwort gesetzt.');
    return {};
  },
  audit: (_input, _result, { request }) => kontoRecord('kennwort.gesetzt', request),
});

function needsNachweis(faktoren: readonly string[], nachweis: Nachweis | undefined): boolean {
  return faktoren.length > 0 && nachweis === undefined;
}

export const kennwortActions: readonly Action[] = [change, openLink, reset];
