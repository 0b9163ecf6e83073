/**
 * When an Akte is destroyed, nothing personal of it is left in any column of the schemas buerger, post and vorgaenge but
 * what the law keeps; and what is said to stay does stay. Every text, json and uuid column is searched.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { akteVernichtet } from '#areas/akten/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { noteTatsachen } from './arbeit/erhebung.api.ts';
import { personHooks } from './arbeit/person-hooks.ts';
import { AREAS, act, givenAkte, givenBearbeiter, givenTeam, givenVerfahren } from './arbeit/testing.ts';
import { noteNotiz } from './arbeit/vorgang.api.ts';
import { VERBLEIBT } from './aufbewahrung.data.ts';

let house: TestKernel;
let team = '';
let lead: Principal;
const SYSTEM = systemPrincipal('test');
const MARKE = 'Markenwort';

before(async () => {
  house = await testKernel({ areas: AREAS });
  team = await givenTeam(house.kernel, 'Nord', 'A', 'Z');
  lead = await givenBearbeiter(house.kernel, 'Leitung', team, { von: 'A', bis: 'Z' }, 'teamleitung');
});
after(() => house.close());

const run = (text: string, values: unknown[] = []) => house.kernel.pool.pg.query(text, values);
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transact(house.kernel.pool.db, SYSTEM, 'test', work);

interface Personal {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId: string;
}

/** One row at least in every table that can hold something of a person; the mark stands wherever text is free. */
async function givenEverything(): Promise<Personal> {
  const { kernel } = house;
  const vorgang = await givenVerfahren(kernel, lead, team, MARKE);
  const verfahrenId = vorgang.id;
  const { akteId } = vorgang;
  const personId = vorgang.person.id;
  await act(kernel, lead, noteNotiz, { id: verfahrenId, text: MARKE });
  const pass = { feld: 'person.pass', wert: 'gueltig', herkunft: 'amt' as const, bemerkung: MARKE };
  await act(kernel, lead, noteTatsachen, { id: verfahrenId, tatsachen: [pass] });
  const v = verfahrenId;
  await run(
    `insert into vorgaenge.widerspruch (verfahren_id, feld, wert, herkunft, quelle, gegen, gegen_herkunft, created_by)
     values ($1, 'person.pass', '"${MARKE}"', 'antrag', '${MARKE}', '"keiner"', 'akte', 'test')`,
    [v],
  );
  await run(
    `insert into vorgaenge.frist (verfahren_id, art, faellig, text, created_by) values ($1, 'x', '2030-01-01', '${MARKE}', 't')`,
    [v],
  );
  await run(
    `insert into vorgaenge.beteiligter (verfahren_id, rolle, name, anschrift, created_by)
     values ($1, 'bevollmaechtigt', '${MARKE}', '${MARKE}', 't')`,
    [v],
  );
  await run(
    `insert into vorgaenge.feststellung (verfahren_id, schluessel, ergebnis, vorschlag, grund, getroffen_von)
     values ($1, 'x', 'offen', 'erfuellt', '${MARKE}', 't')`,
    [v],
  );
  await givenAntraege({ akteId, personId, verfahrenId });
  await givenNachricht({ akteId, personId, verfahrenId });
  await givenTitel({ akteId, personId, verfahrenId });
  await givenGeld(verfahrenId);
  await run(
    `with a as (insert into vorgaenge.anfrage (verfahren_id, anlass, stelle, empfaenger, created_by)
       values ($1, 'x', 'x', '${MARKE}', 't') returning id),
     s as (insert into vorgaenge.anfrage_sendung (anfrage_id, runde, angaben, weg, created_by)
       select id, 1, '{"a":"${MARKE}"}', 'von_hand', 't' from a)
     insert into vorgaenge.anfrage_antwort (anfrage_id, art, text, angaben, eingegangen_at, created_by)
       select id, 'x', '${MARKE}', '{"a":"${MARKE}"}', now(), 't' from a`,
    [v],
  );
  await run(
    `insert into post.sendung (akte_id, vorgang_id, quelle, bezug, kennung, dokument_id, titel, empfaenger, anschrift, weg, created_by)
     values ($1, $2, 'vorgaenge', $3, $4, $5, '${MARKE}', '${MARKE}', '${MARKE}', 'brief', 't')`,
    [akteId, v, randomUUID(), randomUUID(), randomUUID()],
  );
  return { akteId, personId, verfahrenId };
}

/** The application of this person came along with that of somebody else, whose Akte stays. */
async function givenAntraege({ akteId, personId, verfahrenId }: Personal): Promise<void> {
  const other = await givenAkte(house.kernel, team, 'Bleibend');
  const angaben = { familienname: MARKE, geburtsdatum: '2015-01-01', bemerkung: MARKE };
  const haupt = { familienname: 'Bleibend', mitantraege: [{ familienname: MARKE, geburtsdatum: '2015-01-01' }] };
  const { rows } = await run(
    `insert into vorgaenge.antrag (konto_id, antragsart, sprache, stand, antworten, nummer, eingereicht_at, akte_id, person_id)
     values ('k', 'verlaengern', 'de', 'zugeordnet', $1, 'P1', now(), $2, $3) returning id`,
    [JSON.stringify(haupt), other.akteId, other.personId],
  );
  const mine = await run(
    `insert into vorgaenge.antrag (konto_id, antragsart, sprache, stand, antworten, nummer, eingereicht_at, akte_id, person_id,
       verfahren_id, mit_antrag)
     values ('k', 'verlaengern', 'de', 'zugeordnet', $1, 'P2', now(), $2, $3, $4, $5) returning id`,
    [JSON.stringify(angaben), akteId, personId, verfahrenId, rows[0].id],
  );
  const id = mine.rows[0].id;
  await run(
    `insert into vorgaenge.antrag_datei (antrag_id, unterlage, dateiname, groesse, inhalt, seiten, hinweise, blaetter,
       trotzdem, trotzdem_text) values ($1, 'pass', '${MARKE}.pdf', 1, 'x', 1, '[]', '[]', 'anderes', '${MARKE}')`,
    [id],
  );
  await run(
    `insert into vorgaenge.antrag_nachricht (antrag_id, von, text, uebersetzung, created_by)
     values ($1, 'buerger', '${MARKE}', '${MARKE}', 'k')`,
    [id],
  );
  await run(
    `with e as (insert into vorgaenge.arbeitgeber_erklaerung (antrag_id, vollmacht_id, angaben)
       values ($1, $2, '{"taetigkeit":"${MARKE}"}'))
     insert into vorgaenge.antrag_zustimmung (antrag_id, vollmacht_id, name, vertrauen, zugestimmt_at)
       values ($1, $3, '${MARKE}', 'hoch', now())`,
    [id, randomUUID(), randomUUID()],
  );
  await run(
    `insert into vorgaenge.widerspruch (verfahren_id, feld, wert, herkunft, quelle, gegen, gegen_herkunft, created_by)
     values ($1, 'person.ledig', '"${MARKE}"', 'antrag', '${MARKE}', '"${MARKE}"', 'amt', 't')`,
    [verfahrenId],
  );
}

async function givenNachricht({ akteId, personId, verfahrenId }: Personal): Promise<void> {
  const { rows } = await run(
    `insert into vorgaenge.eingang_nachricht (weg, sha256, stand, antrag, original_versiegelt, eingegangen_at, akte_id, person_id,
       verfahren_id, created_by)
     values ('hand', $1, 'zugeordnet', '{"person":{"familienname":"${MARKE}"}}', '${MARKE}', now(), $2, $3, $4, 't') returning id`,
    ['a'.repeat(64), akteId, personId, verfahrenId],
  );
  await run(
    `insert into vorgaenge.ausgang_nachricht (eingang_id, art, xml, grund, created_by)
     values ($1, '130102', '<a>${MARKE}</a>', '${MARKE}', 't')`,
    [rows[0].id],
  );
}

async function givenTitel({ akteId, personId, verfahrenId }: Personal): Promise<void> {
  const { rows } = await run(
    `insert into vorgaenge.titel (akte_id, person_id, art, grundlage, gueltig_ab, beschaeftigung, selbstaendig, herkunft,
       verfahren_id, beendet_grund, created_by)
     values ($1, $2, 'AE', '${MARKE}', '2020-01-01', 'erlaubt', 'erlaubt', 'verfahren', $3, '${MARKE}', 't') returning id`,
    [akteId, personId, verfahrenId],
  );
  const titel = rows[0].id;
  await run(`insert into vorgaenge.nebenbestimmung (titel_id, art, text, rang) values ($1, 'auflage', '${MARKE}', 1)`, [
    titel,
  ]);
  await run(`insert into vorgaenge.titel_eintrag (titel_id, art, text, created_by) values ($1, 'x', '${MARKE}', 't')`, [
    titel,
  ]);
  await run(
    `insert into vorgaenge.ausweispapier (akte_id, person_id, art, gueltig_bis, verfahren_id, created_by)
     values ($1, $2, 'pass', '2030-01-01', $3, 't')`,
    [akteId, personId, verfahrenId],
  );
  await run(
    `insert into vorgaenge.erreichbarkeit (person_id, akte_id, anschrift, updated_by) values ($1, $2, '${MARKE}', 't')`,
    [personId, akteId],
  );
  await run(
    `with u as (insert into vorgaenge.uebernahme (datei, pruefsumme, team_id, zeilen, created_by)
       values ('liste.csv', 'x', $1, 1, 't') returning id)
     insert into vorgaenge.uebernahme_zeile (uebernahme_id, zeile, befund, satz, daten, titel_id)
       select id, 1, 'neu', '${MARKE}', '{"familienname":"${MARKE}"}', $2 from u`,
    [team, titel],
  );
}

async function givenGeld(verfahrenId: string): Promise<void> {
  const { rows } = await run(
    `insert into vorgaenge.forderung (vorgang_id, art, kassenzeichen, zahler, stichtag, zeilen, summe_cent, faellig_am,
       storniert_at, storniert_by, storno_grund, zahler_anschrift, created_by)
     values ($1, 'gebuehr', '2026000000017', '${MARKE}', '2026-01-01', '[{"text":"${MARKE}"}]', 100, '2026-02-01', now(), 't',
       '${MARKE}', '${MARKE}', 't') returning id`,
    [verfahrenId],
  );
  await run(
    `insert into vorgaenge.erlass (forderung_id, betrag_cent, norm, begruendung, nachweis, zweite_person, created_by)
     values ($1, 1, 'x', '${MARKE}', '${MARKE}', false, 't')`,
    [rows[0].id],
  );
  await run(
    `insert into vorgaenge.storno (forderung_id, betrag_cent, grund, zweite_person, created_by)
     values ($1, 1, '${MARKE}', true, 't')`,
    [rows[0].id],
  );
  await run(
    `insert into vorgaenge.erstattung (forderung_id, betrag_cent, empfaenger, iban, begruendung, created_by)
     values ($1, 1, '${MARKE}', 'DE89370400440532013000', '${MARKE}, zu viel gezahlt', 't')`,
    [rows[0].id],
  );
  await run(
    `with l as (insert into vorgaenge.beitreibungslauf (nummer, created_by) values ('L1', 't') returning id)
     insert into vorgaenge.beitreibung (forderung_id, lauf_id, kassenzeichen, schuldner, anschrift, offen_cent, faellig_am, gemahnt_am)
       select $1, id, '2026000000017', '${MARKE}', '${MARKE}', 99, '2026-02-01', '2026-03-01' from l`,
    [rows[0].id],
  );
  await run(
    `insert into vorgaenge.zahlung (weg, betrag_cent, eingang_am, bank_referenz, auftraggeber, zweck, created_by)
     values ('bank', 100, '2026-01-02', 'r1', '${MARKE}', '${MARKE}', 't')`,
  );
}

/** Every column of the three schemas in which one of these words stands. */
async function columnsWith(words: readonly string[]): Promise<string[]> {
  const { rows } = await run(
    `select table_schema || '.' || table_name || '.' || column_name as spalte, table_schema as s, table_name as t, column_name as c
     from information_schema.columns where table_schema in ('buerger', 'post', 'vorgaenge')
       and data_type in ('text', 'jsonb', 'json', 'uuid', 'ARRAY') order by 1`,
  );
  const found: string[] = [];
  for (const { spalte, s, t, c } of rows) {
    const hit = await run(`select from "${s}"."${t}" where "${c}"::text ~ $1 limit 1`, [words.join('|')]);
    if (hit.rowCount) found.push(spalte);
  }
  return found;
}

test('of a destroyed Akte nothing personal is left but what the law keeps, and that is named with its norm', async () => {
  const { akteId, personId, verfahrenId } = await givenEverything();
  const words = [MARKE, akteId, personId, verfahrenId];
  const before = await columnsWith(words);
  assert.ok(before.length > 40, `the mark stands in ${before.length} columns`);
  const handlers = AREAS.flatMap((one) => one.handlers ?? []).filter(({ event }) => event.name === akteVernichtet.name);
  assert.ok(handlers.length >= 2);
  for (const one of handlers) await inTx((tx) => one.handle(house.kernel, tx, { akteId }));
  assert.deepEqual(await columnsWith(words), VERBLEIBT.map(({ spalte }) => spalte).toSorted());
  for (const { norm, was } of VERBLEIBT) assert.ok(norm.includes('§') && was.length > 5);
  const { rows } = await run("select antworten from vorgaenge.antrag where nummer = 'P1'");
  assert.equal(rows[0]?.antworten.familienname, 'Bleibend', 'the application of the other one stays');
});

test('merged persons take titles, papers, cards and messages along', async () => {
  const kept = await givenVerfahren(house.kernel, lead, team, 'Zusammen');
  const gone = await givenVerfahren(house.kernel, lead, team, 'Zusammengeführt', {
    verfahrensart: 'P05',
    pruefart: 'AE_16b',
  });
  await run(
    `insert into vorgaenge.titel (akte_id, person_id, art, gueltig_ab, beschaeftigung, selbstaendig, herkunft, created_by)
     values ($1, $2, 'AE', '2020-01-01', 'erlaubt', 'erlaubt', 'erfassung', 't')`,
    [gone.akteId, gone.person.id],
  );
  for (const one of [kept, gone])
    await run(`insert into vorgaenge.erreichbarkeit (person_id, akte_id, updated_by) values ($1, $2, 't')`, [
      one.person.id,
      one.akteId,
    ]);
  await inTx((tx) => personHooks.merge(tx, gone.person.id, kept.person.id));
  assert.deepEqual(await columnsWith([gone.person.id]), []);
});
