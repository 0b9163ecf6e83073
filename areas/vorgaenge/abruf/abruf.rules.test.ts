/** § 41 (2a) VwVfG NRW, § 9 OZG: when a letter may lie in the portal, who fetches it, and until when. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abrufBis, bekanntgabeVon } from '../frist/bekanntgabe.rules.ts';
import { type Abrufende, ersatzVon, isVertreter, mayAbrufen, warumNichtPortal } from './abruf.rules.ts';
import type { Portallage } from './abruf.schema.ts';

const HEUTE = '2026-05-04';
const konto = { adresse: true, identitaet: 'passt', einwilligungAm: HEUTE } as const;
const lage = (rest: Partial<Portallage> = {}): Portallage => ({
  ...{ heute: HEUTE, empfaenger: 'Amina Muster', vertretung: false, konto },
  ...rest,
});

describe('the way (§ 41 (2a) s. 1, 2)', () => {
  it('is open with consent and identity', () => assert.equal(warumNichtPortal(lage()), undefined));
  it('consent counts from its day on, and no day before', () => {
    assert.match(warumNichtPortal(lage({ konto: { ...konto, einwilligungAm: '2026-05-05' } })) ?? '', /eingewilligt/);
    const { einwilligungAm: _none, ...without } = konto;
    assert.match(warumNichtPortal(lage({ konto: without })) ?? '', /eingewilligt/);
  });
  it('s. 2: only whoever was identified can fetch it, and it is the right person', () => {
    assert.match(warumNichtPortal(lage({ konto: { ...konto, identitaet: 'keine' } })) ?? '', /ausgewiesen/);
    assert.match(warumNichtPortal(lage({ konto: { ...konto, identitaet: 'andere' } })) ?? '', /passen nicht/);
  });
  it('§ 14 (3): whoever is appointed gets it first', () =>
    assert.match(warumNichtPortal(lage({ zuerst: 'RA Kaya' })) ?? '', /RA Kaya .* zuerst/));
  it('without an account, or without an address for the notice (s. 4), there is none', () => {
    const { konto: _none, ...without } = lage();
    assert.match(warumNichtPortal(without) ?? '', /kein Konto/);
    assert.match(warumNichtPortal({ ...without, vertretung: true }) ?? '', /keine bestätigte Vollmacht/);
    assert.match(warumNichtPortal(lage({ konto: { ...konto, adresse: false } })) ?? '', /E-Mail/);
  });
});

describe('the proxy is known by name', () => {
  it('titles and order do not matter, another first name does', () => {
    assert.ok(isVertreter({ familienname: 'Kaya-Öz', vornamen: 'Selin Ayşe' }, 'Rechtsanwältin Dr. Selin Kaya Öz'));
    assert.ok(!isVertreter({ familienname: 'Kaya', vornamen: 'Emre' }, 'Rechtsanwältin Selin Kaya'));
    assert.ok(!isVertreter({ familienname: 'Kaya' }, 'Selin Kaya'));
  });
});

describe('who fetches (§ 41 (2a) s. 1)', () => {
  const wer = (rest: Partial<Abrufende> = {}): Abrufende => ({
    ...{ konto: 'a', zielkonto: 'a', eigenes: true, vertritt: false, abgerufen: false, inhaber: true },
    ...rest,
  });
  it('the one whose letter it is', () => assert.ok(mayAbrufen(wer())));
  it('their proxy, and no helper', () => {
    assert.ok(mayAbrufen(wer({ konto: 'b', inhaber: false, vertritt: true })));
    assert.ok(!mayAbrufen(wer({ konto: 'b', inhaber: false })));
  });
  it('what went to a proxy: the proxy, and the person once the proxy has it', () => {
    const own = { konto: 'a', zielkonto: 'b', eigenes: false };
    assert.ok(mayAbrufen(wer({ ...own, konto: 'b', inhaber: false })));
    assert.ok(!mayAbrufen(wer(own)));
    assert.ok(mayAbrufen(wer({ ...own, abgerufen: true })));
    assert.ok(!mayAbrufen(wer({ ...own, konto: 'c', inhaber: false, vertritt: true, abgerufen: true })));
  });
});

describe('the days (§ 41 (2a) s. 3 to 5)', () => {
  const at = (zugangAm: string | undefined, stichtag: string) => {
    const facts = { weg: 'abruf', abgesandtAm: HEUTE, stichtag } as const;
    const found = bekanntgabeVon({ ...facts, ...(zugangAm === undefined ? {} : { zugangAm }) });
    return found.stand === 'bewirkt' ? found.tag : found.stand;
  };
  // Ten days after Monday 4 May 2026 is Ascension Day: the period ends on the Friday after it (§ 31 (3) VwVfG NRW).
  it('s. 4: ten days after the notice was sent, moved over a holiday', () =>
    assert.equal(abrufBis(HEUTE), '2026-05-15'));
  it('s. 3: the day after it was fetched, on the first day and on the last', () => {
    assert.equal(at(HEUTE, HEUTE), '2026-05-05');
    assert.equal(at('2026-05-15', '2026-05-15'), '2026-05-16');
  });
  it('s. 3: also where that is a Sunday, for it is no period', () =>
    assert.equal(at('2026-05-09', '2026-05-09'), '2026-05-10'));
  it('s. 4, 5: not fetched on the last day it is open, a day later it was never announced', () => {
    assert.equal(at(undefined, '2026-05-15'), 'offen');
    assert.equal(at(undefined, '2026-05-16'), 'nicht_bewirkt');
    assert.equal(at('2026-05-16', '2026-05-16'), 'nicht_bewirkt');
  });
});

describe('what becomes of it then (§ 41 (2a) s. 5)', () => {
  const row = { art: 'bescheid', entscheidung: 'erteilung', antwort_bis: null, empfaengerGilt: true } as const;
  it('a grant goes by letter, a refusal with proof of service', () => {
    assert.equal(ersatzVon(row), 'brief');
    assert.equal(ersatzVon({ ...row, entscheidung: 'ablehnung' }), 'pzu');
  });
  it('is written anew where a day to answer by stands in it, or its proxy is none any more (§ 14 (1) s. 4)', () => {
    assert.equal(ersatzVon({ ...row, art: 'anhoerung', entscheidung: null, antwort_bis: '2026-05-20' }), 'neu');
    assert.equal(ersatzVon({ ...row, empfaengerGilt: false }), 'neu');
  });
});
