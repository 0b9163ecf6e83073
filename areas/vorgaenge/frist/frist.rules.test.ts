/** Periods read like the statutes, and against an independent count day by day. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bekanntgabeVon } from './bekanntgabe.rules.ts';
import { nachreichfrist, zustimmungBa, zustimmungZuzug } from './beteiligung.rules.ts';
import { feiertageNrw, naechsterWerktag, ostersonntag, ruhetag } from './feiertag.rules.ts';
import { berechneFrist, verlaengere, zaehle, zaehleAbTagesbeginn, zaehleMitHalbemMonat } from './frist.rules.ts';
import { klagefrist, untaetigkeit } from './rechtsbehelf.rules.ts';

const KLAGE = { norm: '§ 74 VwGO', wofuer: 'die Klage', verschiebt: true } as const;

describe('holidays of Nordrhein-Westfalen', () => {
  test('Easter, also in the two years that the plain Gauss formula misses', () => {
    const known = {
      1954: '04-18',
      1981: '04-19',
      2000: '04-23',
      2008: '03-23',
      2011: '04-24',
      2024: '03-31',
      2025: '04-20',
      2026: '04-05',
      2027: '03-28',
      2038: '04-25',
      2049: '04-18',
      2076: '04-19',
    };
    for (const [jahr, tag] of Object.entries(known)) assert.equal(ostersonntag(Number(jahr)), `${jahr}-${tag}`);
  });
  test('Easter against the ecclesiastical count (golden number and epact), 1900 to 2300', () => {
    for (let jahr = 1900; jahr <= 2300; jahr += 1) assert.equal(ostersonntag(jahr), butcher(jahr), String(jahr));
  });
  test('2026 has these eleven', () => {
    assert.deepEqual(
      feiertageNrw(2026).map(([tag]) => tag.slice(5)),
      ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26'],
    );
    assert.equal(ruhetag('2017-10-31'), 'Reformationstag');
    assert.equal(ruhetag('2018-10-31'), undefined);
    assert.equal(ruhetag('2026-12-24'), undefined);
  });
  test('from Holy Saturday to the Tuesday after Easter', () => {
    assert.equal(naechsterWerktag('2026-04-03'), '2026-04-07');
    assert.equal(naechsterWerktag('2026-12-25'), '2026-12-28');
  });
});

function butcher(jahr: number): string {
  const [a, b, c] = [jahr % 19, Math.floor(jahr / 100), jahr % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${jahr}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

describe('§§ 187, 188 BGB', () => {
  test('month ends and leap years: the last day where the day is missing (§ 188 (3))', () => {
    assert.equal(zaehle('2026-01-31', { monate: 1 }), '2026-02-28');
    assert.equal(zaehle('2028-01-31', { monate: 1 }), '2028-02-29');
    assert.equal(zaehle('2026-02-28', { monate: 1 }), '2026-03-28');
    assert.equal(zaehle('2028-02-29', { jahre: 1 }), '2029-02-28');
    assert.equal(zaehle('2026-12-31', { monate: 2 }), '2027-02-28');
    assert.equal(zaehle('2026-05-04', { wochen: 2 }), '2026-05-18');
  });
  test('§ 187 (2): from the beginning of a day the period ends the day before', () => {
    assert.equal(zaehleAbTagesbeginn('2026-01-01', { jahre: 1 }), '2026-12-31');
    assert.equal(zaehleAbTagesbeginn('2026-03-15', { monate: 1 }), '2026-04-14');
    assert.equal(zaehleAbTagesbeginn('2026-01-31', { monate: 1 }), '2026-02-28');
    assert.equal(zaehleAbTagesbeginn('2026-03-01', { tage: 10 }), '2026-03-10');
  });
  test('§ 189 (2): the half month is 15 days, last', () =>
    assert.equal(zaehleMitHalbemMonat('2026-01-31', 1), '2026-03-15'));
  test('§ 190: an extension runs from the end of the period before', () => {
    const erste = berechneFrist('2026-05-04', { ...KLAGE, dauer: { tage: 10 } });
    assert.equal(erste.ende, '2026-05-15');
    assert.equal(verlaengere(erste, { ...KLAGE, dauer: { tage: 7 } }).ende, '2026-05-22');
  });
  test('an independent count day by day agrees, and the end is a working day', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => Temporal.PlainDate.from('1990-01-01').add({ days: n }).toString());
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (ereignis, tage) => {
        const millis = Date.parse(`${ereignis}T00:00:00Z`) + tage * 86_400_000;
        const gezaehlt = new Date(millis).toISOString().slice(0, 10);
        const frist = berechneFrist(ereignis, { ...KLAGE, dauer: { tage } });
        assert.equal(frist.gezaehlt, gezaehlt);
        let ende = millis;
        const rest = (at: number) => {
          const date = new Date(at);
          const iso = date.toISOString().slice(0, 10);
          return date.getUTCDay() % 6 === 0 || feiertageNrw(date.getUTCFullYear()).some(([one]) => one === iso);
        };
        while (rest(ende)) ende += 86_400_000;
        assert.equal(frist.ende, new Date(ende).toISOString().slice(0, 10));
        assert.ok(frist.satz.includes('§') === false && frist.norm.includes('§'));
      }),
      { numRuns: 1500 },
    );
  });
  test('months by number: same day or the last one, never another month', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => Temporal.PlainDate.from('1990-01-01').add({ days: n }).toString());
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (ereignis, monate) => {
        const [j = 0, m = 0, t = 0] = ereignis.split('-').map(Number);
        const [zj, zm] = [j + Math.floor((m - 1 + monate) / 12), ((m - 1 + monate) % 12) + 1];
        const letzter = new Date(Date.UTC(zj, zm, 0)).getUTCDate();
        const expected = `${zj}-${String(zm).padStart(2, '0')}-${String(Math.min(t, letzter)).padStart(2, '0')}`;
        assert.equal(zaehle(ereignis, { monate }), expected);
      }),
    );
  });
});

describe('announcement (§ 41 VwVfG NRW, § 9 OZG, LZG NRW)', () => {
  const at = (weg: Parameters<typeof bekanntgabeVon>[0]['weg'], abgesandtAm: string, more = {}) =>
    bekanntgabeVon({ weg, abgesandtAm, stichtag: '2026-12-01', ...more });
  const tag = (one: ReturnType<typeof bekanntgabeVon>) => (one.stand === 'bewirkt' ? one.tag : one.stand);
  test('letter: third day until 2024, fourth from 2025, by the day of posting', () => {
    assert.equal(tag(at('brief', '2024-12-31')), '2025-01-03');
    assert.equal(tag(at('brief', '2025-01-01')), '2025-01-05');
    assert.equal(tag(at('brief', '2026-05-04')), '2026-05-08');
  });
  test('the fourth day counts although it is a Sunday; the note says why', () => {
    const sonntag = at('brief', '2026-05-06');
    assert.equal(tag(sonntag), '2026-05-10');
    assert.ok(sonntag.stand === 'bewirkt' && sonntag.hinweis?.includes('Sonntag'));
  });
  test('arrival proven later counts, earlier does not, none at all is none', () => {
    assert.equal(tag(at('brief', '2026-05-04', { zugangAm: '2026-05-12' })), '2026-05-12');
    assert.equal(tag(at('brief', '2026-05-04', { zugangAm: '2026-05-05' })), '2026-05-08');
    assert.equal(tag(at('brief', '2026-05-04', { nichtZugegangen: true })), 'nicht_bewirkt');
    assert.equal(tag(at('brief', '2026-05-04', { zugangAm: '2026-05-03' })), 'offen');
  });
  test('sent electronically, in the mailbox, registered: the fourth day', () => {
    for (const weg of ['elektronisch', 'postfach', 'einschreiben'] as const)
      assert.equal(tag(at(weg, '2026-05-04')), '2026-05-08');
    assert.equal(tag(at('postfach', '2024-06-01')), 'offen');
  });
  test('fetched: the day after; not within ten days: not announced', () => {
    assert.equal(tag(at('abruf', '2026-05-04', { zugangAm: '2026-05-07' })), '2026-05-08');
    // The tenth day is Ascension Day, so the next working day still serves.
    assert.equal(tag(at('abruf', '2026-05-04', { zugangAm: '2026-05-15' })), '2026-05-16');
    assert.equal(tag(at('abruf', '2026-05-04', { zugangAm: '2026-05-18' })), 'nicht_bewirkt');
    assert.equal(tag(at('abruf', '2026-05-04', { stichtag: '2026-05-15' })), 'offen');
    assert.equal(tag(at('abruf', '2026-05-04', { stichtag: '2026-05-16' })), 'nicht_bewirkt');
  });
  test('PZU, receipt, hand-over and letters abroad: the proven day, and none before it is proven', () => {
    for (const weg of ['pzu', 'empfangsbekenntnis', 'aushaendigung', 'brief_ausland'] as const) {
      assert.equal(tag(at(weg, '2026-05-04')), 'offen');
      assert.equal(tag(at(weg, '2026-05-04', { zugangAm: '2026-05-09' })), '2026-05-09');
    }
  });
});

describe('suit and silence', () => {
  test('§ 74 VwGO: one month, moved over the weekend', () => {
    assert.equal(klagefrist('2026-05-08', 'richtig').ende, '2026-06-08');
    assert.equal(klagefrist('2026-03-03', 'richtig').ende, '2026-04-07');
    assert.equal(klagefrist('2026-01-31', 'richtig').ende, '2026-03-02');
  });
  test('§ 58 (2) VwGO: a year without or with a wrong notice', () => {
    assert.equal(klagefrist('2026-05-08', 'fehlt').ende, '2027-05-10');
    assert.match(klagefrist('2026-05-08', 'unrichtig').satz, /unrichtig/);
  });
  test('§ 75 VwGO: warning at two and a half months, suit the day after three', () => {
    const one = (stichtag: string) => untaetigkeit('2026-01-15', stichtag);
    assert.deepEqual([one('2026-03-01').warnungAm, one('2026-03-01').klageAb], ['2026-03-30', '2026-04-16']);
    assert.deepEqual(
      ['2026-03-29', '2026-03-30', '2026-04-15', '2026-04-16'].map((stichtag) => one(stichtag).stand),
      ['ruhig', 'warnung', 'warnung', 'klage_moeglich'],
    );
  });
});

describe('silence of others', () => {
  const anfrage = { uebermitteltAm: '2026-05-04', beschleunigt: false } as const;
  test('§ 36 (2) BeschV: two weeks, deemed given from the next day', () => {
    assert.equal(zustimmungBa(anfrage, '2026-05-18').stand, 'laeuft');
    const gilt = zustimmungBa(anfrage, '2026-05-19');
    assert.deepEqual([gilt.stand, gilt.wirktAb], ['gilt_als_erteilt', '2026-05-19']);
  });
  test('one week with § 81a', () => {
    assert.equal(zustimmungBa({ ...anfrage, beschleunigt: true }, '2026-05-11').stand, 'laeuft');
    assert.equal(zustimmungBa({ ...anfrage, beschleunigt: true }, '2026-05-12').stand, 'gilt_als_erteilt');
  });
  test('a query stops it until the request is complete; a late query does not', () => {
    const gefragt = { ...anfrage, rueckfrageAm: '2026-05-18' };
    assert.equal(zustimmungBa(gefragt, '2026-07-01').stand, 'angehalten');
    const ergaenzt = { ...gefragt, erneutUebermitteltAm: '2026-06-01' };
    assert.equal(zustimmungBa(ergaenzt, '2026-06-15').stand, 'laeuft');
    assert.equal(zustimmungBa(ergaenzt, '2026-06-16').stand, 'gilt_als_erteilt');
    assert.equal(zustimmungBa({ ...anfrage, rueckfrageAm: '2026-05-19' }, '2026-05-20').stand, 'gilt_als_erteilt');
  });
  test('an answer in time decides; one after the fiction does not take it back', () => {
    const antwort = (am: string, zugestimmt: boolean) =>
      zustimmungBa({ ...anfrage, antwort: { am, zugestimmt } }, '2026-06-30').stand;
    assert.equal(antwort('2026-05-10', true), 'erteilt');
    assert.equal(antwort('2026-05-18', false), 'versagt');
    assert.equal(antwort('2026-05-19', false), 'gilt_als_erteilt');
  });
  test('§ 72 (3a): four weeks from arrival', () => {
    assert.equal(zustimmungZuzug('2026-05-04', '2026-06-01').stand, 'laeuft');
    assert.equal(zustimmungZuzug('2026-05-04', '2026-06-02').wirktAb, '2026-06-02');
    assert.equal(zustimmungZuzug('2026-05-04', '2026-06-02', '2026-06-01').stand, 'versagt');
    assert.equal(zustimmungZuzug('2026-05-04', '2026-06-03', '2026-06-02').stand, 'gilt_als_erteilt');
  });
  test('§ 82 AufenthG: days move over the weekend, a named day only without the hint', () => {
    assert.equal(nachreichfrist('2026-05-08', { tage: 14 }).ende, '2026-05-22');
    assert.equal(nachreichfrist('2026-05-08', { bis: '2026-05-24', mitHinweis: false }).ende, '2026-05-26');
    assert.equal(nachreichfrist('2026-05-08', { bis: '2026-05-24', mitHinweis: true }).ende, '2026-05-24');
  });
});
