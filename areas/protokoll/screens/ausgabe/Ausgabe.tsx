/** Hands out the log of some days, with the proof in the file. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Page } from '#ui/Page.tsx';
import { Note } from '#ui/States.tsx';
import { exportProtokoll } from '../../protokoll.api.ts';
import { clean } from '../adressen.ts';
import '../protokoll.css';

export default function Ausgabe() {
  const [von, setVon] = useState('');
  const [bis, setBis] = useState('');
  const wrong = von !== '' && bis !== '' && bis < von;
  const error = wrong ? 'Der Zeitraum endet vor seinem Beginn.' : undefined;
  return (
    <Page
      title="Protokoll ausgeben"
      sub="Als eine Datei, eine Zeile je Eintrag, mit Segmenten, Unterschriften und öffentlichem Schlüssel. Sie lässt sich ohne Bleibe prüfen."
    >
      <div className="u-stack prot-schmal">
        <div className="prot-frage">
          <DayField label="Von" optional name="von" value={von} onChange={setVon} />
          <DayField label="Bis" optional name="bis" value={bis} onChange={setBis} error={error} />
        </div>
        <p className="u-muted">
          Ohne Angabe wird alles ausgegeben. Segmente bleiben ganz, auch wenn sie in den Tag davor reichen.
        </p>
        {wrong ? (
          <div>
            <Button kind="primary" icon="herunterladen" blocked="Prüfen Sie zuerst die beiden Tage.">
              Protokoll herunterladen
            </Button>
          </div>
        ) : (
          <div>
            <a className={buttonClass('primary')} href={urlOf(exportProtokoll, clean({ von, bis }))} download>
              <Icon name="herunterladen" />
              <span>Protokoll herunterladen</span>
            </a>
          </div>
        )}
        <Note title="Die Datei enthält personenbezogene Daten">
          Wer wann mit welcher Akte gearbeitet hat, steht darin. Bewahren Sie sie so auf wie das Protokoll selbst, und
          löschen Sie sie, wenn der Zweck erfüllt ist. Die Ausgabe wird protokolliert.
        </Note>
        <Note kind="info" title="So wird sie geprüft">
          <code>./bleibe protokoll verify --datei protokoll.ndjson</code> nennt jede Zeile, die verändert, entfernt oder
          eingefügt wurde. Den Schlüssel des Amtes nennt <code>./bleibe protokoll schluessel</code>.
        </Note>
      </div>
    </Page>
  );
}
