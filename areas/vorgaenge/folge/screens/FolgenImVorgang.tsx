/** What came of the decisions of a Vorgang, with the way to each of it. */
import { useLoad } from '#ui/data.ts';
import { formatAmount, formatDay, formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { useMay } from '#ui/session.tsx';
import { Stand } from '../../gebuehr/screens/worte.tsx';
import { KARTEN_WORTE } from '../../karte/karte.data.ts';
import { listFolgen } from '../folge.api.ts';
import type { Bewirkt } from '../folge.schema.ts';

export function FolgenImVorgang({ verfahrenId }: { verfahrenId: string }) {
  const { data } = useLoad(listFolgen, { verfahrenId });
  const folgen = data?.folgen.filter((one) => one.titel || one.karte || one.forderung || one.beendet) ?? [];
  if (folgen.length === 0) return null;
  return (
    <section aria-labelledby="fo-bewirkt" className="card u-stack">
      <h2 id="fo-bewirkt">Was der Bescheid bewirkt hat</h2>
      {folgen.map((one) => (
        <Eine key={one.schreibenId} of={one} verfahrenId={verfahrenId} />
      ))}
    </section>
  );
}

function Eine({
  of: { am, schreibenId, titel, karte, forderung, beendet },
  verfahrenId,
}: {
  of: Bewirkt;
  verfahrenId: string;
}) {
  const may = useMay();
  const ansicht = (which: 'titel' | 'gebuehr') =>
    ({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId }, search: { ansicht: which } }) as const;
  return (
    <Facts
      of={[
        [
          'Bescheid',
          <Link key="bescheid" to="/vorgaenge/$id/schreiben/$schreibenId" params={{ id: verfahrenId, schreibenId }}>
            freigegeben {formatMoment(am)}
          </Link>,
        ],
        [
          'Titel',
          titel && (
            <Link key="titel" {...ansicht('titel')}>
              {titel.name}, {titel.bis ? `bis ${formatDay(titel.bis)}` : 'unbefristet'}
            </Link>
          ),
        ],
        [
          'Karte',
          karte &&
            (may('vorgaenge.karten') ? (
              <Link key="karte" to="/karten" search={{ stand: karte.stand, karte: karte.id }}>
                {KARTEN_WORTE[karte.stand]}
              </Link>
            ) : (
              KARTEN_WORTE[karte.stand]
            )),
        ],
        [
          'Gebühr',
          forderung && (
            <Link key="gebuehr" {...ansicht('gebuehr')}>
              {formatAmount(forderung.summeCent)}, Kassenzeichen {forderung.kassenzeichen}
            </Link>
          ),
        ],
        ['Stand der Gebühr', forderung && <Stand key="stand" of={forderung.stand} />],
        [
          'Beendet',
          beendet && (
            <Link key="beendet" {...ansicht('titel')}>
              {beendet.name}
              {beendet.am && `, zum ${formatDay(beendet.am)}`}
            </Link>
          ),
        ],
      ]}
    />
  );
}
