/** The model decrees, field by field against their list; and what is valid on a day. Skipped where they are absent. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { area } from '../erlasse.module.ts';
import { readGeltung } from '../geltung/index.ts';
import { importErlassDatei } from './datei.ts';
import { closeErlassleser, readErlass } from './lesen.ts';

const MUSTER = path.resolve(import.meta.dirname, '../../../../shared/erlasse-muster');
const skip = existsSync(MUSTER) ? false : 'die Mustererlasse liegen hier nicht';

interface Soll {
  readonly datei: string;
  readonly herausgeber: string;
  readonly aktenzeichen: string;
  readonly datum: string;
  readonly gueltig_ab: string;
  readonly gueltig_bis: string | null;
  readonly titel: string;
  readonly hebt_auf: readonly string[];
  readonly ergaenzt: readonly string[];
  readonly bezug: readonly string[];
  readonly abschnitte: readonly string[];
  readonly aufgehoben_durch: string | null;
  readonly aufgehoben_ab: string | null;
}

describe('the model decrees', { skip }, () => {
  const list = skip ? [] : (JSON.parse(readFileSync(path.join(MUSTER, 'verzeichnis.json'), 'utf8')) as Soll[]);
  let house: TestKernel;
  before(async () => {
    house = await testKernel({ areas: [area] });
  });
  after(async () => {
    await closeErlassleser(house.kernel);
    await house.close();
  });
  const bytesOf = ({ datei }: Soll) => readFileSync(path.join(MUSTER, datei));

  it('give the head, the sections and the relations of their list', async () => {
    for (const soll of list) {
      const { werk, beziehungen, zuPruefen } = await readErlass(house.kernel, bytesOf(soll), soll.datei);
      const ziele = (...arten: string[]) =>
        beziehungen.filter(({ art }) => arten.includes(art)).map(({ ziel }) => ziel);
      const { aufgehoben_durch, aufgehoben_ab, datei, ...wanted } = soll;
      assert.deepEqual(
        {
          herausgeber: werk.herausgeber,
          aktenzeichen: werk.kurz,
          datum: werk.datum,
          gueltig_ab: werk.gueltigAb,
          gueltig_bis: werk.gueltigBis ?? null,
          titel: werk.titel,
          hebt_auf: ziele('hebt_auf'),
          ergaenzt: ziele('ergaenzt', 'aendert'),
          bezug: werk.bezug,
          abschnitte: werk.normen.map(({ bezeichnung, ueberschrift }) => `${bezeichnung} ${ueberschrift}`),
        },
        wanted,
        datei,
      );
      assert.deepEqual(zuPruefen, [], datei);
    }
  });

  it('end on the day before the one that repeals them begins, in any order, and twice is once', async () => {
    const actor = systemPrincipal('befehl');
    for (const soll of [...list].reverse())
      await importErlassDatei(house.kernel, actor, { bytes: bytesOf(soll), name: soll.datei, sammlung: 'Erlasse' });
    const again = await importErlassDatei(house.kernel, actor, {
      bytes: bytesOf(list[0] as Soll),
      name: (list[0] as Soll).datei,
      sammlung: 'Erlasse',
    });
    assert.equal(again.was, 'unveraendert');
    const { werke, geltung } = await readGeltung(house.kernel.pool.db);
    assert.equal(werke.length, list.length);
    const kurzOf = new Map(werke.map(({ id, kurz }) => [id, kurz]));
    for (const soll of list) {
      const found = geltung.werke.get(werke.find(({ kurz }) => kurz === soll.aktenzeichen)?.id ?? '');
      const { gueltig } = found ?? {};
      assert.equal(gueltig?.von, soll.gueltig_ab, soll.aktenzeichen);
      const durch = gueltig?.ende?.durchWerkId;
      assert.equal(durch ? kurzOf.get(durch) : null, soll.aufgehoben_durch, soll.aktenzeichen);
      if (soll.aufgehoben_ab)
        assert.equal(
          Temporal.PlainDate.from(gueltig?.bis ?? '')
            .add({ days: 1 })
            .toString(),
          soll.aufgehoben_ab,
        );
    }
  });
});
