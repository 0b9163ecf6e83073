/** The lines of a fee, each with the steps that changed it. */
import { formatAmount } from '#ui/format.ts';
import type { GebuehrZeile } from '../gebuehr.schema.ts';

export function Zeilen({ zeilen }: { zeilen: readonly GebuehrZeile[] }) {
  return (
    <ul className="plain-list">
      {zeilen.map(({ schluessel, text, norm, grundbetragCent, schritte, betragCent }) => (
        <li key={schluessel}>
          {text}: {formatAmount(betragCent)}
          <span className="cell-sub">
            {norm}
            {schritte.length > 0 && `, Grundbetrag ${formatAmount(grundbetragCent)}`}
          </span>
          {schritte.map((schritt) => (
            <span key={schritt.norm + schritt.satz} className="cell-sub">
              {schritt.satz} ({schritt.norm}): {formatAmount(schritt.nachherCent)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
