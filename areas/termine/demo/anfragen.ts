/** People of Musterstadt ask for a Termin by need, one after the other over six weeks, and the office looks at them. */

import { hashToken } from '#areas/personal/index.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findAnfrageBySchluessel } from '../bedarf/anfrage.sql.ts';
import { confirmTerminanfrage, createTerminanfrage, uploadNachweis } from '../bedarf/bedarf.api.ts';
import { decideHaerte, decideNummer, decideTitel, readTerminanfrage } from '../bedarf/zuteilung.api.ts';
import { type Acts, calmly } from './acts.ts';
import { DEMO_ANFRAGEN, DEMO_HAERTEN, DEMO_NEEDS, DEMO_REFUSALS, DEMO_WISHES, type DemoHaerte } from './bedarf.data.ts';
import { type Chance, chanceOf } from './chance.ts';
import { inventMensch, type Mensch } from './leute.ts';
import { printPapier } from './papier.ts';

export const AMT = systemPrincipal('termine.demo');
const ZUFALL = 9_000;
/** So many waited before the longest time allowed was over, the others came over this many days. */
const [LANGE, TAGE] = [5, 38];
/** The last ones have not been looked at. */
const UNGEPRUEFT = 14;
const SPRACHEN = ['de', 'en', 'tr', 'ar', 'uk', 'fr'] as const;

interface Vorhaben {
  readonly am: Temporal.Instant;
  readonly heute: Temporal.PlainDate;
  readonly wer: Mensch;
  readonly chance: Chance;
  readonly nr: number;
  readonly fall: DemoHaerte | undefined;
  readonly titelBis: Temporal.PlainDate | undefined;
  readonly anliegen: string;
}

/** `bekannte`: people of the register who ask as well. Asked twice nothing happens twice. */
export async function askForTermine(acts: Acts, bekannte: readonly Mensch[], signal?: AbortSignal): Promise<number> {
  let gestellt = 0;
  for (let nr = 0; nr < DEMO_ANFRAGEN && !signal?.aborted; nr += 1) {
    const vorhaben = nimmVor(acts, nr, bekannte);
    const dann = acts.um(vorhaben.am);
    const schluessel = await calmly(() => frage(dann, vorhaben));
    if (schluessel === undefined) continue;
    gestellt += 1;
    await belege(dann, vorhaben, schluessel);
    if (nr < DEMO_ANFRAGEN - UNGEPRUEFT) await pruefe(acts, vorhaben, schluessel);
  }
  return gestellt;
}

/** The same at each try. */
function nimmVor({ kernel }: Acts, nr: number, bekannte: readonly Mensch[]): Vorhaben {
  const chance = chanceOf(ZUFALL + nr);
  const heute = kernel.clock.today();
  const vor = nr < LANGE ? 47 - nr : Math.max(1, Math.round(TAGE * (1 - (nr - LANGE) / (DEMO_ANFRAGEN - LANGE))));
  const { anliegen, titelende } = chance.weigh(DEMO_NEEDS);
  const wer = nr % 3 === 0 ? bekannte[nr / 3] : undefined;
  const minuten = 7 * 60 + Math.floor(chance.next() * 14 * 60);
  return {
    ...{ nr, heute, chance, anliegen, wer: wer ?? inventMensch(chance) },
    am: heute.subtract({ days: vor }).toZonedDateTime(OFFICE_ZONE).add({ minutes: minuten }).toInstant(),
    fall: chance.next() < 0.2 ? chance.weigh(DEMO_HAERTEN) : undefined,
    titelBis: titelende
      ? heute.add({ days: titelende[0] + Math.floor(chance.next() ** 0.8 * (titelende[1] - titelende[0])) })
      : undefined,
  };
}

async function frage(dann: Acts, vorhaben: Vorhaben): Promise<string> {
  const { schluessel, demoCode } = await dann.tu(null, createTerminanfrage, eingabeOf(dann, vorhaben));
  // A few never looked into their mail.
  if (vorhaben.nr < DEMO_ANFRAGEN - 3 && demoCode !== undefined)
    await dann.tu(null, confirmTerminanfrage, { schluessel, code: demoCode });
  return schluessel;
}

function eingabeOf(dann: Acts, vorhaben: Vorhaben): RawInputOf<typeof createTerminanfrage> {
  const { nr, wer, chance, heute, anliegen, titelBis, fall } = vorhaben;
  const familie = chance.next() < 0.14 ? 1 + Math.floor(chance.next() * 3) : 0;
  const nummer = (wie: number) => `X${String(40_000_000 + nr * 1_000 + wie)}`;
  const personen = [
    personOf(wer, wer.aktenzeichen ?? nummer(0)),
    ...Array.from({ length: familie }, (_, wie) =>
      personOf({ ...inventMensch(chance), familienname: wer.familienname }, nummer(wie + 1)),
    ),
  ];
  const eilig = titelBis !== undefined && titelBis.since(heute).days < 20;
  const am = dann.kernel.clock.today();
  return {
    ...{ anliegen, personen, loesung: dann.loesung() },
    sprache: wer.aktenzeichen === null ? wer.sprache : chance.pick(SPRACHEN),
    ...(titelBis ? { titelBis: titelBis.toString() } : {}),
    ...(fall ? { haerte: fall.haerte } : {}),
    fruehestens: am.add({ days: chance.next() < 0.2 ? 3 : 0 }).toString(),
    spaetestens: heute.add({ days: eilig ? 40 : 60 + Math.floor(chance.next() * 60) }).toString(),
    wochentage: chance.next() < 0.2 ? [1, 2, 3, 4].slice(Math.floor(chance.next() * 3)) : [],
    haelften: chance.next() < 0.25 ? [chance.pick(['vormittag', 'nachmittag'] as const)] : [],
    ...(chance.next() < 0.12
      ? { telefon: `0151 2${String(300_000 + nr * 37)}` }
      : { email: `anfrage-${nr}@example.org` }),
    ...(chance.next() < 0.1 ? { wunsch: chance.pick(DEMO_WISHES) } : {}),
    ...(['niederlassung'].includes(anliegen) ? {} : { beantragtVerlaengerung: nr % 40 === 7 }),
  };
}

const personOf = ({ familienname, vornamen, geburtsdatum }: Mensch, nummer: string) => ({
  ...{ familienname, vornamen, geburtsdatum, nummer },
});

/** What they upload the same day. */
async function belege(dann: Acts, { fall, titelBis, wer, chance }: Vorhaben, schluessel: string): Promise<void> {
  const lade = (wozu: 'titel' | 'haerte', dateiname: string, inhalt: Buffer) =>
    calmly(() => dann.tu(null, uploadNachweis, { schluessel, wozu, dateiname, inhalt: inhalt.toString('base64') }));
  const name = `${wer.vornamen} ${wer.familienname}`;
  if (fall && chance.next() < 0.85)
    await lade('haerte', fall.dateiname, printPapier(fall.titel, [`Betrifft: ${name}`, '', ...fall.zeilen]));
  if (titelBis && chance.next() < 0.3)
    await lade(
      'titel',
      'Karte.pdf',
      printPapier('Aufenthaltstitel', [name, '', `gültig bis ${titelBis.toLocaleString('de-DE')}`]),
    );
}

type Ganz = OutputOf<typeof readTerminanfrage>;

/** The day after, or so: person first, then the reason, then the title. */
async function pruefe(acts: Acts, { am, nr, chance, fall, titelBis }: Vorhaben, schluessel: string): Promise<void> {
  const { kernel } = acts;
  const row = await findAnfrageBySchluessel(kernel.pool.db, hashToken(schluessel));
  if (!row) return;
  const dann = acts.um(am.add({ hours: 14 }));
  let ganz: Ganz = await dann.tu(AMT, readTerminanfrage, { id: row.id });
  const wie = () => ({ id: ganz.id, version: ganz.version });
  if (ganz.nummerStand === 'offen') ganz = await dann.tu(AMT, decideNummer, { ...wie(), ergebnis: 'bestaetigt' });
  if (fall && ganz.nachweise.some(({ wozu }) => wozu === 'haerte') && nr % 4 !== 3)
    ganz = await dann.tu(AMT, decideHaerte, {
      ...wie(),
      ...(chance.next() < 0.75
        ? { ergebnis: 'bestaetigt' as const }
        : { ergebnis: 'abgelehnt' as const, grund: chance.pick(DEMO_REFUSALS) }),
    });
  if (titelBis && ganz.nachweise.some(({ wozu }) => wozu === 'titel') && nr % 5 !== 4)
    await dann.tu(AMT, decideTitel, { ...wie(), ergebnis: 'bestaetigt', titelBis: titelBis.toString() });
}
