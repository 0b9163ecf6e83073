/** Verbs on decrees. */
import path from 'node:path';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { tellBestand } from '../bestand/bewegt.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { storeOriginaldatei } from '../original/original.ts';
import { cleanName } from '../quellen/dateiname.rules.ts';
import { findSammlung } from '../sammlungen/sammlungen.sql.ts';
import { listZustaende, viewErlass, viewListe } from './ansicht.ts';
import { takeInErlass as store } from './aufnahme.ts';
import * as api from './erlass.api.ts';
import type { KopfInput } from './erlass.schema.ts';
import * as rows from './erlassliste.sql.ts';
import { type GelesenerErlass, readErlass } from './lesen.ts';

const PAGE = 100;
const objects = (id: string) => [{ art: 'werk', id }];
const bytesOf = (inhalt: string) => Buffer.from(inhalt, 'base64');
const todayOf = ({ clock }: Pick<ActionContext, 'clock'>) => clock.today().toString();

const listErlasse = defineAction(api.listErlasse, {
  run: async (context, { zustand, sammlungId, suche, ab }) => {
    const { tx, actor } = context;
    const today = todayOf(context);
    const all = await listZustaende(tx, actor, today, { sammlungId, suche });
    const found = all.filter((one) => !zustand || (zustand === 'offen' ? one.offen : one.zustand === zustand));
    const page = found.slice(ab, ab + PAGE).map(({ id }) => id);
    const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
    return {
      erlasse: await viewListe(tx, actor, today, page),
      anzahl: {
        gesamt: all.length,
        gueltig: count((one) => one.zustand === 'gueltig'),
        beendet: count((one) => one.zustand === 'beendet'),
        offen: count(({ offen }) => offen),
      },
      ...(found.length > ab + PAGE ? { weiter: ab + PAGE } : {}),
    };
  },
  audit: notPersonal('heads of decrees'),
});

const getErlass = defineAction(api.getErlass, {
  run: async (context, { id }) => {
    const found = await viewErlass(context.tx, context.actor, id, todayOf(context));
    if (!found) throw erlasseFaults.NICHT_GEFUNDEN();
    return found;
  },
  audit: notPersonal('text of a decree'),
});

const previewErlass = defineAction(api.previewErlass, {
  prepare: (kernel, { dateiname, inhalt }) => readErlass(kernel, bytesOf(inhalt), dateiname),
  run: async (_, __, { werk, beziehungen, zuPruefen }: GelesenerErlass) => ({
    kurz: zuPruefen.some(({ feld }) => feld === 'aktenzeichen') && !werk.kurz.match(/\d/) ? '' : werk.kurz,
    titel: werk.titel,
    herausgeber: werk.herausgeber ?? '',
    ...(werk.datum ? { datum: werk.datum } : {}),
    ...(werk.gueltigAb ? { gueltigAb: werk.gueltigAb } : {}),
    ...(werk.gueltigBis ? { gueltigBis: werk.gueltigBis } : {}),
    bezug: werk.bezug ?? [],
    ...(werk.einstufung ? { einstufung: werk.einstufung } : {}),
    abschnitte: werk.normen.map(({ bezeichnung, ueberschrift, absaetze }) => ({
      bezeichnung,
      ueberschrift,
      anfang: (absaetze[0]?.text ?? '').slice(0, 200),
    })),
    beziehungen: beziehungen.map(({ art, ziel, abschnitte = [], fundtext = '' }) => ({
      art,
      ziel,
      abschnitte,
      fundtext,
    })),
    zuPruefen: [...zuPruefen],
  }),
  audit: () => ({ withoutAudit: 'nothing is stored' }),
});

/** The bytes are read anew: what a browser says of them is not believed. */
const takeInErlass = defineAction(api.takeInErlass, {
  prepare: async (kernel, { dateiname, inhalt }) => {
    const bytes = bytesOf(inhalt);
    const gelesen = await readErlass(kernel, bytes, dateiname);
    return { gelesen, original: await storeOriginaldatei(kernel, bytes, path.basename(cleanName(dateiname))) };
  },
  run: async (context, input, { gelesen, original }) => {
    const { tx, actor } = context;
    const sammlung = await findSammlung(tx, actor, input.sammlungId);
    if (!sammlung || sammlung.art === 'recht') throw erlasseFaults.NICHT_GEFUNDEN();
    const { werkId, was } = await store(tx, context, withKopf(gelesen, input.kopf), {
      sammlungId: sammlung.id,
      quelle: cleanName(input.dateiname),
      by: actor.id,
      original,
    });
    const secret = input.vsNfd || gelesen.werk.einstufung !== undefined;
    if (secret) await rows.markVsNfd(tx, werkId);
    await rows.decideByZiel(tx, werkId, input.beziehungen, actor.id);
    const known = await rows.findVersion(tx, werkId);
    await rows.updateKopf(tx, { id: werkId, version: known, kopf: input.kopf, felder: KOPFFELDER }, actor.id);
    await tellBestand(context, tx, sammlung.id);
    return { id: werkId, was, wartetAufFreigabe: (await rows.listWartende(tx, actor, werkId)).length > 0 };
  },
  audit: ({ sammlungId, dateiname }, result) => ({
    what: 'erlass.aufgenommen',
    objects: result ? objects(result.id) : [],
    details: { sammlung: sammlungId, datei: dateiname.slice(0, 100) },
  }),
});

const KOPFFELDER = ['aktenzeichen', 'titel', 'herausgeber', 'datum', 'gueltigAb', 'gueltigBis', 'bezug'];

function withKopf(gelesen: GelesenerErlass, { aktenzeichen, ...kopf }: KopfInput): GelesenerErlass {
  const { datum, gueltigAb, gueltigBis, ...werk } = gelesen.werk;
  const bezug = new Set(kopf.bezug);
  const known = new Set(gelesen.beziehungen.filter(({ art }) => art === 'legt_aus').map(({ ziel }) => ziel));
  return {
    ...gelesen,
    werk: { ...werk, ...kopf, kurz: aktenzeichen },
    beziehungen: [
      ...gelesen.beziehungen.filter(({ art, ziel }) => art !== 'legt_aus' || bezug.has(ziel)),
      ...kopf.bezug.filter((ziel) => !known.has(ziel)).map((ziel) => ({ art: 'legt_aus' as const, ziel })),
    ],
  };
}

const updateErlass = defineAction(api.updateErlass, {
  run: async (context, { id, version, kopf }) => {
    const { tx, actor } = context;
    const [known] = await rows.listErlassRows(tx, actor, [id]);
    if (!known) throw erlasseFaults.NICHT_GEFUNDEN();
    const felder = changedFields(known, kopf);
    if (!(await rows.updateKopf(tx, { id, version, kopf, felder }, actor.id))) throw commonFaults.KONFLIKT();
    await rows.replaceBezug(tx, id, kopf.bezug, actor.id);
    await tellBestand(context, tx, known.sammlungId);
    return { id };
  },
  audit: ({ id }) => ({ what: 'erlass.geprueft', objects: objects(id) }),
});

/** Also what was named as unclear and left as it stands has been decided. */
function changedFields(known: rows.ErlassRow, kopf: KopfInput): string[] {
  const before: Record<string, unknown> = { ...known, aktenzeichen: known.kurz };
  const changed = Object.entries({
    ...kopf,
    datum: kopf.datum ?? null,
    gueltigAb: kopf.gueltigAb ?? null,
    gueltigBis: kopf.gueltigBis ?? null,
  })
    .filter(([feld, wert]) => JSON.stringify(before[feld] ?? null) !== JSON.stringify(wert))
    .map(([feld]) => feld);
  return [...new Set([...changed, ...known.zuPruefen.map(({ feld }) => feld)])];
}

const decideBeziehung = defineAction(api.decideBeziehung, {
  run: async ({ tx, actor, events, signals }, { id, version, stand, abschnitte }) => {
    const found = await rows.setBeziehung(tx, actor, { id, version, stand, abschnitte });
    if (!found) throw erlasseFaults.NICHT_GEFUNDEN();
    if (!found.done) throw commonFaults.KONFLIKT();
    await tellBestand({ events, signals }, tx, found.sammlungId);
    return { id };
  },
  audit: ({ id, stand }) => ({ what: `beziehung.${stand}`, objects: [{ art: 'beziehung', id }] }),
});

const listErlassFreigaben = defineAction(api.listErlassFreigaben, {
  run: async ({ tx, actor }) => ({
    erlasse: (await rows.listWartende(tx, actor)).map(({ id, kurz, titel, sammlung, von }) => ({
      id,
      kurz,
      titel,
      sammlung,
      selbstAufgenommen: von.includes(actor.id),
    })),
  }),
  audit: notPersonal('decrees that wait for release'),
});

const releaseErlass = defineAction(api.releaseErlass, {
  run: async ({ tx, actor, events, signals }, { id }) => {
    const [found] = await rows.listWartende(tx, actor, id);
    if (!found) throw erlasseFaults.NICHT_GEFUNDEN();
    if (found.von.includes(actor.id)) throw erlasseFaults.ZWEITE_PERSON();
    await rows.releaseWerk(tx, id, actor.id);
    await tellBestand({ events, signals }, tx, found.sammlungId);
    return { id };
  },
  audit: ({ id }) => ({ what: 'erlass.freigegeben', objects: objects(id) }),
});

export const erlassActions = [
  listErlasse,
  getErlass,
  previewErlass,
  takeInErlass,
  updateErlass,
  decideBeziehung,
  listErlassFreigaben,
  releaseErlass,
];
