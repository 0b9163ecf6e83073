/** The copy of an application with its receipt: every answer in German, beside it in the person's language (C16, C22). */
import { findAmtName } from '#areas/personal/index.ts';
import type { Database } from '#platform/db/db.ts';
import { formatDate, formatInstant } from '#platform/i18n/format.ts';
import { directionOf } from '#platform/i18n/i18n.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { antragFaults } from './antrag.faults.ts';
import { fehlendeOf, fragenOf, geltende, requireArt, seitenOf } from './antrag.rules.ts';
import { type AntragRow, findAntrag, listMitantraege } from './antrag.sql.ts';
import { listDateien } from './datei.sql.ts';
import type { Formularsprache } from './formular.schema.ts';
import { setzeQuittung } from './pruefwerk.ts';
import { textOf, unterlageWorte } from './texte/texte.data.ts';
import { antwortText } from './worte.rules.ts';
import { zweifelText } from './zweifel.ts';

export interface Zeile {
  readonly frage: string;
  readonly antwort: string;
  readonly uebersetzt: { readonly frage: string; readonly antwort: string } | null;
}

/** In the order of the pages; only what was asked. */
export function zeilenOf(row: AntragRow): readonly { readonly titel: string; readonly zeilen: readonly Zeile[] }[] {
  const art = requireArt(row.antragsart);
  const valid = geltende(art, row.antworten);
  const sprache = row.sprache as Formularsprache;
  return seitenOf(art, valid)
    .map((seite) => ({
      titel: textOf('de', `seite.${seite.schluessel}`),
      zeilen: fragenOf(seite, valid).flatMap((frage): Zeile[] => {
        const antwort = valid[frage.schluessel];
        if (antwort === undefined) return [];
        const in_ = (s: Formularsprache) => ({
          frage: textOf(s, `frage.${frage.schluessel}`),
          antwort: antwortText(s, frage, antwort, (key) => textOf(s, key)),
        });
        return [{ ...in_('de'), uebersetzt: sprache === 'de' ? null : in_(sprache) }];
      }),
    }))
    .filter(({ zeilen }) => zeilen.length > 0);
}

async function dataOf(kernel: Pick<Kernel, 'pool' | 'clock'>, row: AntragRow): Promise<unknown> {
  const { db } = kernel.pool;
  const sprache = row.sprache as Formularsprache;
  const art = requireArt(row.antragsart);
  const dateien = await listDateien(db, row.id);
  const at = Temporal.Instant.from(row.eingereicht_at ?? '').toZonedDateTimeISO('UTC');
  const beide = (key: string) => ({ de: textOf('de', key), eigen: sprache === 'de' ? null : textOf(sprache, key) });
  const { zeilen } = await readUnterlagenliste(db, row.antragsart, kernel.clock.today().toString());
  const nameIn = (s: Formularsprache, schluessel: string) =>
    unterlageWorte(s, zeilen.find((one) => one.schluessel === schluessel) ?? { schluessel });
  const fehlt = fehlendeOf(art, row.antworten, dateien, zeilen);
  return {
    amt: await findAmtName(db as Database),
    titel: `${textOf('de', 'quittung.titel')}: ${textOf('de', `art.${row.antragsart}`)}`,
    nummer: row.nummer,
    eingegangen: formatInstant('de', row.eingereicht_at ?? ''),
    zeit: [at.year, at.month, at.day, at.hour, at.minute, at.second],
    sprache,
    rtl: directionOf(sprache) === 'rtl',
    bloecke: zeilenOf(row),
    mit: (await listMitantraege(db, row.id)).map(({ nummer, antworten }) => ({
      name: `${antworten.vornamen ?? ''} ${antworten.familienname ?? ''}`.trim(),
      nummer,
    })),
    dateien: dateien.map((one) => ({
      text: `${nameIn('de', one.unterlage)}: ${one.dateiname}`,
      zweifel: zweifelText(one, nameIn('de', one.unterlage)) ?? null,
    })),
    fehlt: fehlt.map(({ schluessel, norm }) => ({
      de: nameIn('de', schluessel),
      eigen: sprache === 'de' ? null : nameIn(sprache, schluessel),
      norm,
    })),
    erwartet: row.erwartet_bis === null ? null : formatDate('de', row.erwartet_bis),
    saetze: ['quittung.bestaetigt', 'quittung.pruefung'].map(beide),
    verbindlich: textOf(sprache, 'verbindlich'),
  };
}

/** Reads before any transaction: typesetting must hold no connection. */
export async function druckeQuittung(kernel: Kernel, antragId: string): Promise<Buffer> {
  const row = await findAntrag(kernel.pool.db, antragId);
  if (!row || row.eingereicht_at === null) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
  return setzeQuittung(kernel, await dataOf(kernel, row));
}
