/** The agreement between employer and office as a sheet for both to sign: what § 81a (2) AufenthG wants in it. */
import path from 'node:path';
import { readBriefkopf } from '#areas/post/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { formatAmount, formatDate } from '#platform/i18n/format.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { nameIn } from '../antrag/antrag.rules.ts';
import type { AntragRow } from '../antrag/antrag.sql.ts';
import { setzeBlatt } from '../antrag/pruefwerk.ts';
import { unterlageWorte } from '../antrag/texte/texte.data.ts';
import { readGebuehrenrecht, readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { vereinbarungspunkte } from './vereinbarung.data.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'vereinbarung.typ');

/** § 47 (1) no. 15 AufenthV, as the office has it. */
export async function kostenAm(db: Database | Tx, tag: string): Promise<number | undefined> {
  const { tatbestaende } = await readGebuehrenrecht(db, tag);
  const found = tatbestaende.find(
    (one) =>
      one.schluessel === 'fachkraefteverfahren' &&
      one.gueltigAb <= tag &&
      tag <= ('gueltigBis' in one ? (one.gueltigBis ?? tag) : tag),
  );
  return typeof found?.betrag === 'number' ? found.betrag : undefined;
}

/** Before any transaction: typesetting must hold no connection. */
export async function setzeVereinbarung(kernel: Kernel, { antragsart, antworten }: AntragRow): Promise<Buffer> {
  const db = kernel.pool.db as Database;
  const tag = kernel.clock.today().toString();
  const now = kernel.clock.now().toZonedDateTimeISO('UTC');
  const kopf = await readBriefkopf(db, tag);
  const { zeilen } = await readUnterlagenliste(db, antragsart, tag);
  const kosten = await kostenAm(db, tag);
  const text = (key: string) => String(antworten[key] ?? '');
  const tagOf = (key: string) => (text(key) === '' ? '' : formatDate('de', text(key)));
  return setzeBlatt(kernel, TEMPLATE, {
    titel: 'Vereinbarung zum beschleunigten Fachkräfteverfahren',
    norm: '§ 81a Abs. 2 AufenthG',
    zeit: [now.year, now.month, now.day, now.hour, now.minute, now.second],
    behoerde: kopf
      ? [kopf.traeger, kopf.behoerde, kopf.strasse, `${kopf.plz} ${kopf.ort}`, kopf.telefon, kopf.email]
      : [],
    arbeitgeber: [
      text('arbeitgeber'),
      text('firma_anschrift'),
      text('ansprechperson'),
      text('telefon'),
      text('betriebsnummer') && `Betriebsnummer ${text('betriebsnummer')}`,
    ].filter(Boolean),
    fachkraft: [
      nameIn(antworten),
      tagOf('geburtsdatum') && `geboren am ${tagOf('geburtsdatum')}`,
      text('stelle'),
    ].filter(Boolean),
    punkte: vereinbarungspunkte({
      unterlagen: zeilen
        .filter(({ schluessel }) => schluessel !== 'vereinbarung')
        .map((one) => unterlageWorte('de', one)),
      kosten: kosten === undefined ? undefined : formatAmount('de', kosten),
      auslandsvertretung: text('visum_ort'),
      mitFamilie: antworten.mit_familie === true,
    }),
  });
}
