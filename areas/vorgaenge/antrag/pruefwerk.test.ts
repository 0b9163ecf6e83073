/** The check of an upload on real pixels: a photo of a passport is read to its lines, and every page counts. */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { withPages } from '#engines/pages/testing/open-pages.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { closePruefwerk, pruefeDatei as pruefe } from './pruefwerk.ts';
import type { Erwartung } from './unterlagenpruefung.schema.ts';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bleibe-pruefwerk-'));
const sandbox = createSandbox();
const kernel = { sandbox, config: { dataDir }, log: { warn() {} } } as unknown as Parameters<typeof pruefe>[0];
after(async () => {
  await closePruefwerk(kernel);
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
});

const erwartet = (unterlage: string, typ: string): Erwartung => ({
  unterlage,
  dokumenttypen: [typ],
  heute: '2026-11-27',
  person: { familienname: 'Eriksson', vornamen: 'Anna Maria', geburtsdatum: '1974-08-12' },
});

/** What is read does not depend on how busy the machine is; that nobody waits longer, the last test shows. */
const pruefeDatei = (inhalt: Buffer, was: Erwartung) => pruefe(kernel, inhalt, was, 300_000);

const PASS = [
  'REISEPASS PASSPORT UTOPIA',
  'Eriksson, Anna Maria',
  '`P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<`',
  '`L898902C36UTO7408122F1204159ZE184226B<<<<<10`',
];

async function photoOf(lines: readonly string[]): Promise<Buffer> {
  const file = path.join(dataDir, 'seite.pdf');
  await writeFile(file, drawPdf([lines]));
  return withPages((pages) => pages.picture(file, 1, { width: 1700, rotation: 0, format: 'jpeg' }));
}

describe('a file that is uploaded', () => {
  it('the lines of a passport are read from a picture: whose it is, and that it ended', async () => {
    const { hinweise } = await pruefeDatei(await photoOf(PASS), erwartet('pass', 'pass'));
    assert.deepEqual(hinweise, [{ art: 'abgelaufen', tag: '2012-04-15' }]);
  });

  it('another person’s passport is named so', async () => {
    const other = { familienname: 'Okafor', vornamen: 'Chinedu', geburtsdatum: '1991-04-12' };
    const { hinweise } = await pruefeDatei(await photoOf(PASS), { ...erwartet('pass', 'pass'), person: other });
    assert.deepEqual(
      hinweise.map(({ art }) => art),
      ['anderer_name', 'anderes_geburtsdatum', 'abgelaufen'],
    );
  });

  it('of forty pages twelve are read, and that is said', async () => {
    const pages = Array.from({ length: 40 }, (_, nr) => ['Arbeitsvertrag', `Anna Eriksson, Seite ${nr + 1} von 40`]);
    const found = await pruefeDatei(drawPdf(pages), erwartet('arbeitsvertrag', 'arbeitsvertrag'));
    assert.deepEqual([found.seiten, found.blaetter], [40, []], 'what was not read is not missing');
    assert.deepEqual(
      found.hinweise.map(({ art }) => art),
      ['teilweise'],
    );
  });

  it('what was not read in time is said, and nothing is missing for it', async () => {
    const { hinweise } = await pruefe(kernel, await photoOf(PASS), erwartet('pass', 'pass'), 0);
    assert.deepEqual(hinweise, [{ art: 'teilweise', seiten: [] }]);
  });
});
