/** § 81 (3) to (5) AufenthG, §§ 39, 41 AufenthV: what an application brings about until it is decided. */
import { STAATEN_41_1 } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG, aufenthV } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusTage } from '../zeit.rules.ts';
import { STAATEN_41_2, STAATEN_ANHANG } from './staaten.data.ts';
import { ABSCHNITT_3_4, ABSCHNITT_5, AUFENTHALT_MIT_TITEL, GESTATTET_GEDULDET_OHNE } from './titelgruppen.data.ts';

export const fiktion: Pruefung = (fall) => [
  fortgeltung(fall),
  erlaubnisfiktion(fall),
  inlandsantrag(fall),
  bescheinigung(fall),
];

const titel = (fall: Fall, ...werte: Parameters<typeof ist<'aufenthalt.titel'>>[2][]): Aussage =>
  ist(fall, 'aufenthalt.titel', ...werte);
const ohneTitel = (fall: Fall): Aussage => titel(fall, ...GESTATTET_GEDULDET_OHNE);
/** The last day of validity still counts as before expiry. */
const rechtzeitig = (fall: Fall): Aussage =>
  pruefe(fall, ['antrag.gestellt_am', 'aufenthalt.titel_bis'], (antrag, bis) => antrag <= bis);
const staat = (fall: Fall, staaten: readonly string[]): Aussage =>
  pruefe(fall, ['person.staatsangehoerigkeit'], (wert) => staaten.includes(wert));
/** § 104c (2) sentence 3; until 30 December 2025 the same stood in (3) sentence 5. */
const norm104c = (fall: Fall): Norm => aufenthG('104c', fall.stichtag < '2025-12-31' ? '3' : '2');
const chancenOhneWirkung = (fall: Fall): Aussage =>
  alle(titel(fall, 'AE_104c'), nicht(ist(fall, 'antrag.beantragter_titel', 'AE_25a', 'AE_25b')));

/** A title that sentence 1 of (4) can keep alive. */
const fortgeltungsfaehig = (fall: Fall): Aussage =>
  alle(nicht(ohneTitel(fall)), nicht(titel(fall, 'visum_c')), nicht(chancenOhneWirkung(fall)));

/** § 81 (4). */
function fortgeltung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'fortgeltung',
    [aufenthG('81', '4'), norm104c(fall)],
    [
      entfaelltWenn(
        alle(ohneTitel(fall), fingiertErlaubt(fall)),
        'Es besteht kein Titel; der Aufenthalt gilt nach Abs. 3 Satz 1 als erlaubt.',
      ),
      erfuelltWenn(
        alle(fortgeltungsfaehig(fall), rechtzeitig(fall)),
        'Vor Ablauf beantragt; der Titel gilt bis zur Entscheidung als fortbestehend (Satz 1).',
      ),
      offenWenn(
        alle(fortgeltungsfaehig(fall), nicht(rechtzeitig(fall)), trifftZu(fall, 'antrag.unbillige_haerte')),
        'Verspätet beantragt; zur Vermeidung der unbilligen Härte kann die Fortgeltung angeordnet werden (Satz 3).',
      ),
    ],
    warumKeineFortgeltung(fall),
  );
}

function warumKeineFortgeltung(fall: Fall): string {
  if (ohneTitel(fall).gilt === true) return 'Es besteht kein Titel, der fortgelten könnte.';
  if (titel(fall, 'visum_c').gilt === true) return 'Ein Schengen-Visum gilt nicht fort (Satz 2).';
  if (chancenOhneWirkung(fall).gilt === true)
    return 'Der Antrag auf einen anderen Titel als nach §§ 25a, 25b hat nach § 104c keine Fortgeltungswirkung.';
  return 'Der Antrag ist nach Ablauf des Titels gestellt und eine unbillige Härte nicht festgestellt.';
}

/** § 41 (3) AufenthV: 90 days after entry. */
const in90Tagen = (fall: Fall): Aussage =>
  pruefe(fall, ['antrag.gestellt_am', 'einreise.datum'], (antrag, einreise) => antrag <= plusTage(einreise, 90));

/** Not late: for citizens of the states of § 41 the 90 days have not passed, as far as the day of entry is known. */
function nichtVerspaetet(fall: Fall): Aussage {
  const frist = in90Tagen(fall);
  return nicht(
    alle(staat(fall, [...STAATEN_41_1, ...STAATEN_41_2]), frist.gilt === undefined ? nicht(JA) : nicht(frist)),
  );
}

/** § 81 (3) sentence 1: lawful stay without a title. § 41 (1) AufenthV makes it lawful by itself. */
function fingiertErlaubt(fall: Fall): Aussage {
  const gesagt = trifftZu(fall, 'aufenthalt.rechtmaessig_ohne_titel');
  const visumfrei = alle(staat(fall, STAATEN_41_1), in90Tagen(fall));
  const rechtmaessig = gesagt.gilt === undefined ? eine(visumfrei, gesagt) : gesagt;
  return alle(titel(fall, 'keiner'), rechtmaessig, nichtVerspaetet(fall));
}

/** § 81 (3) sentence 1. */
function erlaubnisfiktion(fall: Fall): Voraussetzung {
  return voraussetzung(
    'erlaubnisfiktion',
    [aufenthG('81', '3')],
    [
      nichtErfuelltWenn(
        titel(fall, 'visum_c'),
        'Ein Schengen-Visum ist ein Titel; Abs. 3 setzt voraus, dass keiner besteht.',
      ),
      nichtErfuelltWenn(chancenOhneWirkung(fall), 'Es besteht ein Titel nach § 104c.'),
      entfaelltWenn(alle(fortgeltungsfaehig(fall), rechtzeitig(fall)), 'Der bisherige Titel gilt bereits fort.'),
      nichtErfuelltWenn(nicht(ohneTitel(fall)), 'Bei Antragstellung war ein Titel abgelaufen.'),
      offenWenn(
        alle(titel(fall, 'gestattung'), trifftZu(fall, 'aufenthalt.rechtmaessig_ohne_titel')),
        'Neben einer Aufenthaltsgestattung ist zu klären, worauf der rechtmäßige Aufenthalt beruht (§ 55 Abs. 2 AsylG).',
      ),
      erfuelltWenn(
        fingiertErlaubt(fall),
        'Rechtmäßig ohne Titel im Bundesgebiet; der Aufenthalt gilt bis zur Entscheidung als erlaubt.',
      ),
    ],
    'Bei Antragstellung bestand kein rechtmäßiger Aufenthalt ohne Titel, oder der Antrag war verspätet (dann gilt nur die Abschiebung als ausgesetzt, Satz 2).',
  );
}

/** Claims to these titles never arise under § 39 sentence 1 Nr. 3 (§§ 16b, 16e, 19e). */
const KEIN_ANSPRUCH_NR_3 = ['AE_16b'] as const;

/** §§ 39, 41 AufenthV. */
function inlandsantrag(fall: Fall): Voraussetzung {
  const anspruch = trifftZu(fall, 'antrag.anspruch_nach_einreise_entstanden');
  const nr3 = alle(anspruch, nicht(ist(fall, 'antrag.beantragter_titel', ...KEIN_ANSPRUCH_NR_3)));
  const rechtmaessigAnhangII = alle(titel(fall, 'keiner'), fingiertErlaubt(fall), staat(fall, STAATEN_ANHANG));
  return voraussetzung(
    'inlandsantrag',
    [
      aufenthV('39'),
      // Who has a title needs no look at § 41; for everybody else both have been looked at, whatever came of it.
      ...(titel(fall, 'visum_d', ...AUFENTHALT_MIT_TITEL).gilt === true
        ? []
        : [aufenthV('41', '1'), aufenthV('41', '3')]),
    ],
    [
      erfuelltWenn(
        alle(titel(fall, 'visum_d', ...AUFENTHALT_MIT_TITEL), rechtzeitig(fall)),
        'Besitzt ein nationales Visum oder eine Aufenthaltserlaubnis (§ 39 Satz 1 Nr. 1 AufenthV).',
      ),
      erfuelltWenn(
        alle(ohneTitel(fall), titel(fall, 'keiner'), staat(fall, STAATEN_41_1), in90Tagen(fall)),
        'Angehörige dieses Staates holen den Titel binnen 90 Tagen nach der Einreise ein (§ 41 AufenthV).',
      ),
      erfuelltWenn(
        alle(eine(alle(titel(fall, 'visum_c'), rechtzeitig(fall)), rechtmaessigAnhangII), nr3),
        'Der Anspruch ist nach der Einreise entstanden (§ 39 Satz 1 Nr. 3 AufenthV).',
      ),
      offenWenn(
        zuKlaeren(fall, anspruch),
        'Ob der Titel hier eingeholt werden darf, hängt von weiteren Umständen ab (§ 39 Satz 1 Nr. 4 bis 6, § 41 Abs. 2 AufenthV, § 5 Abs. 3 AufenthG).',
      ),
      offenWenn(
        alle(fortgeltungsfaehig(fall), nicht(rechtzeitig(fall)), trifftZu(fall, 'antrag.unbillige_haerte')),
        'Der Titel ist abgelaufen; ordnet die Behörde die Fortgeltung an, besteht er weiter.',
      ),
    ],
    'Kein Fall der §§ 39, 41 AufenthV; der Titel ist mit Visum vom Ausland aus zu beantragen.',
  );
}

/** Ways that the facts cannot settle: family claims of tolerated persons, asylum seekers, humanitarian titles, § 41 (2). */
function zuKlaeren(fall: Fall, anspruch: Aussage): Aussage {
  const bekannt = alle(
    ohneTitel(fall),
    eine(
      alle(titel(fall, 'duldung', 'gestattung'), anspruch),
      ist(fall, 'antrag.beantragter_titel', ...ABSCHNITT_5),
      // Nr. 6: on a title of another Schengen state; whose stay is free of visa anyway falls under Nr. 3 with its limits.
      alle(
        titel(fall, 'keiner'),
        nicht(staat(fall, STAATEN_ANHANG)),
        trifftZu(fall, 'aufenthalt.rechtmaessig_ohne_titel'),
        anspruch,
      ),
      alle(
        titel(fall, 'keiner'),
        staat(fall, STAATEN_41_2),
        in90Tagen(fall),
        nicht(ist(fall, 'antrag.beantragter_titel', 'BK_18g', ...ABSCHNITT_3_4.filter((wert) => wert !== 'AE_16b'))),
      ),
    ),
  );
  return bekannt.gilt === undefined ? { ...bekannt, gilt: false, fehlt: [] } : bekannt;
}

/** § 81 (5): one of both effects. */
function bescheinigung(fall: Fall): Voraussetzung {
  const gilt = alle(fortgeltungsfaehig(fall), rechtzeitig(fall));
  return voraussetzung(
    'bescheinigung',
    [aufenthG('81', '5')],
    [
      erfuelltWenn(eine(gilt, fingiertErlaubt(fall)), 'Eine Fiktionsbescheinigung ist auszustellen.'),
      offenWenn(
        alle(fortgeltungsfaehig(fall), nicht(rechtzeitig(fall)), trifftZu(fall, 'antrag.unbillige_haerte')),
        'Auszustellen, wenn die Fortgeltung angeordnet wird.',
      ),
      offenWenn(
        alle(titel(fall, 'gestattung'), trifftZu(fall, 'aufenthalt.rechtmaessig_ohne_titel')),
        'Auszustellen, wenn der Aufenthalt als erlaubt gilt.',
      ),
    ],
    'Der Antrag löst weder Fortgeltung noch Erlaubnisfiktion aus.',
  );
}
