/** Three figures and their course by week. */
import type { Auslastung } from '../kennzahlen.schema.ts';
import { Linie, minuten, prozent } from './teile.tsx';

export function Uebersicht({ of: { verlauf } }: { of: Auslastung }) {
  const letzte = (feld: 'wartezeit' | 'ausfall' | 'nutzung') =>
    verlauf.findLast((woche) => woche[feld] !== null)?.[feld] ?? null;
  const punkte = (feld: 'wartezeit' | 'ausfall' | 'nutzung') =>
    verlauf.map((woche) => ({ woche: woche.woche, wert: woche[feld] }));
  return (
    <section aria-labelledby="auslastung-verlauf">
      <h2 id="auslastung-verlauf" className="u-sr">
        Verlauf nach Wochen
      </h2>
      <ul className="termine-linien">
        <Linie
          titel="Wartezeit im Mittel"
          jetzt={minuten(letzte('wartezeit'))}
          punkte={punkte('wartezeit')}
          worte={minuten}
        />
        <Linie titel="Nicht erschienen" jetzt={prozent(letzte('ausfall'))} punkte={punkte('ausfall')} worte={prozent} />
        <Linie
          titel="Vergebene Zeit der Plätze"
          jetzt={prozent(letzte('nutzung'))}
          punkte={punkte('nutzung')}
          worte={prozent}
        />
      </ul>
    </section>
  );
}
