/** Everything that can be read: by name, by kind, or straight to a place ("25b IV"). */
import { useDeferredValue, useState } from 'react';
import { useLoad, usePages } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import type { Sammlungsart } from '../../bestand/werk.schema.ts';
import { findAktenzeichen } from '../../fundstelle/aktenzeichen.rules.ts';
import { findFundstellen } from '../../fundstelle/fundstelle.rules.ts';
import { listWerke, resolveStellen } from '../lesen.api.ts';
import { listeSearch } from './routes.ts';
import { targetOf } from './StelleSeite.tsx';
import { ART_WORTE } from './worte.ts';
import './lesen.css';

export default function WerkListe() {
  const { art } = useScreenSearch(listeSearch);
  const [suche, setSuche] = useState('');
  const words = useDeferredValue(suche.trim());
  const go = useGo();
  const pages = usePages(listWerke, { ...(words && { suche: words }), ...(art && { art }) });
  const werke = pages.pages.flatMap((page) => page.werke);
  return (
    <Page
      title="Nachschlagen"
      sub="Gesetze, Erlasse und Hausregeln lesen, am Stichtag, den Sie brauchen."
      actions={
        <ButtonLink to="/erlasse/abos" icon="stern">
          Abonnements
        </ButtonLink>
      }
      flush
    >
      <div className="erl-filter">
        <TextField
          name="suche"
          label="Name oder Fundstelle"
          hint="etwa „Beschäftigungsverordnung“, „25b IV“ oder ein Aktenzeichen"
          type="search"
          autoComplete="off"
          maxLength={200}
          value={suche}
          onChange={setSuche}
        />
        <SelectField<Sammlungsart | ''>
          name="art"
          label="Art"
          value={art ?? ''}
          onChange={(value) => go({ to: '/erlasse/werke', search: value ? { art: value } : {}, replace: true })}
          options={[
            { value: '', label: 'alle' },
            ...Object.entries(ART_WORTE).map(([value, { many }]) => ({ value: value as Sammlungsart, label: many })),
          ]}
        />
      </div>
      <Fundstellen words={words} />
      <PagedList
        of={pages}
        count={werke.length}
        loading="Die Werke werden geladen"
        more="Weitere laden"
        empty={
          <EmptyState icon="paragraf" title={words ? 'Nichts mit diesem Namen' : 'Noch nichts eingelesen'}>
            {words
              ? 'Prüfen Sie die Schreibweise, oder suchen Sie mit einem Teil des Namens.'
              : 'Hier stehen Gesetze und Erlasse, sobald sie eingelesen sind.'}
          </EmptyState>
        }
      >
        <DataTable
          caption="Gesetze, Erlasse und Hausregeln"
          rows={werke}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/erlasse/werke/$werkId', params: { werkId: id } })}
          columns={[
            { head: 'Name', cell: ({ kurz }) => kurz },
            { head: 'Titel', cell: ({ titel }) => titel },
            { head: 'Art', cell: (row) => ART_WORTE[row.art].one, nowrap: true },
            {
              head: 'Gilt',
              nowrap: true,
              cell: ({ art: kind, gueltigAb, gueltigBis, neuesteAb }) => {
                if (kind === 'recht') return neuesteAb ? `Stand ${formatDayShort(neuesteAb)}` : '';
                const ab = gueltigAb ?? neuesteAb;
                return [ab && `ab ${formatDayShort(ab)}`, gueltigBis && `bis ${formatDayShort(gueltigBis)}`]
                  .filter(Boolean)
                  .join(' ');
              },
            },
          ]}
        />
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'öffnen'],
          ]}
        >
          Gesetze nach Namen, Erlasse mit dem jüngsten zuerst
        </ListFoot>
      </PagedList>
    </Page>
  );
}

/** What was typed is a place: the way to it stands first. */
function Fundstellen({ words }: { words: string }) {
  const isPlace = words.length < 200 && (findFundstellen(words).length > 0 || findAktenzeichen(words).length > 0);
  const { data } = useLoad(resolveStellen, { zitat: words || '-' }, { enabled: isPlace });
  if (!isPlace || !data || data.stellen.length === 0) return null;
  return (
    <ul className="erl-stellen erl-stellen-rand" aria-label="Fundstellen">
      {data.stellen.map((stelle) => (
        <li key={`${stelle.werkId} ${stelle.kennung} ${stelle.absatz}`}>
          <Link {...targetOf(stelle)}>{stelle.zitat}</Link> <span>{stelle.ueberschrift}</span>
        </li>
      ))}
    </ul>
  );
}
