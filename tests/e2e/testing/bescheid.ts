/** What the stories of decisions share: findings on every requirement, a letter sent, pages of a PDF as text. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestSession } from '#apps/server/testing.ts';
import { noteFeststellung } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import { withPages } from '#engines/pages/testing/open-pages.ts';

/** The official finds on each requirement, with a reason where the proposal says otherwise. */
export async function givenAlleErfuellt(session: TestSession, id: string): Promise<void> {
  const { pruefung } = await session.call(getVerfahren, { id });
  for (const { schluessel, ergebnis } of pruefung?.zeilen ?? [])
    await session.call(noteFeststellung, {
      ...{ id, schluessel, ergebnis: 'erfuellt', vorschlag: ergebnis },
      grund: 'Nachweis lag im Original vor.',
    });
}

/** The text of a PDF as the house itself reads it, page by page. */
export async function pageTexts(pdf: Buffer): Promise<string[]> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-pdf-'));
  try {
    const file = path.join(dir, 'brief.pdf');
    await writeFile(file, pdf);
    return await withPages(async (pages) => {
      const { pages: pageCount } = await pages.probe(file);
      const texts: string[] = [];
      for (let page = 1; page <= pageCount; page++) {
        const { words } = await pages.recognise(file, page);
        texts.push(words.map(({ text }) => text).join(' '));
      }
      return texts;
    });
  } finally {
    await rm(dir, { recursive: true });
  }
}
