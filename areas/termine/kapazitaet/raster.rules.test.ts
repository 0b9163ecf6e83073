/** A day on the grid of five minutes, and where a visit finds room in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  anfaenge,
  auswahlOf,
  bitsOf,
  freieAnfaenge,
  momentOf,
  type Raster,
  rasterAus,
  rasterOf,
  ZELLEN,
  zellen,
  zellenIn,
  zelleOf,
} from './raster.rules.ts';

const TAG = '2026-12-02';
const offen = (von: string, bis: string): Raster =>
  rasterAus(TAG, [{ von: `${TAG}T${von}:00Z`, bis: `${TAG}T${bis}:00Z` }]);
const uhr = (starts: readonly number[]) => starts.map((zelle) => momentOf(TAG, zelle).slice(11, 16));

describe('a day', () => {
  it('has 288 cells, 276 on the last Sunday of March and 300 on that of October', () => {
    const ganzer = (tag: string, danach: string) =>
      zellenIn(rasterAus(tag, [{ von: momentOf(tag, 0), bis: momentOf(danach, 0) }])).length;
    assert.equal(ganzer('2026-12-02', '2026-12-03'), 288);
    assert.equal(ganzer('2026-03-29', '2026-03-30'), 276);
    assert.equal(ganzer('2026-10-25', '2026-10-26'), 300);
  });
  it('of October tells the two hours that the clock shows as half past two apart', () => {
    const [erste, zweite] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
    assert.equal(zelleOf('2026-10-25', zweite) - zelleOf('2026-10-25', erste), 12);
    assert.equal(momentOf('2026-10-25', zelleOf('2026-10-25', erste)), erste);
    assert.equal(momentOf('2026-10-25', zelleOf('2026-10-25', zweite)), zweite);
  });
  it('is written as PostgreSQL writes its bits', () => {
    const raster = zellen(96, 3);
    assert.equal(bitsOf(raster), `${'0'.repeat(96)}111${'0'.repeat(201)}`);
    assert.equal(rasterOf(bitsOf(raster)), raster);
  });
  it('counts a cell as open only where all of it is', () => {
    assert.deepEqual(uhr(zellenIn(offen('07:02', '07:18'))), ['07:05', '07:10']);
  });
});

describe('a start', () => {
  it('of any length: ten and sixty minutes share the same day', () => {
    const tag = offen('07:00', '08:10');
    assert.equal(zellenIn(anfaenge(tag, 2)).length, 13);
    assert.deepEqual(uhr(zellenIn(anfaenge(tag, 12))), ['07:00', '07:05', '07:10']);
  });
  it('is where every cell is free, as counted one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: ZELLEN, maxLength: ZELLEN }),
        fc.integer({ min: 1, max: 40 }),
        (bits, laenge) => {
          const raster = rasterOf(bits.map((bit) => (bit ? '1' : '0')).join(''));
          const einzeln = bits.flatMap((_, at) =>
            at + laenge <= ZELLEN && bits.slice(at, at + laenge).every(Boolean) ? [at] : [],
          );
          assert.deepEqual(zellenIn(anfaenge(raster, laenge)), einzeln);
        },
      ),
    );
  });
  it('of a visit with stations is where each finds its Platz at its time', () => {
    const [foto, schalter, kasse] = [offen('07:00', '07:30'), offen('07:10', '08:00'), offen('07:25', '07:45')];
    const starts = freieAnfaenge([
      { versatz: 0, laenge: 1, plaetze: [foto] },
      { versatz: 1, laenge: 3, plaetze: [schalter] },
      { versatz: 4, laenge: 1, plaetze: [kasse] },
    ]);
    assert.deepEqual(uhr(zellenIn(starts)), ['07:05', '07:10', '07:15', '07:20']);
  });
  it('is shown once though two desks are free, and needs one that is free throughout', () => {
    const halt = (plaetze: Raster[]) => zellenIn(freieAnfaenge([{ versatz: 0, laenge: 4, plaetze }]));
    assert.equal(halt([offen('07:00', '07:20'), offen('07:00', '07:20')]).length, 1);
    assert.deepEqual(halt([offen('07:00', '07:10'), offen('07:10', '07:20')]), []);
  });
});

describe('what people choose from', () => {
  it('are quarters of an hour; short visits every ten minutes', () => {
    const tag = zellenIn(offen('07:00', '08:00'));
    assert.deepEqual(uhr(auswahlOf(tag, 20)), ['07:00', '07:15', '07:30', '07:45']);
    assert.deepEqual(uhr(auswahlOf(tag, 10)), ['07:00', '07:10', '07:20', '07:30', '07:40', '07:50']);
  });
  it('hides no free time: of a stretch without a quarter its first start stays', () => {
    assert.deepEqual(uhr(auswahlOf(zellenIn(offen('07:05', '07:15') | offen('08:00', '08:05')), 20)), [
      '07:05',
      '08:00',
    ]);
  });
});
