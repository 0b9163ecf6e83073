/**
 * `./bleibe bench termine`: forty places for ninety days, three fifths of them booked, asked and taken over HTTP; beside it
 * a naive rival with slots made beforehand, and a release morning with bots. Database and server share this machine.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { type TestOffice, type TestSession, testOffice } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { ProblemError } from '#platform/http/client.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { solveAufgabe } from './buchung/aufgabe.ts';
import * as buchung from './buchung/buchung.api.ts';
import { fuelleTage } from './demo/bestand.ts';
import { LAST_GRENZEN } from './demo/last.data.ts';
import { saveLastGrenzen } from './demo/last.sql.ts';
import { deriveOffen } from './kapazitaet/offen.ts';
import * as besuch from './tag/besuch.api.ts';
import { openSchalter } from './tag/schalter.api.ts';
import * as vergabe from './termin/vergabe.ts';
import { ANNAHMEN, nachDerRegel, werZuerstKommt } from './testing/freigabemorgen.ts';
import { countSlots, createSlots, listSlotTimes, takeSlot } from './testing/rivale.sql.ts';

type Note = (line: string) => void;

const ACTOR = systemPrincipal('bench');
const TAGE = 90;
/** Gives three fifths: after a gap of ten minutes the next visit is drawn. */
const FUELLUNG = 0.48;
const POOLS = [
  { schluessel: 'aufenthalt', art: 'schalter', plaetze: 28 },
  { schluessel: 'foto', art: 'foto', plaetze: 5 },
  { schluessel: 'ausgabe', art: 'schalter', plaetze: 6 },
  { schluessel: 'notfall', art: 'schalter', plaetze: 1 },
] as const;
const DIREKT = ['verlust', 'abholung', 'eid', 'beratung', 'integrationskurs', 'freizuegigkeit'] as const;
const ZIEL = { monatMs: 100, tagMs: 50, haltenMs: 50, aufrufMs: 30, jeSekunde: 50 } as const;
const RUNDEN = 300;
const DAUERLAST_SEKUNDEN = 20;
/** After so many times that were gone somebody gives up. */
const HOECHSTENS_VERGEBLICH = 5;

async function termine(note: Note): Promise<Record<string, unknown>> {
  const office = await testOffice({ lastprobe: true, config: { BLEIBE_DB_POOL: '12' } });
  try {
    const heute = office.kernel.clock.today();
    const belegt = await richteEin(office, note);
    const fragen = new Fragen(office, heute);
    note('Monat und Tag über HTTP');
    const monat = await gemessen(RUNDEN, () => fragen.monat());
    const tag = await gemessen(RUNDEN, () => fragen.tag());
    note('Reservieren über HTTP');
    const halten = await fragen.halten(RUNDEN);
    note('Aufrufen über HTTP');
    const aufruf = await aufrufe(office);
    note(`${ZIEL.jeSekunde} Buchungen je Sekunde, ${DAUERLAST_SEKUNDEN} Sekunden`);
    const dauerlast = await fragen.dauerlast();
    note('Rivale mit fertigen Slots');
    const rivale = await gegenRivalen(office);
    note('Freigabemorgen: wer zuerst kommt');
    const zuerst = await werZuerstKommt(office.kernel);
    note('Freigabemorgen: nach der Regel');
    const regel = await nachDerRegel(office.kernel);
    return {
      plaetze: POOLS.reduce((sum, { plaetze }) => sum + plaetze, 0),
      ...{ tage: TAGE, belegt },
      monatsuebersicht: { ...monat, zielMs: ZIEL.monatMs },
      tagesansicht: { ...tag, zielMs: ZIEL.tagMs },
      reservieren: { ...halten, zielMs: ZIEL.haltenMs },
      naechsterAufruf: { ...aufruf.einzeln, zielMs: ZIEL.aufrufMs },
      naechsterAufrufVierZugleich: aufruf.zugleich,
      ...{ dauerlast, rivale },
      freigabemorgen: { annahmen: ANNAHMEN, werZuerstKommt: zuerst, nachDerRegel: regel },
    };
  } finally {
    await office.close();
  }
}

/** Every day from 8 to 18, all for the public. Returns the share of open minutes that is taken. */
async function richteEin({ kernel }: TestOffice, note: Note): Promise<number> {
  const heute = kernel.clock.today().toString();
  await transact(kernel.pool.db, ACTOR, 'bench', async (tx) => {
    for (const { schluessel, art, plaetze } of POOLS)
      await sql`
        with haus as (insert into termine.standort (schluessel, name) values ('bench', 'Messung')
          on conflict (schluessel) do update set name = 'Messung' returning id),
        pool as (insert into termine.pool (standort_id, schluessel, name, anteile, oeffnet_stunden)
          select id, ${schluessel}, ${schluessel}, '{"oeffentlich": 100}', '{}' from haus returning id),
        platz as (insert into termine.platz (pool_id, name, art)
          select id, ${schluessel} || ' ' || nr, ${art} from pool, generate_series(1, ${plaetze}::int) nr returning id)
        insert into termine.wochenregel (platz_id, wochentag, von, bis, gueltig_ab)
        select id, t, '08:00', '18:00', ${heute}::date from platz, generate_series(1, 7) t`.execute(tx);
    await deriveOffen(tx, { von: heute });
    await saveLastGrenzen(tx, LAST_GRENZEN);
  });
  note(`Plätze angelegt, ${TAGE} Tage werden gebucht`);
  // What is skipped between two visits, and small gaps that nothing fits into, make up for the rest.
  const gebucht = await fuelleTage(kernel, { bisTag: TAGE, fuellung: () => FUELLUNG });
  for (const table of ['termin', 'belegung', 'offen', 'kontingent', 'terminperson'])
    await sql.raw(`analyze termine.${table}`).execute(kernel.pool.db);
  const { rows } = await sql<{ anteil: number }>`
    select sum(bit_count(raster & belegt))::float8 / sum(bit_count(raster)) as anteil from termine.offen
    where tag <= ${heute}::date + ${TAGE}::int`.execute(kernel.pool.db);
  note(`${gebucht} Termine`);
  return rund(rows[0]?.anteil ?? 0);
}

/** A stranger's requests. */
class Fragen {
  readonly #wer: TestSession;
  readonly #heute: Temporal.PlainDate;
  readonly #zeiten = new Map<string, readonly string[]>();
  #nr = 0;

  constructor(office: TestOffice, heute: Temporal.PlainDate) {
    this.#wer = office.stranger();
    this.#heute = heute;
  }

  #anliegen(): string {
    this.#nr += 1;
    return DIREKT[this.#nr % DIREKT.length] ?? DIREKT[0];
  }

  #tag(): string {
    return this.#heute.add({ days: 2 + ((this.#nr * 7) % 38) }).toString();
  }

  monat() {
    const von = this.#heute.add({ days: (this.#nr * 5) % 12 });
    const anliegen = [{ schluessel: this.#anliegen(), personen: 1 + (this.#nr % 2) }];
    return this.#wer.call(
      buchung.listFreieTage,
      wunsch(anliegen, { von: von.toString(), bis: von.add({ days: 31 }).toString() }),
    );
  }

  tag() {
    const anliegen = [{ schluessel: this.#anliegen(), personen: 1 }];
    return this.#wer.call(buchung.listFreieZeiten, wunsch(anliegen, { tag: this.#tag() }));
  }

  /** A task is solved before the clock runs: its time belongs to the browser. */
  async #bereit(): Promise<Bereit> {
    const loesung = solveAufgabe(await this.#wer.call(buchung.getPruefaufgabe, {}));
    const { schluessel, zeiten } = await this.#tagMitZeiten();
    const beginn = zeiten[Math.floor(Math.random() * zeiten.length)] ?? '';
    const halter = randomBytes(24).toString('base64url');
    return { anliegen: [{ schluessel, personen: 1 }], beginn, loesung, halter, zeiten };
  }

  /** As nobody picks a time on a holiday: days without one are passed over. */
  async #tagMitZeiten(): Promise<{ schluessel: string; zeiten: readonly string[] }> {
    for (let versuch = 0; versuch < TAGE; versuch += 1) {
      const schluessel = this.#anliegen();
      const tag = this.#tag();
      const key = `${schluessel}/${tag}`;
      const zeiten = this.#zeiten.get(key) ?? (await this.#liste(schluessel, tag));
      this.#zeiten.set(key, zeiten);
      if (zeiten.length > 0) return { schluessel, zeiten };
    }
    throw new Error('no day of the bench has a free time');
  }

  async #liste(schluessel: string, tag: string): Promise<readonly string[]> {
    const { zeiten } = await this.#wer.call(buchung.listFreieZeiten, wunsch([{ schluessel, personen: 1 }], { tag }));
    return zeiten;
  }

  async halten(anzahl: number): Promise<Figures> {
    const times: number[] = [];
    let besetzt = 0;
    for (let nr = 0; nr < anzahl; nr += 1) {
      const { zeiten: _zeiten, ...bereit } = await this.#bereit();
      const started = performance.now();
      const ok = await this.#wer.call(buchung.holdTermin, bereit).then(
        () => true,
        () => false,
      );
      times.push(performance.now() - started);
      if (!ok) besetzt += 1;
    }
    return { ...figures(times), besetzt };
  }

  /** So many flows begin each second, whether or not those before are done. */
  async dauerlast(): Promise<Record<string, unknown>> {
    const anzahl = ZIEL.jeSekunde * DAUERLAST_SEKUNDEN;
    const vorrat = [];
    for (let nr = 0; nr < anzahl; nr += 1) vorrat.push(await this.#bereit());
    const times: number[] = [];
    let [gebucht, besetzt] = [0, 0];
    const abgelehnt: Record<string, number> = {};
    const began = performance.now();
    const laufen = vorrat.map(async (bereit, nr) => {
      await new Promise((resolve) => setTimeout(resolve, (nr * 1000) / ZIEL.jeSekunde));
      const started = performance.now();
      try {
        const vergeblich = await this.#buche(bereit, nr);
        besetzt += vergeblich;
        times.push(performance.now() - started);
        gebucht += 1;
      } catch (cause) {
        const grund = grundOf(cause);
        abgelehnt[grund] = (abgelehnt[grund] ?? 0) + 1;
      }
    });
    await Promise.all(laufen);
    const sekunden = (performance.now() - began) / 1000;
    return {
      ...figures(times),
      gebucht,
      besetzt,
      abgelehnt,
      jeSekunde: rund(gebucht / sekunden),
      ziel: ZIEL.jeSekunde,
    };
  }

  /** Whose time is gone takes another of the same day, as people do. Returns how often that was. */
  async #buche({ zeiten, ...bereit }: Bereit, nr: number): Promise<number> {
    const { halter } = bereit;
    const { id, vergeblich } = await this.#halte(bereit, zeiten);
    const { demoCode } = await this.#wer.call(buchung.nameTermin, {
      ...{ id, halter, email: `bench-${nr}@example.org` },
      personen: [
        { familienname: 'Messung', vornamen: `Nr ${nr}`, geburtsdatum: '1990-01-01', nummer: `B${100_000 + nr}` },
      ],
    });
    await this.#wer.call(buchung.confirmTermin, { id, halter, code: demoCode ?? '' });
    return vergeblich;
  }

  async #halte(bereit: Omit<Bereit, 'zeiten'>, zeiten: readonly string[]): Promise<{ id: string; vergeblich: number }> {
    for (let vergeblich = 0; ; vergeblich += 1) {
      const beginn = vergeblich === 0 ? bereit.beginn : (zeiten[Math.floor(Math.random() * zeiten.length)] ?? '');
      try {
        const { id } = await this.#wer.call(buchung.holdTermin, { ...bereit, beginn });
        return { id, vergeblich };
      } catch (cause) {
        if (grundOf(cause) !== 'termine.NICHT_MEHR_FREI' || vergeblich === HOECHSTENS_VERGEBLICH) throw cause;
      }
    }
  }
}

interface Bereit {
  readonly anliegen: { schluessel: string; personen: number }[];
  readonly beginn: string;
  readonly loesung: string;
  readonly halter: string;
  /** Of the day, as they were shown. */
  readonly zeiten: readonly string[];
}

/** Code of a refusal; of what is none, its own sentence: a figure of refusals without their reason helps nobody. */
function grundOf(cause: unknown): string {
  return cause instanceof ProblemError ? cause.problem.code : String((cause as Error).cause ?? cause);
}

/** Lists travel as the contract reads them from the address. */
const wunsch = <T extends object>(anliegen: { schluessel: string; personen: number }[], rest: T) => ({
  anliegen: anliegen.map(({ schluessel, personen }) => `${schluessel}:${personen}`),
  ...rest,
});

const SCHALTER = ['sachbearbeitung.a-e', 'sachbearbeitung.f-k', 'sachbearbeitung.l-r', 'sachbearbeitung.s-z'];
const WARTENDE = 300;
/** What is asked before the clock runs, as at every measurement here: connections and program are awake. */
const WACH = 12;

interface Desk {
  readonly session: TestSession;
  readonly platzId: string;
}

/** Desks call from one queue and finish, one after the other, then all at once without a pause; only the calls are measured. */
async function aufrufe(office: TestOffice): Promise<{ einzeln: Figures; zugleich: Figures }> {
  const { rows } = await sql<{ id: string; standort: string }>`
    select p.id, o.standort_id as standort from termine.platz p join termine.pool o on o.id = p.pool_id
    where o.schluessel = 'ausgabe' order by p.name limit ${SCHALTER.length}`.execute(office.kernel.pool.db);
  const desks: Desk[] = [];
  for (const [nr, wer] of SCHALTER.entries()) {
    const session = await office.signIn(wer);
    const platzId = rows[nr]?.id ?? '';
    await session.call(openSchalter, { platzId });
    desks.push({ session, platzId });
  }
  const standortId = rows[0]?.standort ?? '';
  for (let nr = 0; nr < WARTENDE; nr += 1)
    await desks[nr % desks.length]?.session.call(besuch.drawNummer, { standortId, anliegen: 'unterlagen-abgeben' });
  const einzeln: number[] = [];
  for (let nr = 0; nr < WARTENDE / 2; nr += 1) einzeln.push((await rufeAuf(desks[nr % desks.length] as Desk)).ms);
  const zugleich: number[] = [];
  await Promise.all(
    desks.map(async (desk) => {
      for (let dran = true; dran; ) {
        const { ms, jemand } = await rufeAuf(desk);
        zugleich.push(ms);
        dran = jemand;
      }
    }),
  );
  return { einzeln: figures(einzeln.slice(WACH)), zugleich: figures(zugleich) };
}

async function rufeAuf({ session, platzId }: Desk): Promise<{ ms: number; jemand: boolean }> {
  const started = performance.now();
  const { besuch: dran } = await session.call(besuch.callNext, { platzId });
  const ms = performance.now() - started;
  if (dran) await session.call(besuch.finishBesuch, { id: dran.id, version: dran.version });
  return { ms, jemand: dran !== null };
}

const ZUGLEICH = 8;
const VERSUCHE = 400;

/** The same number of takings at once, and the same month, through the database alone: both without HTTP. */
async function gegenRivalen({ kernel, database }: TestOffice): Promise<Record<string, unknown>> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const statement of createSlots(40, TAGE)) await owner.query(statement);
  await owner.end();
  const { db } = kernel.pool;
  const jetzt = kernel.clock.now();
  const plan = await vergabe.planBesuch(db, { anliegen: [{ schluessel: 'beratung', personen: 1 }] }, jetzt);
  const heute = kernel.clock.today();
  const tage = Array.from({ length: 12 }, (_, nr) => heute.add({ days: 3 + nr }).toString());
  const eigene = (
    await Promise.all(tage.map((tag) => vergabe.listFreieZeiten(db, plan, { tag, klasse: 'oeffentlich', jetzt })))
  ).flat();
  const fremde = await listSlotTimes(db);
  const nimm = (zeiten: readonly string[], take: (beginn: string) => Promise<unknown>) =>
    durchsatz((nr) => take(zeiten[(nr * 13) % zeiten.length] ?? ''));
  const rivale = await nimm(fremde, (beginn) => transact(db, ACTOR, 'bench', (tx) => takeSlot(tx, beginn)));
  const bleibe = await nimm(eigene, (beginn) =>
    transact(db, ACTOR, 'bench', (tx) =>
      vergabe.holdTermin(tx, {
        ...{ plan, beginn, klasse: 'oeffentlich', herkunft: 'direkt', stand: 'gehalten', sprache: 'de', jetzt },
      }),
    ).catch(() => undefined),
  );
  const [von, bis] = [heute.add({ days: 1 }).toString(), heute.add({ days: 31 }).toString()];
  const monatRivale = await gemessen(60, () => countSlots(db, von, bis));
  const monatBleibe = await gemessen(60, () =>
    vergabe.listFreieTage(db, plan, { von, bis, klasse: 'oeffentlich', jetzt }),
  );
  return {
    nehmenJeSekunde: { bleibe, rivale, verhaeltnis: rund(bleibe / rivale) },
    monatP95Ms: {
      ...{ bleibe: monatBleibe.p95Ms, rivale: monatRivale.p95Ms },
      verhaeltnis: rund((monatBleibe.p95Ms ?? 0) / (monatRivale.p95Ms ?? 1)),
    },
    rivaleKann: 'eine feste Dauer; kein Kontingent, keine zweite Station, keine Person, keine Regeländerung',
  };
}

async function durchsatz(take: (nr: number) => Promise<unknown>): Promise<number> {
  let nr = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: ZUGLEICH }, async () => {
      while (nr < VERSUCHE) await take(nr++);
    }),
  );
  return rund((VERSUCHE * 1000) / (performance.now() - started));
}

type Figures = Record<string, number>;

async function gemessen(runden: number, ask: () => Promise<unknown>): Promise<Figures> {
  for (let nr = 0; nr < WACH; nr += 1) await ask();
  const times: number[] = [];
  for (let nr = 0; nr < runden; nr += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return figures(times);
}

function figures(times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) => rund(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? 0);
  return { fragen: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

const rund = (wert: number) => Math.round(wert * 100) / 100;

export const benchmarks = { termine };
