/** One Akte that holds a row of everything, and inputs for any contract whose ids are those of that Akte. */
import { z } from 'zod';
import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { addBeteiligter, noteFrist } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { draftSchreiben } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { issueForderung } from '#areas/vorgaenge/gebuehr/gebuehr.api.ts';
import { prepareKarte } from '#areas/vorgaenge/karte/karte.api.ts';
import { registerTitel } from '#areas/vorgaenge/titel/titel.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import type { Contract } from '#platform/http/contract.ts';
import { type Principal, type Right, type Scope, systemPrincipal } from '#platform/principal/principal.ts';
import { allAreas } from '../areas.ts';
import type { TestKernel } from './kernel.ts';

const HEUTE = '2026-11-20';
const RIGHTS = new Set<Right>(allAreas.flatMap(({ rights }) => Object.keys(rights) as Right[]));
export const actAnything = actIn(allAreas.flatMap(({ actions }) => actions));

/** With every right there is, as far as this scope goes. */
export function almighty(id: string, scope: Partial<Scope>): Principal {
  return {
    ...{ kind: 'staff', id, displayName: id, roles: [], rights: RIGHTS },
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}
/** Whose Akte it is. */
export const anna = almighty('anna', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] });

export interface VolleAkte {
  /** What a field of this name holds. */
  readonly named: Readonly<Record<string, string>>;
  /** Ids of every row of the Akte. */
  readonly ids: readonly string[];
}

export async function givenVolleAkte({ kernel }: TestKernel): Promise<VolleAkte> {
  const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await kernel.pool.pg.query<T>(text, values)).rows;
  const named = await givenEverything(kernel, sql);
  return { named, ids: await gatherIds(named, sql) };
}

type Sql = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

async function insertInto(sql: Sql, table: string, row: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(row);
  const places = columns.map((_one, index) => `$${index + 1}`);
  const text = `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning id`;
  return (await sql<{ id: string }>(text, Object.values(row)))[0]?.id ?? '';
}

/** One row at least of everything that lies in an Akte; by the verbs where that is short, else as rows. */
async function givenEverything(kernel: TestKernel['kernel'], sql: Sql): Promise<Record<string, string>> {
  const named: Record<string, string> = {};
  const act = actAnything;
  const insert = (table: string, row: Record<string, unknown>) => insertInto(sql, table, row);
  const person = personInputSchema.parse({ familienname: 'Geheimfrau', vornamen: 'Test', geburtsdatum: '1990-05-17' });
  const akte = await transact(kernel.pool.db, systemPrincipal('test'), 'test', (tx) =>
    createPersonWithAkte(kernel, { tx, actor: systemPrincipal('test') }, person, { teamId: 'nord', zustand: 'A' }),
  );
  const { akteId, personId } = akte;
  const { id: verfahrenId } = await act(kernel, anna, createVerfahren, {
    akteId,
    personId,
    verfahrensart: 'P08',
    pruefart: 'BK_18g',
  });
  const titel = await act(kernel, anna, registerTitel, {
    ...{ akteId, personId, art: 'BK_18g', gueltigAb: '2025-01-01', gueltigBis: '2026-12-20' },
    ...{ beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' },
  } as never);
  const by = { created_by: 'anna' };
  Object.assign(named, { akteId, personId, verfahrenId, vorgangId: verfahrenId, titelId: titel.id });
  await act(kernel, anna, noteFrist, { id: verfahrenId, faellig: '2026-12-01', text: 'Warten' } as never);
  await act(kernel, anna, addBeteiligter, {
    id: verfahrenId,
    rolle: 'bevollmaechtigt',
    name: 'RA Geheimgasse',
  } as never);
  const karte = await act(kernel, anna, prepareKarte, { titelId: titel.id } as never);
  const schreiben = await act(kernel, anna, draftSchreiben, { verfahrenId, art: 'sonstiges' } as never);
  const anfrage = {
    stichtag: '2026-04-28',
    posten: [{ schluessel: 'ae_verlaengerung' }],
    umstaende: { geburtsdatum: '1990-05-17', antragAm: '2026-04-01' },
  };
  const forderung = await act(kernel, anna, issueForderung, {
    vorgangId: verfahrenId,
    art: 'gebuehr',
    zahler: 'Geheimfrau',
    anfrage,
    faelligAm: '2026-05-28',
  } as never);
  const eingang = await insert('vorgaenge.eingang_nachricht', {
    ...{
      weg: 'ordner',
      sha256: 'a'.repeat(64),
      stand: 'zugeordnet',
      antrag: JSON.stringify({}),
      original_versiegelt: 'x',
    },
    ...{ eingegangen_at: HEUTE, akte_id: akteId, person_id: personId, verfahren_id: verfahrenId, ...by },
  });
  const antragId = await insert('vorgaenge.antrag', {
    ...{
      konto_id: crypto.randomUUID(),
      antragsart: 'karte',
      sprache: 'de',
      stand: 'zugeordnet',
      nummer: 'P1',
      eingereicht_at: HEUTE,
    },
    ...{
      akte_id: akteId,
      person_id: personId,
      verfahren_id: verfahrenId,
      antworten: JSON.stringify({ familienname: 'Geheimfrau' }),
    },
  });
  const money = { forderung_id: forderung.id, betrag_cent: 100, begruendung: 'Aus Gründen der Billigkeit' };
  Object.assign(named, {
    ...{ karteId: karte.id, schreibenId: schreiben.id, forderungId: forderung.id, antragId },
    zahlungId: await insert('vorgaenge.zahlung', {
      weg: 'bank',
      betrag_cent: 100,
      eingang_am: HEUTE,
      bank_referenz: 'r',
      ...by,
    }),
    dateiId: await insert('vorgaenge.antrag_datei', {
      ...{
        antrag_id: antragId,
        unterlage: 'anlage',
        dateiname: 'Geheimfrau.pdf',
        groesse: 3,
        inhalt: Buffer.from('abc'),
      },
      ...{ seiten: 1, hinweise: '[]' },
    }),
    ausgangId: await insert('vorgaenge.ausgang_nachricht', {
      eingang_id: eingang,
      art: '130102',
      xml: '<Geheimfrau/>',
      ...by,
    }),
    widerspruchId: await insert('vorgaenge.widerspruch', {
      ...{
        verfahren_id: verfahrenId,
        feld: 'person.name',
        wert: '"a"',
        herkunft: 'antrag',
        gegen: '"b"',
        gegen_herkunft: 'amt',
        ...by,
      },
    }),
  });
  await insert('vorgaenge.erlass', { ...money, norm: '§ 52', zweite_person: true, ...by });
  await insert('vorgaenge.erstattung', { ...money, empfaenger: 'Geheimfrau', iban: 'DE02120300000000202051', ...by });
  await insert('vorgaenge.epayment', { forderung_id: forderung.id, anbieter_id: 'a', betrag_cent: 100, ...by });
  await insert('vorgaenge.antrag_nachricht', { antrag_id: antragId, von: 'buerger', text: 'Geheimgasse', ...by });
  await insert('vorgaenge.anfrage', {
    verfahren_id: verfahrenId,
    anlass: 'zustimmung',
    stelle: 'bundesagentur',
    ...by,
  });
  await insert('vorgaenge.rechtsbehelf', {
    ...{ verfahren_id: verfahrenId, schreiben_id: schreiben.id, art: 'klage', gericht: 'VG', aktenzeichen: '1 K 1' },
    ...{ eingegangen_am: HEUTE, ...by },
  });
  await insert('vorgaenge.ablaufhinweis', { titel_id: titel.id, stufe: 60, endet: HEUTE, weg: 'brief', sprache: 'de' });
  await insert('post.sendung', {
    ...{ akte_id: akteId, vorgang_id: verfahrenId, quelle: 'test', bezug: schreiben.id, kennung: crypto.randomUUID() },
    ...{
      dokument_id: crypto.randomUUID(),
      titel: 'T',
      empfaenger: 'Geheimfrau',
      anschrift: 'Geheimgasse 77',
      weg: 'brief',
      ...by,
    },
  });
  return named;
}

async function gatherIds(named: Record<string, string>, sql: Sql): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema in ('vorgaenge', 'post') and column_name = 'id' and data_type = 'uuid'`,
  );
  const found = await Promise.all(tables.map(({ name }) => sql<{ id: string }>(`select id from ${name} limit 1`)));
  const ids = [...Object.values(named), ...found.flatMap((rows) => rows.map(({ id }) => id))];
  const [frist] = await sql<{ id: string }>('select id from vorgaenge.frist limit 1');
  const [beteiligter] = await sql<{ id: string }>('select id from vorgaenge.beteiligter limit 1');
  Object.assign(named, { fristId: frist?.id, beteiligterId: beteiligter?.id });
  return [...new Set(ids)];
}

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
}

/** A value that this shape takes; every id in it is one of the Akte. */
function exampleOf(shape: Shape, name: string, id: string, named: VolleAkte['named']): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.type === 'string' && !shape.enum && name in EIGENS) return EIGENS[name];
  if (shape.enum) return shape.enum[0];
  const choice = shape.anyOf?.[0] ?? shape.oneOf?.[0];
  if (choice) return exampleOf(choice, name, id, named);
  if (shape.type === 'object') return objectOf(shape, id, named);
  if (shape.type === 'array')
    return shape.items ? [exampleOf(shape.items, name.replace(/s$|en$/, 'Id'), id, named)] : [];
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
  if (shape.format === 'uuid') return name === 'id' ? id : (named[name] ?? id);
  if (shape.format === 'date') return HEUTE;
  if (shape.format === 'date-time') return `${HEUTE}T10:00:00Z`;
  return 'Ein Text, der lang genug ist';
}

function objectOf(
  { properties = {}, required = [] }: Shape,
  id: string,
  named: VolleAkte['named'],
): Record<string, unknown> {
  const wanted = Object.entries(properties).filter(
    ([name, shape]) => required.includes(name) || shape.format === 'uuid',
  );
  return Object.fromEntries(wanted.map(([name, shape]) => [name, exampleOf(shape, name, id, named)]));
}

/** Fields whose shape a schema does not tell. */
const EIGENS: Readonly<Record<string, string>> = {
  ...{ plz: '50001', verfahrensart: 'P08', iban: 'DE02120300000000202051', xml: 'PGEvPg==', seriennummer: 'YZ1234567' },
  ...{ sprache: 'de', serie: 'AB', schluessel: 'abc', art: 'BK_18g', inhalt: 'a;b' },
};

/** Whose id a contract takes, where its path says so; else it is tried with the ids of everything. */
const VON_PFAD: readonly (readonly [RegExp, string])[] = [
  [/\/verfahren\/:id/, 'verfahrenId'],
  [/\/schreiben\/:id/, 'schreibenId'],
  [/\/forderungen\/:id/, 'forderungId'],
  [/\/karten\/:id/, 'karteId'],
  [/\/titel\/:id/, 'titelId'],
];

export function inputsFor(contract: Contract, { named, ids }: VolleAkte): Record<string, unknown>[] {
  const shape = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as Shape;
  const text = JSON.stringify(shape);
  const known = named[VON_PFAD.find(([path]) => path.test(contract.path))?.[1] ?? ''];
  const all = /"uuid"/.test(text) && 'id' in (shape.properties ?? {}) ? ids : ids.slice(0, 1);
  const deep = /"(ids|id)":/.test(text) ? ids : all;
  return (known === undefined ? deep : [known]).map((id) => exampleOf(shape, '', id, named) as Record<string, unknown>);
}
