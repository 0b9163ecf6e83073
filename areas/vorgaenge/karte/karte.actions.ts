/** Verbs on cards, from the order to the day before the hand-over. */
import { randomBytes } from 'node:crypto';
import { cutPage, fromCursor, reportTatsache } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { EMAIL } from '../titel/erreichbarkeit.ts';
import { insertTitelEintrag } from '../titel/titel.sql.ts';
import { requireTitelToChange, SERIE } from '../titel/titel.ts';
import { forgetAufnahme } from './aufnahme.jobs.ts';
import { kartenUrl } from './dienste.ts';
import * as api from './karte.api.ts';
import { PINBRIEF_WORTE } from './karte.data.ts';
import { karteFaults } from './karte.faults.ts';
import { bestelleKarte } from './karte.jobs.ts';
import type { Karte } from './karte.schema.ts';
import {
  countKarten,
  deleteFoto,
  insertKarteEintrag,
  type KarteChange,
  type KarteRow,
  listKartenRows,
  updateKarte,
} from './karte.sql.ts';
import { checkKarte, holdKarte, loadKarte, moveKarte, openKarte, requireKarte, toKarten } from './karte.ts';

export const karteObjects = (id?: string, karte?: Pick<Karte, 'akteId' | 'person'>) => [
  ...(id ? [{ art: 'karte', id }] : []),
  ...(karte
    ? [
        { art: 'akte', id: karte.akteId },
        { art: 'person', id: karte.person.id },
      ]
    : []),
];

export async function readKarte(context: ActionContext, id: string): Promise<Karte> {
  const [karte] = await toKarten(context, [await requireKarte(context, id)]);
  if (!karte) throw karteFaults.KARTE_NICHT_GEFUNDEN();
  return karte;
}

export const prepareKarte = defineAction(api.prepareKarte, {
  run: async (context, { titelId, express }) => {
    const id = await openKarte(context, await requireTitelToChange(context, titelId), express);
    if (id === undefined) throw karteFaults.KARTE_UNTERWEGS();
    return readKarte(context, id);
  },
  audit: (_input, result) => ({ what: 'karte.vorbereitet', objects: karteObjects(result?.id, result) }),
});

export const listKarten = defineAction(api.listKarten, {
  run: async (context, { stand, suche, anzahl, ab }) => {
    const { tx, actor } = context;
    const serieHmac = context.keys.hmac(SERIE, (suche ?? '').toUpperCase().replaceAll(/[\s-]/g, ''));
    const gesucht = suche ? { text: suche, serieHmac } : undefined;
    const rows = await listKartenRows(tx, actor, { stand: [stand], anzahl, suche: gesucht, nach: fromCursor(ab, 2) });
    const { shown, weiter } = cutPage(rows, anzahl, (row) => [row.bewegt_at, row.id]);
    const eintraege = await toKarten(context, shown);
    const zahlen = await countKarten(tx, actor);
    return weiter ? { eintraege, zahlen, weiter } : { eintraege, zahlen };
  },
  audit: (_input, result) => ({
    what: 'karten.aufgelistet',
    objects: (result?.eintraege ?? []).flatMap((one) => karteObjects(one.id, one)),
  }),
});

export const getKarte = defineAction(api.getKarte, {
  run: (context, { id }) => loadKarte(context, id),
  audit: ({ id }, result) => ({ what: 'karte.gelesen', objects: karteObjects(id, result) }),
});

export const noteAufnahme = defineAction(api.noteAufnahme, {
  run: async (context, { id, version, foto, fingerabdruck, unterschrift }) => {
    const row = await holdKarte(context, { id, version }, 'bestellt');
    const change: KarteChange = {
      ...(foto ? { foto } : {}),
      ...(fingerabdruck ? { fingerabdruck } : {}),
      ...(unterschrift ? { unterschrift } : {}),
    };
    await updateKarte(context.tx, id, change);
    if (fingerabdruck === 'aufgenommen' && row.fingerabdruck !== 'aufgenommen') {
      const text = 'Fingerabdrücke aufgenommen';
      const meldungId = await insertKarteEintrag(context.tx, { karteId: id, stand: row.stand, text }, context.actor.id);
      const tag = context.clock.today().toString();
      await reportTatsache(context, context.tx, { akteId: row.akte_id, meldungId, art: 'fingerabdruck-karte', tag });
    }
    return readKarte(context, id);
  },
  audit: ({ id }, result) => ({ what: 'karte.aufnahme-eingetragen', objects: karteObjects(id, result) }),
});

export const chooseVersand = defineAction(api.chooseVersand, {
  run: async (context, { id, version, weg, einwilligung, email }) => {
    const row = await holdKarte(context, { id, version }, 'bestellt');
    const agreed = weg !== 'schalter' && einwilligung;
    await updateKarte(context.tx, id, {
      weg,
      einwilligung_at: agreed ? context.clock.now().toString() : null,
      email_versiegelt: agreed && weg === 'post' && email ? context.keys.seal(EMAIL, email) : null,
    });
    if (agreed && weg === 'post' && email) {
      const text = 'E-Mail-Adresse für den Versand gespeichert';
      const meldungId = await insertKarteEintrag(context.tx, { karteId: id, stand: row.stand, text }, context.actor.id);
      const tag = context.clock.today().toString();
      await reportTatsache(context, context.tx, { akteId: row.akte_id, meldungId, art: 'email-direktversand', tag });
    }
    return readKarte(context, id);
  },
  audit: ({ id, weg }, result) => ({
    what: 'karte.weg-gewaehlt',
    objects: karteObjects(id, result),
    details: { weg },
  }),
});

/** Short enough to read out, long enough never to come twice; the table refuses it if it did. */
const freshNumber = () => `B-${randomBytes(6).toString('hex').toUpperCase()}`;

export const orderKarte = defineAction(api.orderKarte, {
  run: async (context, { id, version, bestellnummer, trotzWarnungen }) => {
    const row = await holdKarte(context, { id, version }, 'bestellt');
    const punkte = await checkKarte(context, row);
    const words = (ergebnis: string) =>
      punkte
        .filter((one) => one.ergebnis === ergebnis)
        .map(({ text }) => text)
        .join(' ');
    if (words('fehlt')) throw karteFaults.KARTE_UNVOLLSTAENDIG({ fehlt: words('fehlt') });
    if (words('warnung') && !trotzWarnungen) throw karteFaults.KARTE_WARNUNG({ warnung: words('warnung') });
    const nummer = bestellnummer ?? freshNumber();
    await moveKarte(context, row, 'bestellt', { bestellnummer: nummer }, bestellnummer ? 'von Hand bestellt' : '');
    // By hand there is nothing to send.
    if (!bestellnummer && kartenUrl(context) !== undefined)
      await context.jobs.enqueue(context.tx, bestelleKarte, [{ karteId: id }]);
    return readKarte(context, id);
  },
  audit: ({ id, trotzWarnungen }, result) => ({
    what: 'karte.bestellt',
    objects: karteObjects(id, result),
    details: { trotzWarnungen },
  }),
});

export const returnKarte = defineAction(api.returnKarte, {
  run: async (context, { id, version, grund }) => {
    const row = await holdKarte(context, { id, version }, 'zurueck');
    await moveKarte(context, row, 'zurueck', { bemerkung: grund, lagerplatz: null }, grund);
    return readKarte(context, id);
  },
  audit: ({ id, grund }, result) => ({ what: 'karte.zurueck', objects: karteObjects(id, result), reason: grund }),
});

/** Photo and fingerprints of a card that will not be go with it. */
async function endKarte(context: ActionContext, row: KarteRow, stand: 'verloren' | 'abgebrochen', grund: string) {
  const finger = row.fingerabdruck === 'aufgenommen' ? ({ fingerabdruck: 'geloescht' } as const) : {};
  const gone: KarteChange = { bemerkung: grund, lagerplatz: null, email_versiegelt: null, ...finger };
  const entry = await moveKarte(context, row, stand, gone, grund);
  await deleteFoto(context.tx, row.id);
  if ((await forgetAufnahme(context, row)) || row.fingerabdruck !== 'aufgenommen') return;
  const tag = context.clock.today().toString();
  const meldung = {
    akteId: row.akte_id,
    meldungId: entry,
    art: 'geloescht',
    tag,
    regel: 'fingerabdruck-karte',
  } as const;
  await reportTatsache(context, context.tx, meldung);
}

export const cancelKarte = defineAction(api.cancelKarte, {
  run: async (context, { id, version, grund }) => {
    const row = await holdKarte(context, { id, version }, 'abgebrochen');
    await endKarte(context, row, 'abgebrochen', grund);
    return readKarte(context, id);
  },
  audit: ({ id, grund }, result) => ({ what: 'karte.abgebrochen', objects: karteObjects(id, result), reason: grund }),
});

export const loseKarte = defineAction(api.loseKarte, {
  run: async (context, { id, version, grund }) => {
    const row = await holdKarte(context, { id, version }, 'verloren');
    await endKarte(context, row, 'verloren', grund);
    const text = `Karte verloren gemeldet: ${grund}`;
    await insertTitelEintrag(context.tx, { titelId: row.titel_id, art: 'karte-verloren', text }, context.actor.id);
    return readKarte(context, id);
  },
  audit: ({ id, grund }, result) => ({ what: 'karte.verloren', objects: karteObjects(id, result), reason: grund }),
});

export const notePinbrief = defineAction(api.notePinbrief, {
  run: async (context, { id, version, pinbrief }) => {
    const row = await holdKarte(context, { id, version });
    await updateKarte(context.tx, id, { pinbrief });
    const text = `PIN-Brief: ${PINBRIEF_WORTE[pinbrief]}`;
    await insertKarteEintrag(context.tx, { karteId: id, stand: row.stand, text }, context.actor.id);
    return readKarte(context, id);
  },
  audit: ({ id, pinbrief }, result) => ({
    what: 'karte.pinbrief',
    objects: karteObjects(id, result),
    details: { pinbrief },
  }),
});

export const karteActions = [
  prepareKarte,
  listKarten,
  getKarte,
  noteAufnahme,
  chooseVersand,
  orderKarte,
  returnKarte,
  loseKarte,
  notePinbrief,
  cancelKarte,
];
