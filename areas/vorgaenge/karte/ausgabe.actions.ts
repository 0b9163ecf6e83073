/** Goods-in, store and hand-over of cards. */
import { findAmtName } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { printBlatt } from '../druck.ts';
import { setSeriennummer } from '../titel/titel.sql.ts';
import { germanDay, guard, SERIE } from '../titel/titel.ts';
import { karteObjects, readKarte } from './karte.actions.ts';
import * as api from './karte.api.ts';
import { ALTKARTE_WORTE, KARTEN_WORTE, PINBRIEF_WORTE } from './karte.data.ts';
import { karteFaults } from './karte.faults.ts';
import { mayGo, readLieferzeile } from './karte.rules.ts';
import type { Eingangszeile } from './karte.schema.ts';
import { findAnkunft, findVerfahrenOfKarte, type KarteRow, updateKarte } from './karte.sql.ts';
import { holdKarte, letGo, loadKarte, moveKarte } from './karte.ts';

/** One line of a delivery. What is unknown stops nothing: it is told and put aside. */
async function receiveOne(
  context: ActionContext,
  zeile: string,
  lagerplatz: string | undefined,
): Promise<Eingangszeile> {
  const read = readLieferzeile(zeile);
  if (!read) return { zeile, ergebnis: 'unlesbar', satz: 'In dieser Zeile steht keine Seriennummer.' };
  const serie = guard(context, SERIE, read.serie);
  const found = await findAnkunft(context.tx, { hmac: serie.hmac, bestellnummer: read.bestellnummer ?? null });
  if (!found)
    return { zeile, ergebnis: 'unbekannt', satz: 'Diese Karte hat hier niemand bestellt. Bitte beiseitelegen.' };
  const other = found.serie_hmac !== null && found.serie_hmac !== serie.hmac;
  if (other) return { zeile, ergebnis: 'unbekannt', satz: 'Zu dieser Bestellung gehört eine andere Seriennummer.' };
  if (!mayGo(found.stand, 'eingegangen') || found.stand === 'bereit')
    return { zeile, ergebnis: 'schon-da', satz: `Schon erfasst: ${KARTEN_WORTE[found.stand]}.`, karteId: found.id };
  const row = { id: found.id, verfahren_id: await findVerfahrenOfKarte(context.tx, found.id) };
  await moveKarte(context, row, 'eingegangen', { serie_versiegelt: serie.versiegelt, serie_hmac: serie.hmac });
  if (lagerplatz) await moveKarte(context, row, 'bereit', { lagerplatz }, lagerplatz);
  const satz = lagerplatz ? `Angenommen und an ${lagerplatz} gelegt.` : 'Angenommen.';
  return { zeile, ergebnis: 'angenommen', satz, karteId: found.id };
}

export const receiveKarten = defineAction(api.receiveKarten, {
  run: async (context, { zeilen, lagerplatz }) => {
    const done: Eingangszeile[] = [];
    for (const zeile of zeilen.filter((one) => one.trim() !== ''))
      done.push(await receiveOne(context, zeile, lagerplatz || undefined));
    return { zeilen: done };
  },
  audit: (_input, result) => ({
    what: 'karten.angenommen',
    objects: (result?.zeilen ?? []).flatMap(({ karteId }) => karteObjects(karteId)),
    details: { zeilen: result?.zeilen.length ?? 0 },
  }),
});

export const storeKarte = defineAction(api.storeKarte, {
  run: async (context, { id, version, lagerplatz }) => {
    const row = await holdKarte(context, { id, version }, 'bereit');
    await moveKarte(context, row, 'bereit', { lagerplatz }, lagerplatz);
    return readKarte(context, id);
  },
  audit: ({ id }, result) => ({ what: 'karte.gelagert', objects: karteObjects(id, result) }),
});

export const checkIdentitaet = defineAction(api.checkIdentitaet, {
  run: async (context, { id, version, art }) => {
    await holdKarte(context, { id, version }, 'ausgegeben');
    await updateKarte(context.tx, id, {
      identitaet_art: art,
      identitaet_geprueft_von: context.actor.id,
      identitaet_geprueft_at: context.clock.now().toString(),
    });
    return readKarte(context, id);
  },
  audit: ({ id, art }, result) => ({
    what: 'karte.identitaet-geprueft',
    objects: karteObjects(id, result),
    details: { art },
  }),
});

/** A check of yesterday says nothing about who stands here now. */
const CHECK_HOLDS_HOURS = 2;

function requireCheck({ clock }: Pick<ActionContext, 'clock'>, row: KarteRow): void {
  const at = row.identitaet_geprueft_at;
  if (at && Temporal.Instant.from(at).until(clock.now()).total('hours') <= CHECK_HOLDS_HOURS) return;
  throw karteFaults.IDENTITAET_FEHLT();
}

export const handOverKarte = defineAction(api.handOverKarte, {
  run: async (context, { id, version, altkarte, pinbrief, seriennummer }) => {
    const row = await holdKarte(context, { id, version }, 'ausgegeben');
    requireCheck(context, row);
    const serie = guard(context, SERIE, seriennummer);
    if (serie.hmac !== row.serie_hmac) throw karteFaults.ANDERE_KARTE();
    await setSeriennummer(context.tx, row.titel_id, serie);
    const now = context.clock.now().toString();
    await letGo(context, row, 'ausgegeben', {
      ...{ altkarte, pinbrief, ausgegeben_von: context.actor.id, ausgegeben_at: now },
    });
    return readKarte(context, id);
  },
  audit: ({ id, altkarte }, result) => ({
    what: 'karte.ausgegeben',
    objects: karteObjects(id, result),
    details: { altkarte },
  }),
});

export const postKarte = defineAction(api.postKarte, {
  run: async (context, { id, version, sendungsnummer }) => {
    const row = await holdKarte(context, { id, version }, 'verschickt');
    if (row.einwilligung_at === null) throw karteFaults.KARTE_UNVOLLSTAENDIG({ fehlt: 'Die Einwilligung fehlt.' });
    await letGo(context, row, 'verschickt', { sendungsnummer });
    return readKarte(context, id);
  },
  audit: ({ id }, result) => ({ what: 'karte.verschickt', objects: karteObjects(id, result) }),
});

export const printAusgabebeleg = defineAction(api.printAusgabebeleg, {
  run: async (context, { id }) => {
    const karte = await loadKarte(context, id);
    const heute = germanDay(context.clock.today().toString());
    return printBlatt(context, `Empfangsbestätigung ${karte.aktenzeichen}`, {
      amt: await findAmtName(context.tx),
      titel: 'Empfangsbestätigung',
      satz: 'Ich habe die unten genannte Karte und das Schreiben mit dem Sperrkennwort erhalten.',
      felder: [
        ['Aktenzeichen', karte.aktenzeichen],
        ['Person', [karte.person.familienname, karte.person.vornamen].filter(Boolean).join(', ')],
        ['Titel', karte.titelName],
        ['Seriennummer', karte.serie ?? ''],
        ['Alte Karte', karte.altkarte ? ALTKARTE_WORTE[karte.altkarte] : ''],
        ['PIN-Brief', PINBRIEF_WORTE[karte.pinbrief]],
      ],
      unterschriften: [`Für die Behörde: ${context.actor.displayName}, ${heute}`, 'Erhalten: Unterschrift'],
    });
  },
  audit: ({ id }) => ({ what: 'karte.beleg-gedruckt', objects: karteObjects(id) }),
});

export const ausgabeActions = [receiveKarten, storeKarte, checkIdentitaet, handOverKarte, postKarte, printAusgabebeleg];
