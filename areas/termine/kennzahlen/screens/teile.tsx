/** Bars and lines of the figures. The number stands beside each of them; the drawing is for the eye alone. */
import { formatDayShort, formatNumber } from '#ui/format.ts';

export const minuten = (wert: number | null): string => (wert === null ? 'zu wenige' : `${zahl(wert)} min`);
export const prozent = (anteil: number | null): string =>
  anteil === null ? 'zu wenige' : `${zahl(Math.round(anteil * 100))} %`;
export const zahl = (wert: number): string => formatNumber(Math.round(wert * 10) / 10);

interface BalkenProps {
  /** Of the longest bar of its table. */
  readonly anteil: number | null;
  /** A part of the bar that is drawn fuller. */
  readonly davon?: number | null;
  readonly worte: string;
}

export function Balken({ anteil, davon, worte }: BalkenProps) {
  const breite = (teil: number | null | undefined) => `${Math.round(Math.min(1, Math.max(0, teil ?? 0)) * 1000) / 10}%`;
  return (
    <span className="termine-anteil">
      <svg aria-hidden="true" focusable="false">
        <rect className="termine-anteil-grund" width="100%" height="100%" />
        <rect className="termine-anteil-ganz" width={breite(anteil)} height="100%" />
        {davon !== undefined && <rect className="termine-anteil-teil" width={breite(davon)} height="100%" />}
      </svg>
      <span>{worte}</span>
    </span>
  );
}

interface LinieProps {
  readonly titel: string;
  readonly jetzt: string;
  readonly punkte: readonly { readonly woche: string; readonly wert: number | null }[];
  readonly worte: (wert: number | null) => string;
}

const [WEITE, HOEHE, RAND] = [280, 72, 6];

/** One figure over the weeks: its last value large, its course small. */
export function Linie({ titel, jetzt, punkte, worte }: LinieProps) {
  const werte = punkte.flatMap(({ wert }, at) => (wert === null ? [] : [{ at, wert }]));
  const hoechster = Math.max(...werte.map(({ wert }) => wert), 0) || 1;
  const x = (at: number) => RAND + (punkte.length < 2 ? 0 : (at / (punkte.length - 1)) * (WEITE - 2 * RAND));
  const y = (wert: number) => HOEHE - RAND - (wert / hoechster) * (HOEHE - 2 * RAND);
  const [erster, letzter] = [punkte[0], punkte.at(-1)];
  return (
    <li className="termine-linie">
      <h3>{titel}</h3>
      <strong>{jetzt}</strong>
      {werte.length > 1 && erster && letzter && (
        <>
          <svg
            viewBox={`0 0 ${WEITE} ${HOEHE}`}
            role="img"
            aria-label={`${titel}: ${punkte.map(({ woche, wert }) => `Woche ab ${formatDayShort(woche)} ${worte(wert)}`).join(', ')}`}
          >
            <line className="termine-grundlinie" x1={RAND} x2={WEITE - RAND} y1={HOEHE - RAND} y2={HOEHE - RAND} />
            <polyline points={werte.map(({ at, wert }) => `${x(at)},${y(wert)}`).join(' ')} />
            {werte.map(({ at, wert }) => (
              <circle key={at} cx={x(at)} cy={y(wert)} r={2.5} />
            ))}
          </svg>
          <span className="termine-wochen" aria-hidden="true">
            <span>{formatDayShort(erster.woche)}</span>
            <span>{formatDayShort(letzter.woche)}</span>
          </span>
        </>
      )}
    </li>
  );
}
