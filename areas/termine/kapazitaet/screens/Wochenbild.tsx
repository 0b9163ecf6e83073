/** A week of a pool as a picture: a row for each Platz, a strip of time for each day. */
import type { OutputOf } from '#platform/http/contract.ts';
import { formatClock, formatDay } from '#ui/format.ts';
import { lage, type Rahmen, rahmenUm, wanduhr } from '../../kalender/zeitleiste.rules.ts';
import type { getPoolwoche } from '../plaetze.api.ts';
import { KLASSE_WORTE, WOCHENTAGE } from '../plaetze.data.ts';
import type { Platz, Wochentag } from '../plaetze.schema.ts';

export type Poolwoche = OutputOf<typeof getPoolwoche>;
type Zelle = Wochentag['plaetze'][number];

interface WochenbildProps {
  readonly of: Poolwoche;
  readonly platz: string | undefined;
  readonly onWahl: (platzId: string) => void;
}

export function Wochenbild({ of, platz, onWahl }: WochenbildProps) {
  const { woche, plaetze, heute } = of;
  const rahmen = rahmenUm(woche.flatMap((tag) => tag.plaetze.flatMap(({ offen, belegt }) => [...offen, ...belegt])));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap tp-bild" aria-label={`Woche von ${of.pool.name}`} tabIndex={0}>
      <table className="tp-woche">
        <caption className="u-sr">Offene Zeit, Abwesenheiten und gebuchte Zeit je Platz und Tag</caption>
        <thead>
          <tr>
            <th scope="col">Platz</th>
            {woche.map((tag, nr) => (
              <th key={tag.tag} scope="col" data-heute={tag.tag === heute || undefined}>
                {WOCHENTAGE[nr + 1]?.slice(0, 2)}. {formatDay(tag.tag).replace(/ \d{4}$/, '')}
                <span className="cell-sub">{tag.tag === heute ? 'heute' : (tag.feiertag ?? stundenworte(rahmen))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plaetze.map((einer) => (
            <tr key={einer.id} data-gewaehlt={einer.id === platz || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="tp-platz"
                  aria-pressed={einer.id === platz}
                  onClick={() => onWahl(einer.id)}
                >
                  {einer.name}
                  {!einer.aktiv && <span className="cell-sub">außer Betrieb</span>}
                </button>
              </th>
              {woche.map((tag) => (
                <td key={tag.tag}>
                  <Streifen
                    zelle={tag.plaetze.find(({ platzId }) => platzId === einer.id)}
                    tag={tag}
                    rahmen={rahmen}
                    platz={einer}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Gebucht</th>
            {woche.map((tag) => (
              <td key={tag.tag}>
                <Anteil tag={tag} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const stundenworte = ({ von, bis }: Rahmen) => `${von} bis ${bis} Uhr`;

function Streifen({
  zelle,
  tag,
  rahmen,
  platz,
}: {
  zelle: Zelle | undefined;
  tag: Wochentag;
  rahmen: Rahmen;
  platz: Platz;
}) {
  const { offen = [], belegt = [], abwesend = [] } = zelle ?? {};
  if (tag.feiertag) return <span className="tp-zu">{tag.feiertag}</span>;
  return (
    <div className="tp-streifen">
      <span className="u-sr">{inWorten(platz, offen, belegt, abwesend)}</span>
      {offen.map((eine) => (
        <span key={eine.von} className="tp-offen" aria-hidden style={ort(rahmen, eine)} title={worte(eine)} />
      ))}
      {abwesend.map((eine) => (
        <span
          key={eine.von}
          className="tp-abwesend"
          aria-hidden
          style={ort(rahmen, eine)}
          title={`abwesend ${worte(eine)}`}
        />
      ))}
      {belegt.map((eine) => (
        <span
          key={eine.von}
          className={
            eine.ausserhalb ? 'tp-belegt tp-ausserhalb' : eine.terminId === null ? 'tp-belegt tp-ruht' : 'tp-belegt'
          }
          aria-hidden
          style={ort(rahmen, eine)}
          title={eine.ausserhalb ? `Termin außerhalb der Öffnungszeit, ${worte(eine)}` : worte(eine)}
        />
      ))}
    </div>
  );
}

type Spanne = { readonly von: string; readonly bis: string };

function ort(rahmen: Rahmen, spanne: Spanne) {
  const { start, breite } = lage(rahmen, spanne);
  return { insetInlineStart: `${start}%`, inlineSize: `${breite}%` };
}

const worte = ({ von, bis }: Spanne) => `${formatClock(von).replace(' Uhr', '')}–${formatClock(bis)}`;

function inWorten(
  platz: Platz,
  offen: readonly Spanne[],
  belegt: readonly Spanne[],
  abwesend: readonly Spanne[],
): string {
  if (!platz.aktiv) return 'außer Betrieb';
  const zeit = offen.length === 0 ? 'geschlossen' : `offen ${offen.map(worte).join(' und ')}`;
  const weg = abwesend.length === 0 ? '' : `, abwesend ${abwesend.map(worte).join(' und ')}`;
  const minuten = belegt.reduce((sum, { von, bis }) => sum + wanduhr(bis) - wanduhr(von), 0);
  return `${zeit}${weg}${minuten > 0 ? `, ${minuten} Minuten gebucht` : ''}`;
}

function Anteil({ tag }: { tag: Wochentag }) {
  const minuten = tag.kontingente.reduce((sum, eines) => sum + eines.minuten, 0);
  const belegt = tag.kontingente.reduce((sum, eines) => sum + eines.belegt, 0);
  if (minuten === 0 && belegt === 0) return <span className="u-muted">–</span>;
  const anteil = minuten === 0 ? 100 : Math.round((belegt / minuten) * 100);
  const einzeln = tag.kontingente
    .filter(({ minuten: alle, belegt: davon }) => alle + davon > 0)
    .map(({ klasse, minuten: alle, belegt: davon }) => `${KLASSE_WORTE[klasse]} ${davon} von ${alle} Minuten`);
  return (
    <details className="tp-anteil">
      <summary>{anteil} %</summary>
      <ul className="plain-list u-small">
        {einzeln.map((eines) => (
          <li key={eines}>{eines}</li>
        ))}
      </ul>
    </details>
  );
}
