/**
 * A large registry for benchmarks: fictional persons, Akten and pages whose words are as unevenly spread as in a
 * language, the same on every machine. Nothing is recognised; the pages stand there as after recognition.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/keyring.ts';
import { type Database, transact } from '#platform/db/db.ts';
import { insertAkte, insertAktePerson } from '../../akte.sql.ts';
import { foldName } from '../../name.rules.ts';
import { insertPerson } from '../../person.sql.ts';
import { toPersonValues } from '../../person.ts';
import { akteKeyId } from '../../schluessel.ts';

export interface FillOptions {
  readonly db: Database;
  readonly keys: Pick<KeyRing, 'createKey'>;
  readonly pages: number;
  readonly akten: number;
  /** Team to which all generated Akten belong, or the one that looks after a letter. */
  readonly teamId: string | ((buchstabe: string) => string);
  readonly note: (line: string) => void;
}

const COMMON = (
  'der die das und in zu den mit von für auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei ' +
  'Aufenthaltserlaubnis Antrag Bescheid Ausländerbehörde Verlängerung Erteilung Unterlagen Frist Verfahren Person Anschrift ' +
  'Geburtsdatum Staatsangehörigkeit Straße Hausnummer Postleitzahl Musterstadt Sehr geehrte Damen Herren Grüßen freundlichen'
).split(' ');

export const WORDS = (
  'Widerspruch Zustellung Gehaltsabrechnung Arbeitsvertrag Arbeitgeber Bundesagentur Arbeit Zustimmung Ausbildung Pflege ' +
  'Studium Hochschule Nachweis Krankenversicherung Mietvertrag Wohnraum Familie Kindergeld Bewilligung Einkommen Lebensunterhalt ' +
  'Sprachkenntnisse Integrationskurs Zeugnis Reisepass Gültigkeit Duldung Abschiebung Fiktionsbescheinigung Niederlassungserlaubnis ' +
  'Einbürgerung Gericht Urteil Rechtsbehelf Begründung Sachverhalt Vollmacht Rechtsanwalt Anhörung Stellungnahme Vermerk ' +
  'Vorsprache Termin Lichtbild Fingerabdruck Gebühr Zahlung Quittung Meldebescheinigung Eheurkunde Geburtsurkunde Visum ' +
  'Botschaft Einreise Ausreise Grenzübertritt Asylverfahren Bundesamt Migration Flüchtlinge Schutz Prüfung Entscheidung'
).split(' ');

const PARTS_A =
  'Nord Süd Ost West Haupt Neben Ober Unter Land Stadt Berg Tal Wald Feld See Fluss Hafen Markt Kirch Schul Rat'.split(
    ' ',
  );
const PARTS_B =
  'haus platz weg hafen brücke kontrolle meldung stelle führung prüfung leitung bericht liste nummer karte'.split(' ');

const FAMILY =
  'Al-Hassan Öztürk Müller Yıldız Nguyễn Kovalenko Ševčenko Ahmadi Karimi Hussein Ibrahim Popescu Kowalski Gebremariam Warsame Đorđević Schäfer Weiß dos Santos O’Brien'.split(
    ' ',
  );
const GIVEN =
  'Mohammed Elif Jörg Olena Thị Ahmad Shirin Fatima Hassan Maria Jan Letebrhan Abdirahman Živka Anna Peter'.split(' ');

const SYLLABLES_A =
  'Ab Ba Ca Da Fa Ga Ha Ja Ka La Ma Na Pa Ra Sa Ta Ve Wi Zo Ko Mi Lu Se To Re Di Bo Ku No Tsche Scha Kha'.split(' ');
const SYLLABLES_B =
  'ri li no ma ra di go ven lo ka shi ru ze pu ne wi go da fe mo sta ler mann berg ski vic escu yan zade oglu pour'.split(
    ' ',
  );

/** As spread as in a real registry: some names are common, most are rare. */
function drawFamily(random: () => number): string {
  if (random() < 0.15) return pick(random, FAMILY);
  return pick(random, SYLLABLES_A) + pick(random, SYLLABLES_B) + pick(random, SYLLABLES_B);
}

function drawGiven(random: () => number): string {
  return random() < 0.4 ? pick(random, GIVEN) : pick(random, SYLLABLES_A) + pick(random, SYLLABLES_B);
}

/** Small, fast and the same everywhere: benchmarks of two days must see the same pages. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** The words of a language: few are on every page, most on hardly any (Zipf). */
const VOCABULARY: readonly string[] = [
  ...COMMON,
  ...WORDS,
  ...PARTS_A.flatMap((a) => PARTS_A.flatMap((b) => PARTS_B.slice(0, 6).map((c) => a + b.toLowerCase() + c))),
];

/** Sums of 1/rank, for drawing a rank. */
const WEIGHTS: readonly number[] = VOCABULARY.reduce<number[]>((sums, _, index) => {
  sums.push((sums[index - 1] ?? 0) + 1 / (index + 3));
  return sums;
}, []);

function drawWord(random: () => number): string {
  const kind = random();
  if (kind < 0.04) return String(Math.floor(random() * 100_000));
  if (kind < 0.06) return drawFamily(random);
  const at = random() * (WEIGHTS.at(-1) ?? 1);
  let low = 0;
  let high = WEIGHTS.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((WEIGHTS[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return VOCABULARY[low] as string;
}

/** About 250 words, as a letter has. */
export function drawPage(random: () => number): string {
  const lines = Array.from({ length: 25 }, () => Array.from({ length: 10 }, () => drawWord(random)).join(' '));
  return lines.join('\n');
}

const PAGES_PER_DOCUMENT = 5;
const BATCH = 500;
export const CREATOR = 'bench';

export async function fillRegistry(options: FillOptions): Promise<void> {
  const { db, pages, note } = options;
  const random = createRandom(20_261_124);
  const akten = await fillAkten(options, random);
  const documents = Math.ceil(pages / PAGES_PER_DOCUMENT);
  for (let at = 0; at < documents; at += BATCH / PAGES_PER_DOCUMENT) {
    const count = Math.min(BATCH / PAGES_PER_DOCUMENT, documents - at);
    await fillDocuments(db, random, akten, count);
    if (at % 4000 === 0) note(`${at * PAGES_PER_DOCUMENT} von ${pages} Seiten erzeugt`);
  }
  // One statement each: VACUUM refuses to run among others, and unanalysed tables explain most slow plans.
  for (const table of ['person', 'akte', 'akte_person', 'eingang', 'dokument', 'seite']) {
    await sql.raw(`analyze akten.${table}`).execute(db);
  }
}

export type AktenOptions = Pick<FillOptions, 'db' | 'keys' | 'akten' | 'teamId'> & {
  /** So many are there already. */
  readonly from?: number;
};

/** Persons with an Akte each; returns the ids of the Akten. */
export async function fillAkten(options: AktenOptions, random: () => number): Promise<string[]> {
  const { db, keys, akten, teamId, from = 0 } = options;
  const ids: string[] = [];
  for (let at = from; at < akten; at += 1000) {
    await transact(db, { id: CREATOR }, CREATOR, async (tx) => {
      for (let nr = at; nr < Math.min(at + 1000, akten); nr += 1) {
        const familienname = `${drawFamily(random)}${nr % 12 === 0 ? `-${drawFamily(random)}` : ''}`;
        const vornamen = nr % 3 === 0 ? `${drawGiven(random)} ${drawGiven(random)}` : drawGiven(random);
        const geburtsdatum = `${1950 + (nr % 55)}-${String(1 + (nr % 12)).padStart(2, '0')}-${String(1 + (nr % 28)).padStart(2, '0')}`;
        const person = {
          familienname,
          vornamen,
          geburtsdatum,
          aliase: [],
          geschlecht: 'unbekannt' as const,
          staatsangehoerigkeiten: [],
        };
        const { id: personId } = await insertPerson(tx, toPersonValues(person), CREATOR);
        const id = randomUUID();
        const aktenzeichen = `ABH-${2000 + (nr % 25)}-${String(nr).padStart(6, '0')}`;
        const buchstabe = (foldName(familienname)[0] ?? 'x').toUpperCase();
        const schluessel = keys.createKey(akteKeyId(id));
        const team = typeof teamId === 'string' ? teamId : teamId(buchstabe);
        const akte = {
          id,
          aktenzeichen,
          zustand: 'A',
          teamId: team,
          buchstabe,
          schluessel,
          createdBy: CREATOR,
        } as const;
        await insertAkte(tx, akte);
        await insertAktePerson(tx, id, personId, 'hauptperson');
        ids.push(id);
      }
    });
  }
  return ids;
}

/** A document stands in its Akte as after recognition; its blob exists on paper only. */
async function fillDocuments(
  db: Database,
  random: () => number,
  akten: readonly string[],
  count: number,
): Promise<void> {
  const blob = JSON.stringify({
    sha256: '0'.repeat(64),
    address: '0'.repeat(64),
    size: 1,
    key: { by: 'bench', data: '' },
  });
  const rows = Array.from({ length: count }, () => ({
    akte_id: pick(random, akten),
    titel: pick(random, WORDS),
    datum: `${2000 + Math.floor(random() * 25)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
    seiten: Array.from({ length: PAGES_PER_DOCUMENT }, () => drawPage(random)),
  }));
  await sql`
    with l as (insert into akten.lieferung (herkunft, spur, created_by) values ('befehl', 'later', ${CREATOR}) returning id),
    neu as (select uuidv7() as eingang_id, uuidv7() as id, n, r.* from jsonb_array_elements(${JSON.stringify(rows)}::jsonb)
              with ordinality as e (wert, n), lateral jsonb_to_record(e.wert) as r (akte_id uuid, titel text, datum date, seiten jsonb)),
    e as (insert into akten.eingang (id, lieferung_id, nr, dateiname, status)
          select neu.eingang_id, l.id, neu.n, 'bench.pdf', 'zugeordnet' from neu, l returning id),
    d as (insert into akten.dokument (id, eingang_id, akte_id, titel, typ, datum, herkunft, dateiname, art, groesse, sha256,
            original, seiten, status, spur, created_by)
          select id, eingang_id, akte_id, titel, 'schreiben', datum, 'befehl', 'bench.pdf', 'pdf', 1, '', ${blob}::jsonb,
            jsonb_array_length(seiten), 'fertig', 'later', ${CREATOR} from neu where exists (select 1 from e) returning id)
    insert into akten.seite (dokument_id, nr, status, text, qualitaet, quelle, fertig_at)
    select neu.id, s.nr, 'fertig', s.text, 'gut', 'ocr', now()
    from neu, lateral jsonb_array_elements_text(neu.seiten) with ordinality as s (text, nr)`.execute(db);
}
