/** Find a claim by its Kassenzeichen or the name, and go on to take the payment. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { formatAmount, formatDay } from '#ui/format.ts';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listKassenforderungen } from '../kasse.api.ts';
import { formatKassenzeichen } from '../kassenzeichen.rules.ts';
import { Stand } from './worte.tsx';
import './kasse.css';

type Nur = 'offen' | 'ueberzahlt' | 'alle';

export default function KasseSeite() {
  const [text, setText] = useState('');
  const [nur, setNur] = useState<Nur>('offen');
  const query = useLoad(listKassenforderungen, { text: text.trim(), nur });
  return (
    <Page
      title="Kasse"
      sub="Lassen Sie sich das Kassenzeichen geben oder suchen Sie nach dem Namen."
      flush
      foot={
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'öffnen'],
          ]}
        >
          Am längsten fällige zuerst, höchstens 100
        </ListFoot>
      }
    >
      <div className="kasse-suche">
        <TextField
          name="text"
          label="Kassenzeichen oder Name"
          value={text}
          onChange={setText}
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
        />
        <SelectField
          name="nur"
          label="Zeigen"
          options={[
            { value: 'offen', label: 'was offen ist' },
            { value: 'ueberzahlt', label: 'was zu viel bezahlt ist' },
            { value: 'alle', label: 'alles' },
          ]}
          value={nur}
          onChange={(value) => setNur(value === '' ? 'offen' : value)}
        />
      </div>
      <Loaded of={query} words="Forderungen werden gesucht">
        {({ forderungen }) =>
          forderungen.length === 0 ? (
            <div className="pane-inset">
              <EmptyState icon="geld" title={text.trim() === '' ? 'Nichts offen' : 'Nichts gefunden'}>
                {text.trim() === ''
                  ? 'Sobald die Sachbearbeitung eine Gebühr festsetzt, steht sie hier.'
                  : 'Prüfen Sie jede Ziffer, oder zeigen Sie alles statt nur Offenes.'}
              </EmptyState>
            </div>
          ) : (
            <DataTable
              caption="Forderungen"
              rows={forderungen}
              rowKey={({ id }) => id}
              link={({ id }) => ({ to: '/kasse/$id', params: { id } })}
              columns={[
                { head: 'Wer zahlt', cell: ({ zahler }) => zahler },
                { head: 'Kassenzeichen', nowrap: true, cell: (row) => formatKassenzeichen(row.kassenzeichen) },
                { head: 'Fällig', nowrap: true, cell: ({ faelligAm }) => formatDay(faelligAm) },
                {
                  head: 'Stand',
                  nowrap: true,
                  cell: ({ stand, faelligAm }) => <Stand of={stand} faelligAm={faelligAm} />,
                },
                { head: 'Offen', number: true, nowrap: true, cell: ({ offenCent }) => formatAmount(offenCent) },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
