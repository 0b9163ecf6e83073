/** An expression of the office becomes an entry that a second person releases; and how well the search does. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ensureSammlung, raiseStand } from '#areas/erlasse/bestand/sammlung.sql.ts';
import { takeInWerk } from '#areas/erlasse/bestand/uebernahme.ts';
import { werkInputSchema } from '#areas/erlasse/bestand/werk.schema.ts';
import { noteFehlsuche } from '#areas/erlasse/glossar/fehlsuche.ts';
import { reportFalscheNorm } from '#areas/erlasse/guete/guete.api.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const SYSTEM = systemPrincipal('test');
const norm = (bezeichnung: string, ueberschrift: string, absaetze: readonly string[]) => ({
  bezeichnung,
  ueberschrift,
  gliederung: [],
  absaetze: absaetze.map((text, i) => ({ nr: String(i + 1), text })),
});
const GESETZ = werkInputSchema.parse({
  schluessel: 'TEST-AUFENTHG',
  kurz: 'AufenthG',
  titel: 'Aufenthaltsgesetz',
  standAm: '2026-01-01',
  normen: [
    norm('§ 81', 'Beantragung eines Titels', [
      'Wer einen Titel will, stellt einen Antrag.',
      'Über den Antrag wird entschieden.',
    ]),
    norm('§ 4', 'Erfordernis eines Titels', ['Wer einreist, braucht einen Titel.']),
  ],
});

describe('the Glossar and the quality of the search', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal'] });
  let drafts: Page;
  let releases: Page;

  before(async () => {
    const { kernel } = visit.office;
    await transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
      const sammlungId = await ensureSammlung(tx, 'Bundesrecht', 'recht', SYSTEM.id);
      await takeInWerk(tx, sammlungId, GESETZ, { quelle: 'test', by: SYSTEM.id });
      await raiseStand(tx, sammlungId);
      await noteFehlsuche({ tx, clock: kernel.clock }, { frage: 'plastikdings verloren', grund: 'kein_beleg' });
    });
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    await session.call(reportFalscheNorm, {
      frage: 'Wer braucht einen Titel?',
      richtig: '§ 4 AufenthG',
      bemerkung: 'Zeigte § 81.',
    });
    drafts = await openAs(visit, 'teamleitung.a-k');
    releases = await openAs(visit, 'leitung');
  });

  it('what came with Bleibe is searched by what people say', async () => {
    await drafts.goto('/erlasse/glossar');
    await drafts.getByLabel('Suchen', { exact: true }).fill('blue card');
    await drafts.getByRole('link', { name: /^BK/ }).first().waitFor();
    await expectAccessible(drafts, 'glossary');
    await expectReadableInDark(drafts, 'glossary');
    await keepPicture(drafts, 'glossar');
    await drafts.getByRole('link', { name: /^BK/ }).first().click();
    await drafts.getByRole('heading', { name: 'Gilt heute' }).waitFor();
    await expectAccessible(drafts, 'an entry');
    await keepPicture(drafts, 'glossar-eintrag');
  });

  it('a proposal from a search becomes an entry, seen before it is saved', async () => {
    await drafts.goto('/erlasse/glossar?sicht=vorschlaege');
    await drafts.getByRole('link', { name: 'Eintrag anlegen: „plastikdings verloren“' }).waitFor();
    await expectAccessible(drafts, 'proposals');
    await keepPicture(drafts, 'glossar-vorschlaege');
    await drafts.getByRole('link', { name: 'Eintrag anlegen: „plastikdings verloren“' }).click();
    assert.equal(await drafts.getByLabel('So sagt man').inputValue(), 'plastikdings verloren');
    await drafts.getByLabel('So steht es im Gesetz').fill('§ 81 Abs. 2 AufenthG\n§ 999 AufenthG\nTitel');
    const vorschau = drafts.getByRole('region', { name: 'Das wird daraus' });
    await vorschau.getByText('§ 81 Abs. 2 AufenthG – Beantragung eines Titels').waitFor();
    await vorschau.getByText('§ 999 AufenthG – diese Stelle kennt der Bestand nicht').waitFor();
    await vorschau.getByRole('button', { name: /Ausprobieren/ }).click();
    await vorschau.getByRole('status', { name: 'Das findet die Suche heute' }).waitFor();
    await expectAccessible(drafts, 'an entry being written');
    await expectReadableInDark(drafts, 'an entry being written');
    await keepPicture(drafts, 'glossar-neu');
    await drafts.getByLabel('So steht es im Gesetz').fill('§ 81 Abs. 2 AufenthG\nTitel');
    await drafts.getByRole('button', { name: 'Entwurf speichern' }).click();
    await drafts.getByText('Freigeben muss jemand, der nicht mitgeschrieben hat.').waitFor();
    await drafts.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(drafts, 'a draft on a narrow screen');
    await keepPicture(drafts, 'glossar-schmal');
    await drafts.setViewportSize({ width: 1440, height: 900 });
  });

  it('a second person releases it', async () => {
    await releases.goto('/erlasse/glossar?sicht=entwuerfe');
    await releases.getByText('Sie können freigeben').waitFor();
    await expectAccessible(releases, 'drafts');
    await keepPicture(releases, 'glossar-entwuerfe');
    await releases.getByRole('link', { name: /plastikdings/ }).click();
    await releases.getByRole('button', { name: 'Freigeben' }).click();
    await releases.getByRole('heading', { name: 'Gilt heute' }).waitFor();
    await releases.goto('/erlasse/glossar?sicht=amt');
    await releases.getByRole('link', { name: /plastikdings/ }).waitFor();
    await expectAccessible(releases, 'entries of the office');
  });

  it('what was reported as wrong becomes a case', async () => {
    await releases.goto('/erlasse/guete');
    await releases.getByRole('button', { name: 'Durchsehen: „wer braucht einen titel“' }).waitFor();
    await expectAccessible(releases, 'quality');
    await keepPicture(releases, 'guete-leer');
    await releases.getByRole('button', { name: 'Durchsehen: „wer braucht einen titel“' }).click();
    await releases.getByLabel('Annehmen: Jede Messung prüft ihn.').check();
    await expectAccessible(releases, 'looking at a case');
    await keepPicture(releases, 'guete-fall');
    await releases.getByRole('button', { name: 'Entscheidung speichern' }).click();
    await releases.getByRole('tab', { name: /Angenommen/ }).click();
    await releases.getByRole('button', { name: 'Durchsehen: „wer braucht einen titel“' }).waitFor();
  });

  it('all cases are measured, and the figures are told in words', async () => {
    await releases.getByRole('button', { name: 'Jetzt messen' }).click();
    await releases.getByRole('heading', { name: /Letzte Messung/ }).waitFor();
    await releases.getByText(/So oft steht die richtige Norm unter den ersten zehn/).waitFor();
    await releases.getByRole('heading', { name: /Nicht bestanden: \d+ Prüff/ }).waitFor();
    await expectAccessible(releases, 'measured quality');
    await expectReadableInDark(releases, 'measured quality');
    await keepPicture(releases, 'guete');
    await releases.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(releases, 'measured quality on a narrow screen');
    await keepPicture(releases, 'guete-schmal');
  });
});
