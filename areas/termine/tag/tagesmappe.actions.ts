/** What a desk prepares: who comes, with what, in which language; and which paper has to be scanned before. */
import { requestScanOnDemand } from '#areas/akten/index.ts';
import { findVorgaengeKurz, listAkteIdsDerVorgaenge } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { type BesuchRow, findBesuch } from './besuch.sql.ts';
import { mitbringenOf } from './blatt.ts';
import { werKommt } from './person.ts';
import { tagFaults } from './tag.faults.ts';
import {
  type ErwarteterTermin,
  findHaus,
  listAkteIdsDerBuchungen,
  listTermineImHaus,
  listTerminplaetze,
} from './tag-haus.sql.ts';
import * as api from './tagesmappe.api.ts';
import type { Mappenzeile } from './tagesmappe.schema.ts';

export const getTagesmappe = defineAction(api.getTagesmappe, {
  run: async (context, { standortId, tag }) => {
    const haus = await findHaus(context.tx, { id: standortId });
    if (!haus) throw tagFaults.HAUS_UNBEKANNT();
    const termine = await listTermineImHaus(context.tx, { standortId, tag });
    const vorgaenge = await findVorgaengeKurz(context, idsOf(termine));
    const zeilen: Mappenzeile[] = [];
    for (const termin of termine) zeilen.push(await zeileOf(context, termin, vorgaenge));
    return { standortId, haus: haus.name, tag, zeilen };
  },
  audit: ({ tag }, result) => ({
    what: 'tagesmappe.gelesen',
    objects: (result?.zeilen ?? []).map(({ terminId }) => ({ art: 'termin', id: terminId })),
    details: { tag },
  }),
});

const idsOf = (termine: readonly ErwarteterTermin[]): string[] => [
  ...new Set(termine.flatMap(({ verfahrenId }) => (verfahrenId === null ? [] : [verfahrenId]))),
];

async function zeileOf(
  context: ActionContext,
  termin: ErwarteterTermin,
  vorgaenge: Awaited<ReturnType<typeof findVorgaengeKurz>>,
): Promise<Mappenzeile> {
  const besuch = termin.besuchId === null ? undefined : await findBesuch(context.tx, termin.besuchId);
  const wer = werKommt(context, { termin_angaben: termin.angaben, angaben: null });
  const vorgang = termin.verfahrenId === null ? undefined : vorgaenge.get(termin.verfahrenId);
  const { unterlagen, gebuehrCent } = await mitbringenOf(context, sheetOf(termin, besuch));
  const plaetze = await listTerminplaetze(context.tx, termin.id);
  return {
    terminId: termin.id,
    besuchId: termin.besuchId,
    nummer: besuch?.nummer ?? null,
    kennung: termin.kennung,
    beginn: termin.beginn,
    ende: termin.ende,
    stand: termin.stand,
    anliegen: termin.anliegen.map(({ name }) => name).join(', '),
    personen: termin.personen,
    namen: [...wer.namen],
    geburtsdatum: vorgang?.person.geburtsdatum ?? wer.geburtsdatum,
    sprache: termin.sprache,
    bedarf: [...(besuch?.bedarf ?? [])],
    wunsch: wer.wunsch,
    dolmetschen: plaetze.some(({ art }) => art === 'dolmetschen'),
    identitaetPruefen: wer.ohneNummer,
    verfahrenId: vorgang?.id ?? null,
    verfahren: vorgang?.artName ?? null,
    akteId: vorgang?.akteId ?? null,
    aktenzeichen: vorgang?.aktenzeichen ?? null,
    mitbringen: unterlagen
      .filter(
        ({ stand, nurWenn }) =>
          !nurWenn && stand !== 'original_gesehen' && stand !== 'liegt_vor' && stand !== 'nicht_noetig',
      )
      .map(({ name }) => name),
    gebuehrCent,
    platzId: termin.platzId,
    platz: termin.platz,
  };
}

const sheetOf = (termin: ErwarteterTermin, besuch: BesuchRow | undefined) => ({
  anliegen: termin.anliegen,
  tag: termin.tag,
  unterlagen: besuch?.unterlagen ?? {},
  personen: termin.personen,
  termin_id: termin.id,
});

export const orderAkten = defineAction(api.orderAkten, {
  run: async (context, { standortId, tag }) => {
    const termine = await listTermineImHaus(context.tx, { standortId, tag });
    const gebucht = termine.filter(({ stand }) => stand === 'gebucht').map(({ id }) => id);
    const akten = [
      ...new Set([
        ...(await listAkteIdsDerVorgaenge(context, idsOf(termine))),
        ...(await listAkteIdsDerBuchungen(context.tx, gebucht)),
      ]),
    ];
    const bestellt = akten.length === 0 ? 0 : await requestScanOnDemand(context.tx, akten, tag, 'Termin im Amt');
    return { akten: akten.length, bestellt };
  },
  audit: ({ tag }, result) => ({
    what: 'tagesmappe.akten-bestellt',
    objects: [],
    details: { tag, akten: result?.akten ?? 0, bestellt: result?.bestellt ?? 0 },
  }),
});

export const tagesmappeActions = [getTagesmappe, orderAkten];
