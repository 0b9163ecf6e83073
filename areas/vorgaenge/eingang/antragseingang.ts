/** One application of the queue, whole: what was said, who it may be, and where it may belong. */
import { findAehnliche, readStaat, toAlpha2 } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { WARUM_WORTE } from '../antrag/annahme.data.ts';
import { requireWartend } from '../antrag/annahme.ts';
import { requireArt, verfahrenOf } from '../antrag/antrag.rules.ts';
import type { AntragRow } from '../antrag/antrag.sql.ts';
import { listDateien } from '../antrag/datei.sql.ts';
import { zeilenOf } from '../antrag/quittung.ts';
import { nameOfUnterlage, textOf } from '../antrag/texte/texte.data.ts';
import { listVerfahrenDerPersonen } from '../arbeit/arbeit.sql.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { bloeckeOf } from '../xauslaender/bloecke.rules.ts';
import { ANTRAGSGRUENDE, EINGANGSARTEN } from '../xauslaender/codelisten.data.ts';
import { findNachricht, type NachrichtRow } from '../xauslaender/eingang.sql.ts';
import { xauslaenderFaults } from '../xauslaender/xauslaender.faults.ts';
import { type Anliegende, anliegenerOfAntrag, anliegenerOfNachricht } from './anliegende.rules.ts';
import type { EingangGanz, Eingangszeile, Kandidat } from './antragseingang.schema.ts';
import { type EingangRow, listOffene } from './antragseingang.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;
export const MOST = 200;

export function toZeile(row: EingangRow): Eingangszeile {
  return {
    quelle: row.quelle,
    id: row.id,
    herkunft: row.herkunft,
    name: [row.familienname, row.vornamen].filter(Boolean).join(', '),
    ...(row.geburtsdatum ? { geburtsdatum: row.geburtsdatum } : {}),
    anliegen: anliegenOf(row),
    eingegangenAm: row.eingegangen_at,
    stand: row.stand,
    grund: row.quelle === 'portal' && row.stand === 'offen' ? (WARUM_WORTE[row.grund] ?? '') : grundOf(row),
    doppelt: row.doppelt,
    ...(row.verfahren_id ? { verfahrenId: row.verfahren_id } : {}),
  };
}

const grundOf = ({ quelle, grund }: EingangRow): string => (quelle === 'nachricht' ? grund : '');

function anliegenOf({ quelle, was, art }: Pick<EingangRow, 'quelle' | 'was' | 'art'>): string {
  if (quelle === 'portal') return textOf('de', `art.${was}`);
  if (quelle === 'schalter') return findVerfahrensart(was)?.name ?? was;
  if (was === '') return EINGANGSARTEN[art] ?? 'Nicht lesbare Nachricht';
  return ANTRAGSGRUENDE[was]?.name ?? `Schlüssel ${was}`;
}

export async function loadPortal(context: Who, id: string): Promise<EingangGanz> {
  const row = await requireWartend(context, id);
  const wahl = verfahrenOf(requireArt(row.antragsart), row.antworten);
  const { zeilen: liste } = await readUnterlagenliste(context.tx, row.antragsart, context.clock.today().toString());
  const wer = anliegenerOfAntrag(row.antworten);
  return {
    ...toZeile(rowOfAntrag(row)),
    nummer: row.nummer ?? '',
    bloecke: zeilenOf(row).map(({ titel, zeilen }) => ({
      titel,
      zeilen: zeilen.map(({ frage, antwort }) => ({ frage, antwort })),
    })),
    dateien: (await listDateien(context.tx, id)).map((one) => ({
      worum: nameOfUnterlage(liste, one.unterlage),
      name: one.dateiname,
      seiten: one.seiten,
      dateiId: one.id,
    })),
    maengel: [],
    ...(await around(context, wer, wahl, { quelle: 'portal', id })),
    verfahrensart: wahl.verfahrensart,
    ...(wahl.pruefart ? { pruefart: wahl.pruefart } : {}),
    rueckkanal: false,
    gehoertZuAntrag: false,
    version: row.version,
  };
}

function rowOfAntrag(row: AntragRow): EingangRow {
  const text = (key: string) => (typeof row.antworten[key] === 'string' ? (row.antworten[key] as string) : null);
  return {
    quelle: 'portal',
    id: row.id,
    herkunft: 'portal',
    familienname: text('familienname'),
    vornamen: text('vornamen'),
    geburtsdatum: text('geburtsdatum'),
    was: row.antragsart,
    art: '',
    eingegangen_at: row.eingereicht_at ?? '',
    stand: 'offen',
    grund: row.mit_antrag !== null && row.warum_offen === null ? 'mitantrag' : (row.warum_offen ?? 'mensch'),
    verfahren_id: null,
    doppelt: false,
  };
}

export async function requireNachricht({ tx, actor }: Who, id: string): Promise<NachrichtRow> {
  const row = await findNachricht(tx, actor, id);
  if (!row) throw xauslaenderFaults.NACHRICHT_NICHT_GEFUNDEN();
  return row;
}

export async function loadNachricht(context: Who, id: string): Promise<EingangGanz> {
  const row = await requireNachricht(context, id);
  const { antrag } = row;
  const grund = ANTRAGSGRUENDE[antrag?.grund ?? ''];
  const wer = row.stand === 'offen' ? anliegenerOfNachricht(antrag?.person) : undefined;
  const wahl = grund?.verfahrensart
    ? { verfahrensart: grund.verfahrensart, pruefart: grund.pruefart ?? null }
    : undefined;
  return {
    ...toZeile(rowOfNachricht(row)),
    nummer: antrag?.antragsidentifikation ?? '',
    bloecke: antrag ? bloeckeOf(antrag, staatName).map(({ titel, zeilen }) => ({ titel, zeilen: [...zeilen] })) : [],
    dateien: (antrag?.anlagen ?? []).map(({ name, bezeichnung }) => ({ worum: bezeichnung ?? 'Anlage', name })),
    maengel: maengelOf(row),
    ...(await around(context, wer, wahl, { quelle: 'nachricht', id })),
    ...(wahl ? { verfahrensart: wahl.verfahrensart } : {}),
    ...(wahl?.pruefart ? { pruefart: wahl.pruefart } : {}),
    rueckkanal: antrag?.rueckkanal ?? false,
    gehoertZuAntrag: row.art !== '130101',
    version: row.version,
  };
}

function rowOfNachricht(row: NachrichtRow): EingangRow {
  return {
    quelle: 'nachricht',
    id: row.id,
    herkunft: row.weg,
    familienname: row.antrag?.person?.familienname ?? null,
    vornamen: row.antrag?.person?.vornamen ?? null,
    geburtsdatum: row.antrag?.person?.geburtsdatum ?? null,
    was: row.antrag?.grund ?? '',
    art: row.art,
    eingegangen_at: row.eingegangen_at,
    stand: row.stand === 'zugeordnet' ? 'uebernommen' : row.stand,
    grund: row.grund,
    verfahren_id: row.verfahren_id,
    doppelt: false,
  };
}

/** States come as keys of Destatis, or as their names. */
function staatName(text: string): string {
  const staat = readStaat(text);
  const code = staat && toAlpha2(staat);
  return (code && new Intl.DisplayNames(['de'], { type: 'region' }).of(code)) ?? text;
}

function maengelOf({ stand, grund, pruefung, pruefung_fehler }: NachrichtRow): string[] {
  if (stand === 'unlesbar') return [grund];
  return pruefung === 'ungueltig' ? ['Passt nicht zu den Schemata des Standards.', ...pruefung_fehler.slice(0, 3)] : [];
}

/** Persons alike with their Akten and what runs there; others in the queue that name the same person. */
async function around(
  context: Who,
  wer: Anliegende | undefined,
  wahl: { verfahrensart: string; pruefart: string | null } | undefined,
  selbst: { quelle: string; id: string },
): Promise<Pick<EingangGanz, 'kandidaten' | 'weitere' | 'doppelt'>> {
  if (!wer?.familienname) return { kandidaten: [], weitere: [], doppelt: false };
  const { tx, actor } = context;
  const found = await findAehnliche(tx, actor, wer, { limit: 6 });
  const ids = found.map(({ id }) => id);
  const offen = ids.length === 0 ? [] : await listVerfahrenDerPersonen(tx, actor, ids);
  const kandidaten = found.map(
    (one): Kandidat => ({
      personId: one.id,
      name: [one.familienname, one.vornamen].filter(Boolean).join(', '),
      ...(one.geburtsdatum ? { geburtsdatum: one.geburtsdatum } : {}),
      gruende: one.gruende,
      sicher: one.score >= 0.999 && wer.geburtsdatum?.length === 10 && one.geburtsdatum === wer.geburtsdatum,
      akten: one.akten.map(({ id, aktenzeichen }) => ({
        id,
        aktenzeichen,
        vorgaenge: offen
          .filter((v) => v.person_id === one.id && v.akte_id === id && v.stand !== 'erledigt')
          .map((v) => ({
            id: v.id,
            artName: findVerfahrensart(v.verfahrensart)?.name ?? v.verfahrensart,
            eingegangenAm: v.eingegangen_at,
            gleich: v.verfahrensart === wahl?.verfahrensart && (v.pruefart ?? null) === (wahl?.pruefart ?? null),
          })),
      })),
    }),
  );
  const same = (row: EingangRow) =>
    row.familienname?.toLowerCase() === wer.familienname.toLowerCase() &&
    (row.geburtsdatum ?? '') === (wer.geburtsdatum ?? '');
  const weitere = (await listOffene(tx, actor, 1000)).filter(
    (row) => same(row) && !(row.quelle === selbst.quelle && row.id === selbst.id),
  );
  return { kandidaten, weitere: weitere.map(toZeile), doppelt: weitere.length > 0 };
}
