/** § 104c AufenthG. */
import { ermittlungsverfahren } from '../allgemein.rules.ts';
import { type Aussage, alle } from '../aussage.rules.ts';
import { type Fall, ist, pruefe } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { inhaberChance } from './bleiberecht.rules.ts';

/** § 104c: no new grant since 2026; what exists runs to its end and can be extended under §§ 25a, 25b only. */
export const chancenAufenthalt: Pruefung = (fall) => {
  const verlaengert = ist(fall, 'antrag.art', 'verlaengerung');
  const alsBleiberecht = ist(fall, 'antrag.beantragter_titel', 'AE_25a', 'AE_25b');
  return [
    voraussetzung(
      'erteilungsgrundlage',
      [aufenthG('104c', '1')],
      [entfaelltWenn(verlaengert, 'Es geht um die Verlängerung eines bestehenden Titels.')],
      '§ 104c regelt nur noch die Fortgeltung bestehender Titel; eine neue Erteilung kennt das Gesetz nicht.',
    ),
    bestehenderTitel(fall, alsBleiberecht),
    voraussetzung(
      'verlaengerung',
      [aufenthG('104c', '2')],
      [
        entfaelltWenn(ist(fall, 'antrag.art', 'ersterteilung'), 'Beantragt ist keine Verlängerung.'),
        erfuelltWenn(alsBleiberecht, 'Beantragt ist die Verlängerung als Titel nach § 25a oder § 25b.'),
      ],
      'Eine Verlängerung ist nur als Titel nach § 25a oder § 25b möglich.',
    ),
    ermittlungsverfahren(fall),
  ];
};

function bestehenderTitel(fall: Fall, alsBleiberecht: Aussage): Voraussetzung {
  const gilt = pruefe(fall, ['aufenthalt.titel_bis'], (bis) => bis >= fall.stichtag);
  const giltFort = alle(
    pruefe(fall, ['antrag.gestellt_am', 'aufenthalt.titel_bis'], (antrag, bis) => antrag <= bis),
    alsBleiberecht,
  );
  return voraussetzung(
    'bestehender_titel',
    [aufenthG('104c', '1')],
    [
      erfuelltWenn(alle(inhaberChance(fall), gilt), 'Der Titel nach § 104c gilt am Stichtag.'),
      erfuelltWenn(
        alle(inhaberChance(fall), giltFort),
        'Der Titel gilt nach rechtzeitigem Antrag auf § 25a oder § 25b als fortbestehend (§ 81 Abs. 4, § 104c Abs. 2).',
      ),
    ],
    'Am Stichtag gilt kein Titel nach § 104c.',
  );
}
