/** Notices: what the next night tells whom by which way, and the log of what went out. */
import { useState } from 'react';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatDayShort, formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { listAblaufhinweise, previewAblaufhinweise } from '../ablauf.api.ts';
import type { GeplanteZeile } from '../ablauf.schema.ts';
import { grundWorte, SPRACHE_WORTE, WEG_WORTE } from './worte.ts';

type Weg = GeplanteZeile['weg'];

const PERSON = {
  head: 'Person',
  cell: ({ person, aktenzeichen }: GeplanteZeile) => (
    <>
      {person} <span className="u-muted u-nowrap">{aktenzeichen}</span>
    </>
  ),
};
const WAS = { head: 'Was', cell: ({ name, norm }: GeplanteZeile) => [name, norm].filter(Boolean).join(' · ') };
const ENDET = { head: 'Endet', nowrap: true, cell: ({ endet }: GeplanteZeile) => formatDayShort(endet) };
const SPRACHE = { head: 'Sprache', cell: ({ sprache }: GeplanteZeile) => SPRACHE_WORTE[sprache] ?? sprache };
const link = ({ personId }: GeplanteZeile) => ({ to: '/personen/$personId', params: { personId } });

export function Hinweise() {
  return (
    <div className="u-stack">
      <Vorschau />
      <Buch />
    </div>
  );
}

function Vorschau() {
  const query = useLoad(previewAblaufhinweise, {});
  return (
    <section aria-labelledby="hinweise-vorschau" className="u-stack">
      <h2 id="hinweise-vorschau">Nächste Nacht</h2>
      <p className="u-muted">
        Probelauf: So würde jetzt erinnert, 90, 60 und 30 Tage vor dem Ende eines Titels, sechs Monate vor dem eines
        Passes, 14 Tage vor dem einer Bescheinigung. Noch ist nichts verschickt.
      </p>
      <Loaded of={query} words="Der Probelauf wird gerechnet">
        {({ zahlen, zeilen }) =>
          zeilen.length === 0 ? (
            <EmptyState icon="erledigt" title="Niemand ist zu erinnern">
              Alle, deren Titel oder Papier bald endet, haben ihren Hinweis schon.
            </EmptyState>
          ) : (
            <>
              <p>
                {count(zahlen.portal ?? 0, 'Nachricht im Portal', 'Nachrichten im Portal')} ·{' '}
                {count(zahlen.mail ?? 0, 'E-Mail', 'E-Mails')} · {count(zahlen.brief ?? 0, 'Brief', 'Briefe')} ·{' '}
                {zahlen.keiner ?? 0} ohne Hinweis
              </p>
              <DataTable
                caption="Hinweise der nächsten Nacht"
                rows={zeilen}
                rowKey={({ id, stufe }) => `${id}${stufe}`}
                link={link}
                columns={[
                  PERSON,
                  WAS,
                  ENDET,
                  { head: 'Weg', cell: ({ weg, grund }) => (weg === 'keiner' ? grund : WEG_WORTE[weg]) },
                  SPRACHE,
                ]}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

const WEGE = (Object.keys(WEG_WORTE) as Weg[]).map((value) => ({ value, label: WEG_WORTE[value] }));

function Buch() {
  const [weg, setWeg] = useState<Weg | ''>('');
  const query = usePages(listAblaufhinweise, weg === '' ? {} : { weg });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  const briefe = query.pages[0]?.briefe ?? 0;
  return (
    <section aria-labelledby="hinweise-buch" className="u-stack">
      <h2 id="hinweise-buch">Was verschickt wurde</h2>
      {briefe > 0 && (
        <Note kind="info" title={`${count(briefe, 'Brief wartet', 'Briefe warten')} auf den Druck`}>
          Gedruckt wird bei den Schreiben.
        </Note>
      )}
      <SelectField name="weg" label="Weg" empty="alle Wege" options={WEGE} value={weg} onChange={setWeg} />
      <PagedList
        of={query}
        count={rows.length}
        loading="Hinweise werden geladen"
        more="Ältere laden"
        empty={
          <EmptyState icon="post" title="Noch kein Hinweis">
            Jede Nacht wird nachgesehen, was bald endet. Jeder Schritt geht einmal hinaus und steht dann hier.
          </EmptyState>
        }
      >
        <DataTable
          caption="Verschickte Hinweise"
          rows={rows}
          rowKey={({ id }) => id}
          link={link}
          columns={[
            { head: 'Am', nowrap: true, cell: ({ am }) => formatMomentShort(am) },
            PERSON,
            WAS,
            ENDET,
            {
              head: 'Weg',
              cell: ({ weg: by, grund, gedrucktAm }) =>
                by === 'keiner' ? grundWorte(grund) : `${WEG_WORTE[by]}${gedrucktAm ? ', gedruckt' : ''}`,
            },
            SPRACHE,
          ]}
        />
      </PagedList>
    </section>
  );
}
