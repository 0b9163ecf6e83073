/** For the office: how the rule works, why it is fair, and what is kept for how long; with the numbers that hold. */
import { useLoad } from '#ui/data.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { getTerminaufbewahrung } from '../../aufbewahrung/aufbewahrung.api.ts';
import type { Zuteilungsregel } from '../zuteilung.schema.ts';
import { HAERTE_WORTE } from './worte.ts';
import './bedarf.css';

export function RegelErklaert({ regel }: { readonly regel: Zuteilungsregel }) {
  return (
    <section className="u-stack u-measure be-erklaert">
      <h2>So ordnet die Regel</h2>
      <ol>
        <li>Wer {regel.hoechstWartetage} Tage gewartet hat, steht vor allen anderen. So wartet niemand endlos.</li>
        <li>
          Dann kommen Härtefälle mit geprüftem Nachweis, in dieser Folge:{' '}
          {regel.haerten.map((one) => HAERTE_WORTE[one]).join(', ')}.
        </li>
        <li>Dann zählt, wessen Titel früher endet. Ein ungeprüfter Tag zählt frühestens ab heute.</li>
        <li>Dann zählt der Tag der Anfrage, nie die Uhrzeit.</li>
        <li>Unter Gleichen entscheidet das Los.</li>
      </ol>
      <p>
        Der Lauf beginnt an jedem Arbeitstag zu einem zufälligen Zeitpunkt zwischen {regel.fenster.von} und{' '}
        {regel.fenster.bis} Uhr und macht höchstens {regel.jeLauf} Angebote. Ein Angebot gilt {regel.annahmeStunden}{' '}
        Arbeitsstunden; nach {regel.hoechstAngebote} Angeboten endet die Anfrage. Was frei wird, bekommt zuerst, wer
        wartet.
      </p>
      <h2>Warum das gerecht ist</h2>
      <ul>
        <li>Schnell sein bringt nichts: Alle Anfragen eines Tages sind gleich früh.</li>
        <li>Behaupten bringt nichts: Ein Härtegrund zählt erst, wenn Sie den Nachweis gesehen haben.</li>
        <li>Das Los ist nachprüfbar: Sein Prüfwert ist vor dem Lauf öffentlich, die Zufallszahl danach.</li>
        <li>Ein Termin gilt nur für die genannte Person und lässt sich nicht weitergeben.</li>
        <li>
          Über Nachweise und Ablehnungen entscheiden Menschen, und jede Person liest, warum sie steht, wo sie steht.
        </li>
      </ul>
      <Aufbewahrt />
    </section>
  );
}

/** The list that the nightly job works off. */
function Aufbewahrt() {
  const load = useLoad(getTerminaufbewahrung, {});
  return (
    <>
      <h2>Welche Daten wie lange bleiben</h2>
      <p>
        Namen, Nummern, Adressen und Nachweise liegen verschlüsselt. Rang, Grund und Los eines Laufs bleiben ohne Namen,
        damit die Vergabe nachprüfbar ist.
      </p>
      <Loaded of={load} words="Die Fristen werden geladen" lines={3}>
        {({ tageNachBesuch, zeilen }) => (
          <DataTable
            caption="Aufbewahrung"
            rows={zeilen}
            rowKey={({ schluessel }) => schluessel}
            columns={[
              { head: 'Was', cell: ({ was }) => was },
              {
                head: 'Gelöscht nach',
                cell: ({ tage }) =>
                  tage === null ? 'bleibt' : `${tage === 'nach-besuch' ? tageNachBesuch : tage} Tagen`,
                nowrap: true,
              },
              { head: 'Grundlage', cell: ({ norm }) => norm },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
