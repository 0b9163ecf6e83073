/** Figures of places and waiting. By Bereich and Anliegen, never by person; what is too small is not there. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { buttonClass } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { exportAuslastung, getAuslastung } from '../kennzahlen.api.ts';
import type { Auslastung as Zahlen } from '../kennzahlen.schema.ts';
import { Ausfaelle } from './Ausfaelle.tsx';
import { Dauern } from './Dauern.tsx';
import { Nutzung } from './Nutzung.tsx';
import { Uebersicht } from './Uebersicht.tsx';
import { Vorlauf } from './Vorlauf.tsx';
import { Wartezeiten } from './Wartezeiten.tsx';
import './auslastung.css';

const ZEITRAEUME = [
  { value: '4', label: '4 Wochen' },
  { value: '13', label: '13 Wochen' },
  { value: '26', label: 'ein halbes Jahr' },
  { value: '52', label: 'ein Jahr' },
] as const;

export default function Auslastung() {
  const [wochen, setWochen] = useState<string>('13');
  const [poolId, setPoolId] = useState<string>('');
  const zeitraum = { wochen, ...(poolId ? { poolId } : {}) };
  const auslastung = useLoad(getAuslastung, zeitraum, { keepLast: true });
  const pools = auslastung.data?.pools ?? [];
  return (
    <Page
      title="Auslastung"
      sub="Zahlen nach Bereich und Anliegen, nie nach Person. Gruppen mit weniger als fünf Besuchen stehen nicht da."
      actions={
        <a className={buttonClass('secondary')} href={urlOf(exportAuslastung, zeitraum)} download>
          <Icon name="herunterladen" />
          <span>Als Tabelle (CSV)</span>
        </a>
      }
    >
      <div className="termine-filter no-print">
        <SelectField
          label="Zeitraum"
          name="zeitraum"
          value={wochen}
          onChange={(value) => setWochen(value || '13')}
          options={ZEITRAEUME}
        />
        <SelectField
          label="Bereich"
          name="bereich"
          value={poolId}
          empty="alle Bereiche"
          onChange={setPoolId}
          options={pools.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Loaded of={auslastung} words="Die Kennzahlen werden geladen">
        {(data) => <Alles of={data} wochen={wochen} />}
      </Loaded>
    </Page>
  );
}

function Alles({ of, wochen }: { of: Zahlen; wochen: string }) {
  return (
    <div className="termine-auslastung">
      {of.gemessenBis === null ? (
        <EmptyState icon="system" title="Noch nichts gemessen">
          Jede Nacht kommt der vergangene Tag dazu. Was unten steht, ist der Stand von heute.
        </EmptyState>
      ) : (
        <>
          <p className="u-muted">
            {formatDay(of.von)} bis {formatDay(of.bis)}, gemessen bis {formatDay(of.gemessenBis)}
          </p>
          <Uebersicht of={of} />
        </>
      )}
      <Vorschlaege of={of} />
      <Vorlauf of={of.vorlauf} />
      <Wartezeiten of={of} />
      <Dauern of={of.dauern} />
      <Ausfaelle of={of} wochen={wochen} />
      <Nutzung of={of} />
    </div>
  );
}

/** What the figures propose; somebody decides in the catalogue or in the plan of places. */
function Vorschlaege({ of: { dauern, ueberbuchung } }: { of: Zahlen }) {
  const saetze = [
    ...dauern.flatMap(({ satz, vorschlag }) => (satz ? [`${satz} Vorschlag: ${vorschlag} Minuten.`] : [])),
    ...ueberbuchung.filter(({ minutenJeTag }) => minutenJeTag > 0).map(({ satz }) => satz),
  ];
  if (saetze.length === 0) return null;
  return (
    <Note title={saetze.length === 1 ? 'Ein Vorschlag' : `${saetze.length} Vorschläge`}>
      <ul className="termine-vorschlaege">
        {saetze.map((satz) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
      <p>
        Von allein ändert sich nichts. Unten übernehmen Sie eine Dauer in einen Entwurf oder schalten eine Überbuchung
        ein.
      </p>
    </Note>
  );
}
