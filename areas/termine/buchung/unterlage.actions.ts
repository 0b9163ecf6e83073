/** Papers before the visit, from both sides. */
import { requireAkteToChange } from '#areas/akten/index.ts';
import { probiereDatei, zeigeSeite } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { nameOfUnterlage } from '../tag/unterlage.ts';
import { findTermin, lockTermin, type Terminzeile } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { absage } from './absage.ts';
import { readAngaben } from './angaben.ts';
import { isAhead, toAnsicht } from './ansicht.ts';
import { findBuchung } from './buchung.sql.ts';
import { terminObjects } from './buchung.ts';
import { netzOf, readGrenzenWithin } from './grenzen.ts';
import { isHeic } from './heic.rules.ts';
import { tellTermin } from './terminpost.ts';
import { offerUnterlagen } from './uebernahme.jobs.ts';
import * as api from './unterlage.api.ts';
import {
  deleteUnterlage,
  findInhalt,
  insertUnterlage,
  listUnterlagen,
  listZuPruefendeUnterlagen,
  setUnterlagenurteil,
  type Unterlagezeile,
} from './unterlage.sql.ts';
import { bytesOf, findByLink } from './verwaltung.actions.ts';

const HOECHSTENS_DATEIEN = 30;
/** Of all files of a Termin together: a link costs nothing, our disk does. */
const HOECHSTENS_BYTES = 80_000_000;
const SHOWN = 100;
const nothing = (why: string) => () => ({ withoutAudit: why });

const toUnterlage = (row: Unterlagezeile): api.Terminunterlage => ({
  ...{ id: row.id, unterlage: row.unterlage, dateiname: row.dateiname, groesse: row.groesse, seiten: row.seiten },
  uebernommen: row.eingang_id !== null,
});

export const uploadTerminunterlage = defineAction(api.uploadTerminunterlage, {
  prepare: async (kernel, { schluessel, inhalt }, { request }) => {
    await readGrenzenWithin(kernel, 'verwalten-netz', netzOf(kernel, request));
    // Before the file is looked at: a stranger must not set our machines to work.
    requireOpen(await findByLink(kernel.pool.db, schluessel), kernel.clock.now());
    const bytes = Buffer.from(inhalt, 'base64');
    if (bytes.length > api.DATEI_BYTES) throw termineFaults.DATEI_NICHT_BRAUCHBAR();
    if (isHeic(bytes)) throw termineFaults.FOTO_HEIC();
    const befund = await probiereDatei(kernel, bytes);
    if (!befund) throw termineFaults.DATEI_NICHT_BRAUCHBAR();
    return { bytes, ...befund };
  },
  run: async (context, { schluessel, unterlage, dateiname }, { bytes, seiten, art }) => {
    const { tx, clock } = context;
    const { id: terminId } = await findByLink(tx, schluessel);
    const termin = await lockTermin(tx, terminId);
    if (!termin) throw termineFaults.NICHT_GEFUNDEN();
    requireOpen(termin, clock.now());
    const { mitbringen } = await toAnsicht(context, termin);
    const known = unterlage === 'anlage' || mitbringen.some((one) => one.schluessel === unterlage);
    const there = await listUnterlagen(tx, terminId);
    const groesse = there.reduce((sum, one) => sum + one.groesse, bytes.length);
    if (there.length >= HOECHSTENS_DATEIEN || groesse > HOECHSTENS_BYTES) throw termineFaults.ZU_VIELE_DATEIEN();
    const row = await insertUnterlage(tx, {
      ...{ terminId, dateiname, seiten, typ: art, inhalt: bytes, at: clock.now().toString() },
      unterlage: known ? unterlage : 'anlage',
    });
    return toUnterlage(row);
  },
  audit: nothing('a paper of one’s own; what becomes of it is written down'),
});

function requireOpen(termin: Terminzeile, now: Temporal.Instant): void {
  if (termin.stand !== 'gebucht') throw termineFaults.STAND_PASST_NICHT();
  if (!isAhead(termin, now)) throw termineFaults.TERMIN_VORBEI();
}

async function readStand({ tx }: Pick<ActionContext, 'tx'>, terminId: string) {
  const buchung = await findBuchung(tx, terminId);
  return {
    stand: buchung?.unterlagen_stand ?? ('offen' as const),
    fehlt: [...(buchung?.unterlagen_fehlt ?? [])],
    dateien: (await listUnterlagen(tx, terminId)).map(toUnterlage),
  };
}

export const listTerminunterlagen = defineAction(api.listTerminunterlagen, {
  run: async (context, { schluessel }) => readStand(context, (await findByLink(context.tx, schluessel)).id),
  audit: nothing('one’s own papers'),
});

export const removeTerminunterlage = defineAction(api.removeTerminunterlage, {
  run: async ({ tx }, { schluessel, id }) => {
    const termin = await findByLink(tx, schluessel);
    if (!(await deleteUnterlage(tx, termin.id, id))) throw termineFaults.NICHT_GEFUNDEN();
    return {};
  },
  audit: nothing('one’s own papers'),
});

export const listUnterlagenpruefungen = defineAction(api.listUnterlagenpruefungen, {
  run: async ({ tx, clock }) => {
    const rows = await listZuPruefendeUnterlagen(tx, clock.now().toString(), SHOWN);
    const termine = [];
    for (const { terminId, dateien, stand, neuestesAt } of rows) {
      const termin = await findTermin(tx, terminId);
      if (!termin) continue;
      const anliegen = termin.anliegen.map(({ name }) => name);
      termine.push({
        terminId,
        kennung: termin.kennung,
        beginn: termin.beginn,
        anliegen,
        dateien,
        stand,
        neuestesAm: neuestesAt,
      });
    }
    return { termine };
  },
  audit: (_input, result) => ({
    what: 'terminunterlagen.gelistet',
    objects: (result?.termine ?? []).flatMap(({ terminId }) => terminObjects(terminId)),
  }),
});

async function requireTermin({ tx }: Pick<ActionContext, 'tx'>, terminId: string): Promise<Terminzeile> {
  const termin = await lockTermin(tx, terminId);
  if (!termin) throw termineFaults.NICHT_GEFUNDEN();
  return termin;
}

export const listUnterlagenZumTermin = defineAction(api.listUnterlagenZumTermin, {
  run: async (context, { terminId }) => {
    const { tx, clock } = context;
    const termin = await findTermin(tx, terminId);
    if (!termin) throw termineFaults.NICHT_GEFUNDEN();
    const { mitbringen } = await toAnsicht(context, termin);
    const { personen, email, telefon } = readAngaben(context, termin.angaben);
    const [erste] = personen;
    const { kennung, beginn, tag, sprache } = termin;
    const liste = [];
    for (const { schluessel, jePerson } of mitbringen)
      liste.push({ schluessel, jePerson, name: await nameOfUnterlage(schluessel) });
    return {
      ...{ kennung, beginn, tag, sprache, anliegen: termin.anliegen.map(({ name }) => name) },
      name: erste ? `${erste.familienname}, ${erste.vornamen}` : null,
      erreichbar: (email ?? telefon) !== undefined,
      offen: termin.stand === 'gebucht' && isAhead(termin, clock.now()),
      mitbringen: liste,
      ...(await readStand(context, terminId)),
    };
  },
  audit: ({ terminId }) => ({ what: 'terminunterlagen.gelistet', objects: terminObjects(terminId) }),
});

export const readTerminunterlage = defineAction(api.readTerminunterlage, {
  run: async ({ tx }, { terminId, id }) => {
    const file = await findInhalt(tx, terminId, id);
    // Once the Akte has it, it is read there.
    if (!file?.inhalt) throw termineFaults.NICHT_GEFUNDEN();
    return bytesOf(file.inhalt, file.dateiname, 'application/octet-stream');
  },
  audit: ({ terminId }) => ({ what: 'terminunterlage.gelesen', objects: terminObjects(terminId) }),
});

export const readTerminunterlageseite = defineAction(api.readTerminunterlageseite, {
  prepare: async (kernel, { terminId, id, seite }) => {
    const file = await findInhalt(kernel.pool.db, terminId, id);
    const bild = file?.inhalt ? await zeigeSeite(kernel, file.inhalt, seite) : undefined;
    if (!bild) throw termineFaults.NICHT_GEFUNDEN();
    return bild;
  },
  run: async (_context, { seite }, bild) => bytesOf(bild, `seite-${seite}.webp`, 'image/webp'),
  audit: ({ terminId }) => ({ what: 'terminunterlage.gelesen', objects: terminObjects(terminId) }),
});

export const judgeTerminunterlagen = defineAction(api.judgeTerminunterlagen, {
  run: async (context, { terminId, urteil, fehlt }) => {
    const { tx, actor, clock } = context;
    const termin = await requireTermin(context, terminId);
    requireOpen(termin, clock.now());
    const stand = urteil === 'vollstaendig' ? urteil : 'fehlt';
    const missing = urteil === 'vollstaendig' ? [] : fehlt;
    await setUnterlagenurteil(tx, terminId, { stand, fehlt: missing, von: actor.id, at: clock.now().toString() });
    if (urteil === 'absagen') {
      await absage(context, termin, 'unterlagen');
      return { benachrichtigt: termin.kontaktHmac !== null };
    }
    const art = urteil === 'vollstaendig' ? 'unterlagen-gut' : 'unterlagen-fehlt';
    return { benachrichtigt: await tellTermin(context, tx, termin, art) };
  },
  audit: ({ terminId, urteil }) => ({
    what: 'terminunterlagen.geprueft',
    objects: terminObjects(terminId),
    details: { urteil },
  }),
});

export const fileTerminunterlagen = defineAction(api.fileTerminunterlagen, {
  run: async (context, { terminId, akteId }) => {
    await requireAkteToChange(context, akteId);
    await requireTermin(context, terminId);
    return { dateien: await offerUnterlagen(context, context.tx, context.actor, { terminId, akteId }) };
  },
  audit: ({ terminId, akteId }) => ({
    what: 'terminunterlagen.uebernommen',
    objects: [...terminObjects(terminId), { art: 'akte', id: akteId }],
  }),
});

export const unterlageActions = [
  uploadTerminunterlage,
  listTerminunterlagen,
  removeTerminunterlage,
  listUnterlagenpruefungen,
  listUnterlagenZumTermin,
  readTerminunterlage,
  readTerminunterlageseite,
  judgeTerminunterlagen,
  fileTerminunterlagen,
];
