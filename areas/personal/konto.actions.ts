/** Accounts of staff, as the administration looks after them. */
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { linkTo, tellOwner, writeTo } from './benachrichtigung.ts';
import type { Buchstaben } from './bereich.rules.ts';
import { fromCursor, toCursor } from './blaettern.ts';
import { deleteEinmallinks } from './einmallink.sql.ts';
import { sendEinmallink } from './einmallink.ts';
import { listKontoRows } from './kontenliste.sql.ts';
import {
  activateKonto,
  createKonto,
  deactivateKonto,
  getKonto,
  issueResetLink,
  listKonten,
  updateKonto,
} from './konto.api.ts';
import type { KontoInput } from './konto.schema.ts';
import {
  insertKonto,
  isEmailTaken,
  type Kontozeile,
  listEmpfaengerByRolle,
  lockAdministrations,
  setKontoStatus,
  updateKontoData,
} from './konto.sql.ts';
import { loadKonto, lockedKonto, lockedKontoVersion, requireLettersInTeams } from './konto.ts';
import { kontoGeaendert } from './personal.events.ts';
import { personalFaults } from './personal.faults.ts';
import { inhalteErteilt } from './personal.mails.ts';
import { isRolle, ROLLEN } from './rolle.data.ts';
import {
  addedRollen,
  findUnvereinbareRollen,
  hasAktenzugang,
  isLastAdministration,
  sameRollen,
} from './rolle.rules.ts';
import { deleteSitzungen } from './sitzung.sql.ts';
import { endVertretungenOf } from './vertretung.sql.ts';
import { listZustaendigkeiten, replaceZustaendigkeiten } from './zustaendigkeit.sql.ts';

const aboutKonto =
  (what: string) =>
  ({ id }: { id: string }) => ({ what, objects: [{ art: 'konto', id }] });

const list = defineAction(listKonten, {
  async run({ tx, config }, { ab, anzahl, ...filter }) {
    const nach = ab === undefined ? undefined : fromCursor(ab);
    const rows = await listKontoRows(tx, { ...filter, nach, limit: anzahl + 1, demo: config.demo });
    const konten = rows.slice(0, anzahl);
    const last = konten.at(-1);
    return { konten, ...(rows.length > anzahl && last ? { weiter: toCursor(last.name, last.id) } : {}) };
  },
  audit: (_input, result) => ({
    what: 'konto.aufgelistet',
    objects: [],
    ...(result ? { details: { anzahl: result.konten.length } } : {}),
  }),
});

const get = defineAction(getKonto, {
  run: (context, { id }) => loadKonto(context, id),
  audit: aboutKonto('konto.gelesen'),
});

const create = defineAction(createKonto, {
  async run(context, input) {
    const { tx, actor } = context;
    requireCompatible(input.rollen);
    await requireLettersInTeams(context, input.zustaendigkeiten);
    const { name, email, rollen } = input;
    const id = await insertKonto(tx, { name, email, rollen, status: 'eingeladen', createdBy: actor.id });
    if (!id) throw emailTaken();
    await replaceZustaendigkeiten(tx, id, input.zustaendigkeiten);
    await sendEinmallink(context, { id, name, email, status: 'eingeladen' });
    await tellOfAktenzugang(context, name, [], rollen);
    return changed(context, id);
  },
  audit: (input, result) => ({
    what: 'konto.angelegt',
    objects: result ? [{ art: 'konto', id: result.id }] : [],
    details: { rollen: input.rollen },
  }),
});

const update = defineAction(updateKonto, {
  async run(context, { id, version, ...input }) {
    const { tx, actor } = context;
    const administrations = await lockAdministrations(tx);
    const before = await lockedKontoVersion(context, id, version);
    const letters = await listZustaendigkeiten(tx, id);
    const rolesChange = !sameRollen(before.rollen, input.rollen);
    if (id === actor.id && (rolesChange || !sameLetters(letters, input.zustaendigkeiten)))
      throw personalFaults.EIGENE_ROLLEN();
    if (before.quelle === 'oidc' && (rolesChange || before.email !== input.email))
      throw personalFaults.KEIN_LOKALES_KONTO();
    requireCompatible(input.rollen);
    if (!input.rollen.includes('administration')) requireOtherAdministration(before, administrations);
    await requireLettersInTeams(context, input.zustaendigkeiten);
    if (await isEmailTaken(tx, input.email, id)) throw emailTaken();
    await updateKontoData(tx, id, input);
    await replaceZustaendigkeiten(tx, id, input.zustaendigkeiten);
    if (rolesChange) await deleteSitzungen(tx, id);
    if (before.email !== input.email) await afterNewAddress(context, before);
    await tellOfAktenzugang(context, input.name, before.rollen, input.rollen);
    return changed(context, id);
  },
  audit: ({ id, rollen }) => ({ what: 'konto.geaendert', objects: [{ art: 'konto', id }], details: { rollen } }),
});

const deactivate = defineAction(deactivateKonto, {
  async run(context, { id, version }) {
    const { tx, actor, clock } = context;
    if (id === actor.id) throw personalFaults.EIGENES_KONTO();
    const administrations = await lockAdministrations(tx);
    const before = await lockedKontoVersion(context, id, version);
    if (before.status === 'deaktiviert') throw personalFaults.NICHT_IN_DIESEM_STAND();
    requireOtherAdministration(before, administrations);
    await setKontoStatus(tx, id, 'deaktiviert');
    await deleteSitzungen(tx, id);
    await deleteEinmallinks(tx, id);
    await endVertretungenOf(tx, id, clock.now().toString());
    return changed(context, id);
  },
  audit: aboutKonto('konto.deaktiviert'),
});

const activate = defineAction(activateKonto, {
  async run(context, { id, version }) {
    const { tx } = context;
    const before = await lockedKontoVersion(context, id, version);
    if (before.status !== 'deaktiviert') throw personalFaults.NICHT_IN_DIESEM_STAND();
    const invited = before.quelle === 'lokal' && before.kennwort === null;
    await setKontoStatus(tx, id, invited ? 'eingeladen' : 'aktiv');
    return changed(context, id);
  },
  audit: aboutKonto('konto.aktiviert'),
});

const resetLink = defineAction(issueResetLink, {
  async run(context, { id }) {
    const konto = await lockedKonto(context, id);
    if (konto.quelle === 'oidc') throw personalFaults.KEIN_LOKALES_KONTO();
    if (konto.status === 'deaktiviert') throw personalFaults.KONTO_DEAKTIVIERT();
    return { gueltigBis: await sendEinmallink(context, konto) };
  },
  audit: aboutKonto('einmallink.gesendet'),
});

function requireCompatible(rollen: KontoInput['rollen']): void {
  const conflict = findUnvereinbareRollen(rollen);
  if (conflict)
    throw personalFaults.ROLLEN_UNVEREINBAR(
      { grund: conflict.grund },
      { fields: [{ path: 'rollen', message: conflict.grund }] },
    );
}

function emailTaken() {
  return personalFaults.EMAIL_VERGEBEN(
    {},
    { fields: [{ path: 'email', message: 'Diese Adresse gehört schon zu einem Konto.' }] },
  );
}

function requireOtherAdministration({ id, rollen }: Kontozeile, administrations: readonly string[]): void {
  const others = administrations.filter((one) => one !== id).length;
  if (isLastAdministration(rollen, others)) throw personalFaults.LETZTE_ADMINISTRATION();
}

/** Links went to the old address. Its owner learns of the change there, and somebody else's change does not pass unseen. */
async function afterNewAddress(context: ActionContext, before: Kontozeile): Promise<void> {
  await deleteEinmallinks(context.tx, before.id);
  await tellOwner(
    context,
    before,
    'Für Ihr Konto ist eine neue E-Mail-Adresse eingetragen; diese hier gilt nicht mehr.',
  );
}

/** The administration could otherwise make itself a second person that reads. */
async function tellOfAktenzugang(
  context: ActionContext,
  wer: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const added = addedRollen(before, after).filter((rolle) => hasAktenzugang([rolle]));
  if (added.length === 0) return;
  const rollen = added.map((id) => (isRolle(id) ? ROLLEN[id].name : id)).join(', ');
  const link = linkTo(context.config, '/verwaltung/konten');
  const people = await listEmpfaengerByRolle(context.tx, ['leitung']);
  await writeTo(context, inhalteErteilt, people, { wer, rollen, durch: context.actor.displayName, link });
}

function sameLetters(before: readonly Buchstaben[], after: readonly Buchstaben[]): boolean {
  const text = (letters: readonly Buchstaben[]) =>
    letters.map(({ teamId, von, bis }) => `${teamId} ${von} ${bis}`).sort();
  return JSON.stringify(text(before)) === JSON.stringify(text(after));
}

async function changed(context: ActionContext, id: string) {
  await context.events.emit(context.tx, kontoGeaendert, { kontoId: id });
  return loadKonto(context, id);
}

export const kontoActions: readonly Action[] = [list, get, create, update, deactivate, activate, resetLink];
