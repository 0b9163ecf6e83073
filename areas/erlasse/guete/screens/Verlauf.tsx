/** Three lines over the measurements; the same figures stand in the table below. */
import { formatDayShort } from '#ui/format.ts';
import type { MesslaufKurz } from '../guete.schema.ts';
import { vonHundert } from '../worte.rules.ts';

const [WIDTH, HEIGHT] = [640, 220];
const [LEFT, RIGHT, TOP, BOTTOM] = [36, 16, 12, 28];
const GRID = [0, 25, 50, 75, 100];

const LINIEN = [
  {
    name: 'Norm unter den ersten zehn',
    klasse: 'guete-linie guete-linie-zehn',
    wert: ({ kennzahlen }: MesslaufKurz) => vonHundert(kennzahlen.gesamt.paragraf['R@10']),
  },
  {
    name: 'Norm unter den ersten fünf',
    klasse: 'guete-linie guete-linie-fuenf',
    wert: ({ kennzahlen }: MesslaufKurz) => vonHundert(kennzahlen.gesamt.paragraf['R@5']),
  },
  {
    name: 'zu Recht „kein Beleg“',
    klasse: 'guete-linie guete-linie-beleg',
    wert: ({ kennzahlen }: MesslaufKurz) => vonHundert(kennzahlen.gesamt.enthaltung.recall),
  },
] as const;

const y = (wert: number) => TOP + ((100 - wert) / 100) * (HEIGHT - TOP - BOTTOM);

/** `laeufe`: the newest first. One measurement is no course yet. */
export function Verlauf({ laeufe }: { laeufe: readonly MesslaufKurz[] }) {
  const inOrder = laeufe.toReversed();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || inOrder.length < 2) return null;
  const x = (i: number) => LEFT + (i / (inOrder.length - 1)) * (WIDTH - LEFT - RIGHT);
  return (
    <section className="u-stack" aria-labelledby="verlauf">
      <h2 id="verlauf">Verlauf</h2>
      <figure className="guete-verlauf">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWorten(first, last)}>
          {GRID.map((wert) => (
            <g key={wert}>
              <line className="guete-gitter" x1={LEFT} x2={WIDTH - RIGHT} y1={y(wert)} y2={y(wert)} />
              <text className="guete-schrift" x={LEFT - 6} y={y(wert) + 4} textAnchor="end">
                {wert}
              </text>
            </g>
          ))}
          {LINIEN.map(({ name, klasse, wert }) => {
            const points = inOrder.flatMap((one, i) => {
              const at = wert(one);
              return at === undefined ? [] : [{ x: x(i), y: y(at) }];
            });
            return (
              <g key={name} className={klasse}>
                <polyline points={points.map((one) => `${one.x},${one.y}`).join(' ')} />
                {points.map((one) => (
                  <circle key={one.x} cx={one.x} cy={one.y} r={2.5} />
                ))}
              </g>
            );
          })}
          <text className="guete-schrift" x={LEFT} y={HEIGHT - 8}>
            {formatDayShort(first.am.slice(0, 10))}
          </text>
          <text className="guete-schrift" x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end">
            {formatDayShort(last.am.slice(0, 10))}
          </text>
        </svg>
        <figcaption>
          <ul className="guete-legende">
            {LINIEN.map(({ name, klasse }) => (
              <li key={name}>
                <svg className={klasse} viewBox="0 0 28 8" aria-hidden="true">
                  <polyline points="0,4 28,4" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
    </section>
  );
}

function inWorten(first: MesslaufKurz, last: MesslaufKurz): string {
  const parts = LINIEN.map(({ name, wert }) => `${name}: von ${wert(first) ?? '–'} auf ${wert(last) ?? '–'} von 100`);
  return `Verlauf der Messungen. ${parts.join('; ')}.`;
}
