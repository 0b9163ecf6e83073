/** What staff see and decide of the public's way. */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { findTermin, lockTermin } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { absage } from './absage.ts';
import { readAngaben } from './angaben.ts';
import * as api from './aufsicht.api.ts';
import {
  listKontakte,
  listNetze,
  listPruefungen,
  listReservierungen,
  listWechsel,
  type Musterzeile,
  setGeprueft,
} from './aufsicht.sql.ts';
import { terminObjects } from './buchung.ts';
import { GRENZEN, GRENZSCHLUESSEL, type Grenzschluessel } from './grenzen.data.ts';
import { listGrenzen, saveGrenze } from './grenzen.sql.ts';
import { readGrenzen } from './grenzen.ts';

const SHOWN = 100;
/** From how many on a pattern is shown: a family of six and a helper of a shelter are none. */
const NETZ_NAMEN = 25;
const KONTAKT_PERSONEN = 8;
const KONTAKT_RESERVIERUNGEN = 6;
const WECHSEL_SEKUNDEN = 60;

export const listTerminpruefungen = defineAction(api.listTerminpruefungen, {
  run: async (context) => {
    const rows = await listPruefungen(context.tx, context.clock.now().toString(), SHOWN);
    const termine = [];
    for (const { terminId, gruende, version } of rows) {
      const termin = await findTermin(context.tx, terminId);
      if (!termin) continue;
      const { kennung, beginn } = termin;
      const { personen } = readAngaben(context, termin.angaben);
      const anliegen = termin.anliegen.map(({ name }) => name);
      termine.push({ terminId, kennung, beginn, anliegen, gruende: [...gruende], personen, version });
    }
    return { termine };
  },
  audit: (_input, result) => ({
    what: 'terminpruefungen.gelesen',
    objects: (result?.termine ?? []).flatMap(({ terminId }) => terminObjects(terminId)),
  }),
});

export const judgeTerminpruefung = defineAction(api.judgeTerminpruefung, {
  run: async (context, { terminId, version, urteil }) => {
    const { tx, actor, clock } = context;
    const termin = await lockTermin(tx, terminId);
    if (!termin) throw termineFaults.NICHT_GEFUNDEN();
    if (!(await setGeprueft(tx, { terminId, version, von: actor.id, at: clock.now().toString() })))
      throw commonFaults.KONFLIKT();
    if (urteil === 'absagen') await absage(context, termin, 'angaben');
    return {};
  },
  audit: ({ terminId, urteil }) => ({
    what: 'terminangaben.geprueft',
    objects: terminObjects(terminId),
    details: { urteil },
  }),
});

const SAETZE: Readonly<Record<(typeof api.MUSTER)[number], (anzahl: number) => string>> = {
  'netz-viele-namen': (anzahl) => `Aus einem Netz wurden an einem Tag ${anzahl} verschiedene Personen eingetragen.`,
  'kontakt-viele-personen': (anzahl) => `Mit derselben Adresse wurden ${anzahl} verschiedene Personen eingetragen.`,
  'kontakt-viele-reservierungen': (anzahl) => `Mit derselben Adresse wurden ${anzahl} Zeiten reserviert.`,
  'absage-und-neu': (anzahl) => `${anzahl}-mal wurde kurz nach einer Absage neu reserviert.`,
};

export const listAuffaelliges = defineAction(api.listAuffaelliges, {
  run: async ({ tx }) => {
    const toMuster = (art: (typeof api.MUSTER)[number]) => (row: Musterzeile) => ({
      ...{ art, satz: SAETZE[art](row.anzahl), anzahl: row.anzahl, seit: row.seit, zuletzt: row.zuletzt },
      termine: [...(row.termine ?? [])],
    });
    const muster = [
      ...(await listNetze(tx, NETZ_NAMEN)).map(toMuster('netz-viele-namen')),
      ...(await listKontakte(tx, KONTAKT_PERSONEN)).map(toMuster('kontakt-viele-personen')),
      ...(await listReservierungen(tx, KONTAKT_RESERVIERUNGEN)).map(toMuster('kontakt-viele-reservierungen')),
      ...(await listWechsel(tx, WECHSEL_SEKUNDEN)).map(toMuster('absage-und-neu')),
    ];
    return { muster, tage: (await readGrenzen(tx))['spur-tage'] };
  },
  audit: (_input, result) => ({
    what: 'termine.auffaelliges-gelesen',
    objects: [],
    details: { muster: result?.muster.length ?? 0 },
  }),
});

export const listTermingrenzen = defineAction(api.listTermingrenzen, {
  run: async ({ tx }) => {
    const own = new Map((await listGrenzen(tx)).map((row) => [row.schluessel, row]));
    return {
      grenzen: GRENZSCHLUESSEL.map((schluessel) => {
        const { text, wert: standard } = GRENZEN[schluessel];
        const { wert = standard, version = 0 } = own.get(schluessel) ?? {};
        return { schluessel, text, wert, standard, version };
      }),
    };
  },
  audit: () => ({ withoutAudit: 'settings, nobody’s' }),
});

export const setTermingrenze = defineAction(api.setTermingrenze, {
  run: async ({ tx }, { schluessel, wert, version }) => {
    if (!isGrenze(schluessel)) throw commonFaults.NICHT_GEFUNDEN();
    if (!(await saveGrenze(tx, { schluessel, wert, version }))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ schluessel, wert }) => ({ what: 'termingrenze.geaendert', objects: [], details: { schluessel, wert } }),
});

const isGrenze = (schluessel: string): schluessel is Grenzschluessel =>
  (GRENZSCHLUESSEL as readonly string[]).includes(schluessel);

export const aufsichtActions = [
  listTerminpruefungen,
  judgeTerminpruefung,
  listAuffaelliges,
  listTermingrenzen,
  setTermingrenze,
];
