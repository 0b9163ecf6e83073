/** Every way through a form ends, asks only what its procedure needs, and leaves facts that the Pruefschema knows. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DOKUMENTTYPEN } from '#areas/akten/index.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import {
  anlaesseOf,
  einwaende,
  fehlendeOf,
  fragenOf,
  geltende,
  offeneSeite,
  requireArt,
  seitenOf,
  tatsachenOf,
  unterlagenOf,
  verfahrenOf,
} from './antrag.rules.ts';
import { ANTRAGSARTEN } from './antragsart.data.ts';
import { antwortenSchema } from './antwort.schema.ts';
import type { Antragsart, Antwort, Antworten, Frage } from './formular.schema.ts';
import { FRAGEN } from './frage.data.ts';
import { UNTERLAGEN } from './unterlagen.data.ts';

const HEUTE = '2026-11-27';
const listeOf = ({ schluessel }: Antragsart) =>
  UNTERLAGEN.filter(({ antragsarten }) => antragsarten.includes(schluessel));

function antwortOf(frage: Frage): fc.Arbitrary<Antwort> {
  switch (frage.art) {
    case 'auswahl':
      return fc.constantFrom(...(frage.wahl ?? []));
    case 'janein':
      return fc.boolean();
    case 'tag':
      return fc.constantFrom('1991-04-12', '2015-07-01', '2026-08-01');
    case 'zahl':
    case 'betrag':
      return fc.integer({ min: 0, max: 60 });
    case 'staat':
      return fc.constantFrom('NG', 'SY', 'XK');
    case 'personen':
      return fc.constant([]);
    default:
      return fc.constant('Text');
  }
}

const antworten = fc.record(Object.fromEntries(FRAGEN.map((frage) => [frage.schluessel, antwortOf(frage)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Antworten>;

/** Answers page by page as a person would, from a choice of answers. */
function walk(art: Antragsart, choice: Antworten): { antworten: Antworten; steps: number } {
  let said: Antworten = {};
  for (let steps = 0; steps <= art.seiten.length; steps += 1) {
    const seite = offeneSeite(art, said);
    if (!seite) return { antworten: said, steps };
    for (let round = 0; round < seite.fragen.length; round += 1)
      for (const frage of fragenOf(seite, said))
        said = { ...said, [frage.schluessel]: choice[frage.schluessel] ?? defaultOf(frage) };
  }
  assert.fail(`${art.schluessel} does not end`);
}

const defaultOf = (frage: Frage): Antwort => fc.sample(antwortOf(frage), { numRuns: 1, seed: 7 })[0] as Antwort;

describe('a form', () => {
  for (const art of ANTRAGSARTEN)
    it(`${art.schluessel}: every way ends, is complete, and leads to a procedure`, () => {
      fc.assert(
        fc.property(antworten, (choice) => {
          const { antworten: said } = walk(art, choice);
          const valid = geltende(art, said);
          const asked = seitenOf(art, valid).flatMap((seite) => fragenOf(seite, valid));
          assert.ok(antwortenSchema(asked).safeParse(valid).success);
          assert.deepEqual(new Set(Object.keys(valid)).difference(new Set(asked.map((f) => f.schluessel))).size, 0);
          const { verfahrensart, pruefart } = verfahrenOf(art, valid);
          const known = findVerfahrensart(verfahrensart);
          assert.ok(known?.antrag);
          assert.ok(pruefart === null || known.pruefarten.includes(pruefart), `${verfahrensart} ${pruefart}`);
          const seiten = new Set(seitenOf(art, valid).map(({ schluessel }) => schluessel));
          for (const one of unterlagenOf(art, valid, listeOf(art))) assert.ok(seiten.has(one.seite), one.schluessel);
        }),
        { numRuns: 200 },
      );
    });

  it('asks nothing whose answer neither becomes a fact, nor decides on anything, nor names people and places', () => {
    const deciding = new Set(
      [
        ...ANTRAGSARTEN.flatMap(({ seiten, verfahren }) => [
          ...seiten.flatMap(({ wenn = [] }) => wenn),
          ...verfahren.flatMap(({ wenn = [] }) => wenn),
        ]),
        ...FRAGEN.flatMap(({ wenn = [] }) => wenn),
        ...UNTERLAGEN.flatMap(({ wenn = [] }) => wenn),
      ].map(({ frage }) => frage),
    );
    const said = ['name', 'langtext', 'personen'];
    // Contact, finding the Akte, and what a caseworker reads to examine the job or the study.
    const read = ['aktenzeichen', 'telefon', 'vertreter_art', 'arbeitgeber', 'beruf', 'hochschule', 'studienfach'];
    // § 81a (2), (4) AufenthG: what the agreement, the BA and the mission need.
    read.push('betriebsnummer', 'wohnland', 'stelle', 'visum_ort', 'mit_familie');
    for (const { schluessel, feld, art } of FRAGEN)
      assert.ok(feld ?? (deciding.has(schluessel) || said.includes(art) || read.includes(schluessel)), schluessel);
  });

  it('names documents that the Akten know', () => {
    const known = new Set([...DOKUMENTTYPEN.map(({ typ }) => typ), 'unbestimmt']);
    for (const { dokumenttypen } of UNTERLAGEN) for (const typ of dokumenttypen) assert.ok(known.has(typ), typ);
  });

  it('forgets answers to what is not asked any more', () => {
    const art = requireArt('verlaengern');
    const said = { zweck: 'studium', arbeitgeber: 'X', hochschule: 'Y', fuer_wen: 'ich', vertreter_name: 'Z' };
    assert.deepEqual(Object.keys(geltende(art, said)).sort(), ['fuer_wen', 'hochschule', 'zweck']);
  });

  it('§ 82 (1) AufenthG: what is missing is named, and refuses nobody', () => {
    const art = requireArt('blaue-karte');
    const said = { pass: 'keiner', abschluss: 'hochschule_de', versichert: false, einreise_mit: 'visumfrei' };
    const missing = fehlendeOf(art, said, [{ unterlage: 'diplom' }], listeOf(art)).map(({ schluessel }) => schluessel);
    assert.deepEqual(missing, ['identitaet', 'arbeitsvertrag']);
  });

  it('sees days that cannot be', () => {
    assert.deepEqual(einwaende({ geburtsdatum: '2030-01-01' }, HEUTE), { geburtsdatum: 'tag_zukunft' });
    assert.deepEqual(einwaende({ geburtsdatum: '1890-01-01' }, HEUTE), { geburtsdatum: 'tag_frueh' });
    assert.deepEqual(einwaende({ geburtsdatum: '1991-04-12', ehe_am: '1980-01-01' }, HEUTE), {
      ehe_am: 'tag_vor_geburt',
    });
    assert.deepEqual(einwaende({ titel_bis: '2027-01-01' }, HEUTE), {});
  });

  it('§ 80 (4) AufenthG: with shared custody the other parent is asked; own words want a person (§ 24 (1) VwVfG NRW)', () => {
    const kind = requireArt('kind');
    assert.deepEqual(anlaesseOf(kind, { sorgerecht: 'gemeinsam' }), ['einverstaendnis']);
    assert.deepEqual(anlaesseOf(kind, { bemerkung: 'Bitte eilig' }), ['bemerkung']);
    assert.deepEqual(anlaesseOf(requireArt('allgemein'), {}), ['mensch']);
  });
});

const VOKABULAR = path.join(import.meta.dirname, '..', 'pruefung', 'tatsachen.schema.ts');

describe('facts', { skip: existsSync(VOKABULAR) ? false : 'the Pruefschema is not in this tree' }, () => {
  it('are of the vocabulary', async () => {
    const { tatsachenSchema } = (await import(VOKABULAR)) as {
      tatsachenSchema: { safeParse(value: unknown): { success: boolean; error?: unknown; data?: unknown } };
    };
    for (const art of ANTRAGSARTEN)
      fc.assert(
        fc.property(antworten, (choice) => {
          const { antworten: said } = walk(art, choice);
          for (const { feld, wert } of tatsachenOf(art, said, HEUTE)) {
            const whole = feld.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), wert);
            const parsed = tatsachenSchema.safeParse(whole);
            assert.ok(parsed.success, `${feld}: ${JSON.stringify(wert)}`);
            assert.deepEqual(parsed.data, whole, `${feld} is a fact that nobody knows`);
          }
        }),
        { numRuns: 60 },
      );
  });
});
