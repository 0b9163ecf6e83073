/** Notices before an end, and statements that differ. */
import { noteTatsachen } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { listHinweisbriefe, releaseHinweisbriefe } from '#areas/vorgaenge/hinweis/hinweis.api.ts';
import { sendeAblaufhinweise } from '#areas/vorgaenge/titel/ablauf.jobs.ts';
import { openFall } from '../fall.ts';
import type { Stage } from '../stage.ts';

/** The night has found who is to be told; two letters are released, the others wait. */
export async function hinweise(heute: Stage): Promise<void> {
  const running = { id: 'musterstadt', signal: new AbortController().signal, attempt: 0 };
  await sendeAblaufhinweise.run(heute.kernel, {}, running);
  const { briefe } = await heute.act('teamleitung.a-k', listHinweisbriefe, {});
  const ids = briefe.filter(({ stand }) => stand === 'wartet').slice(0, 2);
  if (ids.length > 0) await heute.act('teamleitung.a-k', releaseHinweisbriefe, { ids: ids.map(({ id }) => id) });
}

/** What the applicant said, and what another body and the pay slips say. */
export async function widerspruch(heute: Stage): Promise<void> {
  const somebody = await heute.find('A', 'E', 9);
  const { id, wer } = await openFall(heute.on(-17), somebody, {
    ...{ verfahrensart: 'P08', pruefart: 'BK_18g', anschrift: 'Birkenweg 11\n50998 Musterstadt' },
    tatsachen: { 'beschaeftigung.brutto_jahr': 58_000, 'beschaeftigung.wochenstunden': 40 },
  });
  const bemerkung = 'Auskunft der Bundesagentur für Arbeit';
  await heute.on(-2).act(wer, noteTatsachen, {
    id,
    tatsachen: [
      { feld: 'beschaeftigung.brutto_jahr', wert: 49_800, herkunft: 'stelle', bemerkung },
      { feld: 'beschaeftigung.wochenstunden', wert: 35, herkunft: 'stelle', bemerkung },
    ],
  });
}
