/** An office for tests: invented law and Erlasse in the database, people who may read some of it, a model that is told what to say. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { Fundstelle, Suchergebnis } from '#areas/erlasse/index.ts';
import { actIn } from '#platform/actions/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { type Fund, loadFunde } from '../antwort/passagen.ts';
import { type Modellanfrage, registerSprachmodell, type Suchen } from '../antwort/ports.ts';
import { MUSTER } from '../antwort/testing/muster.ts';
import type { Passage, Stelle } from '../antwort/zitat.schema.ts';
import { area } from '../assistent.module.ts';

export const act = actIn(area.actions);
export const HEUTE = '2026-11-27';

export async function openAmt(): Promise<TestKernel> {
  const house = await testKernel({ areas: [area], clock: fixedClock(`${HEUTE}T09:00:00Z`) });
  await givenPassagen(
    house.kernel,
    'Musterrecht',
    MUSTER.filter(({ art }) => art === 'recht'),
  );
  await givenPassagen(
    house.kernel,
    'Mustererlasse',
    MUSTER.filter(({ art }) => art !== 'recht'),
  );
  await givenPassagen(house.kernel, 'Vertrauliches', [GEHEIM], ['konto-chefin']);
  return house;
}

export const GEHEIM: Passage = {
  ...(MUSTER.find(({ art }) => art === 'erlass') as Passage),
  kurz: '77-99.00-01/2025',
  bezeichnung: '1',
  titel: 'Vertrauliche Hinweise',
  text: 'Verdachtsfälle sind der Dienststelle Nord unverzüglich telefonisch zu melden.',
  gueltigAb: '2025-01-01',
};

export function person(id: string, rights: readonly Right[] = ['assistent.fragen', 'erlasse.lesen']): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [] },
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One version of each work, as the passages say it. */
export async function givenPassagen(
  { pool }: Pick<Kernel, 'pool'>,
  sammlung: string,
  passagen: readonly Passage[],
  personen: readonly string[] = [],
): Promise<void> {
  const art = passagen[0]?.art ?? 'recht';
  const sammlungId = await one(
    pool,
    sql`insert into erlasse.sammlung (name, art, sichtbar, personen, created_by)
      values (${sammlung}, ${art}, ${personen.length > 0 ? 'vertraulich' : 'alle'}, ${[...personen]}, 'test')
      on conflict (name) where sichtbar = 'alle' do update set stand = erlasse.sammlung.stand + 1 returning id`,
  );
  for (const kurz of new Set(passagen.map((passage) => passage.kurz)))
    await givenWerk(
      pool,
      sammlungId,
      passagen.filter((passage) => passage.kurz === kurz),
    );
}

async function givenWerk(pool: Kernel['pool'], sammlungId: string, passagen: readonly Passage[]): Promise<void> {
  const [{ kurz, titel, art, datum, gueltigAb, gueltigBis }] = passagen as [Passage];
  const erlass = art !== 'recht';
  const werkId = await one(
    pool,
    sql`insert into erlasse.werk (sammlung_id, schluessel, kurz, titel, datum, gueltig_ab, gueltig_bis, created_by)
      values (${sammlungId}, ${kurz}, ${kurz}, ${titel}, ${datum}, ${erlass ? gueltigAb : null}, ${erlass ? gueltigBis : null}, 'test')
      on conflict (sammlung_id, schluessel) do update set titel = excluded.titel returning id`,
  );
  const fassungId = await one(
    pool,
    sql`insert into erlasse.fassung (werk_id, gueltig_ab, tage, quelle, sha256, created_by)
      values (${werkId}, ${gueltigAb}, array[${gueltigAb}]::date[], 'test', ${hash(JSON.stringify(passagen))}, 'test') returning id`,
  );
  const bezeichnungen = [...new Set(passagen.map(({ bezeichnung }) => bezeichnung))];
  for (const [ordnung, bezeichnung] of bezeichnungen.entries()) {
    const own = passagen.filter((passage) => passage.bezeichnung === bezeichnung);
    const normId = await one(
      pool,
      sql`insert into erlasse.norm (werk_id, bezeichnung, ueberschrift, sha256)
        values (${werkId}, ${bezeichnung}, ${own[0]?.ueberschrift ?? ''}, ${hash(JSON.stringify(own))})
        on conflict (werk_id, sha256) do update set ueberschrift = excluded.ueberschrift returning id`,
    );
    for (const [place, { nr, text }] of own.entries())
      await sql`insert into erlasse.absatz (norm_id, ordnung, nr, text) values (${normId}, ${place}, ${nr}, ${text})
        on conflict do nothing`.execute(pool.db);
    await sql`insert into erlasse.fassung_norm (fassung_id, ordnung, norm_id) values (${fassungId}, ${ordnung}, ${normId})`.execute(
      pool.db,
    );
  }
}

async function one(pool: Kernel['pool'], query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await query.execute(pool.db);
  return (rows[0] as { id: string }).id;
}

/** A search that brings these places, for who may read them, on the day that was asked for. */
export function findet(stellen: readonly Stelle[], rest: Partial<Suchergebnis> = {}): Suchen {
  return async (kernel, actor, { stichtag = HEUTE }) => {
    const funde = await loadFunde(kernel.pool.db, actor, stichtag, stellen);
    const order = (passage: Passage) => stellen.findIndex((stelle) => JSON.stringify(stelle).includes(passage.kurz));
    const treffer = [...funde].sort((a, b) => order(a.passage) - order(b.passage)).map(toTreffer);
    return {
      zustand: treffer.length > 0 ? 'belegt' : 'kein_beleg',
      grund: treffer.length > 0 ? null : 'In den durchsuchten Quellen steht dazu an diesem Tag nichts.',
      stichtag,
      treffer,
      nichtInKraft: [],
      verstanden: { berichtigt: [], erweitert: [], fundstellen: [] },
      hinweise: [],
      personenbezogen: false,
      betrieb: 'woerter',
      millisekunden: 1,
      ...rest,
    } as Suchergebnis;
  };
}

function toTreffer({ werkId, passage }: Fund): Fundstelle {
  const { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, gueltigAb, gueltigBis } = passage;
  return {
    normId,
    werkId,
    art,
    sammlung: 'Musterrecht',
    kurz,
    titel,
    bezeichnung,
    ueberschrift,
    gliederung: [],
    zitat: `${bezeichnung} ${kurz}`,
    absaetze: [{ nr, ordnung, text, marken: [{ art: 'satz', von: 0, bis: text.length }], anteil: 1 }],
    gueltigAb,
    gueltigBis,
    stand: '',
    unsicher: null,
    warnungen: [],
    anteil: 1,
  } as Fundstelle;
}

export interface Gespraech {
  readonly gefragt: Modellanfrage[];
}

/** From now on the office has a model that says this, in small pieces; an error instead is thrown. */
export function modellSagt(text: string | Error, rest: { complete?: boolean; refused?: boolean } = {}): Gespraech {
  const gefragt: Modellanfrage[] = [];
  registerSprachmodell(() => ({
    name: 'muster-7b',
    async frage(anfrage) {
      gefragt.push(anfrage);
      if (text instanceof Error) throw text;
      for (let at = 0; at < text.length; at += 7) anfrage.onText(text.slice(at, at + 7));
      return {
        text,
        complete: rest.complete ?? true,
        refused: rest.refused ?? false,
        record: { model: 'muster-7b', temperature: 0, maxTokens: anfrage.maxTokens },
      };
    },
  }));
  return { gefragt };
}

export function keinModell(): void {
  registerSprachmodell(undefined);
}

export const zeile = (satz: string, passage: number, zitat: string): string =>
  `${JSON.stringify({ satz, passage, zitat })}\n`;
