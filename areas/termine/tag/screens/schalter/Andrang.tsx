/** Bars of the day: who came in each half hour, and outlined who is still expected. */
import { formatClock } from '#ui/format.ts';
import type { Warteraum } from '../../schalter.schema.ts';

const HEIGHT = 56;
const STEP = 24;

export function Andrang({ raum: { andrang, zahlen, jetzt } }: { raum: Warteraum }) {
  const most = Math.max(1, ...andrang.map(({ da, gebucht }) => da + gebucht));
  const now = formatClock(jetzt).slice(0, 5);
  const current = andrang.findLast(({ ab }) => ab <= now)?.ab;
  const text = `Angekommen: ${sum(andrang.map(({ da }) => da))}, noch gebucht: ${zahlen.nochGebucht}`;
  return (
    <figure className="termine-andrang">
      <figcaption>
        <strong>Andrang heute</strong>
        <span className="u-muted">
          noch {zahlen.nochGebucht === 1 ? '1 Termin' : `${zahlen.nochGebucht} Termine`} gebucht
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={text}
        viewBox={`0 0 ${andrang.length * STEP} ${HEIGHT + 18}`}
        preserveAspectRatio="none"
        className="termine-andrang-bild"
      >
        {andrang.map(({ ab, da, gebucht }, nr) => {
          const [done, more] = [(da / most) * HEIGHT, (gebucht / most) * HEIGHT];
          return (
            <g key={ab} transform={`translate(${nr * STEP + 2} 0)`}>
              <rect
                className={ab === current ? 'termine-bar termine-bar-jetzt' : 'termine-bar'}
                y={HEIGHT - done}
                width={STEP - 4}
                height={done}
              />
              {gebucht > 0 && (
                <rect className="termine-bar-gebucht" y={HEIGHT - done - more} width={STEP - 4} height={more} />
              )}
              {ab.endsWith(':00') && (
                <text x={0} y={HEIGHT + 15}>
                  {Number(ab.slice(0, 2))}
                  {nr === 0 ? ' Uhr' : ''}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={andrang.length * STEP} y1={HEIGHT} y2={HEIGHT} className="termine-andrang-linie" />
      </svg>
    </figure>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
