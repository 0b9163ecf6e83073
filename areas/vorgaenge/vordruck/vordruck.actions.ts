/** Verbs on secure forms: in, out, spoilt, counted. */
import { ownRange } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { namer } from '../namen.ts';
import type { Papierart } from '../titel/titel.schema.ts';
import { germanDay, requirePaar, requirePaarToChange, writePapier } from '../titel/titel.ts';
import { noteAusgabe } from './ablage.jobs.ts';
import { loadInhalt } from './inhalt.ts';
import * as api from './vordruck.api.ts';
import { VORDRUCK_WORTE } from './vordruck.data.ts';
import { vordruckFaults } from './vordruck.faults.ts';
import { compareBestand, kennungOf, readGezaehlt } from './vordruck.rules.ts';
import type { Vordruck, Vordruckart } from './vordruck.schema.ts';
import {
  findVersatz,
  findVordruck,
  holdBestand,
  insertVordrucke,
  insertZaehlung,
  listBestandRows,
  listLager,
  listOffeneVordrucke,
  listZaehlungRows,
  moveVordruck,
  setBestand,
  setFehlend,
  setGedruckt,
  takeLowest,
  type VordruckRow,
} from './vordruck.sql.ts';
import { printOnto, toVordrucke } from './vordruck.ts';

const objects = (id?: string, of?: Pick<Vordruck, 'akteId' | 'personId'>) => [
  ...(id ? [{ art: 'vordruck', id }] : []),
  ...(of?.akteId ? [{ art: 'akte', id: of.akteId }] : []),
  ...(of?.personId ? [{ art: 'person', id: of.personId }] : []),
];

async function requireVordruck({ tx, actor }: ActionContext, id: string): Promise<VordruckRow> {
  const row = await findVordruck(tx, actor, id);
  if (!row) throw vordruckFaults.VORDRUCK_NICHT_GEFUNDEN();
  return row;
}

/** Break-glass is for reading. */
const requireVordruckToChange = (context: ActionContext, id: string): Promise<VordruckRow> =>
  requireVordruck({ ...context, actor: ownRange(context.actor) }, id);

async function readBack(context: ActionContext, id: string): Promise<Vordruck> {
  const [one] = await toVordrucke(context, [await requireVordruck(context, id)]);
  return one as Vordruck;
}

export const listVordruckbestand = defineAction(api.listVordruckbestand, {
  run: async (context) => {
    const rows = await listBestandRows(context.tx);
    const bestand = rows.map(({ serie, nummer, ...row }) => ({
      ...row,
      name: VORDRUCK_WORTE[row.art].name,
      ...(serie !== null && nummer !== null ? { naechster: kennungOf({ serie, nummer }) } : {}),
      knapp: row.lager < row.mindest,
    }));
    return { bestand, offen: await toVordrucke(context, await listOffeneVordrucke(context.tx, context.actor)) };
  },
  audit: (_input, result) => ({
    what: 'vordrucke.aufgelistet',
    objects: (result?.offen ?? []).flatMap((one) => objects(one.id, one)),
  }),
});

export const receiveVordrucke = defineAction(api.receiveVordrucke, {
  run: async ({ tx, actor }, input) => {
    const anzahl = await insertVordrucke(tx, input, actor.id);
    if (anzahl === undefined) throw vordruckFaults.VORDRUCK_VERGEBEN();
    return { anzahl };
  },
  audit: ({ art, ort, serie, von, bis }) => ({
    what: 'vordrucke.angenommen',
    objects: [],
    details: { art, ort, von: kennungOf({ serie, nummer: von }), bis: kennungOf({ serie, nummer: bis }) },
  }),
});

/** Which paper of a person a form is. */
const PAPIER: Partial<Record<Vordruckart, Papierart>> = {
  fiktionsbescheinigung: 'fiktion',
  'duldung-traeger': 'duldung',
  'duldung-etikett': 'duldung',
  ausweisersatz: 'ausweisersatz',
};

export const proposeVordruck = defineAction(api.proposeVordruck, {
  run: async (context, { art, lage, ...wen }) => {
    await requirePaar(context, wen);
    return loadInhalt(context, art, wen, lage);
  },
  audit: ({ akteId, personId, art }) => ({
    what: 'vordruck.inhalt-gelesen',
    objects: objects(undefined, { akteId, personId }),
    details: { art },
  }),
});

export const takeVordruck = defineAction(api.takeVordruck, {
  run: async (context, { art, ort, lage, angaben, gueltigBis, ...wen }) => {
    await requirePaarToChange(context, wen);
    const inhalt = await loadInhalt(context, art, wen, lage);
    if (inhalt.hindernis) {
      const { satz, norm } = inhalt.hindernis;
      throw vordruckFaults.VORDRUCK_HINDERNIS({ grund: `${satz} (${norm})` });
    }
    const bis = gueltigBis ?? inhalt.gueltigBis;
    if (PAPIER[art] && bis === undefined) throw vordruckFaults.VORDRUCK_ENDE_FEHLT();
    const worte = {
      ...Object.fromEntries(inhalt.felder.map(({ feld, wert }) => [feld, wert])),
      ...angaben,
      ...(bis ? { gueltigBis: germanDay(bis) } : {}),
    };
    const { tx, actor } = context;
    const there = await holdBestand(tx, art, ort);
    const entnahme = {
      ...wen,
      art,
      ort,
      verfahrenId: wen.verfahrenId ?? null,
      angaben: worte,
      gueltigBis: bis ?? null,
    };
    const taken = there && (await takeLowest(tx, entnahme, actor.id));
    if (!taken) throw vordruckFaults.VORDRUCK_AUS();
    return readBack(context, taken);
  },
  audit: ({ akteId, personId, lage }, result) => ({
    what: 'vordruck.entnommen',
    objects: objects(result?.id, { akteId, personId }),
    details: { kennung: result?.kennung ?? '' },
    ...(lage.haerte || lage.geprueft ? { reason: [lage.haerte, lage.geprueft].filter(Boolean).join(' · ') } : {}),
  }),
});

export const issueVordruck = defineAction(api.issueVordruck, {
  run: async (context, { id, version }) => {
    const row = await requireVordruckToChange(context, id);
    if (row.stand === 'entnommen' && row.gedruckt_at === null) throw vordruckFaults.VORDRUCK_UNGEDRUCKT();
    if (!(await moveVordruck(context.tx, { id, version }, { von: ['entnommen'], nach: 'ausgegeben' })))
      throw vordruckFaults.VORDRUCK_WEITER();
    const art = PAPIER[row.art];
    const gueltigBis = row.gueltig_bis;
    if (gueltigBis && art && row.akte_id && row.person_id)
      await writePapier(context, {
        ...{ akteId: row.akte_id, personId: row.person_id, art, gueltigBis, nummer: kennungOf(row) },
        ...(row.verfahren_id ? { verfahrenId: row.verfahren_id } : {}),
      });
    await noteAusgabe(context, row);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'vordruck.ausgegeben',
    objects: objects(id, result),
    details: { kennung: result?.kennung ?? '' },
  }),
});

export const spoilVordruck = defineAction(api.spoilVordruck, {
  run: async (context, { id, version, grund }) => {
    await requireVordruckToChange(context, id);
    const step = { von: ['lager', 'entnommen'], nach: 'verdorben', grund } as const;
    if (!(await moveVordruck(context.tx, { id, version }, step))) throw vordruckFaults.VORDRUCK_WEITER();
    return readBack(context, id);
  },
  audit: ({ id, grund }, result) => ({ what: 'vordruck.verdorben', objects: objects(id, result), reason: grund }),
});

export const printVordruck = defineAction(api.printVordruck, {
  run: async (context, { id }) => {
    const row = await requireVordruckToChange(context, id);
    if (row.stand !== 'entnommen') throw vordruckFaults.VORDRUCK_WEITER();
    const versatz = await findVersatz(context.tx, row.art, row.ort);
    const pdf = await printOnto(context, row.art, row.angaben ?? {}, versatz, { titel: kennungOf(row) });
    await setGedruckt(context.tx, id);
    return { pdf: pdf.toString('base64'), name: `Vordruck ${kennungOf(row)}.pdf` };
  },
  audit: ({ id }) => ({ what: 'vordruck.gedruckt', objects: objects(id) }),
});

export const testVordruck = defineAction(api.testVordruck, {
  run: async (context, { art, dx, dy }) => {
    const pdf = await printOnto(context, art, {}, { dx, dy }, { titel: 'Probedruck', rahmen: 'probe' });
    return { pdf: pdf.toString('base64') };
  },
  audit: () => ({ withoutAudit: 'an empty form, nobody is named' }),
});

export const setVordruckbestand = defineAction(api.setVordruckbestand, {
  run: async ({ tx }, input) => {
    if (!(await setBestand(tx, input))) throw vordruckFaults.VORDRUCK_NICHT_GEFUNDEN();
    return {};
  },
  audit: ({ art, ort, mindest, dx, dy }) => ({
    what: 'vordrucke.bestand-eingerichtet',
    objects: [],
    details: { art, ort, mindest, dx, dy },
  }),
});

export const listZaehlungen = defineAction(api.listZaehlungen, {
  run: async ({ tx }) => {
    const rows = await listZaehlungRows(tx);
    const nameOf = await namer(
      tx,
      rows.map((row) => row.created_by),
    );
    return {
      zaehlungen: rows.map(({ created_at: am, created_by: by, ...row }) => ({
        ...row,
        fehlend: [...row.fehlend],
        zusaetzlich: [...row.zusaetzlich],
        am,
        von: nameOf(by),
      })),
    };
  },
  audit: () => ({ withoutAudit: 'numbers of forms, nobody is named' }),
});

export const countVordrucke = defineAction(api.countVordrucke, {
  run: async ({ tx, actor }, { art, ort, gezaehlt, erklaerung }) => {
    await holdBestand(tx, art, ort);
    const { kennungen, unlesbar } = readGezaehlt(gezaehlt);
    const lager = await listLager(tx, art, ort);
    const byKennung = new Map(lager.map((row) => [kennungOf(row), row.id]));
    const differenz = compareBestand([...byKennung.keys()], kennungen);
    const result = { soll: lager.length, ist: kennungen.length, ...differenz, unlesbar: [...unlesbar] };
    const differs = differenz.fehlend.length > 0 || differenz.zusaetzlich.length > 0;
    // The first count shows what differs; with an explanation it is written down.
    if (unlesbar.length > 0 || (differs && erklaerung === '')) return { gespeichert: false, ...result };
    await insertZaehlung(tx, { art, ort, soll: result.soll, ist: result.ist, ...differenz, erklaerung }, actor.id);
    const missing = differenz.fehlend.flatMap((kennung) => byKennung.get(kennung) ?? []);
    await setFehlend(tx, missing, erklaerung || 'gezählt');
    return { gespeichert: true, ...result };
  },
  audit: ({ art, ort, erklaerung }, result) => ({
    what: 'vordrucke.gezaehlt',
    objects: [],
    details: { art, ort, fehlend: result?.fehlend.length ?? 0, zusaetzlich: result?.zusaetzlich.length ?? 0 },
    ...(erklaerung ? { reason: erklaerung } : {}),
  }),
});

export const vordruckActions = [
  listVordruckbestand,
  receiveVordrucke,
  proposeVordruck,
  takeVordruck,
  issueVordruck,
  spoilVordruck,
  printVordruck,
  testVordruck,
  setVordruckbestand,
  countVordrucke,
  listZaehlungen,
];
