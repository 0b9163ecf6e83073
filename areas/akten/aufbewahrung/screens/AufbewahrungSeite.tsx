/** What is due, what comes, which runs there are, and what the office has decided. */
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { aufbewahrungSearch } from '../../screens/routes.ts';
import { getAufbewahrungUeberblick, listFaellige } from '../aufbewahrung.api.ts';
import { listHerausnahmen } from '../herausnahme.api.ts';
import { getLoeschlauf, listLoeschlaeufe, listLoeschposten } from '../loeschlauf.api.ts';
import { Antraege } from './Antraege.tsx';
import { EntscheidungenAnsicht } from './EntscheidungenAnsicht.tsx';
import { FaelligAnsicht } from './FaelligAnsicht.tsx';
import { LaeufeAnsicht } from './LaeufeAnsicht.tsx';
import './aufbewahrung.css';

const ANSICHTEN = {
  fristen: 'Fristen',
  laeufe: 'Löschläufe',
  antraege: 'Anträge',
  entscheidungen: 'Entscheidungen',
} as const;
type Ansicht = keyof typeof ANSICHTEN;

export default function AufbewahrungSeite() {
  const { ansicht = 'fristen', stand = 'faellig' } = useScreenSearch(aufbewahrungSearch);
  useLive('aufbewahrung', [
    getAufbewahrungUeberblick,
    listFaellige,
    listLoeschlaeufe,
    getLoeschlauf,
    listLoeschposten,
    listHerausnahmen,
  ]);
  return (
    <Page
      title="Aufbewahrung"
      sub="Wie lange Akten bleiben, und was gelöscht werden muss. Gelöscht wird nur, was eine zweite Person freigegeben hat."
      tabs={
        <TabLinks
          label="Aufbewahrung"
          tabs={(Object.keys(ANSICHTEN) as Ansicht[]).map((key) => ({
            to: '/aufbewahrung',
            search: { ansicht: key },
            label: ANSICHTEN[key],
            active: key === ansicht,
          }))}
        />
      }
    >
      {ansicht === 'fristen' && <FaelligAnsicht stand={stand} />}
      {ansicht === 'laeufe' && <LaeufeAnsicht />}
      {ansicht === 'antraege' && <Antraege />}
      {ansicht === 'entscheidungen' && <EntscheidungenAnsicht />}
    </Page>
  );
}
