/** Verbs on what a card is made of: the photo by code, and the capture station. Bytes travel outside of transactions. */
import { Readable } from 'node:stream';
import { ownRange, reportTatsache } from '#areas/akten/index.ts';
import { type ActionContext, type ByteAnswer, defineAction, type PreparingCaller } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { kartenUrl, stationUrl } from './dienste.ts';
import { holeFoto } from './foto.driver.ts';
import { jpegMass, pruefeFoto, readFotocode } from './foto.rules.ts';
import { karteObjects, readKarte } from './karte.actions.ts';
import * as api from './karte.api.ts';
import { FINGER_GUT, FINGERABDRUCK_AB, UNTERSCHRIFT_AB } from './karte.data.ts';
import { karteFaults } from './karte.faults.ts';
import { alterAm } from './karte.rules.ts';
import { findFoto, findKarte, insertKarteEintrag, type KarteChange, storeFoto, updateKarte } from './karte.sql.ts';
import { findGeburtsdatum, holdKarte, requireKarte } from './karte.ts';
import { type Aufnahmestand, openStation } from './station.driver.ts';

const FOTO = 'vorgaenge.karte-foto';

async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw karteFaults.DIENST_NICHT_ERREICHBAR({}, { cause });
  }
}

async function keepFoto(context: ActionContext, karteId: string, bytes: Buffer, quelle: 'code' | 'station') {
  const mass = jpegMass(bytes);
  const grund = pruefeFoto(mass);
  if (grund !== undefined || !mass) throw karteFaults.FOTO_PASST_NICHT({ grund: grund ?? '' });
  await storeFoto(context.tx, karteId, {
    ...{ versiegelt: context.keys.seal(FOTO, bytes.toString('base64')), ...mass, quelle },
  });
}

export const fetchFoto = defineAction(api.fetchFoto, {
  prepare: async (kernel, { code }) => {
    const url = kartenUrl(kernel);
    const read = readFotocode(code);
    if (url === undefined) throw karteFaults.DIENST_NICHT_ERREICHBAR();
    if (!read) throw karteFaults.FOTOCODE_UNBEKANNT();
    return reach(() => holeFoto(url, read));
  },
  run: async (context, { id, version }, bytes) => {
    const row = await holdKarte(context, { id, version }, 'bestellt');
    if (!bytes) throw karteFaults.FOTOCODE_UNBEKANNT();
    await keepFoto(context, id, bytes, 'code');
    await updateKarte(context.tx, id, { foto: 'digital' });
    const text = 'Foto mit dem Code der Person geholt';
    await insertKarteEintrag(context.tx, { karteId: id, stand: row.stand, text }, context.actor.id);
    return readKarte(context, id);
  },
  audit: ({ id }, result) => ({ what: 'karte.foto-abgeholt', objects: karteObjects(id, result) }),
});

export const readKartenfoto = defineAction(api.readKartenfoto, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    await requireKarte(context, id);
    const sealed = await findFoto(context.tx, id);
    if (sealed === undefined) throw karteFaults.KEIN_FOTO();
    const bytes = Buffer.from(context.keys.unseal(FOTO, sealed), 'base64');
    return {
      contentType: 'image/jpeg',
      length: bytes.length,
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id }) => ({ what: 'karte.foto-gelesen', objects: karteObjects(id) }),
});

function requireStation(kernel: Pick<Kernel, 'config'>) {
  const url = stationUrl(kernel);
  if (url === undefined) throw karteFaults.KEINE_STATION();
  return openStation(url);
}

export const beginAufnahme = defineAction(api.beginAufnahme, {
  /** The session is named by card and version: begun twice it is one, and one that nobody noted holds nothing. */
  prepare: async (kernel, { id, version }, { actor }: PreparingCaller) => {
    const station = requireStation(kernel);
    const row = await findKarte(kernel.pool.db, ownRange(actor), id);
    if (!row) return undefined;
    const sitzung = `${id}.${version}`;
    const alter = alterAm(await findGeburtsdatum(kernel.pool.db, actor, row), kernel.clock.today().toString());
    const again = row.aufnahme_id;
    await reach(async () => {
      // Begun anew: what the station holds of before goes first, and all is taken again.
      if (again !== null && again !== sitzung) await station.loesche(again);
      await station.beginne({
        ...{ sitzung, anzeige: `Karte ${id.slice(-4).toUpperCase()}`, foto: again !== null || row.foto !== 'digital' },
        fingerabdruck: alter === undefined || alter >= FINGERABDRUCK_AB,
        unterschrift: alter === undefined || alter >= UNTERSCHRIFT_AB,
      });
    });
    return sitzung;
  },
  run: async (context, { id, version }, sitzung) => {
    const row = await holdKarte(context, { id, version }, 'bestellt');
    const again = row.aufnahme_id !== null && row.fingerabdruck === 'aufgenommen';
    await updateKarte(context.tx, id, {
      aufnahme_id: sitzung ?? null,
      ...(again ? { fingerabdruck: 'fehlt' } : {}),
    });
    const text = 'Aufnahme an der Station begonnen';
    await insertKarteEintrag(context.tx, { karteId: id, stand: row.stand, text }, context.actor.id);
    return readKarte(context, id);
  },
  audit: ({ id }, result) => ({ what: 'karte.aufnahme-begonnen', objects: karteObjects(id, result) }),
});

interface Geholt {
  readonly stand: Aufnahmestand | undefined;
  readonly foto?: Buffer;
}

export const readAufnahme = defineAction(api.readAufnahme, {
  prepare: async (kernel, { id }, { actor }: PreparingCaller): Promise<Geholt> => {
    const station = requireStation(kernel);
    const sitzung = (await findKarte(kernel.pool.db, ownRange(actor), id))?.aufnahme_id;
    if (!sitzung) return { stand: undefined };
    return reach(async () => {
      const stand = await station.stand(sitzung);
      return stand?.stand === 'fertig' && stand.foto ? { stand, foto: await station.foto(sitzung) } : { stand };
    });
  },
  run: async (context, { id, version }, { stand, foto }) => {
    if (!stand) throw karteFaults.AUFNAHME_FEHLT();
    if (stand.stand === 'wartet' || stand.stand === 'laeuft')
      return { stand: 'laeuft' as const, satz: 'Die Aufnahme läuft.' };
    await holdKarte(context, { id, version }, 'bestellt');
    if (stand.stand === 'abgebrochen') {
      await updateKarte(context.tx, id, { aufnahme_id: null });
      return { stand: 'abgebrochen' as const, satz: 'Die Aufnahme wurde an der Station abgebrochen.' };
    }
    if (foto) await keepFoto(context, id, foto, 'station');
    return { stand: 'fertig' as const, satz: await noteErgebnis(context, id, stand, foto !== undefined) };
  },
  audit: ({ id }, result) => ({
    what: 'karte.aufnahme-geholt',
    objects: karteObjects(id),
    details: { stand: result?.stand ?? '' },
  }),
});

async function noteErgebnis(context: ActionContext, id: string, stand: Aufnahmestand, foto: boolean): Promise<string> {
  const row = await requireKarte(context, id);
  const worn = stand.finger.filter(({ qualitaet }) => qualitaet < FINGER_GUT);
  const finger = stand.finger.length > 0 && worn.length === 0;
  const change: KarteChange = {
    ...(foto ? { foto: 'digital' } : {}),
    ...(finger ? { fingerabdruck: 'aufgenommen' } : {}),
    ...(stand.unterschrift ? { unterschrift: 'aufgenommen' } : {}),
  };
  await updateKarte(context.tx, id, change);
  const parts = [foto && 'Foto', finger && 'Fingerabdrücke', stand.unterschrift && 'Unterschrift'].filter(Boolean);
  const satz = [
    parts.length > 0 ? `An der Station aufgenommen: ${parts.join(', ')}.` : 'An der Station nichts aufgenommen.',
    ...worn.map((one) => `${one.finger} ist zu undeutlich (${one.qualitaet} von 100). Bitte noch einmal aufnehmen.`),
  ].join(' ');
  const meldungId = await insertKarteEintrag(
    context.tx,
    { karteId: id, stand: row.stand, text: satz },
    context.actor.id,
  );
  if (finger && row.fingerabdruck !== 'aufgenommen') {
    const tag = context.clock.today().toString();
    await reportTatsache(context, context.tx, { akteId: row.akte_id, meldungId, art: 'fingerabdruck-karte', tag });
  }
  return satz;
}

export const aufnahmeActions = [fetchFoto, readKartenfoto, beginAufnahme, readAufnahme];
