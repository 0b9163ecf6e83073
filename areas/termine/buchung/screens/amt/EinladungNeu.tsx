/** Inviting somebody: what for, who, until when. The link comes after that, to copy, print or send. */
import { useState } from 'react';
import { getPerson } from '#areas/akten/person.api.ts';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { useLoad } from '#ui/data.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { listAnliegenkatalog } from '../../../anliegen/anliegen.api.ts';
import { einladungNeuSearch } from '../../../screens/routes.ts';
import { EinladungForm } from './EinladungForm.tsx';
import '../../../kalender/screens/kalender.css';

export type Bekannt = Pick<OutputOf<typeof getPerson>, 'id' | 'familienname' | 'vornamen' | 'akten'>;

export default function EinladungNeu() {
  const search = useScreenSearch(einladungNeuSearch);
  const go = useGo();
  const verfahren = useLoad(getVerfahren, { id: search.verfahren ?? '' }, { enabled: search.verfahren !== undefined });
  /** Null: somebody else than who the address names. */
  const [gewaehlt, setGewaehlt] = useState<string | null>();
  const personId = gewaehlt === null ? undefined : (gewaehlt ?? search.person ?? verfahren.data?.person.id);
  const person = useLoad(getPerson, { id: personId ?? '' }, { enabled: personId !== undefined });
  const katalog = useLoad(listAnliegenkatalog, {});
  const wartet = search.verfahren !== undefined && verfahren.isPending;
  return (
    <Page
      title="Zum Termin einladen"
      sub="Die Person wählt die Zeit selbst, aus dem Anteil für Einladungen."
      crumbs={[
        { to: '/kalender', label: 'Termine' },
        { to: '/kalender/einladungen', label: 'Einladungen' },
      ]}
    >
      {wartet ? (
        <p>Der Vorgang wird geladen …</p>
      ) : (
        <Loaded of={katalog} words="Die Anliegen werden geladen">
          {({ anliegen }) => (
            <EinladungForm
              katalog={anliegen.filter(({ aktiv, zugang }) => aktiv && zugang !== 'spontan')}
              bekannt={personId === undefined ? undefined : person.data}
              wartet={personId !== undefined && person.isPending}
              verfahrenId={search.verfahren}
              akteId={search.akte}
              onPerson={(id) => setGewaehlt(id ?? null)}
              onDone={({ id, gesendet }) => {
                toast(gesendet ? 'Eingeladen, der Link ist auf dem Weg' : 'Eingeladen. Geben Sie der Person den Link');
                go({ to: '/kalender/einladungen', search: { wahl: id } });
              }}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}
