/** What the machine proposes for the whole, and what the official has found so far: side by side, never alike. */
import { Icon } from '#ui/Icon.tsx';
import type { Verfahren } from '../vorgang.schema.ts';
import { VORSCHLAG_WORTE } from '../worte.data.ts';

export function Entscheid({ of }: { of: Verfahren }) {
  if (!of.pruefung || of.pruefung.zeilen.length === 0) return null;
  const { zeilen, vorschlag, grund } = of.pruefung;
  const found = new Map(of.feststellungen.map((one) => [one.schluessel, one.ergebnis]));
  const done = zeilen.filter(({ schluessel }) => found.has(schluessel));
  const against = zeilen.filter(({ schluessel }) => found.get(schluessel) === 'nicht_erfuellt');
  return (
    <div className="vf-entscheid">
      <section className="vf-maschine" aria-label="Vorschlag der Maschine">
        <h3>
          <Icon name="roboter" /> Vorschlag der Maschine
        </h3>
        <p>
          <strong>{VORSCHLAG_WORTE[vorschlag]}.</strong> {grund}
        </p>
        <p className="u-small u-muted">Ein Vorschlag bindet niemanden. Sie entscheiden.</p>
      </section>
      <section className="vf-mensch" aria-label="Ihre Prüfung">
        <h3>Ihre Prüfung</h3>
        <p>
          {done.length} von {zeilen.length} Voraussetzungen geprüft
          {against.length > 0 &&
            `, ${against.length} davon nicht erfüllt: ${against.map(({ name }) => name).join(', ')}`}
          .
        </p>
      </section>
    </div>
  );
}
