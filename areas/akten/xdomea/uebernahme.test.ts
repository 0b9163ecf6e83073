/** Taking over what another office sends, over HTTP: looked at first, then decided, then a receipt of every file. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestOffice, type TestSession, testOffice } from '#apps/server/testing.ts';
import { findTeams } from '#areas/personal/index.ts';
import { getAkte } from '../akte.api.ts';
import { getLieferung } from '../eingang.api.ts';
import { createPerson } from '../person.api.ts';
import { letter, runJob, untilDone } from '../testing.ts';
import { listVorgaenge } from '../vorgang/vorgang.api.ts';
import { idOf, sendNachricht, zipOf } from './testing.ts';
import * as api from './uebernahme.api.ts';
import { entferneXdomeaPakete, uebernehmeXdomeaPaket } from './uebernahme.jobs.ts';
import type { Paket } from './uebernahme.schema.ts';

let office: TestOffice;
let sachbearbeitung: TestSession;
let teamId: string;
before(async () => {
  office = await testOffice({ work: true });
  sachbearbeitung = await office.signIn('sachbearbeitung.a-e');
  const teams = await findTeams(office.kernel.pool.db);
  teamId = teams.find(({ von, bis }) => von <= 'B' && 'B' <= bis)?.id ?? '';
});
after(() => office.close());

const TUS = { 'tus-resumable': '1.0.0' };

async function upload(session: TestSession, bytes: Buffer): Promise<string> {
  const { id, uploadPfad } = await session.call(api.startXdomeaPaket, {
    dateiname: 'nachricht.zip',
    groesse: bytes.length,
  });
  const created = await session.fetch(uploadPfad, {
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': `eingangId ${btoa(id)}` },
  });
  assert.equal(created.status, 201, await created.text());
  const sent = await session.fetch(`${uploadPfad}/${id}`, {
    method: 'PATCH',
    headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  assert.equal(sent.headers.get('bleibe-status'), 'pruefung', await sent.text());
  return id;
}

/** As the screen does: asks until the work on it is over. */
async function settled(session: TestSession, id: string): Promise<Paket> {
  for (;;) {
    const paket = await session.call(api.getXdomeaPaket, { id });
    if (!['angeboten', 'pruefung', 'uebernahme'].includes(paket.status)) return paket;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function look(bytes: Buffer): Promise<Paket> {
  return settled(sachbearbeitung, await upload(sachbearbeitung, bytes));
}

async function rowsOf(table: string): Promise<number> {
  const { rows } = await office.kernel.pool.pg.query<{ n: number }>(`select count(*)::int as n from akten.${table}`);
  return rows[0]?.n ?? 0;
}

const refused = (code: string) => (cause: { problem?: { code: string } }) => cause.problem?.code === code;

async function givenAkte(familienname: string): Promise<string> {
  const made = await sachbearbeitung.call(createPerson, {
    familienname,
    vornamen: 'Amir',
    geburtsdatum: '1990-02-03',
    akte: { teamId },
  });
  assert.ok(made.ergebnis === 'angelegt' && made.akte);
  return made.akte.id;
}

test('the preview tells sender, content, differences, doubles and likely persons, and takes nothing in', async () => {
  const akteId = await givenAkte('Bekannt');
  const known = letter(['Ein Brief, der schon in einer Akte liegt']);
  const first = await look(await sendNachricht({ nr: 1, gelistet: { [`${idOf(11)}.pdf`]: known } }));
  await sachbearbeitung.call(api.takeXdomeaPaket, { id: first.id, ziel: { art: 'akte', akteId } });
  const { lieferungId = '' } = await settled(sachbearbeitung, first.id);
  const { dateien } = await sachbearbeitung.call(getLieferung, { id: lieferungId });
  for (const { id } of dateien) await untilDone(office.kernel, id);
  const before = await rowsOf('lieferung');

  const person = { familienname: 'Bekannt', vornamen: 'Amir', geburtsdatum: '1990-02-03' };
  const seen = await look(
    await sendNachricht({
      nr: 2,
      person,
      gelistet: {
        'neu.pdf': letter(['Erste Seite'], ['Zweite Seite']),
        'schon.pdf': known,
        'fehlt.pdf': letter(['Nie angekommen']),
        'anders.pdf': letter(['Wie gelistet']),
      },
      dabei: {
        'neu.pdf': letter(['Erste Seite'], ['Zweite Seite']),
        'schon.pdf': known,
        'anders.pdf': letter(['Etwas anderes']),
        'beilage.txt': Buffer.from('Kein Bild und kein PDF'),
      },
    }),
  );
  assert.equal(seen.status, 'bereit');
  assert.equal(seen.nachricht?.absender, 'Ausländerbehörde Beispielstadt');
  assert.deepEqual(
    [seen.nachricht?.code, seen.nachricht?.akten.length, seen.nachricht?.vorgaenge, seen.nachricht?.dokumente],
    ['0401', 1, 1, 4],
  );
  assert.deepEqual(seen.nachricht?.personen, [person]);
  assert.deepEqual(seen.zahlen, {
    dateien: 5,
    seiten: 3,
    nichtGelistet: 1,
    bekannt: 1,
    staende: { fehlt: 1, abweichend: 1, beschaedigt: 0, unlesbar: 1, bereit: 2 },
  });
  assert.deepEqual(
    seen.dateien.map(({ name, stand }) => [name, stand]),
    [
      ['fehlt.pdf', 'fehlt'],
      ['anders.pdf', 'abweichend'],
      ['beilage.txt', 'unlesbar'],
      ['neu.pdf', 'bereit'],
      ['schon.pdf', 'bereit'],
    ],
  );
  assert.deepEqual(seen.dateien.at(-1)?.bekannt?.akte?.id, akteId);
  assert.deepEqual(
    seen.kandidaten[0]?.akten.map(({ id }) => id),
    [akteId],
  );
  assert.equal(await rowsOf('lieferung'), before, 'looking takes nothing in');
  await sachbearbeitung.call(api.discardXdomeaPaket, { id: seen.id });
  await assert.rejects(
    sachbearbeitung.call(api.takeXdomeaPaket, { id: seen.id, ziel: { art: 'eingang' } }),
    refused('akten.XDOMEA_NICHT_BEREIT'),
  );
});

test('taken over into a new Akte: who looks alike was shown first, and every offered file is stored', async () => {
  const person = { familienname: 'Bauer-Demir', vornamen: 'Leyla', geburtsdatum: '1988-07-01' };
  const files = { 'a.pdf': letter(['Antrag']), 'b.pdf': letter(['Bescheid'], ['Anlage']) };
  const seen = await look(await sendNachricht({ nr: 3, person, gelistet: files }));
  const { neuePerson, kandidaten } = seen;
  assert.deepEqual([neuePerson, kandidaten], [person, []]);
  const neu = { art: 'neu' as const, teamId, geseheneKandidaten: [] };

  const { akte } = await sachbearbeitung.call(api.takeXdomeaPaket, { id: seen.id, ziel: neu });
  const done = await settled(sachbearbeitung, seen.id);
  assert.equal(done.status, 'uebernommen');
  const quittung = await sachbearbeitung.call(getLieferung, { id: done.lieferungId ?? '' });
  assert.deepEqual([quittung.angeboten, quittung.gespeichert, quittung.herkunft], [2, 2, 'xdomea']);
  assert.deepEqual(quittung.abgleich, { gelistet: 2, fehlend: [], zusaetzlich: [], abweichend: [] });
  const opened = await sachbearbeitung.call(getAkte, { id: akte?.id ?? '' });
  assert.equal(opened.hauptperson?.familienname, 'Bauer-Demir');

  for (const { id } of quittung.dateien) await untilDone(office.kernel, id);
  const { vorgaenge, ohneVorgang } = await sachbearbeitung.call(listVorgaenge, { akteId: akte?.id ?? '' });
  assert.deepEqual(
    vorgaenge.map(({ bezeichnung, kennzeichen, laufzeitVon, dokumente }) => [
      bezeichnung,
      kennzeichen,
      laufzeitVon,
      dokumente,
    ]),
    [['§ 18g', '3.2', '2025-12-01', 2]],
    'its Vorgang came along, once, with its documents',
  );
  assert.equal(ohneVorgang, 0);

  const { rows } = await office.kernel.pool.pg.query(
    'select dateiname, schluessel, original, ansicht from akten.xdomea_paket where id = $1',
    [seen.id],
  );
  assert.deepEqual(rows, [{ dateiname: '', schluessel: null, original: null, ansicht: null }], 'nothing of it stays');
  await runJob(office.kernel, uebernehmeXdomeaPaket, { paketId: seen.id });
  assert.equal((await sachbearbeitung.call(getLieferung, { id: quittung.id })).angeboten, 2, 'once is once');

  const again = await look(await sendNachricht({ nr: 3, person, gelistet: files }));
  assert.equal(again.frueher?.lieferungId, quittung.id, 'the same message is known');
  await assert.rejects(
    sachbearbeitung.call(api.takeXdomeaPaket, { id: again.id, ziel: neu }),
    refused('akten.XDOMEA_SCHON_UEBERNOMMEN'),
  );
  const next = await look(await sendNachricht({ nr: 9, person, gelistet: { 'f.pdf': letter(['Nachtrag']) } }));
  assert.equal(next.kandidaten.length, 1);
  await assert.rejects(
    sachbearbeitung.call(api.takeXdomeaPaket, { id: next.id, ziel: neu }),
    refused('akten.KANDIDATEN_NICHT_GESEHEN'),
  );
});

test('several Akten go into the Eingang only, a message without files nowhere', async () => {
  const files = { 'c.pdf': letter(['Zwei Akten']) };
  const several = await look(await sendNachricht({ nr: 4, gelistet: files, akten: 2 }));
  const akteId = await givenAkte('Dritte');
  await assert.rejects(
    sachbearbeitung.call(api.takeXdomeaPaket, { id: several.id, ziel: { art: 'akte', akteId } }),
    refused('akten.XDOMEA_MEHRERE_AKTEN'),
  );
  const empty = await look(await sendNachricht({ nr: 5, gelistet: {} }));
  await assert.rejects(
    sachbearbeitung.call(api.takeXdomeaPaket, { id: empty.id, ziel: { art: 'eingang' } }),
    refused('akten.XDOMEA_OHNE_DATEIEN'),
  );
});

test('who may not take over sees nothing, and nobody reaches an Akte beyond their range by it', async () => {
  const seen = await look(await sendNachricht({ nr: 6, gelistet: { 'd.pdf': letter(['Fremd']) } }));
  const service = await office.signIn('service');
  await assert.rejects(service.call(api.getXdomeaPaket, { id: seen.id }), refused('allgemein.KEIN_RECHT'));
  const { rows } = await office.kernel.pool.pg.query<{ id: string }>(
    `insert into akten.akte (aktenzeichen, zustand, team_id, buchstabe, schluessel, created_by)
     values ('ABH-2020-777777', 'A', 'anderes', 'Z', '{}', 'test') returning id`,
  );
  await assert.rejects(
    sachbearbeitung.call(api.takeXdomeaPaket, { id: seen.id, ziel: { art: 'akte', akteId: rows[0]?.id ?? '' } }),
    refused('akten.AKTE_NICHT_GEFUNDEN'),
  );
  const scanstelle = await office.signIn('scanstelle');
  await assert.rejects(
    scanstelle.call(api.takeXdomeaPaket, { id: seen.id, ziel: { art: 'neu', teamId, geseheneKandidaten: [] } }),
    refused('allgemein.KEIN_RECHT'),
  );
});

test('hostile and broken ZIPs end with a sentence, and nothing of them is taken in', async () => {
  const before = await rowsOf('eingang');
  const leadsOut = (await zipOf({ 'aa/bb/cc.xml': Buffer.from('<x/>') })).toString('latin1');
  const xxe = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
  const cases: readonly (readonly [Buffer, RegExp])[] = [
    [Buffer.from(leadsOut.replaceAll('aa/bb/cc.xml', '../../cc.xml'), 'latin1'), /führt aus dem Ordner heraus/],
    [await zipOf({ [`${idOf(7)}_Abgabe.Abgabe.0401.xml`]: Buffer.from(xxe) }), /DTD/],
    [Buffer.from('Das ist kein ZIP'), /beschädigt oder keine ZIP-Datei/],
  ];
  for (const [bytes, words] of cases) {
    const { status, fehler } = await look(bytes);
    assert.equal(status, 'fehler');
    assert.match(`${fehler?.titel} ${fehler?.rat}`, words);
    assert.match(fehler?.rat ?? '', /Bitten Sie die absendende Stelle/);
  }
  assert.equal(await rowsOf('eingang'), before);
});

test('what nobody takes over is forgotten after its last day', async () => {
  const seen = await look(await sendNachricht({ nr: 8, gelistet: { 'e.pdf': letter(['Vergessen']) } }));
  await office.kernel.pool.pg.query(`update akten.xdomea_paket set endet_am = '2020-01-01' where id = $1`, [seen.id]);
  await runJob(office.kernel, entferneXdomeaPakete, {});
  assert.equal((await sachbearbeitung.call(api.getXdomeaPaket, { id: seen.id })).status, 'verworfen');
  const { eintraege } = await sachbearbeitung.call(api.listXdomeaPakete, {});
  assert.ok(!eintraege.some(({ id }) => id === seen.id));
});
