/** Law as data, in one list with its parts: what holds today, who may change it, what has to be looked at again. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { Page } from '#ui/Page.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { Rechtswerte } from '../../rechtswert/screens/Rechtswerte.tsx';
import { getRechtsstand } from '../regelwerk.api.ts';
import { Austausch } from './Austausch.tsx';
import { Codelisten } from './Codelisten.tsx';
import { Rechtsstand } from './Rechtsstand.tsx';
import { Regelliste } from './Regelliste.tsx';
import { regelwerkSearch, type TEILE } from './routes.ts';
import './regelwerk.css';

type Teil = (typeof TEILE)[number];

const LABEL: Readonly<Record<Teil, string>> = {
  unterlagen: 'Unterlagen',
  gebuehr: 'Gebühren',
  verfahrensart: 'Verfahren',
  stellen: 'Andere Behörden',
  werte: 'Schwellen und Fristen',
  codelisten: 'Schlüsseltabellen',
  stand: 'Stand des Rechts',
};

const SUB: Readonly<Record<Teil, string>> = {
  unterlagen: 'Was zu einem Antrag gehört. Die Liste gilt im Portal, am Schalter und für Termine ab ihrem Tag.',
  gebuehr: 'Was eine Leistung kostet. Eine Änderung gilt nur für Forderungen mit einem späteren Stichtag.',
  verfahrensart: 'Wie Verfahren heißen, wie lange sie üblicherweise dauern und wo immer vier Augen entscheiden.',
  stellen: 'Wohin das Portal schickt, wer anderswo wohnt. Was hier nicht steht, sagt es als unbekannt.',
  werte: 'Schwellen und Fristen, mit denen Bleibe rechnet.',
  codelisten: 'Tabellen der Standards. Sie ändern sich mit dem Standard und sind hier nur zu lesen.',
  stand: 'Bis wann das hinterlegte Recht geprüft ist, und was sich seither geändert hat.',
};

export default function RegelwerkSeite() {
  const search = useScreenSearch(regelwerkSearch);
  const keeps = useMay()('vorgaenge.recht');
  const teil = search.teil ?? 'unterlagen';
  const stand = useLoad(getRechtsstand, {}, { enabled: keeps });
  const [sharing, setSharing] = useState(false);
  const warnungen = stand.data?.zeilen.filter(({ stufe }) => stufe === 'endet' || stufe === 'bald').length ?? 0;
  const tab = (key: Teil, count?: number) => ({
    label: LABEL[key],
    ...(count ? { count } : {}),
    active: key === teil,
    to: '/verwaltung/regelwerk',
    search: { teil: key === 'unterlagen' ? undefined : key },
  });
  return (
    <Page
      title="Regelwerk"
      sub={`${SUB[teil]}${['codelisten', 'stand'].includes(teil) ? '' : ' Eine Person entwirft, eine zweite gibt frei.'}`}
      actions={
        keeps && (
          <Button icon="herunterladen" onClick={() => setSharing(true)}>
            Mit einem anderen Amt teilen
          </Button>
        )
      }
      tabs={
        <TabLinks
          label="Teile des Regelwerks"
          tabs={[
            tab('unterlagen'),
            tab('gebuehr'),
            tab('verfahrensart'),
            tab('stellen'),
            tab('werte'),
            ...(keeps ? [tab('codelisten'), tab('stand', warnungen)] : []),
          ]}
        />
      }
    >
      {(teil === 'unterlagen' || teil === 'gebuehr' || teil === 'verfahrensart' || teil === 'stellen') && (
        <Regelliste key={teil} abschnitt={teil} keeps={keeps} />
      )}
      {teil === 'werte' && <Rechtswerte />}
      {teil === 'codelisten' && <Codelisten />}
      {teil === 'stand' && <Rechtsstand query={stand} />}
      {sharing && <Austausch onClose={() => setSharing(false)} />}
    </Page>
  );
}
