/**
 * §§ 53 to 55 AufenthG: expulsion. It is bound once the weighing is done, and the weighing is a person's: its row stays
 * open until they noted what they found. `erfuellt` carries the measure.
 */
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { AUFENTHALTSERLAUBNIS, NIEDERLASSUNG } from '../titel/titelgruppen.data.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { seitMonaten } from '../zeit.rules.ts';
import { anhoerung } from './ende.rules.ts';
import { sperreBeiAusweisung } from './sperrfrist.rules.ts';

export const ausweisung: Pruefung = (fall) => [
  voraussetzung(
    'gefaehrdung',
    [aufenthG('53', '1')],
    [erfuelltWenn(trifftZu(fall, 'ausweisung.gefaehrdung'), 'Der Aufenthalt gefährdet ein geschütztes Interesse.')],
    'Eine gegenwärtige Gefahr besteht nicht; ohne sie wird nicht ausgewiesen.',
  ),
  schutzVorAusweisung(fall),
  interesse(fall),
  bleibeinteresse(fall),
  umstaende(fall),
  voraussetzung(
    'abwaegung',
    [aufenthG('53', '1'), aufenthG('53', '2')],
    [
      erfuelltWenn(
        ist(fall, 'ausweisung.abwaegung', 'ausreise_ueberwiegt'),
        'Nach der festgestellten Abwägung überwiegt das öffentliche Interesse an der Ausreise.',
      ),
    ],
    'Nach der festgestellten Abwägung überwiegt das öffentliche Interesse an der Ausreise nicht.',
  ),
  asylverfahren(fall),
  einvernehmen(fall),
  sperreBeiAusweisung(fall),
  anhoerung(fall),
];

const geschuetzt = (fall: Fall): Aussage =>
  eine(
    ist(fall, 'ausweisung.schutz', 'schutzberechtigt'),
    bekannt(ist(fall, 'schutz.bamf_entscheidung', 'asylberechtigt', 'fluechtling', 'subsidiaer')),
  );

/** (3a) asks more than (3) does, so it is looked at first. */
function schutzVorAusweisung(fall: Fall): Voraussetzung {
  const erhoeht = eine(
    ist(fall, 'ausweisung.schutz', 'assoziationsrecht', 'daueraufenthalt_eu'),
    bekannt(ist(fall, 'aufenthalt.titel', 'DA_EU_9a')),
  );
  return voraussetzung(
    'schutz_vor_ausweisung',
    [aufenthG('53', '3'), aufenthG('53', '3a')],
    [
      erfuelltWenn(
        alle(geschuetzt(fall), trifftZu(fall, 'ausweisung.zwingende_gruende')),
        'Zwingende Gründe der nationalen Sicherheit oder öffentlichen Ordnung (Abs. 3a).',
      ),
      nichtErfuelltWenn(
        geschuetzt(fall),
        'Schutzberechtigte dürfen nur aus zwingenden Gründen der nationalen Sicherheit oder öffentlichen Ordnung ausgewiesen werden (Abs. 3a).',
      ),
      entfaelltWenn(nicht(erhoeht), 'Kein erhöhter Schutz vor Ausweisung.'),
      erfuelltWenn(
        trifftZu(fall, 'ausweisung.schwerwiegende_gefahr'),
        'Gegenwärtige schwerwiegende Gefahr, die ein Grundinteresse der Gesellschaft berührt; die Ausweisung ist unerlässlich (Abs. 3).',
      ),
    ],
    'Bei Assoziationsrecht oder Daueraufenthalt – EU reicht die festgestellte Gefahr nicht (Abs. 3).',
  );
}

/** § 54 names what weighs how much; § 53 (1) does not end with it. */
function interesse(fall: Fall): Voraussetzung {
  const feld = 'sicherheit.ausweisungsinteresse';
  return voraussetzung(
    'ausweisungsinteresse_54',
    [aufenthG('54', '1'), aufenthG('54', '2')],
    [
      erfuelltWenn(
        ist(fall, feld, 'p54_abs1_nr2_oder_4', 'p54_abs1_sonst'),
        'Das Ausweisungsinteresse wiegt besonders schwer (§ 54 Abs. 1).',
      ),
      erfuelltWenn(
        ist(fall, feld, 'p54_abs2_nr1_oder_2', 'p54_abs2_sonst'),
        'Das Ausweisungsinteresse wiegt schwer (§ 54 Abs. 2).',
      ),
      entfaelltWenn(JA, 'Kein Fall des § 54; in die Abwägung geht die Gefahr ohne gesetzliches Gewicht ein.'),
    ],
    '',
  );
}

/** § 55: found by the official; where the facts make it weigh especially, another finding has to be looked at again. */
function bleibeinteresse(fall: Fall): Voraussetzung {
  const gefunden = (...werte: readonly ('besonders_schwer' | 'schwer' | 'keines')[]) =>
    ist(fall, 'ausweisung.bleibeinteresse', ...werte);
  return voraussetzung(
    'bleibeinteresse',
    [aufenthG('55', '1'), aufenthG('55', '2')],
    [
      offenWenn(
        alle(bekannt(besondersSchwer(fall)), bekannt(gefunden('schwer', 'keines'))),
        'Nach den Tatsachen wiegt das Bleibeinteresse besonders schwer (§ 55 Abs. 1); die Feststellung sagt anderes.',
      ),
      erfuelltWenn(gefunden('besonders_schwer'), 'Ein besonders schwer wiegendes Bleibeinteresse ist festgestellt.'),
      erfuelltWenn(gefunden('schwer'), 'Ein schwer wiegendes Bleibeinteresse ist festgestellt.'),
      erfuelltWenn(gefunden('keines'), 'Ein Bleibeinteresse nach § 55 ist nicht festgestellt.'),
    ],
    '',
  );
}

/** § 55 (1) Nr. 1, 2, 4, 5; (3) leaves fictions out, so the fact names the lawful time that counts. */
function besondersSchwer(fall: Fall): Aussage {
  const fuenfJahre = seitMonaten(fall, 'ausweisung.rechtmaessig_seit', 60);
  return eine(
    alle(ist(fall, 'aufenthalt.titel', ...NIEDERLASSUNG), fuenfJahre),
    alle(
      ist(fall, 'aufenthalt.titel', ...AUFENTHALTSERLAUBNIS),
      trifftZu(fall, 'ausweisung.hier_geboren_oder_minderjaehrig_eingereist'),
      fuenfJahre,
    ),
    trifftZu(fall, 'ausweisung.deutsche_familie'),
    ist(fall, 'aufenthalt.titel', 'AE_24'),
  );
}

/** § 53 (2): each of it is found out before anybody weighs (§ 24 VwVfG). */
function umstaende(fall: Fall): Voraussetzung {
  const alleErmittelt = alle(
    trifftZu(fall, 'ausweisung.dauer_ermittelt'),
    trifftZu(fall, 'ausweisung.bindungen_ermittelt'),
    trifftZu(fall, 'ausweisung.folgen_familie_ermittelt'),
    trifftZu(fall, 'ausweisung.rechtstreue_ermittelt'),
  );
  return voraussetzung(
    'umstaende_53_2',
    [aufenthG('53', '2')],
    [
      erfuelltWenn(alleErmittelt, 'Dauer, Bindungen, Folgen für die Familie und Rechtstreue sind ermittelt.'),
      offenWenn(JA, 'Dauer, Bindungen, Folgen für die Familie und Rechtstreue sind erst noch zu ermitteln.'),
    ],
    '',
  );
}

/** (4): while the asylum procedure runs under a condition only, unless sentence 2 lets go of it. */
function asylverfahren(fall: Fall): Voraussetzung | undefined {
  if (bekannt(ist(fall, 'schutz.asylverfahren', 'laufend')).gilt !== true) return undefined;
  return voraussetzung(
    'bedingung_asyl',
    [aufenthG('53', '4')],
    [
      entfaelltWenn(
        eine(
          bekannt(trifftZu(fall, 'ausweisung.zwingende_gruende')),
          bekannt(trifftZu(fall, 'ausweisung.asyl_androhung_vollziehbar')),
        ),
        'Von der Bedingung wird abgesehen (Satz 2).',
      ),
      erfuelltWenn(
        trifftZu(fall, 'ausweisung.unter_bedingung'),
        'Ausgewiesen wird unter der Bedingung, dass das Asylverfahren ohne Schutz endet (Satz 1).',
      ),
    ],
    'Im laufenden Asylverfahren darf nur unter der Bedingung des Satzes 1 ausgewiesen werden.',
  );
}

/** § 72 (4): a row only where the public prosecutor has a procedure. */
function einvernehmen(fall: Fall): Voraussetzung | undefined {
  const strafverfahren = eine(
    trifftZu(fall, 'sicherheit.ermittlungsverfahren_laeuft'),
    trifftZu(fall, 'sicherheit.anklage_erhoben'),
  );
  if (strafverfahren.gilt !== true) return undefined;
  const ist72 = (wert: 'erteilt' | 'nicht_erforderlich' | 'abgelehnt') =>
    ist(fall, 'ausweisung.einvernehmen_staatsanwaltschaft', wert);
  return voraussetzung(
    'beteiligung',
    [aufenthG('72', '4')],
    [
      erfuelltWenn(ist72('erteilt'), 'Die Staatsanwaltschaft ist einverstanden.'),
      entfaelltWenn(ist72('nicht_erforderlich'), 'Nur geringes Strafverfolgungsinteresse (Satz 3).'),
      nichtErfuelltWenn(ist72('abgelehnt'), 'Die Staatsanwaltschaft hat das Einvernehmen versagt.'),
      offenWenn(JA, 'Das Einvernehmen der Staatsanwaltschaft ist einzuholen oder steht aus.'),
    ],
    '',
  );
}
