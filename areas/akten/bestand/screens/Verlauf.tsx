/** Akten scanned by day as a rising line, and where it leads at this rate. Drawn, with the same facts in words below it. */
import { formatDay, formatNumber } from '#ui/format.ts';
import type { FortschrittBestand } from '../bestand.schema.ts';

const WIDTH = 640;
const HEIGHT = 160;

export function Verlauf({ of: { verlauf, akten, prognose, ziel } }: { of: FortschrittBestand }) {
  const [first] = verlauf;
  const last = verlauf.at(-1);
  if (!first || !last) return null;
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const begin = day(first.tag) - 1;
  const end = Math.max(day(prognose.ende ?? last.tag), day(last.tag), begin + 1);
  const x = (iso: string) => ((day(iso) - begin) / (end - begin)) * WIDTH;
  const y = (sum: number) => HEIGHT - (sum / Math.max(1, akten.gesamt)) * (HEIGHT - 8);
  const line = [
    `M0,${HEIGHT}`,
    ...verlauf.map(({ tag, summe }) => `L${x(tag).toFixed(1)},${y(summe).toFixed(1)}`),
  ].join('');
  return (
    <figure className="bestand-verlauf">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words(akten, prognose)}>
        <path d={`${line}L${x(last.tag).toFixed(1)},${HEIGHT}Z`} className="bestand-flaeche" />
        <path d={line} className="bestand-linie" />
        {prognose.ende && (
          <path
            d={`M${x(last.tag).toFixed(1)},${y(last.summe).toFixed(1)}L${x(prognose.ende).toFixed(1)},${y(akten.gesamt).toFixed(1)}`}
            className="bestand-prognose"
          />
        )}
        {ziel && day(ziel) > begin && day(ziel) <= end && (
          <path d={`M${x(ziel).toFixed(1)},0V${HEIGHT}`} className="bestand-ziel" />
        )}
      </svg>
      <figcaption className="u-muted">
        <span>{formatDay(first.tag)}</span>
        <span>{prognose.ende ? `${formatDay(prognose.ende)} (voraussichtlich)` : formatDay(last.tag)}</span>
      </figcaption>
    </figure>
  );
}

function words(akten: FortschrittBestand['akten'], { aktenJeTag, ende }: FortschrittBestand['prognose']): string {
  const now = `${formatNumber(akten.gescannt)} von ${formatNumber(akten.gesamt)} Akten gescannt`;
  if (!ende || aktenJeTag === undefined) return `${now}.`;
  return `${now}; bei ${formatNumber(Math.round(aktenJeTag * 10) / 10)} Akten am Tag fertig am ${formatDay(ende)}.`;
}
