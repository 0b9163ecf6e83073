/** What stands on the page is what the clock at the office shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TERMINSPRACHEN } from '../termine.schema.ts';
import {
  formatDatum,
  formatDauer,
  formatMonat,
  formatTag,
  formatTagMonat,
  formatUhrzeit,
  formatWochentag,
  formatZeit,
  formatZeitpunkt,
  tagOf,
} from './datum.ts';

describe('days and times of the public', () => {
  it('are written the German way', () => {
    assert.equal(formatZeitpunkt('de', '2026-11-24T09:20:00Z'), 'Di., 24. November 2026, 10:20 Uhr');
    assert.equal(formatZeitpunkt('leicht', '2026-11-24T09:20:00Z'), 'Dienstag, 24. November 2026, 10:20 Uhr');
    assert.equal(formatTag('de', '2026-12-03'), 'Donnerstag, 3. Dezember 2026');
    assert.equal(formatTagMonat('de', '2026-12-03'), '3. Dezember');
    assert.equal(formatMonat('de', '2026-12-03'), 'Dezember 2026');
    assert.equal(formatUhrzeit('de', '2026-12-03T08:00:00Z'), '09:00 Uhr');
    assert.equal(formatUhrzeit('de', '09:05'), '09:05 Uhr');
    assert.equal(formatDauer('de', 55), '55 Minuten');
    assert.equal(formatDauer('de', 70), '1 Stunde 10 Minuten');
  });
  it('show the same digits, calendar and order in every language', () => {
    for (const sprache of TERMINSPRACHEN) {
      assert.match(formatZeitpunkt(sprache, '2026-11-24T09:20:00Z'), /24\b.*2026.*10:20/, sprache);
      assert.match(formatDatum(sprache, '1988-02-09'), /9\b.*1988/, sprache);
      assert.equal(formatZeit(sprache, '2026-11-24T09:20:00Z'), '10:20', sprache);
      assert.match(formatDauer(sprache, 55), /55/, sprache);
    }
  });
  it('have a name of the weekday that begins as a heading does', () => {
    assert.equal(formatWochentag('ru', '2026-12-01'), 'Вторник');
    assert.equal(formatWochentag('ar', '2026-12-01'), 'الثلاثاء');
    assert.equal(formatWochentag('tr', '2026-12-01'), 'Salı');
  });
  it('follow the clock on the wall on both days of the change', () => {
    assert.equal(formatZeit('de', '2027-03-28T00:59:00Z'), '01:59');
    assert.equal(formatZeit('de', '2027-03-28T01:00:00Z'), '03:00');
    assert.equal(formatZeit('de', '2026-10-25T00:30:00Z'), '02:30');
    assert.equal(formatZeit('de', '2026-10-25T01:30:00Z'), '02:30');
    assert.equal(tagOf('2026-11-30T23:30:00Z'), '2026-12-01');
    assert.equal(tagOf('2026-07-31T21:59:00Z'), '2026-07-31');
  });
});
