/** Enquiries as the law has them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANLAESSE, findAnlass } from './anfrage.data.ts';
import {
  brauchtMensch,
  checkAngaben,
  faelligAm,
  fiktionEingetreten,
  standNach,
  tatsachenBeimSenden,
  tatsachenDerAntwort,
} from './anfrage.rules.ts';
import type { Anlass } from './anfrage.schema.ts';

const anlass = (key: string) => findAnlass(key) as Anlass;
const gesendet = (gesendetAm: string) => ({ stand: 'gesendet' as const, gesendetAm });

describe('§ 36 (2) BeschV', () => {
  it('gives the Bundesagentur two weeks from transmission, to the end of the last day', () => {
    assert.equal(faelligAm(anlass('ba-zustimmung'), '2026-03-02'), '2026-03-16');
    assert.equal(fiktionEingetreten(anlass('ba-zustimmung'), gesendet('2026-03-02'), '2026-03-16'), false);
    assert.equal(fiktionEingetreten(anlass('ba-zustimmung'), gesendet('2026-03-02'), '2026-03-17'), true);
  });
  it('gives one week under § 81a and § 18g (4) AufenthG (sentence 2)', () => {
    assert.equal(faelligAm(anlass('ba-zustimmung-beschleunigt'), '2026-03-02'), '2026-03-09');
    assert.equal(fiktionEingetreten(anlass('ba-zustimmung-beschleunigt'), gesendet('2026-03-02'), '2026-03-09'), false);
    assert.equal(fiktionEingetreten(anlass('ba-zustimmung-beschleunigt'), gesendet('2026-03-02'), '2026-03-10'), true);
  });
  it('knows no fiction while a question of the Bundesagentur is open, or when nothing was transmitted', () => {
    const asked = { stand: 'rueckfrage' as const, gesendetAm: '2026-03-02' };
    assert.equal(fiktionEingetreten(anlass('ba-zustimmung'), asked, '2026-06-01'), false);
    const draft = { stand: 'entwurf' as const, gesendetAm: undefined };
    assert.equal(fiktionEingetreten(anlass('ba-zustimmung'), draft, '2026-06-01'), false);
  });
});

describe('§ 72 (3a) sentence 3 AufenthG', () => {
  it('lets consent count as given after four weeks from arrival', () => {
    assert.equal(faelligAm(anlass('abh-zustimmung-zuzug'), '2026-03-02'), '2026-03-30');
    assert.equal(fiktionEingetreten(anlass('abh-zustimmung-zuzug'), gesendet('2026-03-02'), '2026-03-30'), false);
    assert.equal(fiktionEingetreten(anlass('abh-zustimmung-zuzug'), gesendet('2026-03-02'), '2026-03-31'), true);
  });
});

describe('§ 73 (2) AufenthG', () => {
  it('never takes silence for an answer: after 14 days somebody asks again', () => {
    assert.equal(faelligAm(anlass('sicherheit-73-2'), '2026-03-02'), '2026-03-16');
    assert.equal(fiktionEingetreten(anlass('sicherheit-73-2'), gesendet('2026-03-02'), '2036-03-02'), false);
  });
  it('lets only a person judge what security services say', () => {
    for (const art of ['bedenken', 'keine_bedenken', 'rueckfrage'] as const)
      assert.deepEqual(tatsachenDerAntwort(anlass('sicherheit-73-2'), art), []);
    assert.equal(brauchtMensch('bedenken', false), true);
    assert.equal(brauchtMensch('keine_bedenken', false), false);
  });
});

describe('answers', () => {
  it('of the Bundesagentur become facts in the words of the Pruefschema', () => {
    const ba = anlass('ba-zustimmung');
    const asMap = (list: { feld: string; wert: unknown }[]) => Object.fromEntries(list.map((t) => [t.feld, t.wert]));
    assert.deepEqual(asMap(tatsachenBeimSenden(ba, '2026-03-02')), {
      'beschaeftigung.ba_zustimmung.status': 'angefragt',
      'beschaeftigung.ba_zustimmung.angefragt_am': '2026-03-02',
      'beschaeftigung.ba_zustimmung.rueckfrage': false,
    });
    assert.deepEqual(asMap(tatsachenDerAntwort(ba, 'ablehnung')), {
      'beschaeftigung.ba_zustimmung.status': 'abgelehnt',
    });
    assert.deepEqual(asMap(tatsachenDerAntwort(ba, 'rueckfrage')), { 'beschaeftigung.ba_zustimmung.rueckfrage': true });
  });
  it('after a fiction change nothing by themselves (consent is revoked under § 41 AufenthG, by a person)', () => {
    assert.deepEqual(standNach('fiktion', 'ablehnung'), { stand: 'fiktion', verspaetet: true });
    assert.equal(brauchtMensch('zustimmung', true), true);
  });
});

describe('least data, Art. 5 (1) c DSGVO', () => {
  it('sends what the catalogue names and nothing else', () => {
    const { fremd, fehlt } = checkAngaben(anlass('ba-zustimmung'), { arbeitgeber: 'Werk', krankheit: 'ja' });
    assert.deepEqual(fremd, ['krankheit']);
    assert.deepEqual(fehlt, ['Tätigkeit', 'Wochenstunden', 'Bruttoentgelt im Jahr']);
  });
  it('has a norm, a period and possible answers for every enquiry, each key once', () => {
    assert.equal(new Set(ANLAESSE.map(({ schluessel }) => schluessel)).size, ANLAESSE.length);
    for (const one of ANLAESSE) {
      assert.match(one.norm, /§/);
      assert.ok(one.antworten.includes('rueckfrage'));
      assert.ok(faelligAm(one, '2026-01-01') > '2026-01-01');
    }
  });
});
