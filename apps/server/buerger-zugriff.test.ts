/**
 * No session of the portal reads or changes what belongs to another person without a Vollmacht that covers it: every
 * contract below `/api/buerger/`, taken by a stranger and by every kind of proxy, with the ids of somebody else.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { acceptEinladung, actForVollmacht, endVollmacht, listVollmachten } from '#areas/buerger/vollmacht.api.ts';
import * as antrag from '#areas/vorgaenge/antrag/antrag.api.ts';
import * as unterlage from '#areas/vorgaenge/antrag/unterlage.api.ts';
import { inviteVertretung } from '#areas/vorgaenge/vertretung/vertretung.api.ts';
import type { Vertretungsart } from '#areas/vorgaenge/vertretung/vertretung.schema.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type Contract, pathParams } from '#platform/http/contract.ts';
import { allAreas } from './areas.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

/** Stands in what the person wrote, and nowhere else. */
const GEHEIM = 'Geheimgasse 77';
const NIRGENDS = '00000000-0000-4000-8000-000000000000';
const PDF = drawPdf([['Reisepass']]).toString('base64');

const CONTRACTS = allAreas
  .flatMap(({ actions }) => actions.map(({ contract }) => contract))
  .filter(({ path, access }) => path.startsWith('/api/buerger/') && access !== 'public');

/** They end the session that the test goes on with, or act on oneself alone. */
const OWN = new Set([
  'leaveBuergerportal',
  'deleteBuergerkonto',
  'stopActing',
  'endAndereBuergersitzungen',
  'setBuergersprache',
]);

/** What a proxy may call on the application that the Vollmacht is about; all else is refused. */
const LESEN = [
  'getEigenerAntrag',
  'listEigeneAntraege',
  'readUnterlage',
  'getAntragStand',
  'readQuittung',
  'listBereitgestellte',
];
const HELFEN = [
  ...LESEN,
  'saveAntworten',
  'uploadUnterlage',
  'removeUnterlage',
  'keepUnterlage',
  'listTeile',
  'uploadTeil',
];
const MAY: Readonly<Record<string, readonly string[]>> = {
  stranger: [],
  vertrauensperson: HELFEN,
  anwalt: [...HELFEN, 'submitAntrag', 'sendAntragNachricht'],
  eltern: [...LESEN, 'getZustimmung', 'giveZustimmung'],
  arbeitgeber: ['getArbeitgeberteil', 'saveArbeitgeberteil', 'submitArbeitgeberteil'],
  beendet: [],
};
/** About the actor's own account, also while acting for somebody. */
const SELF = new Set([
  'getBuergerkonto',
  'listVollmachten',
  'setEinwilligung',
  'beginBuergerpasskey',
  'addBuergerpasskey',
  'previewEinladung',
  'acceptEinladung',
  'inviteDauervertretung',
  'createAntrag',
]);

const ERKLAERUNG = {
  ...{ firma: 'F', anschrift: 'A', betriebsnummer: '12345678', ansprechperson: 'P', telefon: '1', taetigkeit: 'T' },
  ...{ beschreibung: 'B', arbeitsort: 'O', qualifikation: 'Q', beginn: '2026-12-01', unbefristet: true },
  ...{ wochenstunden: 40, brutto_monat: 4700, urlaubstage: 30, ueberlassung: false },
};

let office: TestOffice;
let owner: TestSession;
let ownerId: string;
let mine: { antrag: string; anderer: string; datei: string; vollmacht: string; sitzung: string };
const actors: Record<string, TestSession> = {};
let networks = 0;

before(async () => {
  office = await testOffice({ config: { BLEIBE_TRUST_PROXY: 'true' } });
  owner = await citizen('opfer@example.org');
  ownerId = (await sql<{ id: string }>('select id from buerger.konto order by id limit 1'))[0]?.id ?? '';
  mine = await whatTheOwnerHas();
  actors.stranger = await citizen('fremd@example.org');
  for (const art of ['vertrauensperson', 'anwalt', 'eltern', 'arbeitgeber'] as const)
    actors[art] = await proxy(art, `${art}@example.org`);
  actors.beendet = await proxy('anwalt', 'beendet@example.org');
  const { erteilt } = await owner.call(listVollmachten, {});
  const last = erteilt.find((one) => one.vertreterName === 'beendet@example.org');
  await owner.call(endVollmacht, { id: last?.id ?? '' });
});
after(() => office.close());

async function sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await office.kernel.pool.pg.query<T>(text, values)).rows;
}

async function citizen(email: string): Promise<TestSession> {
  const session = office.stranger();
  session.address = `10.9.0.${++networks}`;
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'de' });
  session.csrfToken = (await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'de' })).csrfToken;
  return session;
}

async function whatTheOwnerHas() {
  const one = await owner.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
  const two = await owner.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
  for (const { id, version } of [one, two]) {
    const antworten = { anschrift: GEHEIM };
    await owner.call(antrag.saveAntworten, { id, version, seite: 'kontakt', antworten });
  }
  const upload = { unterlage: 'anlage', dateiname: 'x.pdf', quelle: { inhalt: PDF } };
  const datei = await owner.call(unterlage.uploadUnterlage, { id: one.id, ...upload });
  const invited = await owner.call(inviteVertretung, {
    id: one.id,
    ...{ art: 'vertrauensperson', fuerName: 'Vera', vertreterName: 'Offen' },
  });
  const [sitzung] = await sql<{ id: string }>('select id from buerger.sitzung where konto_id = $1', [ownerId]);
  return {
    ...{ antrag: one.id, anderer: two.id, datei: datei.id },
    ...{ vollmacht: invited.vollmachtId, sitzung: sitzung?.id ?? '' },
  };
}

async function proxy(art: Vertretungsart, email: string): Promise<TestSession> {
  const session = await citizen(email);
  const wish = { id: mine.antrag, art, fuerName: 'Vera', vertreterName: email };
  const { code } = await owner.call(inviteVertretung, wish);
  const { id } = await session.call(acceptEinladung, { code, name: email });
  await session.call(actForVollmacht, { vollmachtId: id });
  return session;
}

/** Everything that belongs to the owner, as one text; what only says when somebody was here is left out. */
async function snapshot(): Promise<string> {
  const rows = await sql<{ text: string }>(
    `select jsonb_build_array(
       (select jsonb_agg(to_jsonb(a) - 'updated_at' order by a.id) from vorgaenge.antrag a where a.konto_id = $1),
       (select jsonb_agg(to_jsonb(d) - 'inhalt' order by d.id) from vorgaenge.antrag_datei d
          join vorgaenge.antrag a on a.id = d.antrag_id where a.konto_id = $1),
       (select jsonb_agg(to_jsonb(n) order by n.id) from vorgaenge.antrag_nachricht n
          join vorgaenge.antrag a on a.id = n.antrag_id where a.konto_id = $1),
       (select jsonb_agg(to_jsonb(e) order by e.id) from vorgaenge.arbeitgeber_erklaerung e
          join vorgaenge.antrag a on a.id = e.antrag_id where a.konto_id = $1),
       (select jsonb_agg(to_jsonb(z) order by z.id) from vorgaenge.antrag_zustimmung z
          join vorgaenge.antrag a on a.id = z.antrag_id where a.konto_id = $1),
       (select to_jsonb(k) - 'zuletzt_at' from buerger.konto k where k.id::text = $1),
       (select jsonb_agg(to_jsonb(v) order by v.id) from buerger.vollmacht v where v.fuer_konto::text = $1),
       (select jsonb_agg(s.id order by s.id) from buerger.sitzung s where s.konto_id::text = $1))::text as text`,
    [ownerId],
  );
  return rows[0]?.text ?? '';
}

/** The ids of the owner, wherever a contract takes one; the rest is a value of the right shape. */
function inputFor(contract: Contract, antragId: string): Record<string, unknown> {
  const ids = contract.path.startsWith('/api/buerger/sitzungen')
    ? mine.sitzung
    : contract.path.startsWith('/api/buerger/vollmachten')
      ? mine.vollmacht
      : antragId;
  const given: Record<string, unknown> = {
    ...{ id: ids, dateiId: mine.datei, vollmachtId: mine.vollmacht, antragId, antragsart: 'karte', sprache: 'de' },
    ...{
      unterlage: 'anlage',
      quelle: { inhalt: PDF },
      inhalt: PDF,
      datei: 'a'.repeat(64),
      nr: 0,
      seite: 'kontakt',
      antworten: { anschrift: 'Neu' },
      code: '234567892345',
    },
    ...{
      forderungId: NIRGENDS,
      schreibenId: NIRGENDS,
      grund: 'richtig',
      zahlungId: NIRGENDS,
      art: 'anwalt',
      bestaetigt: true,
      verstanden: true,
      version: 1,
      ja: false,
      angaben: ERKLAERUNG,
      bis: office.kernel.clock.today().add({ days: 30 }).toString(),
    },
  };
  const shape = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  const wanted = new Set([...(shape.required ?? []), ...Object.keys(given)]);
  const names = Object.keys(shape.properties ?? {}).filter((name) => wanted.has(name));
  return Object.fromEntries(names.map((name) => [name, given[name] ?? 'Text']));
}

async function tryIt(session: TestSession, contract: Contract, input: Record<string, unknown>) {
  if (contract.bytes) {
    const path = contract.path.replace(/:(\w+)/g, (_all, name) => String(input[name]));
    const response = await session.fetch(path, { method: contract.method });
    return { status: response.status, text: await response.text() };
  }
  try {
    return { status: 200, text: JSON.stringify(await session.call(contract, input as never)) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { status: error.problem.status, text: JSON.stringify(error.problem) };
  }
}

/** A stranger has a list of their own; whose Vollmacht does not cover it sees none. */
const isOwnList = ({ name }: Contract, who: string, text: string): boolean =>
  name === 'listEigeneAntraege' && (who === 'stranger' || text === '{"antraege":[]}');

const REFUSED = new Set([401, 403, 404, 409, 422, 429]);

describe('the portal', () => {
  it('has contracts to be tried', () => assert.ok(CONTRACTS.length > 25, String(CONTRACTS.length)));

  for (const [who, may] of Object.entries(MAY))
    it(`${who}: nothing of the other person but what the Vollmacht covers`, async () => {
      const session = actors[who] as TestSession;
      for (const contract of CONTRACTS) {
        if (OWN.has(contract.name)) continue;
        const named = pathParams(contract).length > 0;
        for (const target of named ? [mine.antrag, mine.anderer] : [mine.antrag]) {
          const covered = may.includes(contract.name) && target === mine.antrag;
          if (covered && contract.method !== 'GET') continue;
          session.address = `10.8.${++networks % 250}.1`;
          const before = await snapshot();
          const { status, text } = await tryIt(session, contract, inputFor(contract, target));
          const what = `${who}: ${contract.name} on ${target === mine.antrag ? 'this' : 'another'} answers ${status} ${text.slice(0, 200)}`;
          assert.ok(status < 500, what);
          if (contract.name !== 'createAntrag' || who !== 'stranger') assert.equal(await snapshot(), before, what);
          if (covered) {
            assert.ok(status === 200 || contract.name === 'readQuittung', what);
            continue;
          }
          assert.ok(!text.includes(GEHEIM), what);
          if (named) assert.ok(REFUSED.has(status), what);
          else assert.ok(REFUSED.has(status) || SELF.has(contract.name) || isOwnList(contract, who, text), what);
        }
      }
    });

  it('the owner is turned away from none of it: the inputs above are sound', async () => {
    for (const contract of CONTRACTS) {
      if (contract.method !== 'GET' || contract.path.includes('vertretung')) continue;
      owner.address = `10.7.${++networks % 250}.1`;
      const { status, text } = await tryIt(owner, contract, inputFor(contract, mine.antrag));
      const task = [
        'getArbeitgeberteil',
        'getZustimmung',
        'readQuittung',
        'readZahlungsquittung',
        'readBescheid',
        'readVereinbarung',
      ].includes(contract.name);
      assert.ok(status === 200 || task, `${contract.name} answers ${status} ${text}`);
    }
  });

  it('a helper sees neither messages nor letters, and an ended proxy is not thrown back into the own account', async () => {
    const helper = actors.vertrauensperson as TestSession;
    await sql(
      `insert into vorgaenge.antrag_nachricht (antrag_id, von, text, created_by) values ($1, 'amt', 'Nur für Vera', 'x')`,
      [mine.antrag],
    );
    const { nachrichten } = await helper.call(antrag.getAntragStand, { id: mine.antrag });
    assert.deepEqual(nachrichten, []);
    const ended = actors.beendet as TestSession;
    const begin = ended.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
    await assert.rejects(begin, ({ problem }: ProblemError) => problem.code === 'buerger.VOLLMACHT_REICHT_NICHT');
  });

  it('the log says who acted for whom, also where it was refused', async () => {
    const rows = await sql<{ details: { fuer: string; vollmacht: string } }>(
      `select einzelheiten as details from protokoll.eintrag where aktion = 'getEigenerAntrag' and akteur_art = 'proxy' limit 20`,
    );
    assert.ok(rows.length > 0);
    for (const { details } of rows) assert.ok(details.fuer === ownerId && details.vollmacht);
  });
});
