/** What ends soon, titles that continue by law, and the take-over from the old Fachverfahren. */
import { Page } from '#ui/Page.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { Hinweisbriefe } from '../../hinweis/screens/Hinweisbriefe.tsx';
import { AblaufListe } from './AblaufListe.tsx';
import { Fortgeltung } from './Fortgeltung.tsx';
import { Hinweise } from './Hinweise.tsx';
import { titelSearch } from './routes.ts';
import { Uebernahme } from './Uebernahme.tsx';

export default function TitelSeite() {
  const may = useMay();
  const { ansicht = 'titel', tage = 90 } = useScreenSearch(titelSearch);
  const tabs = [
    { key: 'titel', label: 'Titel' },
    { key: 'papiere', label: 'Pässe und Bescheinigungen' },
    { key: 'hinweise', label: 'Hinweise' },
    ...(may('vorgaenge.sammeln')
      ? [
          { key: 'fortgeltung', label: 'Kraft Gesetzes fort' },
          { key: 'hinweisbriefe', label: 'Hinweisbriefe' },
        ]
      : []),
    ...(may('vorgaenge.uebernahme') ? [{ key: 'uebernahme', label: 'Altes Fachverfahren' }] : []),
  ];
  return (
    <Page
      title="Titel und Fristen"
      sub="Was bald endet, steht oben. Wer erinnert wurde, sehen Sie in der letzten Spalte."
      tabs={
        <TabLinks
          label="Titel"
          tabs={tabs.map(({ key, label }) => ({
            to: '/titel',
            search: { ansicht: key },
            label,
            active: key === ansicht,
          }))}
        />
      }
    >
      {(ansicht === 'titel' || ansicht === 'papiere') && <AblaufListe was={ansicht} tage={tage} />}
      {ansicht === 'hinweise' && <Hinweise />}
      {ansicht === 'fortgeltung' && <Fortgeltung />}
      {ansicht === 'hinweisbriefe' && <Hinweisbriefe />}
      {ansicht === 'uebernahme' && <Uebernahme />}
    </Page>
  );
}
