/** What somebody has to look at before the visit: unknown persons, papers, patterns; and the limits of booking. */
import { useLoad } from '#ui/data.ts';
import { Page } from '#ui/Page.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { pruefungSearch } from '../../../screens/routes.ts';
import { countTerminpruefungen } from '../../aufsicht.api.ts';
import { Angabenliste } from './Angabenliste.tsx';
import { Auffaelliges } from './Auffaelliges.tsx';
import { Grenzen } from './Grenzen.tsx';
import { Unterlagenliste } from './Unterlagenliste.tsx';
import './pruefung.css';

const TEILE = [
  ['angaben', 'Personen'],
  ['unterlagen', 'Unterlagen'],
  ['auffaelliges', 'Auffälliges'],
  ['grenzen', 'Grenzen'],
] as const;

export default function PruefungSeite() {
  const { teil: gewaehlt, wahl } = useScreenSearch(pruefungSearch);
  const teil = gewaehlt ?? 'angaben';
  const zahl = useLoad(countTerminpruefungen, {}, { every: 60_000 }).data;
  const countOf = (key: string) => (key === 'angaben' || key === 'unterlagen' ? zahl?.[key] : undefined);
  return (
    <Page
      title="Terminprüfung"
      sub="Wer hier vor dem Besuch hinsieht, erspart Menschen einen Weg umsonst."
      flush={teil !== 'grenzen'}
      tabs={
        <TabLinks
          label="Ansicht"
          tabs={TEILE.map(([key, label]) => {
            const anzahl = countOf(key);
            return {
              ...{ to: '/terminpruefung', search: key === 'angaben' ? {} : { teil: key }, label, active: teil === key },
              ...(anzahl === undefined ? {} : { count: anzahl }),
            };
          })}
        />
      }
    >
      {teil === 'angaben' && <Angabenliste wahl={wahl} />}
      {teil === 'unterlagen' && <Unterlagenliste wahl={wahl} />}
      {teil === 'auffaelliges' && <Auffaelliges wahl={wahl} />}
      {teil === 'grenzen' && <Grenzen />}
    </Page>
  );
}
