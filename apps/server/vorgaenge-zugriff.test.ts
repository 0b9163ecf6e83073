/**
 * Nobody of the staff reads or changes what lies in an Akte outside of their letters: every contract of `vorgaenge` and
 * `post`, with every right, taken by the neighbour team with the ids of an Akte that is not theirs. Break-glass reads and
 * changes nothing. What the whole office shares by its nature is named below, with the reason.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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
import { Fault } from '#platform/errors/errors.ts';
import type { Contract } from '#platform/http/contract.ts';
import { type Principal, type Right, type Scope, systemPrincipal } from '#platform/principal/principal.ts';
import { allAreas } from './areas.ts';
import { type TestKernel, testKernel } from './testing.ts';

/** Stands in what the Akte holds, and nowhere else. */
const GEHEIM = /Geheimfrau|Geheimgasse/;
const HEUTE = '2026-11-20';

const AREAS = allAreas.filter(({ name }) => name === 'vorgaenge' || name === 'post');
const CONTRACTS = AREAS.flatMap(({ actions }) => actions.map(({ contract }) => contract)).filter(
  ({ path, access }) => !path.startsWith('/api/buerger/') && access !== 'public',
);
const RIGHTS = new Set<Right>(allAreas.flatMap(({ rights }) => Object.keys(rights) as Right[]));
const act = actIn(allAreas.flatMap(({ actions }) => actions));

/** The cash desk takes money for the whole office and sees no Akte; its rights belong to the role `kasse` alone. */
const istKasse = ({ access }: Contract) => access.startsWith('vorgaenge.kasse');

/** Law, words, lists and stock of the office are nobody's Akte; a message is new, and a draft of a rule too. */
const makesItsOwn = ({ name, access }: Contract) =>
  ['takeAntragsnachricht', 'draftFortgeltungsregel'].includes(name) ||
  /^(vorgaenge\.(recht|bausteine|uebernahme|vordrucke\.verwalten)|post\.briefkopf)$/.test(access);

function staff(id: string, scope: Partial<Scope>): Principal {
  return {
    ...{ kind: 'staff', id, displayName: id, roles: [], rights: RIGHTS },
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}
const anna = staff('anna', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] });
const sued = staff('sued', { ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] });

let house: TestKernel;
let akteId: string;
let notzugriff: Principal;
/** What a field of this name holds. */
const named: Record<string, string> = {};
/** Ids of every row of the Akte. */
let ids: string[] = [];

before(async () => {
  house = await testKernel({ areas: allAreas });
  await givenEverything();
  notzugriff = staff('not', { ranges: sued.scope.ranges, akten: [akteId] });
});
after(() => house.close());

async function sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await house.kernel.pool.pg.query<T>(text, values)).rows;
}

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(row);
  const places = columns.map((_one, index) => `$${index + 1}`);
  const text = `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning id`;
  return (await sql<{ id: string }>(text, Object.values(row)))[0]?.id ?? '';
}

/** One row at least of everything that lies in an Akte; by the verbs where that is short, else as rows. */
async function givenEverything(): Promise<void> {
  const { kernel } = house;
  const person = personInputSchema.parse({ familienname: 'Geheimfrau', vornamen: 'Test', geburtsdatum: '1990-05-17' });
  const akte = await transact(kernel.pool.db, systemPrincipal('test'), 'test', (tx) =>
    createPersonWithAkte(kernel, { tx, actor: systemPrincipal('test') }, person, { teamId: 'nord', zustand: 'A' }),
  );
  ({ akteId } = akte);
  const { personId } = akte;
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
  await gatherIds();
}

async function gatherIds(): Promise<void> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema in ('vorgaenge', 'post') and column_name = 'id' and data_type = 'uuid'`,
  );
  const found = await Promise.all(tables.map(({ name }) => sql<{ id: string }>(`select id from ${name} limit 1`)));
  ids = [...Object.values(named), ...found.flatMap((rows) => rows.map(({ id }) => id))];
  ids = [...new Set(ids)];
  const [frist] = await sql<{ id: string }>('select id from vorgaenge.frist limit 1');
  const [beteiligter] = await sql<{ id: string }>('select id from vorgaenge.beteiligter limit 1');
  Object.assign(named, { fristId: frist?.id, beteiligterId: beteiligter?.id });
}

/** Everything of these areas as one fingerprint. */
async function snapshot(): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('vorgaenge', 'post', 'akten') and table_type = 'BASE TABLE' order by 1`,
  );
  const one = tables.map(
    ({ name }) => `(select '${name}' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t)`,
  );
  const [row] = await sql<{ all: string[] }>(`select array[${one.join(',')}] as all`);
  return row?.all ?? [];
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
function exampleOf(shape: Shape, name: string, id: string): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.type === 'string' && !shape.enum && name in EIGENS) return EIGENS[name];
  if (shape.enum) return shape.enum[0];
  const choice = shape.anyOf?.[0] ?? shape.oneOf?.[0];
  if (choice) return exampleOf(choice, name, id);
  if (shape.type === 'object') return objectOf(shape, id);
  if (shape.type === 'array') return shape.items ? [exampleOf(shape.items, name.replace(/s$|en$/, 'Id'), id)] : [];
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
  if (shape.format === 'uuid') return name === 'id' ? id : (named[name] ?? id);
  if (shape.format === 'date') return HEUTE;
  if (shape.format === 'date-time') return `${HEUTE}T10:00:00Z`;
  return 'Ein Text, der lang genug ist';
}

function objectOf({ properties = {}, required = [] }: Shape, id: string): Record<string, unknown> {
  const wanted = Object.entries(properties).filter(
    ([name, shape]) => required.includes(name) || shape.format === 'uuid',
  );
  return Object.fromEntries(wanted.map(([name, shape]) => [name, exampleOf(shape, name, id)]));
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

function inputsFor(contract: Contract): Record<string, unknown>[] {
  const shape = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as Shape;
  const text = JSON.stringify(shape);
  const known = named[VON_PFAD.find(([path]) => path.test(contract.path))?.[1] ?? ''];
  const all = /"uuid"/.test(text) && 'id' in (shape.properties ?? {}) ? ids : ids.slice(0, 1);
  const deep = /"(ids|id)":/.test(text) ? ids : all;
  return (known === undefined ? deep : [known]).map((id) => exampleOf(shape, '', id) as Record<string, unknown>);
}

interface Antwort {
  readonly status: number;
  readonly text: string;
}

async function tryIt(actor: Principal, contract: Contract, input: Record<string, unknown>): Promise<Antwort> {
  try {
    const answer = (await act(house.kernel, actor, contract, input as never)) as unknown;
    return { status: 200, text: contract.bytes ? 'bytes' : JSON.stringify(answer) };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw new Error(`${contract.name} broke`, { cause });
    return { status: cause.status, text: `${cause.code} ${cause.title} ${JSON.stringify(cause.fields)}` };
  }
}

/** Nothing of the Akte is told, and nothing of it is changed. */
async function tryAll(actor: Principal, contracts: readonly Contract[], reads: boolean): Promise<Set<string>> {
  let before = await snapshot();
  const shown = new Set<string>();
  const unsound = new Set<string>();
  for (const contract of contracts)
    for (const input of inputsFor(contract)) {
      const { status, text } = await tryIt(actor, contract, input);
      const what = `${actor.id}: ${contract.name} answers ${status} ${text.slice(0, 200)}`;
      if (status === 400) unsound.add(contract.name);
      if (status !== 200) continue;
      if (GEHEIM.test(text) || text.includes(akteId)) shown.add(contract.name);
      assert.ok(reads || !shown.has(contract.name), what);
      if (contract.method === 'GET') continue;
      const now = await snapshot();
      const changed = now.filter((one, index) => one !== before[index]);
      assert.ok(changed.length === 0 || makesItsOwn(contract), `${what}\n${changed.join('\n')}`);
      before = now;
    }
  assert.ok(unsound.size <= MOST_UNSOUND, `these were never really tried: ${[...unsound].join(', ')}`);
  return shown;
}

/** Drafts of the office's own law and lists, which know no Akte. */
const MOST_UNSOUND = 8;

describe('the staff', () => {
  const contracts = CONTRACTS.filter((one) => !istKasse(one));

  it('has contracts to be tried', () => assert.ok(contracts.length > 150, String(contracts.length)));

  it('the neighbour team sees and changes nothing of the Akte', async () => {
    await tryAll(sued, contracts, false);
  });

  it('break-glass changes nothing', async () => {
    const writing = contracts.filter(({ method }) => method !== 'GET');
    await tryAll(notzugriff, writing, true);
  });

  it('break-glass reads: the ids above are those of the Akte', async () => {
    const shown = await tryAll(
      notzugriff,
      contracts.filter(({ method }) => method === 'GET'),
      true,
    );
    assert.ok(shown.size > 10, [...shown].join(', '));
  });
});
