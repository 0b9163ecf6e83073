/** All pages that a scanner perhaps delivered twice and nobody has decided about. */
import { useLoad } from '#ui/data.ts';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { listDoppelverdacht } from '../doppelt.api.ts';
import { DoppeltPaar } from './DoppeltPaar.tsx';
import '../../screens/akten.css';

export default function DoppeltSeite() {
  const may = useMay();
  const query = useLoad(listDoppelverdacht, {});
  useLive(may('akten.eingang') ? 'eingang' : undefined, [listDoppelverdacht]);
  return (
    <Page
      title="Vielleicht doppelt gescannt"
      sub="Seiten, die gleich aussehen und dieselben Wörter tragen. Keine wird von selbst entfernt."
      crumbs={[{ label: 'Eingang', to: '/eingang' }]}
    >
      <Loaded of={query} words="Die Seiten werden geladen">
        {({ eintraege }) =>
          eintraege.length === 0 ? (
            <EmptyState icon="erledigt" title="Keine Seite sieht doppelt aus">
              Liefert ein Scanner ein Blatt zweimal, erscheinen beide Seiten hier nebeneinander.
            </EmptyState>
          ) : (
            eintraege.map((paar) => <DoppeltPaar key={paar.id} paar={paar} />)
          )
        }
      </Loaded>
    </Page>
  );
}
