/** § 25 VwVfG NRW: whoever asks is led to what they need; no question without an end, no Anliegen that nobody finds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ANLIEGEN } from './anliegen.data.ts';
import { ERSTE_FRAGE, TRIAGEFRAGEN } from './triage.data.ts';
import { dauerOf, findTriagefrage, folgeAntworten, listLagen, listMitbringsel } from './triage.rules.ts';
import type { Triageziel } from './triage.schema.ts';

const texte: Record<string, unknown> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../texte/anliegen/de.json'), 'utf8'),
).texte;

function listEnden(frage: string, bisher: readonly string[] = []): { pfad: readonly string[]; ziel: Triageziel }[] {
  assert.ok(bisher.length <= 5, `${bisher.join(' › ')}: nobody answers more than five questions`);
  const found = findTriagefrage(frage);
  assert.ok(found, `question ${frage}`);
  return found.antworten.flatMap(({ schluessel, weiter }) => {
    const pfad = [...bisher, schluessel];
    return typeof weiter === 'string' ? listEnden(weiter, pfad) : [{ pfad, ziel: weiter }];
  });
}

describe('triage', () => {
  const enden = listEnden(ERSTE_FRAGE);

  it('leads to every Anliegen that comes with Bleibe, and to none that there is not', () => {
    const found = new Set(enden.flatMap(({ ziel }) => (ziel.art === 'anliegen' ? [ziel.schluessel] : [])));
    assert.deepEqual([...found].sort(), ANLIEGEN.map(({ schluessel }) => schluessel).sort());
  });

  it('asks every question that it has', () => {
    const asked = new Set([ERSTE_FRAGE]);
    for (const { antworten } of TRIAGEFRAGEN)
      for (const { weiter } of antworten) if (typeof weiter === 'string') asked.add(weiter);
    assert.deepEqual([...asked].sort(), TRIAGEFRAGEN.map(({ schluessel }) => schluessel).sort());
  });

  it('says what works without a visit, and where', () => {
    const ohne = enden.filter(({ ziel }) => ziel.art === 'ohne');
    assert.ok(ohne.length >= 5);
    for (const { ziel } of ohne)
      if (ziel.art === 'ohne' && ziel.schluessel !== 'umzug') assert.match(ziel.weg ?? '', /^\/buerger/);
  });

  it('names the emergency numbers where life is in danger', () => {
    assert.deepEqual(folgeAntworten(['dringend', 'gefahr']).ziel, {
      art: 'sofort',
      schluessel: 'gefahr',
      rufnummern: ['112', '110'],
    });
  });

  it('has words for every question, answer, end, document and situation', () => {
    const wanted = [
      ...TRIAGEFRAGEN.flatMap(({ schluessel, antworten }) => [
        `frage.${schluessel}`,
        ...antworten.map((eine) => `frage.${schluessel}.${eine.schluessel}`),
      ]),
      ...enden.flatMap(({ ziel }) =>
        ziel.art === 'anliegen' ? [] : [`${ziel.art}.${ziel.schluessel}`, `${ziel.art}.${ziel.schluessel}.text`],
      ),
      ...ANLIEGEN.map(({ schluessel }) => `name.${schluessel}`),
      ...ANLIEGEN.flatMap(({ mitbringen }) => mitbringen.map(({ schluessel }) => `mit.${schluessel}`)),
      ...listLagen(ANLIEGEN).map((lage) => `lage.${lage}`),
    ];
    assert.deepEqual(
      [...new Set(wanted)].filter((key) => !(key in texte)),
      [],
    );
  });

  it('keeps what the answers told about the situation', () => {
    assert.deepEqual(folgeAntworten(['titel', 'visum', 'national']).lagen, ['erstantrag']);
  });

  it('takes an address that is no answer as far as it is one', () => {
    const stand = folgeAntworten(['titel', 'gibtesnicht', 'visum']);
    assert.deepEqual([stand.pfad, stand.frage?.schluessel], [['titel'], 'titel']);
  });
});

describe('what to bring', () => {
  const abholung = {
    mitbringen: [
      { schluessel: 'pass', jePerson: true, wenn: [] },
      { schluessel: 'vollmacht', jePerson: false, wenn: ['fuer-andere'] },
    ],
  };
  it('counts per person or once, and only what fits the situation', () => {
    assert.deepEqual(listMitbringsel([{ ...abholung, personen: 5 }], []), [
      { schluessel: 'pass', anzahl: 5, jePerson: true },
    ]);
    assert.deepEqual(listMitbringsel([{ ...abholung, personen: 2 }], ['fuer-andere'])[1], {
      schluessel: 'vollmacht',
      anzahl: 1,
      jePerson: false,
    });
  });
  it('names a document once for two Anliegen in one visit', () => {
    assert.deepEqual(
      listMitbringsel(
        [
          { ...abholung, personen: 2 },
          { ...abholung, personen: 4 },
        ],
        [],
      ),
      [{ schluessel: 'pass', anzahl: 4, jePerson: true }],
    );
  });
  it('plans time per dossier, not per head', () => {
    const stationen = [
      { art: 'foto' as const, pool: 'foto', minuten: 5, jePerson: 5, faehigkeiten: [] },
      { art: 'schalter' as const, pool: 'a', minuten: 15, jePerson: 5, faehigkeiten: [] },
    ];
    assert.equal(dauerOf({ stationen }, 1), 20);
    assert.equal(dauerOf({ stationen }, 5), 60);
  });
});
