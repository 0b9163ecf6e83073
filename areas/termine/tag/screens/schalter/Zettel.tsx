/** What is printed and given along: what is still missing, and until when. Shown on paper only. */
import { formatDay } from '#ui/format.ts';
import type { Besuch } from '../../besuch.schema.ts';
import { isMissing, zeigeNummer } from '../worte.ts';

export function Zettel({ besuch, bis }: { besuch: Besuch; bis: string }) {
  const missing = besuch.unterlagen.filter(isMissing);
  if (missing.length === 0) return null;
  return (
    <section className="termine-zettel" aria-hidden="true">
      <p className="termine-zettel-titel">Das fehlt noch</p>
      <p>
        {besuch.namen[0]} · {besuch.anliegen} · Nummer {zeigeNummer(besuch.nummer)}
      </p>
      <ul>
        {missing.map(({ schluessel, name }) => (
          <li key={schluessel}>{name}</li>
        ))}
      </ul>
      {/^\d{4}-\d{2}-\d{2}$/.test(bis) && (
        <p>Bitte bis {formatDay(bis)} einreichen: im Portal, per Post oder im Amt.</p>
      )}
    </section>
  );
}
