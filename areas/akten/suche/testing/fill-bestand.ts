/**
 * A registry of any size up to millions of pages, quickly: Akten of very different size, documents of 1 to 400 pages,
 * Vorgänge, an Eingang, several teams. The bodies of the pages are drawn from 20,000 that the real function prepared once;
 * each page has a head of its own (Aktenzeichen, name, number, day) before it. Indexes are dropped while pages come in and
 * built as production has them. Text, search vector and packed words have the size of real ones; nothing is recognised.
 */
import pg from 'pg';
import type { Kernel } from '#platform/module/kernel.ts';
import { packWords } from '../../worte.ts';
import { CREATOR, createRandom, drawPage, fillAkten, pick, WORDS } from './fill-registry.ts';

export interface BestandOptions {
  readonly kernel: Kernel;
  /** Indexes and the catalogue itself are changed: the database must be a throwaway. */
  readonly superuserUrl: string;
  readonly teams: readonly { readonly id: string; readonly von: string; readonly bis: string }[];
  readonly note: (line: string) => void;
  /** Bodies to draw from; fewer for a small registry. */
  readonly bodies?: number;
}

export interface Bestand {
  /** Adds Akten, documents and pages until there are so many pages, then builds the indexes and analyses. */
  growTo(pages: number): Promise<void>;
  close(): Promise<void>;
}

/** An Akte of the office has about 90 pages (1,000,000 pages: 11,000 Akten). */
const PAGES_PER_AKTE = 90;
const DOCUMENTS_AT_ONCE = 250;
const TYPEN = 'antrag bescheid schreiben vermerk nachweis pass arbeitsvertrag zeugnis urteil vollmacht'.split(' ');
const HERKUNFT = ['befehl', 'befehl', 'ordner', 'hochladen'] as const;
const BLOB = { sha256: '0'.repeat(64), address: '0'.repeat(64), size: 1, key: { by: 'bench', data: '' } };

export async function openBestand(options: BestandOptions): Promise<Bestand> {
  const { kernel, superuserUrl, teams, note, bodies = 20_000 } = options;
  const owner = new pg.Client({ connectionString: superuserUrl });
  await owner.connect();
  const random = createRandom(20_261_126);
  const teamOf = (letter: string) =>
    (teams.find(({ von, bis }) => von <= letter && letter <= bis) ?? teams[0])?.id ?? 'bench';
  const indexes = await indexesOfSeite(owner);
  await makeBodies(owner, random, bodies, note);
  const akten: string[] = [];
  let pages = 0;

  async function growTo(wanted: number): Promise<void> {
    for (const { name } of indexes) await owner.query(`drop index if exists akten.${name}`);
    await computeVectors(owner, false);
    const count = Math.max(60, Math.round(wanted / PAGES_PER_AKTE));
    const from = akten.length;
    akten.push(...(await fillAkten({ db: kernel.pool.db, ...kernel, akten: count, teamId: teamOf, from }, random)));
    await owner.query(VORGAENGE, [akten.slice(from), CREATOR]);
    while (pages < wanted) {
      const documents = drawDocuments(random, akten, wanted - pages);
      await owner.query(PAGES, [JSON.stringify(documents), JSON.stringify(BLOB), bodies, CREATOR]);
      const before = pages;
      pages += documents.reduce((sum, { seiten }) => sum + seiten, 0);
      if (Math.floor(pages / 50_000) > Math.floor(before / 50_000)) note(`${pages} von ${wanted} Seiten`);
    }
    await computeVectors(owner, true);
    await owner.query("set maintenance_work_mem = '512MB'");
    for (const { name, definition } of indexes) {
      note(`Index ${name}`);
      await owner.query(definition);
    }
    for (const table of ['person', 'akte', 'akte_person', 'lieferung', 'eingang', 'dokument', 'vorgang', 'seite'])
      await owner.query(`vacuum analyze akten.${table}`);
  }
  return { growTo, close: () => owner.end() };
}

/** The two large ones, as the migrations made them. */
async function indexesOfSeite(owner: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'akten' and tablename = 'seite' and indexdef like '%USING gin%'`,
  );
  return rows;
}

/**
 * Whether the vector of a page is computed as it comes in. Without, it is put together from vectors computed before, in
 * a fraction of the time; what differs are marks of words that head and body share. Not by `drop expression`, after which only a rewrite of the table brings the column back.
 */
async function computeVectors(owner: pg.Client, on: boolean): Promise<void> {
  await owner.query('set allow_system_table_mods = on');
  await owner.query(
    `update pg_attribute set attgenerated = $1 where attrelid = 'akten.seite'::regclass and attname = 'suchvektor'`,
    [on ? 's' : ''],
  );
  await owner.query('reset allow_system_table_mods');
}

async function makeBodies(owner: pg.Client, random: () => number, count: number, note: (line: string) => void) {
  note(`${count} verschiedene Seiten`);
  await owner.query(
    'create temporary table bench_seite (nr int primary key, text text, suchvektor tsvector, worte bytea)',
  );
  for (let at = 0; at < count; at += 500) {
    const texts = Array.from({ length: Math.min(500, count - at) }, () => drawPage(random));
    const words = await Promise.all(texts.map(packPage));
    await owner.query(
      `insert into bench_seite select $1 + n, t, akten.suchvektor(t), w
       from unnest($2::text[], $3::bytea[]) with ordinality as e (t, w, n)`,
      [at - 1, texts, words],
    );
  }
}

function packPage(text: string): Promise<Buffer> {
  const words = text.split('\n').flatMap((line, row) =>
    line.split(' ').map((word, column) => ({
      text: word,
      ...{ x: 0.08 + column * 0.083, y: 0.1 + row * 0.03, w: 0.007 * word.length, h: 0.014 },
      confidence: 90 + ((row * 7 + column) % 10),
      line: row,
    })),
  );
  return packWords(words);
}

interface DrawnDocument {
  readonly akte: string | null;
  readonly titel: string;
  readonly typ: string;
  readonly herkunft: string;
  readonly datum: string;
  readonly seiten: number;
  /** Where in its Akte: 0 and 1 are its Vorgänge, others lie in none. */
  readonly fach: number;
}

function drawDocuments(random: () => number, akten: readonly string[], most: number): DrawnDocument[] {
  const drawn: DrawnDocument[] = [];
  for (let left = most; left > 0 && drawn.length < DOCUMENTS_AT_ONCE; left -= drawn.at(-1)?.seiten ?? 0) {
    // Few Akten are very large: the first has a hundredth of all documents.
    const akte = akten[Math.floor(akten.length * random() ** 2)] as string;
    drawn.push({
      akte: random() < 0.002 ? null : akte,
      titel: pick(random, WORDS),
      typ: pick(random, TYPEN),
      herkunft: pick(random, HERKUNFT),
      datum: `${2002 + Math.floor(random() * 24)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
      seiten: Math.min(left, drawLength(random)),
      fach: Math.floor(random() * 3),
    });
  }
  return drawn;
}

/** Most papers have a page or two, few are whole books. */
function drawLength(random: () => number): number {
  const kind = random();
  const [from, to] = kind < 0.6 ? [1, 3] : kind < 0.85 ? [4, 10] : kind < 0.97 ? [11, 40] : [41, 400];
  return from + Math.floor(random() * (to - from + 1));
}

const VORGAENGE = `
  insert into akten.vorgang (akte_id, nummer, reihe, bezeichnung, kennzeichen, kennzeichen_name, laufzeit_von, created_by)
  select id, n, n, case n when 1 then 'Aufenthaltserlaubnis' else 'Sicherung des Lebensunterhalts' end, n || '.1', 'Vorgang',
    '2020-01-01', $2 from unnest($1::uuid[]) as id, generate_series(1, 2) as n`;

const PAGES = `
  with l as (insert into akten.lieferung (herkunft, spur, created_by) values ('befehl', 'later', $4) returning id),
  neu as materialized (
    select uuidv7() as eingang_id, uuidv7() as id, n, r.* from jsonb_array_elements($1::jsonb) with ordinality as e (wert, n),
      lateral jsonb_to_record(e.wert)
        as r (akte uuid, titel text, typ text, herkunft text, datum date, seiten int, fach int)),
  e as (insert into akten.eingang (id, lieferung_id, nr, dateiname, status, sha256)
        select neu.eingang_id, l.id, neu.n, 'bench.pdf', case when akte is null then 'zuzuordnen' else 'zugeordnet' end,
          repeat('0', 64) from neu, l returning id),
  d as (insert into akten.dokument (id, eingang_id, akte_id, vorgang_id, titel, typ, datum, herkunft, dateiname, art, groesse,
          sha256, original, seiten, status, spur, created_by)
        select neu.id, neu.eingang_id, akte, v.id, titel, typ, datum, neu.herkunft, 'bench.pdf', 'pdf', 1, '', $2::jsonb, seiten,
          'fertig', 'later', $4 from neu left join akten.vorgang v on v.akte_id = akte and v.nummer = fach + 1
        where (select count(*) from e) > 0 returning id)
  insert into akten.seite (dokument_id, nr, status, text, suchvektor, worte, qualitaet, quelle, fertig_at)
  select neu.id, s.nr, 'fertig', kopf || E'\\n' || b.text, akten.suchvektor(kopf) || b.suchvektor, b.worte, 'gut', 'ocr', now()
  from neu cross join lateral generate_series(1, neu.seiten) as s (nr)
  join bench_seite b on b.nr = abs(hashtext(neu.id::text || s.nr)) % $3
  left join akten.akte a on a.id = neu.akte
  left join akten.akte_person ap on ap.akte_id = a.id and ap.rolle = 'hauptperson'
  left join akten.person p on p.id = ap.person_id
  cross join lateral (select concat_ws(' ', a.aktenzeichen, p.familienname, p.vornamen, 'Nr.',
    (hashtext(neu.id::text || 'n' || s.nr) & 8388607) % 1000, 100 + (hashtext(neu.id::text) & 8388607) % 900,
    to_char(neu.datum, 'DD.MM.YYYY'), 'Blatt', s.nr) as kopf) as kopfzeile`;
