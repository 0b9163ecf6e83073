/** Vectors from a model server over real HTTP: made in batches, found by sense, only where somebody may read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { werkInputSchema } from '../bestand/werk.schema.ts';
import { area } from '../erlasse.module.ts';
import { fuseVektor } from './fuse.ts';
import { baueVektoren, readFortschritt } from './vektorbau.ts';

const SYSTEM = systemPrincipal('test');
const NEVER = new AbortController().signal;
let server: ModelServer;
let house: TestKernel;

before(async () => {
  server = await startModelServer({
    synonyms: [
      ['kündigung', 'jobverlust'],
      ['mitteilung', 'meldung'],
    ],
  });
  house = await testKernel({ areas: [area], config: server.env });
  await take('Bundesrecht', { schluessel: 'aufenthg', kurz: 'AufenthG' }, [
    [
      '§ 4a',
      'Kündigung und Mitteilung',
      ['Der Arbeitgeber hat die Kündigung binnen vier Wochen mitzuteilen.', 'Ausnahmen.'],
    ],
    ['§ 3', 'Passpflicht', ['Ausländer dürfen nur mit anerkanntem Pass einreisen.']],
  ]);
  await take('Geheim', { schluessel: 'e-1', kurz: '12-1/2026' }, [
    ['1', 'Kündigung', ['Vertraulich: Kündigung binnen einer Woche prüfen.']],
  ]);
  await take('Dienst', { schluessel: 'e-2', kurz: '12-2/2026', einstufung: 'VS-NfD' }, [
    ['1', 'Kündigung', ['Kündigung nur für den Dienstgebrauch.']],
  ]);
  await run(`update erlasse.sammlung set sichtbar = 'vertraulich', personen = '{leitung}' where name = 'Geheim'`);
});
after(async () => {
  await house.close();
  await server.stop();
});

type Section = readonly [bezeichnung: string, ueberschrift: string, absaetze: readonly string[]];

async function take(
  sammlung: string,
  werk: { schluessel: string; kurz: string; einstufung?: 'VS-NfD' },
  sections: readonly Section[],
) {
  await transact(house.kernel.pool.db, SYSTEM, 'test', async (tx) => {
    const id = await ensureSammlung(tx, sammlung, sammlung === 'Bundesrecht' ? 'recht' : 'erlass', SYSTEM.id);
    const normen = sections.map(([bezeichnung, ueberschrift, texts]) => {
      const absaetze = texts.map((text, i) => ({ nr: String(i + 1), text }));
      return { bezeichnung, ueberschrift, gliederung: [], absaetze };
    });
    const input = werkInputSchema.parse({ ...werk, titel: werk.kurz, standAm: '2026-01-01', normen });
    await takeInWerk(tx, id, input, { quelle: 'test', by: SYSTEM.id });
  });
}

async function run(statement: string) {
  return (
    await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) =>
      sql.raw<Record<string, unknown>>(statement).execute(tx),
    )
  ).rows;
}

function staff(id: string): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(),
    scope: { all: false, ranges: [], akten: [] },
  };
}

async function sections(): Promise<Map<string, string>> {
  const rows = await run(
    `select n.id, w.kurz || ' ' || n.bezeichnung as name from erlasse.norm n join erlasse.werk w on w.id = n.werk_id`,
  );
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]));
}

async function ask(
  frage: string,
  more: {
    actor?: Principal;
    woerter?: string[];
    gilt?: (name: string) => boolean;
    kernel?: Kernel;
    nurEigen?: boolean;
  } = {},
) {
  const { actor = staff('a'), woerter = [], gilt = () => true, kernel = house.kernel, nurEigen = false } = more;
  const names = await sections();
  const idOf = new Map([...names].map(([id, name]) => [name, id]));
  const given = woerter.map((name, i) => ({ normId: idOf.get(name) as string, score: 10 - i, ordnung: 0 }));
  const asked = {
    frage,
    nurEigen,
    sammlungIds: (await run('select id from erlasse.sammlung')).map(({ id }) => String(id)),
    absaetze: 0,
    gilt: (id: string) => gilt(names.get(id) ?? ''),
  };
  const { treffer, ...rest } = await fuseVektor(kernel, actor, given, asked);
  return { ...rest, treffer, namen: treffer.map(({ normId }) => names.get(normId)) };
}

test('before anything was made the answer of the words stays and says so', async () => {
  const { namen, vektoren, hinweise } = await ask('Jobverlust', { woerter: ['AufenthG § 3'] });
  assert.deepEqual([namen, vektoren], [['AufenthG § 3'], false]);
  assert.match(hinweise[0] ?? '', /noch nichts vorbereitet/);
});

test('a run makes what is missing, a second one nothing, and what is not released is in none', async () => {
  assert.deepEqual(await baueVektoren(house.kernel, NEVER), { ende: 'fertig', neu: 4, abgelehnt: 0 });
  assert.deepEqual(await readFortschritt(house.kernel), { absaetze: 4, mitVektor: 4 });
  await server.script([]);
  assert.equal((await baueVektoren(house.kernel, NEVER)).neu, 0);
  assert.equal((await server.requests()).length, 0);
  await take('Bundesrecht', { schluessel: 'aufenthv', kurz: 'AufenthV' }, [
    ['§ 5', 'Zumutbarkeit', ['Ein Pass ist zumutbar zu erlangen.']],
  ]);
  assert.equal((await baueVektoren(house.kernel, NEVER)).neu, 1);
  const sent = (await server.requests()).map(({ body }) => JSON.stringify(body)).join();
  assert.ok(sent.includes('AufenthV § 5 Zumutbarkeit') && !sent.includes('Dienstgebrauch'));
});

test('another word with the same sense is found, with its Absatz', async () => {
  const { namen, treffer, vektoren, rerank, hinweise } = await ask('Jobverlust mitzuteilen binnen vier Wochen', {
    woerter: ['AufenthG § 3'],
  });
  assert.deepEqual([vektoren, rerank, hinweise], [true, true, []]);
  const found = treffer[namen.indexOf('AufenthG § 4a')];
  assert.ok(found?.durch === 'vektor' && found.ordnung === 0);
});

test('nobody sees by their sense what they may not read', async () => {
  const plain = await ask('Jobverlust Vertraulich prüfen Woche');
  assert.ok(plain.namen.includes('AufenthG § 4a') && !plain.namen.includes('12-1/2026 1'));
  const lead = await ask('Jobverlust Vertraulich prüfen Woche', { actor: staff('leitung') });
  assert.equal(lead.namen[0], '12-1/2026 1');
  assert.ok(![...plain.namen, ...lead.namen].includes('12-2/2026 1'), 'VS-NfD without release');
});

test('what is not in force on the day takes no place', async () => {
  const { namen } = await ask('Jobverlust', { gilt: (name) => name !== 'AufenthG § 4a' });
  assert.ok(namen.length > 0 && !namen.includes('AufenthG § 4a'));
});

test('a server that is slow or away leaves the words, says what is missing, and is not waited for again', async () => {
  await server.script([
    { on: 'embeddings', play: { kind: 'slow-headers', ms: 30_000 } },
    { on: 'rerank', play: { kind: 'status', status: 401 } },
  ]);
  // Its own settings: what holds after trouble holds for this process only.
  const kernel = { ...house.kernel, config: { ...house.kernel.config } } as Kernel;
  const asking = () => ask('Jobverlust', { kernel, woerter: ['AufenthG § 3', 'AufenthV § 5'] });
  const { namen, vektoren, rerank, hinweise } = await asking();
  assert.deepEqual([namen, vektoren, rerank], [['AufenthG § 3', 'AufenthV § 5'], false, false]);
  assert.match(hinweise.join(' '), /antwortet nicht.*nur nach Wörtern.*Schlüssel.*nicht nachsortiert/);
  const asked = (await server.requests()).length;
  const second = await asking();
  assert.deepEqual([second.namen, second.hinweise], [namen, hinweise]);
  assert.equal((await server.requests()).length, asked, 'nobody was asked again');
  await server.script([]);
});

test('a reranker alone puts the words in order, and reads what the person may read and nothing else', async () => {
  await server.script([]);
  const config = { ...house.kernel.config };
  delete (config as Partial<typeof config>).BLEIBE_KI_EMBEDDING_URL;
  const kernel = { ...house.kernel, config } as Kernel;
  const woerter = ['AufenthG § 3', '12-1/2026 1', 'AufenthG § 4a'];
  const { namen, vektoren, rerank } = await ask('Kündigung vier Wochen mitzuteilen', { kernel, woerter });
  assert.deepEqual([vektoren, rerank, namen[0]], [false, true, 'AufenthG § 4a']);
  const sent = JSON.stringify(await server.requests());
  assert.ok(sent.includes('anerkanntem Pass') && !sent.includes('Vertraulich'));
});

test('a text that the server will not have does not keep the others', async () => {
  const flawed = await testKernel({ areas: [area], config: server.env });
  const keep = house;
  house = flawed;
  try {
    await take('Bundesrecht', { schluessel: 'x', kurz: 'X' }, [['§ 1', 'Eins', ['Gut.', 'GIFT', 'Auch gut.']]]);
    await server.script([{ on: 'embeddings', when: 'GIFT', play: { kind: 'status', status: 400, message: 'no' } }]);
    assert.deepEqual(await baueVektoren(flawed.kernel, NEVER), { ende: 'fertig', neu: 2, abgelehnt: 1 });
    await server.script([{ on: 'embeddings', play: { kind: 'status', status: 401 } }]);
    const { ende, fehler } = await baueVektoren(flawed.kernel, NEVER);
    assert.deepEqual([ende, fehler?.code], ['gestoert', 'ki.FALSCH_EINGERICHTET']);
    const aborted = await baueVektoren(flawed.kernel, AbortSignal.abort());
    assert.equal(aborted.ende, 'unterbrochen');
  } finally {
    house = keep;
    await flawed.close();
    await server.script([]);
  }
});

test('another model makes all anew and the old ones go', async () => {
  const config = { ...house.kernel.config, BLEIBE_KI_EMBEDDING_VOR_TEXT: 'passage: ' };
  const kernel = { ...house.kernel, config } as Kernel;
  assert.equal((await baueVektoren(kernel, NEVER)).neu, 5);
  const [row] = await run(
    'select count(*)::int as n, count(distinct modell)::int as modelle from erlasse.absatz_vektor',
  );
  assert.deepEqual(row, { n: 5, modelle: 1 });
  assert.equal((await ask('Jobverlust', { kernel })).vektoren, true);
  assert.equal((await ask('Jobverlust')).vektoren, false, 'vectors of another model are not compared');
});

test('confidential texts and questions never go outside; the rest does where it was allowed', async () => {
  const outside = {
    ...house.kernel.config,
    BLEIBE_KI_EMBEDDING_URL: 'http://203.0.113.9:9/v1',
    BLEIBE_KI_EMBEDDING_MODELL: 'fern',
    BLEIBE_KI_FREMD_GRUND: 'Auftragsverarbeitung, Vertrag 12/2026',
  };
  const kernel = { ...house.kernel, config: outside } as Kernel;
  const { hinweise } = await ask('Jobverlust von Frau Beispiel', { kernel, nurEigen: true, woerter: ['AufenthG § 3'] });
  assert.match(hinweise.join(' '), /eigene Netz nicht verlassen/);
});
