/** The place of a document that was removed, in the list of its Akte. */
import { count, formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Fehlblatt } from '../aufbewahrung.schema.ts';

export function FehlblattZeile({ fehlblatt }: { fehlblatt: Fehlblatt }) {
  const { entferntAm, grund, norm, seiten, blattVon } = fehlblatt;
  const last = blattVon + seiten - 1;
  return (
    <li className="such-fund aufb-fehlblatt">
      <Icon name="entfaellt" />
      <span>
        Entfernt am {formatDayShort(entferntAm)}
        <span className="cell-sub">
          {grund} · {norm}
        </span>
        <span className="cell-sub">
          Fehlblatt für {count(seiten, 'Seite', 'Seiten')} (
          {last > blattVon ? `Blatt ${blattVon} bis ${last}` : `Blatt ${blattVon}`})
        </span>
      </span>
    </li>
  );
}
