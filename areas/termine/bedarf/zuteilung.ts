/** What the desk sees of requests: the order with its reasons, one request whole, what the next run would do. */
import type { ActionContext } from '#platform/actions/action.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { findTermin, listFreieTage } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Anfragezeile, findAnfrage, listAnfragen, listNachweise, readNachweisinhalt } from './anfrage.sql.ts';
import { planOf } from './angebot.ts';
import type { Anfragezeileauskunft } from './bedarf.schema.ts';
import { endeDerAnnahme, naechsterArbeitstag } from './fenster.rules.ts';
import { readGeheim, readNachweisgeheim } from './geheim.ts';
import { type Laufzeile, listTeilnehmende } from './lauf.sql.ts';
import { losMit, neueSaat } from './los.ts';
import { isArbeitstag, readRegel } from './regel.ts';
import { passt, wunschgrenzen } from './wunsch.rules.ts';
import { type Rangplatz, rangfolge } from './zuteilung.rules.ts';

type Who = Pick<ActionContext, 'tx' | 'clock'>;

/** Order of those who take part in the next run. Lots are for trial only: the real ones nobody knows yet. */
export async function probeReihe({ tx, clock }: Who): Promise<Map<string, Rangplatz>> {
  const heute = clock.today().toString();
  const { regel } = await readRegel(tx, heute);
  const vor = naechsterArbeitstag(heute, isArbeitstag);
  const wer = await listTeilnehmende(tx, { vor, poolId: null, zeitTag: null });
  return new Map(rangfolge(wer, regel, heute, losMit(neueSaat().saat)).map((one) => [one.id, one]));
}

export async function loadListe(
  context: Who,
  was: 'pruefen' | 'reihe' | 'angeboten' | 'beendet',
  limit: number,
): Promise<Anfragezeileauskunft[]> {
  const rows = await listAnfragen(context.tx, { was, limit: was === 'reihe' ? 5000 : limit });
  const reihe = was === 'beendet' ? new Map<string, Rangplatz>() : await probeReihe(context);
  const zeilen = await Promise.all(rows.map((row) => toZeile(context, row, reihe)));
  if (was !== 'reihe') return zeilen;
  const last = Number.MAX_SAFE_INTEGER;
  return zeilen.toSorted((a, b) => (a.rang ?? last) - (b.rang ?? last)).slice(0, limit);
}

async function toZeile(
  { tx }: Pick<Who, 'tx'>,
  row: Anfragezeile,
  reihe: ReadonlyMap<string, Rangplatz>,
): Promise<Anfragezeileauskunft> {
  const place = reihe.get(row.id);
  const termin = row.stand === 'angeboten' && row.terminId !== null ? await findTermin(tx, row.terminId) : undefined;
  const { id, kennung, anliegen, personen, tag, stand, titelStand, haerteStand, nummerStand } = row;
  return {
    ...{ id, kennung, anliegen, personen, tag, stand, titelStand, haerteStand, nummerStand },
    ...(row.titelBis === null ? {} : { titelBis: row.titelBis }),
    ...(row.haerte === null ? {} : { haerte: row.haerte }),
    fruehestens: row.fruehestens,
    spaetestens: row.spaetestens,
    sprache: row.sprache,
    ...(place ? { rang: place.rang, grund: place.grund } : {}),
    ...(row.antwortBis === null ? {} : { antwortBis: row.antwortBis }),
    ...(termin ? { angebotBeginn: termin.beginn } : {}),
    stattTermin: row.stattTerminId !== null,
    endeGrund: row.endeGrund,
  };
}

export async function loadGanz(context: ActionContext, id: string) {
  const { tx, clock } = context;
  const row = await findAnfrage(tx, id);
  if (!row) throw termineFaults.ANFRAGE_NICHT_GEFUNDEN();
  const geheim = readGeheim(context, row);
  const reihe = await probeReihe(context);
  const anliegen = await findAnliegenAm(tx, row.anliegen, clock.today().toString());
  const { email, telefon, wunsch } = geheim;
  return {
    ...(await toZeile(context, row, reihe)),
    version: row.version,
    anliegenName: anliegen?.name.de ?? row.anliegen,
    leute: geheim.personen,
    ...(email === undefined ? {} : { email }),
    ...(telefon === undefined ? {} : { telefon }),
    ...(wunsch === undefined ? {} : { wunsch }),
    wochentage: [...row.wochentage],
    haelften: [...row.haelften],
    haerteGrund: row.haerteGrund,
    nummerGrund: row.nummerGrund,
    nachweise: await loadNachweise(context, row.id),
    antraege: row.antraege.length,
    angebote: row.angebote,
  };
}

async function loadNachweise(context: ActionContext, anfrageId: string) {
  const rows = await listNachweise(context.tx, anfrageId);
  return Promise.all(
    rows.map(async ({ id, wozu, groesse, createdAt }) => {
      const { dateiname, typ } = readNachweisgeheim(context, (await readNachweisinhalt(context.tx, id))?.inhalt ?? '');
      return { id, wozu, dateiname, typ, groesse, am: createdAt };
    }),
  );
}

export function toLauf(row: Laufzeile) {
  return {
    id: row.id,
    art: row.art,
    stand: row.stand === 'fertig' ? ('fertig' as const) : ('laeuft' as const),
    begonnenAm: row.begonnenAt ?? row.createdAt,
    saatHash: row.saatHash,
    ...(row.saat === null ? {} : { saat: row.saat }),
    anfragen: row.anfragen,
    vergeben: row.vergeben,
  };
}

/** So many are looked at: one question to the plan for each. */
const MOST = 40;

/** Reads only. A day is counted as used up by those before, so that it says about what the run will do. */
export async function simuliere(context: Who) {
  const { tx, clock } = context;
  const jetzt = clock.now();
  const { regel } = await readRegel(tx, clock.today().toString());
  const reihe = [...(await probeReihe(context)).values()];
  const antwortBis = endeDerAnnahme(jetzt, regel.annahmeStunden, regel.arbeitszeit, isArbeitstag);
  const used = new Map<string, number>();
  const zeilen = [];
  for (const { id, rang, grund } of reihe.slice(0, Math.min(MOST, regel.jeLauf))) {
    const anfrage = await findAnfrage(tx, id);
    if (!anfrage) continue;
    const plan = await planOf(tx, anfrage, jetzt);
    const grenzen = plan && wunschgrenzen(anfrage, plan, { antwortBis, nurTag: null, vorBeginn: null });
    const { von = '', bis = '' } = grenzen ?? {};
    const frage = { von, bis, klasse: 'oeffentlich', jetzt, ruhendes: true } as const;
    const tage = plan && von <= bis ? await listFreieTage(tx, plan, frage) : [];
    const key = (tag: string) => `${anfrage.poolId} ${tag}`;
    const found = tage.find(
      ({ tag, zeiten }) => grenzen && passt(grenzen, { tag }) && zeiten > (used.get(key(tag)) ?? 0),
    );
    if (found) used.set(key(found.tag), (used.get(key(found.tag)) ?? 0) + 1);
    zeilen.push({
      ...{ rang, id, grund, kennung: anfrage.kennung },
      ...(found ? { tag: found.tag } : {}),
      ...(found && anfrage.titelBis !== null ? { vorTitelende: found.tag <= anfrage.titelBis } : {}),
    });
  }
  return { teilnehmend: reihe.length, zeilen };
}
