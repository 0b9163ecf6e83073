/** Applications from outside: believed in nothing, kept once, opened only where everything is certain. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { allAreas } from '#apps/server/areas.ts';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import type { Right } from '#platform/principal/principal.ts';
import { givenPerson, staffOf } from '../anfrage/testing.ts';
import { settleWiderspruch } from '../angabe/widerspruch.api.ts';
import { getVerfahren } from '../arbeit/vorgang.api.ts';
import * as queue from '../eingang/antragseingang.api.ts';
import { area } from '../vorgaenge.module.ts';
import { kind, textAt } from '../xml/baum.rules.ts';
import { readXml } from '../xml/xml.ts';
import { legeAnlagenAb } from './anlagen.jobs.ts';
import { schreibeAntwort } from './antwort.rules.ts';
import type { XAntwort } from './antwort.schema.ts';
import { sendeXAntwort } from './ausgang.jobs.ts';
import { muster } from './beispiel.ts';
import * as api from './eingang.api.ts';
import { nimmAntragEntgegen } from './eingang.ts';
import { readOrdner } from './ordner.jobs.ts';
import { xauslaenderDir } from './transport.port.ts';

const act = actIn(area.actions);
const nord = staffOf(
  area,
  'nord',
  { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] },
  allAreas.flatMap(({ rights }) => Object.keys(rights) as Right[]),
);
let house: TestKernel;
const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };

const take = (xml: string | Buffer) => nimmAntragEntgegen(house.kernel, { weg: 'xauslaender', xml: Buffer.from(xml) });
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  (await house.kernel.pool.pg.query<T>(text, values)).rows;
const count = async () => (await query('select from vorgaenge.eingang_nachricht')).length;
const known = (familienname: string, geburtsdatum = '1990-05-17') =>
  givenPerson(house.kernel, 'nord', { familienname, vornamen: 'Đorđe', geburtsdatum });

before(async () => {
  house = await testKernel({ areas: allAreas });
});
after(() => house?.close());

describe('an application', () => {
  it('of a known person with a reason that names one kind opens the Verfahren and files its attachments', async () => {
    const { akteId } = await known('Kovačević');
    const got = await take(muster());
    assert.equal(got.stand, 'zugeordnet', got.grund);
    const [row] = await query<{ akte_id: string; verfahrensart: string; kanal: string }>(
      'select akte_id, verfahrensart, kanal from vorgaenge.verfahren where id = $1',
      [got.verfahrenId],
    );
    assert.deepEqual(row, { akte_id: akteId, verfahrensart: 'P01', kanal: 'schnittstelle' });
    await legeAnlagenAb.run(house.kernel, { nachrichtId: got.id }, running);
    await legeAnlagenAb.run(house.kernel, { nachrichtId: got.id }, running);
    const files = await query<{ dateiname: string; herkunft: string }>(
      `select e.dateiname, l.herkunft from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id
       where l.merkmal = $1`,
      [`antragsnachricht:${got.id}`],
    );
    assert.deepEqual(files, [{ dateiname: 'Arbeitsvertrag.pdf', herkunft: 'schnittstelle' }]);
  });

  it('of somebody with two Akten, of two persons alike, of nobody, or with an open reason waits for a person', async () => {
    await known('Petrović');
    await known('Petrovič');
    assert.equal((await take(muster({ familienname: 'Petrović' }))).stand, 'offen');
    assert.equal((await take(muster({ familienname: 'Niemand' }))).stand, 'offen');
    await known('Jovanović');
    assert.equal((await take(muster({ familienname: 'Jovanović', grund: '01' }))).stand, 'offen');
    assert.equal((await take(muster({ familienname: 'Jovanović', geburtsdatum: '1990' }))).stand, 'offen');
  });

  it('for a matter that is open already is kept, and a person is told why', async () => {
    await known('Ilić');
    assert.equal((await take(muster({ familienname: 'Ilić' }))).stand, 'zugeordnet');
    const second = await take(muster({ familienname: 'Ilić' }));
    assert.equal(second.stand, 'offen');
    assert.match(second.grund, /läuft schon ein Vorgang/);
  });

  it('comes once: the same message again, also twice at once, has the same receipt', async () => {
    await known('Nikolić');
    const xml = muster({ familienname: 'Nikolić' });
    const before = await count();
    const all = await Promise.all([take(xml), take(xml), take(xml)]);
    assert.equal(new Set(all.map(({ id }) => id)).size, 1);
    assert.equal(all.filter(({ schonDa }) => !schonDa).length, 1);
    const id = randomUUID();
    const one = await take(muster({ id, familienname: 'Anders' }));
    const other = await take(muster({ id, familienname: 'Anders', antrag: 'derselbe, anders geschrieben' }));
    assert.equal(other.id, one.id, 'the same id is the same message');
    assert.equal(await count(), before + 2);
    assert.equal((await take(xml)).schonDa, true);
  });

  it('is assigned by a person, or sent back as not ours', async () => {
    const { akteId, personId } = await known('Stojanović');
    const got = await take(muster({ familienname: 'Stojanović', grund: '01' }));
    const see = (id: string) => act(house.kernel, nord, queue.getAntragseingang, { quelle: 'nachricht', id });
    const detail = await see(got.id);
    assert.ok(detail.kandidaten.some((one) => one.personId === personId && one.sicher));
    const input = {
      quelle: 'nachricht' as const,
      id: got.id,
      version: detail.version,
      ziel: { art: 'akte' as const, akteId, personId },
      verfahrensart: 'P08',
      pruefart: 'BK_18g',
    };
    const done = await act(house.kernel, nord, queue.takeOverAntrag, input);
    assert.equal(done.akteId, akteId);
    await assert.rejects(act(house.kernel, nord, queue.takeOverAntrag, input), /NACHRICHT_ERLEDIGT/);
    const foreign = await take(muster({ familienname: 'Fern' }));
    const { version } = await see(foreign.id);
    await act(house.kernel, nord, api.dismissAntragsnachricht, {
      id: foreign.id,
      version,
      hinweis: 'Sie wohnen im Kreis.',
      zustaendigeAbh: 'Kreis Neuss',
    });
    assert.equal((await see(foreign.id)).stand, 'abgewiesen');
    const sent = await query<{ art: string }>(
      'select art from vorgaenge.ausgang_nachricht where eingang_id = $1 order by art',
      [foreign.id],
    );
    assert.deepEqual(
      sent.map(({ art }) => art),
      ['130104', '130109'],
    );
  });
});

describe('its contents', () => {
  const facts = (verfahrenId: string | null) =>
    query<{ feld: string; wert: unknown; herkunft: string }>(
      'select feld, wert, herkunft from vorgaenge.tatsache where verfahren_id = $1 and abgeloest_at is null order by feld',
      [verfahrenId],
    );

  it('become facts that were said and are not proved; the key of the state becomes the code of the vocabulary', async () => {
    await known('Savić');
    const { verfahrenId } = await take(muster({ familienname: 'Savić' }));
    const said = await facts(verfahrenId);
    assert.deepEqual(
      said.filter(({ feld }) => feld !== 'antrag.gestellt_am').map(({ feld, wert }) => [feld, wert]),
      [
        ['antrag.art', 'verlaengerung'],
        ['person.geburtsdatum', '1990-05-17'],
        ['person.im_bundesgebiet', true],
        ['person.ledig', true],
        ['person.staatsangehoerigkeit', 'RS'],
      ],
    );
    assert.ok(said.every(({ herkunft }) => herkunft === 'antrag'));
  });

  it('that differ from the Akte are a contradiction; what the Akte holds stays until a person decides', async () => {
    await givenPerson(house.kernel, 'nord', {
      familienname: 'Pavić',
      vornamen: 'Đorđe',
      geburtsdatum: '1990-05-17',
      staatsangehoerigkeiten: ['HRV'],
    });
    const { verfahrenId } = await take(muster({ familienname: 'Pavić' }));
    const id = verfahrenId ?? '';
    const holds = (await facts(id)).find(({ feld }) => feld === 'person.staatsangehoerigkeit');
    assert.deepEqual([holds?.wert, holds?.herkunft], ['HR', 'amt']);
    const { widersprueche } = await act(house.kernel, nord, getVerfahren, { id });
    const [one] = widersprueche;
    assert.deepEqual(
      [one?.feld, one?.wert, one?.gegen, one?.gegenHerkunft],
      ['person.staatsangehoerigkeit', 'RS', 'HR', 'akte'],
    );
    const input = { id, widerspruchId: one?.id ?? '', ergebnis: 'uebernommen' as const };
    await act(house.kernel, nord, settleWiderspruch, input);
    assert.deepEqual((await act(house.kernel, nord, getVerfahren, { id })).widersprueche, []);
    assert.equal((await facts(id)).find(({ feld }) => feld === 'person.staatsangehoerigkeit')?.wert, 'RS');
    await assert.rejects(act(house.kernel, nord, settleWiderspruch, input), /WIDERSPRUCH_GEKLAERT/);
  });

  it('of a second application for one matter go into the Vorgang that runs; the first day stays', async () => {
    const { akteId, personId } = await known('Marković');
    const first = await take(muster({ familienname: 'Marković' }));
    const second = await take(muster({ familienname: 'Marković' }));
    assert.equal(second.stand, 'offen');
    const see = await act(house.kernel, nord, queue.getAntragseingang, { quelle: 'nachricht', id: second.id });
    const vorgang = see.kandidaten[0]?.akten[0]?.vorgaenge[0];
    assert.deepEqual([vorgang?.id, vorgang?.gleich], [first.verfahrenId, true]);
    const take2 = { quelle: 'nachricht' as const, id: second.id, version: see.version };
    const done = await act(house.kernel, nord, queue.takeOverAntrag, {
      ...take2,
      ziel: { art: 'akte', akteId, personId },
      verfahrensart: 'P01',
    });
    assert.equal(done.verfahrenId, first.verfahrenId, 'also when somebody chooses the Akte');
    const events = await query<{ text: string }>(
      "select text from vorgaenge.ereignis where verfahren_id = $1 and art = 'antrag'",
      [first.verfahrenId],
    );
    assert.equal(events.length, 1);
  });

  it('of nobody who is known make an Akte by one press; of somebody alike only when a person insists', async () => {
    const { rows } = await house.kernel.pool.pg.query<{ id: string }>(
      "insert into personal.team (name, von, bis) values ('Alle', 'A', 'Z') returning id",
    );
    const teamId = rows[0]?.id ?? '';
    const lead = { ...nord, scope: { ...nord.scope, ranges: [{ teamId, from: 'A', to: 'Z' }] } };
    const takeNew = async (familienname: string, trotzdem: boolean) => {
      const { id } = await take(muster({ familienname, grund: '01' }));
      const { version } = await act(house.kernel, lead, queue.getAntragseingang, { quelle: 'nachricht', id });
      const ziel = { art: 'neu' as const, trotzdem };
      return act(house.kernel, lead, queue.takeOverAntrag, {
        quelle: 'nachricht',
        id,
        version,
        ziel,
        verfahrensart: 'P08',
        pruefart: 'BK_18g',
      });
    };
    const made = await takeNew('Lindqvist', false);
    const [person] = await query<{ staatsangehoerigkeiten: string[]; geschlecht: string }>(
      `select p.staatsangehoerigkeiten, p.geschlecht from akten.person p
       join akten.akte_person ap on ap.person_id = p.id where ap.akte_id = $1`,
      [made.akteId],
    );
    assert.deepEqual(person, { staatsangehoerigkeiten: ['SRB'], geschlecht: 'maennlich' });
    await assert.rejects(takeNew('Lindqvist', false), /PERSON_SCHON_DA/);
    assert.notEqual((await takeNew('Lindqvist', true)).akteId, made.akteId);
  });
});

describe('what follows an application', () => {
  it('goes to its Verfahren', async () => {
    await known('Tomić');
    const antrag = randomUUID();
    const { verfahrenId } = await take(muster({ familienname: 'Tomić', antrag }));
    const antwort = await take(muster({ art: '130103', antrag }));
    assert.equal(antwort.verfahrenId, verfahrenId);
    const zurueck = await take(muster({ art: '130111', antrag }));
    assert.equal(zurueck.verfahrenId, verfahrenId);
    const told = await query<{ text: string }>(
      'select text from vorgaenge.ereignis where verfahren_id = $1 order by id',
      [verfahrenId],
    );
    assert.match(told.at(-1)?.text ?? '', /^Rücknahme/);
    assert.equal((await take(muster({ art: '130111' }))).stand, 'offen');
  });
});

describe('bad messages', () => {
  const cases: [string, string | Buffer, RegExp][] = [
    ['no XML', 'Guten Tag', /nicht wohlgeformt/],
    ['nothing', '', /nicht wohlgeformt/],
    ['another standard', '<a xmlns="urn:x"/>', /keine Nachricht von XAusländer/],
    [
      'another family',
      '<x:AZR.Abruf.090001 xmlns:x="http://www.osci.de/xauslaender2611"/>',
      /gehört nicht zu den Anträgen/,
    ],
    ['a DTD', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`, /DTD/],
    [
      'a DTD in UTF-16',
      Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'utf16le'),
      /DTD/,
    ],
    ['too deep', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, /geschachtelt|wohlgeformt/],
    ['no name', muster({ familienname: ' ' }), /Familienname fehlt/],
    ['no id', muster({ id: 'keine' }), /keine UUID/],
    ['no head', muster().replace(/<xa:nachrichtenkopf\.g2g>.*<\/xa:nachrichtenkopf\.g2g>/s, ''), /fehlt der Kopf/],
    ['no person', muster().replace(/<xa:angabenZurPerson>.*<\/xa:angabenZurPerson>/s, ''), /Angaben zur Person fehlen/],
    ['no reason', muster().replace(/<xa:grundDesAntrags.*?<\/xa:grundDesAntrags>/s, ''), /Grund des Antrags fehlt/],
    [
      'no application',
      muster().replace(/<xa:antragsidentifikation>.*?<\/xa:antragsidentifikation>/, ''),
      /nennt keinen Antrag/,
    ],
    [
      'two persons',
      muster().replace(/<xa:angabenZurPerson>.*<\/xa:angabenZurPerson>/s, (one) => `${one}${one}`),
      /mehr als eine antragstellende Person/,
    ],
    [
      'two reasons',
      muster().replace(/<xa:grundDesAntrags.*?<\/xa:grundDesAntrags>/s, (one) => `${one}${one}`),
      /mehr als einen Antrag/,
    ],
    ['a reason that is no key', muster({ grund: '2; drop' }), /kein Schlüssel aus zwei Ziffern/],
    ['another version family', muster().replaceAll('xauslaender2611', 'xauslaender'), /keine Nachricht von XAusländer/],
    [
      'a namespace that only begins alike',
      muster().replaceAll('xauslaender2611"', 'xauslaender2611/evil"'),
      /keine Nachricht/,
    ],
    [
      'no namespace',
      muster()
        .replace(/ xmlns:xa="[^"]*"/, '')
        .replaceAll('xa:', ''),
      /keine Nachricht von XAusländer/,
    ],
    ['an unknown entity', muster({ familienname: 'X' }).replace('Bitte &amp; danke', '&geheim;'), /nicht wohlgeformt/],
    ['a thousand laughs', `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>`, /DTD/],
    ['an external subset', `<!DOCTYPE a SYSTEM "http://192.0.2.1/x.dtd"><a/>`, /DTD/],
    [
      'more than 100,000 elements',
      muster().replace('<xa:nachweis>', `${'<x/>'.repeat(100_001)}<xa:nachweis>`),
      /geschachtelt oder zu groß/,
    ],
    [
      'more than 20 reference persons',
      muster({ ganz: true }).replace(/<xa:referenzperson>.*<\/xa:referenzperson>/s, (one) => one.repeat(21)),
      /mehr als 20 Bezugspersonen/,
    ],
    ['cut in the middle', muster().slice(0, 900), /nicht wohlgeformt/],
    ['a zero byte', muster().replace('Bitte', 'Bi\u0000tte'), /nicht wohlgeformt/],
    ['an encoding that is none', muster().replace('UTF-8', 'UTF-17'), /nicht wohlgeformt/],
    ['no such day', muster({ geburtsdatum: '1990-02-31' }).replace('1990-02-31', '1990-2-31'), /^$/],
  ];
  for (const [name, xml, reason] of cases)
    it(`${name}: a clear sentence, kept, and nothing else stops`, async () => {
      const got = await take(xml);
      if (reason.source === '^$') return assert.equal(got.stand, 'offen', 'a birth date that is none is not known');
      assert.equal(got.stand, 'unlesbar');
      assert.match(got.grund, reason);
      assert.equal((await take(xml)).id, got.id);
      assert.equal((await take(muster({ familienname: `Danach ${name}` }))).stand, 'offen');
    });

  it('an instruction, an inclusion or a style sheet in it does nothing: no file is read, nobody is asked', async () => {
    const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>';
    const xml = muster({ familienname: 'Einschluss' })
      .replace('?>', '?><?xml-stylesheet href="http://192.0.2.1/x.xsl"?>')
      .replace('Bitte &amp; danke', `<![CDATA[<b>]]>${include}`);
    const got = await take(xml);
    assert.equal(got.stand, 'offen', got.grund);
    const [row] = await query<{ antrag: object }>('select antrag from vorgaenge.eingang_nachricht where id = $1', [
      got.id,
    ]);
    assert.ok(!JSON.stringify(row?.antrag).includes('root:'));
  });

  it('any change of a sound message leaves either a whole row or one that says what is wrong', {
    timeout: 120_000,
  }, async () => {
    const sound = Buffer.from(muster({ familienname: 'Zufall' }));
    const change = fc.array(
      fc.record({
        at: fc.nat(sound.length - 1),
        what: fc.constantFrom('cut', 'byte', 'double', 'drop'),
        byte: fc.nat(255),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        let bytes = Buffer.from(sound);
        for (const { at, what, byte } of changes) {
          const i = Math.min(at, Math.max(0, bytes.length - 1));
          if (what === 'cut') bytes = bytes.subarray(0, Math.max(i, 20));
          else if (what === 'byte') bytes[i] = byte;
          else if (what === 'drop') bytes = Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 7)]);
          else bytes = Buffer.concat([bytes.subarray(0, i), bytes.subarray(Math.max(0, i - 30), i), bytes.subarray(i)]);
        }
        const got = await take(bytes);
        const [row] = await query<{ antrag: object | null; grund: string; original_versiegelt: string }>(
          'select antrag, grund, original_versiegelt from vorgaenge.eingang_nachricht where id = $1',
          [got.id],
        );
        assert.ok(row && row.original_versiegelt.length > 0);
        if (got.stand === 'unlesbar') assert.ok(row.antrag === null && row.grund.length > 5);
        else assert.ok(row.antrag);
      }),
      { numRuns: 150 },
    );
  });
});

describe('replies', () => {
  const kopf = {
    nachrichtId: randomUUID(),
    erstelltAm: '2026-03-02T10:00:00.000Z',
    autor: { kennung: 'abh:05162004', name: 'Amt & Söhne <Nord>' },
    leser: { kennung: 'ozg:000001', name: 'Dienst' },
    antragsidentifikation: 'A "1"',
    ausloeser: randomUUID(),
  };
  const read = async (antwort: XAntwort) => {
    const answer = await readXml(house.kernel, Buffer.from(schreibeAntwort(kopf, antwort)));
    assert.ok(answer.ok, answer.ok ? '' : answer.grund);
    return answer.gelesen.wurzel;
  };

  it('are well formed and read back as they were written, with every character of DIN 91379', async () => {
    const text = 'K͟h Ǩ C̆ L̥̄ ẞ Ŵ Đ „Anführung“ & <kein Element> ]]> "\'\n\tzweite Zeile';
    const frage = await read({ art: '130102', frage: text, fristdatum: '2026-04-01' });
    assert.equal(frage.n, 'OZG.RueckkanalFrage.130102');
    assert.equal(textAt(frage, 'frage'), text);
    assert.equal(textAt(frage, 'fristdatum'), '2026-04-01');
    assert.equal(textAt(frage, 'nachrichtenkopf.g2g', 'autor', 'name'), kopf.autor.name);
    assert.equal(textAt(frage, 'antragsidentifikation'), kopf.antragsidentifikation);
    for (const status of ['01', '02', '03', '05', '06', '07'] as const)
      assert.equal(textAt(await read({ art: '130104', status }), 'status', 'code'), status);
    const termin = {
      datum: '2026-04-01',
      uhrzeitAb: '09:30',
      strasse: 'Markt',
      hausnummer: '3',
      postleitzahl: '41539',
      ort: 'Musterstadt',
    };
    const mitteilung = await read({ art: '130105', termin });
    assert.equal(textAt(mitteilung, 'strukturierteTermininformationen', 'uhrzeitAb'), '09:30:00');
    assert.equal(textAt(await read({ art: '130109', hinweis: 'Nicht hier' }), 'hinweis'), 'Nicht hier');
    const base64 = Buffer.from('%PDF-1.7').toString('base64');
    const ablehnung = await read({ art: '130110', mitteilung: { name: 'a.pdf', base64 } });
    assert.equal(textAt(kind(ablehnung, 'mitteilung'), 'dokument'), base64);
  });

  it('of any text are well formed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (frage) => {
        await read({ art: '130102', frage });
      }),
      { numRuns: 100 },
    );
  });

  it('go into the folder once, whole, also when tried again; without a way back nothing goes', async () => {
    await known('Babić');
    const got = await take(muster({ familienname: 'Babić' }));
    const { ausgangId } = await act(house.kernel, nord, api.replyAntragsnachricht, {
      id: got.id,
      antwort: { art: '130102', frage: 'Bitte den Vertrag', fristdatum: '2030-01-02' },
    });
    const ausgang = { id: ausgangId };
    await sendeXAntwort.run(house.kernel, { ausgangId: ausgang.id }, running);
    await sendeXAntwort.run(house.kernel, { ausgangId: ausgang.id }, running);
    const folder = path.join(xauslaenderDir(house.kernel), 'ausgang');
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes(ausgang.id)),
      [`${ausgang.id}_130102.xml`],
    );
    assert.match(await readFile(path.join(folder, `${ausgang.id}_130102.xml`), 'utf8'), /Bitte den Vertrag/);
    const [frist] = await query<{ faellig: string }>('select faellig from vorgaenge.frist where verfahren_id = $1', [
      got.verfahrenId,
    ]);
    assert.equal(frist?.faellig, '2030-01-02');
    const mute = await take(muster({ familienname: 'Stumm', rueckkanal: false }));
    await assert.rejects(
      act(house.kernel, nord, api.replyAntragsnachricht, { id: mute.id, antwort: { art: '130104', status: '05' } }),
      /KEIN_RUECKKANAL/,
    );
  });
});

describe('the folder', () => {
  it('is emptied: what is read to one side, what cannot be read to the other', async () => {
    const base = xauslaenderDir(house.kernel);
    const inbox = path.join(base, 'eingang');
    await mkdir(inbox, { recursive: true });
    for (const [name, text] of [
      ['gut.xml', muster({ familienname: 'Ordner' })],
      ['schlecht.xml', '<halb'],
      ['frisch.xml', muster()],
    ] as const) {
      await writeFile(path.join(inbox, name), text);
      if (name !== 'frisch.xml') await utimes(path.join(inbox, name), 1_700_000_000, 1_700_000_000);
    }
    assert.equal(await readOrdner(house.kernel), 2);
    assert.deepEqual(await readdir(inbox), ['frisch.xml']);
    assert.deepEqual(await readdir(path.join(base, 'erledigt')), ['gut.xml']);
    assert.deepEqual(await readdir(path.join(base, 'abgelehnt')), ['schlecht.xml']);
  });
});

describe('schemas', () => {
  it('are used when an office has installed them; what does not fit is received, but only by a person', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bleibe-xsd-'));
    const strict = await testKernel({ areas: allAreas, config: { BLEIBE_XAUSLAENDER_XSD: folder } });
    try {
      const xsd = (name: string) =>
        `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.osci.de/xauslaender2611"><xs:element name="${name}"/></xs:schema>`;
      await writeFile(path.join(folder, 'xauslaender-nachrichten-ozg.xsd'), xsd('OZG.Antrag.130101'));
      await givenPerson(strict.kernel, 'nord', {
        familienname: 'Kovačević',
        vornamen: 'Đorđe',
        geburtsdatum: '1990-05-17',
      });
      const roh = { weg: 'xauslaender' as const };
      const good = await nimmAntragEntgegen(strict.kernel, { ...roh, xml: Buffer.from(muster()) });
      assert.equal(good.stand, 'zugeordnet', good.grund);
      await writeFile(path.join(folder, 'xauslaender-nachrichten-ozg.xsd'), xsd('Anders'));
      const bad = await nimmAntragEntgegen(strict.kernel, { ...roh, xml: Buffer.from(muster({ grund: '03' })) });
      assert.equal(bad.stand, 'offen');
      const { rows } = await strict.kernel.pool.pg.query<{ pruefung: string }>(
        'select pruefung from vorgaenge.eingang_nachricht order by id',
      );
      assert.deepEqual(
        rows.map(({ pruefung }) => pruefung),
        ['gueltig', 'ungueltig'],
      );
    } finally {
      await strict.close();
      await rm(folder, { recursive: true });
    }
  });
});
