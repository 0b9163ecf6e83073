/** From the Anliegen to a confirmed Termin. Refusals and reads of strangers leave no audit row; a Termin leaves one. */
import { hashToken } from '#areas/personal/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { besuchsminuten, stationenFuer } from '../termin/besuchsplan.rules.ts';
import { bookTermin, holdTermin as hold, nameTermin as name, releaseTermin } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { kontaktHmac, sealAngaben } from './angaben.ts';
import { toQuittung, toReservierung } from './ansicht.ts';
import { groessteZahl } from './aufgabe.rules.ts';
import { judgeLoesung, makeAufgabe, useLoesung } from './aufgabe.ts';
import * as api from './buchung.api.ts';
import { findBuchungMitKontakt, guessCode, insertBuchung, insertSpur, setPruefung } from './buchung.sql.ts';
import {
  bestaetigenBis,
  CODE_VERSUCHE,
  findOwn,
  lockOwn,
  makeRoom,
  planDirekt,
  sendCode,
  terminObjects,
} from './buchung.ts';
import { freieTage, freieZeiten } from './freie-zeiten.ts';
import { netzOf, readGrenzen, readGrenzenWithin, requireWithin, zaehle } from './grenzen.ts';
import { readPersonen } from './personen.ts';
import { hashCode, schluesselHashFor } from './schluessel.ts';
import { tellTermin } from './terminpost.ts';

const nothing = (why: string) => () => ({ withoutAudit: why });
const skills = (dolmetschen: string | undefined) => (dolmetschen ? [`sprache:${dolmetschen}`] : []);

export const listAnliegen = defineAction(api.listAnliegen, {
  run: async ({ tx, clock }) => {
    const katalog = await listAnliegenAm(tx, clock.today().toString());
    return {
      anliegen: katalog
        .filter(({ aktiv }) => aktiv)
        .map(({ stationen: _stationen, puffer: _puffer, verfahren: _verfahren, aktiv: _aktiv, ...anliegen }) => ({
          ...anliegen,
          minuten: Array.from({ length: anliegen.hoechstPersonen }, (_, nr) =>
            minutenFor(katalog, anliegen.schluessel, nr + 1),
          ),
        })),
    };
  },
  audit: nothing('a public catalogue'),
});

function minutenFor(katalog: Awaited<ReturnType<typeof listAnliegenAm>>, schluessel: string, personen: number): number {
  const anliegen = katalog.find((one) => one.schluessel === schluessel);
  if (!anliegen) return 0;
  return besuchsminuten(
    stationenFuer([{ anliegen, personen }]).map((station) => ({ ...station, poolId: station.pool })),
  );
}

export const listFreieTage = defineAction(api.listFreieTage, {
  run: async (context, { anliegen, dolmetschen, von, bis }) => {
    const plan = await planDirekt(context, { anliegen, faehigkeiten: skills(dolmetschen) });
    return freieTage(context, plan, { klasse: 'oeffentlich', von, bis });
  },
  audit: nothing('free times are public'),
});

export const listFreieZeiten = defineAction(api.listFreieZeiten, {
  run: async (context, { anliegen, dolmetschen, tag }) => {
    const plan = await planDirekt(context, { anliegen, faehigkeiten: skills(dolmetschen) });
    return freieZeiten(context, plan, { klasse: 'oeffentlich', tag });
  },
  audit: nothing('free times are public'),
});

/** Counted, so that a network that takes many pays for each; nothing of a task is kept. */
export const getPruefaufgabe = defineAction(api.getPruefaufgabe, {
  prepare: async (kernel, _input, { request }) => {
    const grenzen = await readGrenzen(kernel.pool.db);
    const netz = netzOf(kernel, request);
    const anzahl =
      netz === undefined || grenzen['aufgabe-stufe'] === 0 ? 1 : await zaehle(kernel, 'aufgabe-netz', netz);
    const mass = {
      zahl: grenzen['aufgabe-zahl'],
      hoechstens: grenzen['aufgabe-hoechstens'],
      stufe: grenzen['aufgabe-stufe'],
    };
    return makeAufgabe(kernel, groessteZahl(mass, anzahl));
  },
  run: async (_context, _input, aufgabe) => aufgabe,
  audit: nothing('a task is nobody’s'),
});

export const holdTermin = defineAction(api.holdTermin, {
  prepare: async (kernel, { loesung }, { request }) => {
    const geloest = judgeLoesung(kernel, loesung);
    const netz = netzOf(kernel, request);
    const grenzen = await readGrenzenWithin(kernel, 'halten-netz', netz);
    return { geloest, grenzen, netz };
  },
  run: async (context, { anliegen, beginn, halter, sprache, dolmetschen }, { geloest, grenzen, netz }) => {
    const { tx, clock } = context;
    const jetzt = clock.now();
    await useLoesung(tx, geloest);
    const plan = await planDirekt(context, { anliegen, faehigkeiten: skills(dolmetschen) });
    const halterHash = hashToken(halter);
    await makeRoom(context, { halterHash, netz, grenzen, plan, beginn });
    const termin = await hold(tx, {
      ...{ plan, beginn, sprache, halterHash, jetzt },
      ...{ klasse: 'oeffentlich', herkunft: 'direkt', stand: 'gehalten' },
      haeltBis: jetzt.add({ minutes: grenzen['halten-minuten'] }),
    });
    const at = jetzt.toString();
    await insertBuchung(tx, { terminId: termin.id, netz: netz ?? null, faehigkeiten: skills(dolmetschen), at });
    await insertSpur(tx, { art: 'gehalten', netz, terminId: termin.id, at: jetzt.toString() });
    return toReservierung(tx, termin);
  },
  audit: nothing('held for minutes by nobody in particular'),
});

export const releaseReservierung = defineAction(api.releaseReservierung, {
  run: async (context, { id, halter }) => {
    const gesperrt = await lockOwn(context, id, halter);
    const { stand, version } = gesperrt;
    if (stand === 'gehalten' || stand === 'unbestaetigt')
      await releaseTermin(context.tx, { id, version, stand: 'verfallen', jetzt: context.clock.now(), gesperrt });
    else if (stand !== 'verfallen') throw termineFaults.STAND_PASST_NICHT();
    return {};
  },
  audit: nothing('a hold that was never confirmed'),
});

export const nameTermin = defineAction(api.nameTermin, {
  prepare: async (kernel, { id, halter, email, telefon }, { request }) => {
    const netz = netzOf(kernel, request);
    const grenzen = await readGrenzenWithin(kernel, 'nennen-netz', netz);
    const kontakt = kontaktHmac(kernel, { email, telefon });
    if (kontakt === undefined) throw termineFaults.KONTAKT_FEHLT();
    // A stranger without a hold sends nobody a code.
    await findOwn(kernel.pool.db, id, halter);
    await requireWithin(kernel, grenzen, 'code-kontakt', kontakt);
    return { grenzen, netz, kontakt };
  },
  run: async (context, { id, halter, personen, email, telefon, wunsch }, { grenzen, netz, kontakt }) => {
    const { tx, clock, config } = context;
    const jetzt = clock.now();
    const termin = await lockOwn(context, id, halter);
    if (termin.stand === 'gebucht') throw termineFaults.STAND_PASST_NICHT();
    if (personen.length !== termin.personen) throw termineFaults.PERSONENZAHL();
    const wer = await readPersonen(context, tx, personen);
    const { buchung, mitKontakt } = await findBuchungMitKontakt(tx, id, kontakt, jetzt.toString());
    if (grenzen['termine-kontakt'] > 0 && mitKontakt >= grenzen['termine-kontakt'])
      throw termineFaults.ZU_VIELE_VERSUCHE();
    const angaben = {
      personen: [...personen],
      ...(email ? { email } : {}),
      ...(telefon ? { telefon } : {}),
      ...(wunsch ? { wunsch } : {}),
    };
    const named = await name(tx, {
      ...{ id, version: termin.version, gesperrt: termin, jetzt, kontaktHmac: kontakt, personen: wer.schluessel },
      angaben: sealAngaben(context, angaben),
      schluesselHash: schluesselHashFor(context, id),
      haeltBis: bestaetigenBis(context, buchung, grenzen['bestaetigen-minuten']),
      personId: wer.personId,
      verfahrenId: wer.verfahrenId,
    });
    await setPruefung(tx, id, wer.pruefgrund, wer.akteId ?? null);
    await insertSpur(tx, {
      art: 'benannt',
      netz,
      kontakt,
      personen: wer.schluessel.slice(0, personen.length),
      terminId: id,
      at: jetzt.toString(),
    });
    const code = await sendCode(context, named, buchung);
    return { ...(await toReservierung(tx, named)), ...(config.demo ? { demoCode: code } : {}) };
  },
  audit: nothing('not confirmed yet'),
});

export const sendTermincode = defineAction(api.sendTermincode, {
  prepare: async (kernel, { id, halter }, { request }) => {
    const grenzen = await readGrenzenWithin(kernel, 'nennen-netz', netzOf(kernel, request));
    const { kontaktHmac: kontakt } = await findOwn(kernel.pool.db, id, halter);
    await requireWithin(kernel, grenzen, 'code-kontakt', kontakt ?? undefined);
  },
  run: async (context, { id, halter }) => {
    const termin = await lockOwn(context, id, halter);
    requireUnconfirmed(context.clock.now(), termin);
    const code = await sendCode(context, termin);
    return { ...(await toReservierung(context.tx, termin)), ...(context.config.demo ? { demoCode: code } : {}) };
  },
  audit: nothing('not confirmed yet'),
});

function requireUnconfirmed(
  now: Temporal.Instant,
  { stand, haeltBis }: { stand: string; haeltBis: string | null },
): void {
  if (stand === 'verfallen') throw termineFaults.RESERVIERUNG_ABGELAUFEN();
  if (stand !== 'unbestaetigt' || haeltBis === null) throw termineFaults.STAND_PASST_NICHT();
  if (Temporal.Instant.compare(Temporal.Instant.from(haeltBis), now) <= 0)
    throw termineFaults.RESERVIERUNG_ABGELAUFEN();
}

export const confirmTermin = defineAction(api.confirmTermin, {
  prepare: async (kernel, { id, halter, code }, { request }) => {
    const netz = netzOf(kernel, request);
    await readGrenzenWithin(kernel, 'code-netz', netz);
    const now = kernel.clock.now();
    const guess = { terminId: id, halterHash: hashToken(halter), hash: hashCode(id, code), now: now.toString() };
    const geraten = await guessCode(kernel.pool.db, guess);
    if (!geraten) throw termineFaults.NICHT_GEFUNDEN();
    if (geraten.stand !== 'gebucht') requireUnconfirmed(now, geraten);
    if (geraten.vorher >= CODE_VERSUCHE) throw termineFaults.CODE_VERBRAUCHT();
    if (!geraten.richtig) throw termineFaults.CODE_FALSCH();
    return netz;
  },
  run: async (context, { id, halter }, netz) => {
    const { tx, clock } = context;
    const termin = await lockOwn(context, id, halter);
    if (termin.stand === 'gebucht') return toQuittung(context, termin);
    const jetzt = clock.now();
    requireUnconfirmed(jetzt, termin);
    const booked = await bookTermin(tx, { id, version: termin.version, jetzt, gesperrt: termin });
    const { kontaktHmac: kontakt } = booked;
    await insertSpur(tx, { art: 'gebucht', netz, kontakt, terminId: id, at: jetzt.toString() });
    await tellTermin(context, tx, booked, 'bestaetigt');
    return toQuittung(context, booked);
  },
  audit: (_input, result) =>
    result === undefined
      ? { withoutAudit: 'a stranger’s try' }
      : { what: 'termin.gebucht', objects: terminObjects(result.id) },
});

export const buchungActions = [
  listAnliegen,
  listFreieTage,
  listFreieZeiten,
  getPruefaufgabe,
  holdTermin,
  releaseReservierung,
  nameTermin,
  sendTermincode,
  confirmTermin,
];
