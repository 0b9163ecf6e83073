/** A calm picture: each line from its first day to the day it was checked, then open; acts and today as upright lines. */
import { formatDayShort } from '#ui/format.ts';
import { STUFE, type Stand } from './rechtsworte.ts';

const BREITE = 1000;
const NAME = 330;
const ZEILE = 26;
const KOPF = 44;

const dayNumber = (tag: string): number => Date.parse(`${tag}T00:00:00Z`) / 86_400_000;
const kurz = (text: string) => (text.length > 46 ? `${text.slice(0, 45)}…` : text);

export function Rechtsbild({ of: { heute, zeilen, aenderungen } }: { of: Stand }) {
  const von = dayNumber(heute) - 600;
  const bis = dayNumber(heute) + 150;
  const x = (tag: string) =>
    NAME + ((Math.min(Math.max(dayNumber(tag), von), bis) - von) / (bis - von)) * (BREITE - NAME - 12);
  const akte = [...new Set(aenderungen.flatMap(({ tage }) => tage.map(({ tag }) => tag)))].filter(
    (tag) => dayNumber(tag) >= von && dayNumber(tag) <= bis,
  );
  const hoehe = KOPF + zeilen.length * ZEILE + 8;
  return (
    <figure className="rw-bild">
      <svg viewBox={`0 0 ${BREITE} ${hoehe}`} role="img" aria-labelledby="rw-bild-titel">
        <title id="rw-bild-titel">
          {`Zeitleiste des hinterlegten Rechts: ${zeilen.filter(({ stufe }) => stufe !== 'gut').length} von ${zeilen.length} Zeilen brauchen einen Blick`}
        </title>
        {akte.map((tag) => (
          <g key={tag}>
            <line className="rw-akt" x1={x(tag)} x2={x(tag)} y1={KOPF - 8} y2={hoehe} />
            <text className="rw-tag" x={x(tag)} y={14} textAnchor="middle">
              {formatDayShort(tag)}
            </text>
          </g>
        ))}
        <line className="rw-heute" x1={x(heute)} x2={x(heute)} y1={KOPF - 8} y2={hoehe} />
        <text className="rw-tag rw-tag-heute" x={x(heute)} y={32} textAnchor="middle">
          heute
        </text>
        {zeilen.map(({ schluessel, bereich, name, gueltigAb, geprueftBis, gueltigBis, stufe }, at) => {
          const y = KOPF + at * ZEILE;
          const ende = gueltigBis ?? heute;
          return (
            <g key={schluessel}>
              <text className="rw-name" x={0} y={y + 15}>
                {kurz(`${bereich}: ${name}`)}
              </text>
              <rect
                className="rw-balken"
                x={x(gueltigAb)}
                y={y + 5}
                width={Math.max(3, x(geprueftBis) - x(gueltigAb))}
                height={12}
                rx={3}
              />
              {geprueftBis < ende && (
                <rect
                  className={`rw-luecke rw-luecke-${stufe}`}
                  x={x(geprueftBis)}
                  y={y + 5}
                  width={Math.max(3, x(ende) - x(geprueftBis))}
                  height={12}
                  rx={3}
                />
              )}
              {gueltigBis && <line className="rw-ende" x1={x(gueltigBis)} x2={x(gueltigBis)} y1={y + 1} y2={y + 21} />}
            </g>
          );
        })}
      </svg>
      <figcaption className="u-muted">
        Voll: mit der Quelle verglichen. Gestrichelt: seither nicht. Senkrecht gestrichelt: ein Gesetz trat in Kraft.{' '}
        {zeilen.some(({ gueltigBis }) => gueltigBis) && 'Kurzer Strich: letzter Tag ohne Nachfolge. '}
        {STUFE.offen[2].charAt(0).toUpperCase() + STUFE.offen[2].slice(1)} heißt: Bleibe entscheidet dazu nichts vor.
      </figcaption>
    </figure>
  );
}
