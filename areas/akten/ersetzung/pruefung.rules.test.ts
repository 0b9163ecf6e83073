/** Which pages are looked at (TR-03138, Sichtprüfung), and when the paper may go. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { isErsetzbar } from './ersetzbar.rules.ts';
import { countToSee, keepsOriginal, umfangFor, unseenOf } from './pruefung.rules.ts';
import { drawStichprobe } from './stichprobe.ts';
import { PROFIL } from './testing.ts';
import { GRUNDREGEL } from './vorgabe.data.ts';
import { pruefregelInhaltSchema, scanprofilInhaltSchema } from './vorgabe.schema.ts';

test('without a rule of the office every page of every document is looked at (VG Wiesbaden, 6 K 691/14.WI.A)', () => {
  for (const typ of ['pass', 'schreiben', 'unbestimmt'])
    assert.equal(countToSee(umfangFor(GRUNDREGEL, typ), 40), 40, typ);
  assert.equal(GRUNDREGEL.rollentrennung, true);
  for (const typ of ['pass', 'geburtsurkunde', 'eheurkunde', 'gericht'])
    assert.equal(keepsOriginal(GRUNDREGEL, typ), true);
  assert.equal(keepsOriginal(GRUNDREGEL, 'lohnabrechnung'), false);
});

test('a sample is never smaller than its share nor than its least number, and never larger than the document', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 400 }),
      (prozent, mindestens, seiten) => {
        const many = countToSee({ art: 'stichprobe', prozent, mindestens }, seiten);
        assert.ok(
          many <= seiten && many >= Math.min(seiten, mindestens) && many * 100 >= seiten * prozent - 100 * 1e-9,
        );
      },
    ),
  );
});

test('an auditor draws the same pages from the seed, with nothing but SHA-256', () => {
  const saat = '00112233445566778899aabbccddeeff';
  const drawn = drawStichprobe(saat, 40, 5);
  const byHand = Array.from({ length: 40 }, (_, index) => index + 1)
    .map((nr) => [createHash('sha256').update(`${saat}:${nr}`).digest('hex'), nr] as const)
    .sort(([a], [b]) => a.localeCompare(b))
    .slice(0, 5)
    .map(([, nr]) => nr);
  assert.deepEqual(
    drawn,
    byHand.sort((a, b) => a - b),
  );
  assert.deepEqual(drawn, drawStichprobe(saat, 40, 5));
  assert.notDeepEqual(drawn, drawStichprobe('ffeeddccbbaa99887766554433221100', 40, 5));
});

test('what was not shown is named', () => {
  assert.deepEqual(unseenOf([1, 4, 9], [4]), [1, 9]);
});

test('less than 300 dpi or no colour needs a reason, and so does one person for both roles', () => {
  assert.equal(scanprofilInhaltSchema.safeParse(PROFIL).success, true);
  assert.equal(scanprofilInhaltSchema.safeParse({ ...PROFIL, dpi: 200 }).success, false);
  assert.equal(scanprofilInhaltSchema.safeParse({ ...PROFIL, farbe: 'graustufen' }).success, false);
  const begruendung = 'Nur Durchschläge ohne Farbe.';
  assert.equal(scanprofilInhaltSchema.safeParse({ ...PROFIL, farbe: 'graustufen', begruendung }).success, true);
  assert.equal(pruefregelInhaltSchema.safeParse({ ...GRUNDREGEL, rollentrennung: false }).success, false);
});

test('paper may go only when the check was passed, the copy is sealed and nothing keeps the original', () => {
  const good = { gesiegelt: true, stand: 'bestanden', aufbewahren: false };
  assert.deepEqual(isErsetzbar(good), { ersetzbar: true, gruende: [] });
  for (const change of [
    { gesiegelt: false },
    { stand: null },
    { stand: 'offen' },
    { stand: 'beanstandet' },
    // A rule that asks for no check does not make paper dispensable.
    { stand: 'entfaellt' },
    { aufbewahren: true },
  ]) {
    const { ersetzbar, gruende } = isErsetzbar({ ...good, ...change });
    assert.equal(ersetzbar, false);
    assert.equal(gruende.length, 1, JSON.stringify(change));
  }
});
