/** What staff see and decide of the public's way. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { findTermin, lockTermin, tieTermin } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { absage } from './absage.ts';
import { readAngaben } from './angaben.ts';
import * as api from './aufsicht.api.ts';
import {
  countPruefungen,
  listKontakte,
  listNetze,
  listPruefungen,
  listReservierungen,
  listTerminstellen,
  listWechsel,
  type Musterzeile,
  setGeprueft,
} from './aufsicht.sql.ts';
import { findBuchung } from './buchung.sql.ts';
import { terminObjects } from './buchung.ts';
import { GRENZEN, GRENZSCHLUESSEL, type Grenzschluessel } from './grenzen.data.ts';
import { listGrenzen, saveGrenze } from './grenzen.sql.ts';
import { readGrenzen } from './grenzen.ts';
import { countZuPruefendeUnterlagen } from './unterlage.sql.ts';
import { ordneZu, pruefePersonen } from './zuordnung.ts';

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

export const getTerminpruefung = defineAction(api.getTerminpruefung, {
  run: async (context, { terminId }) => {
    const termin = await findTermin(context.tx, terminId);
    if (!termin) throw termineFaults.NICHT_GEFUNDEN();
    const buchung = await findBuchung(context.tx, terminId);
    const offen = termin.stand === 'gebucht' && buchung?.pruefen === true && buchung.geprueft_at === null;
    const { email, telefon, personen } = readAngaben(context, termin.angaben);
    const { kennung, beginn, tag } = termin;
    return {
      ...{ terminId, kennung, beginn, tag, anliegen: termin.anliegen.map(({ name }) => name), email, telefon },
      ...(offen ? { version: buchung.version } : {}),
      personen: await pruefePersonen(context, personen),
    };
  },
  audit: ({ terminId }, result) => ({
    what: 'terminpruefung.gelesen',
    objects: [
      ...terminObjects(terminId),
      ...(result?.personen ?? []).flatMap(({ vorschlaege }) =>
        vorschlaege.map(({ personId }) => ({ art: 'person', id: personId })),
      ),
    ],
  }),
});

export const countTerminpruefungen = defineAction(api.countTerminpruefungen, {
  run: async ({ tx, clock }) => {
    const jetzt = clock.now().toString();
    return {
      angaben: await countPruefungen(tx, jetzt),
      unterlagen: await countZuPruefendeUnterlagen(tx, jetzt),
    };
  },
  audit: notPersonal('a number names nobody'),
});

export const judgeTerminpruefung = defineAction(api.judgeTerminpruefung, {
  run: async (context, { terminId, version, urteil, personen }) => {
    const { tx, actor, clock } = context;
    const termin = await lockTermin(tx, terminId);
    if (!termin) throw termineFaults.NICHT_GEFUNDEN();
    const wer = await ordneZu(context, termin, personen);
    const at = clock.now().toString();
    const akteId = wer.akteId ?? null;
    if (!(await setGeprueft(tx, { terminId, version, von: actor.id, at, akteId }))) throw commonFaults.KONFLIKT();
    if (urteil === 'absagen') await absage(context, termin, 'angaben');
    else if (wer.schluessel.length > 0)
      await tieTermin(tx, {
        ...{ id: terminId, version: termin.version, jetzt: clock.now() },
        ...{ personen: wer.schluessel, personId: wer.personId },
      });
    return {};
  },
  audit: ({ terminId, urteil, personen }) => ({
    what: 'terminangaben.geprueft',
    objects: [...terminObjects(terminId), ...personen.map(({ personId }) => ({ art: 'person', id: personId }))],
    details: { urteil },
  }),
});

type Art = (typeof api.MUSTER)[number];

const SAETZE: Readonly<Record<Art, (anzahl: number) => string>> = {
  'netz-viele-namen': (anzahl) => `Aus einem Netz wurden an einem Tag ${anzahl} verschiedene Personen eingetragen.`,
  'kontakt-viele-personen': (anzahl) => `Mit derselben Adresse wurden ${anzahl} verschiedene Personen eingetragen.`,
  'kontakt-viele-reservierungen': (anzahl) => `Mit derselben Adresse wurden ${anzahl} Zeiten reserviert.`,
  'absage-und-neu': (anzahl) => `${anzahl}-mal wurde kurz nach einer Absage neu reserviert.`,
};

export const listAuffaelliges = defineAction(api.listAuffaelliges, {
  run: async ({ tx }) => {
    const of = async (art: Art, rows: readonly Musterzeile[]) => {
      const muster = [];
      for (const { anzahl, seit, zuletzt, termine } of rows) {
        const stellen = await listTerminstellen(tx, [...new Set(termine ?? [])]);
        muster.push({ art, satz: SAETZE[art](anzahl), anzahl, seit, zuletzt, termine: [...stellen] });
      }
      return muster;
    };
    const muster = [
      ...(await of('netz-viele-namen', await listNetze(tx, NETZ_NAMEN))),
      ...(await of('kontakt-viele-personen', await listKontakte(tx, KONTAKT_PERSONEN))),
      ...(await of('kontakt-viele-reservierungen', await listReservierungen(tx, KONTAKT_RESERVIERUNGEN))),
      ...(await of('absage-und-neu', await listWechsel(tx, WECHSEL_SEKUNDEN))),
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
  getTerminpruefung,
  countTerminpruefungen,
  judgeTerminpruefung,
  listAuffaelliges,
  listTermingrenzen,
  setTermingrenze,
];
