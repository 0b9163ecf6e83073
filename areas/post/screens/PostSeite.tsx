/** The list of the Poststelle: what is to be sent, what is being printed, what still lacks its proof, and what came back. */
import { useLoad } from '#ui/data.ts';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { listDrucklaeufe } from '../drucklauf/drucklauf.api.ts';
import type { Postliste } from '../post.schema.ts';
import { listSendungen } from '../sendung.api.ts';
import { Drucklaeufe } from './Drucklaeufe.tsx';
import { postSearch } from './routes.ts';
import { SendungenListe } from './SendungenListe.tsx';
import './post.css';

type Ansicht = Postliste | 'druck';

const LISTEN: readonly { liste: Ansicht; name: string; leer: string }[] = [
  { liste: 'bereit', name: 'Zu versenden', leer: 'Nichts ist zu versenden' },
  { liste: 'druck', name: 'Druckläufe', leer: '' },
  { liste: 'nachweis', name: 'Nachweis fehlt', leer: 'Alle Nachweise sind da' },
  { liste: 'zurueck', name: 'Zurückgekommen', leer: 'Nichts ist zurückgekommen' },
  { liste: 'erledigt', name: 'Erledigt', leer: 'Noch nichts ist erledigt' },
];

const counted = (liste: Ansicht): liste is 'bereit' | 'nachweis' | 'zurueck' =>
  liste !== 'druck' && liste !== 'erledigt';

export default function PostSeite() {
  const sends = useMay()('post.versenden');
  const { liste: asked = 'bereit' } = useScreenSearch(postSearch);
  const liste: Ansicht = asked === 'druck' && !sends ? 'bereit' : asked;
  const sendungen = useLoad(
    listSendungen,
    { liste: liste === 'druck' ? 'bereit' : liste, anzahl: 200 },
    { keepLast: true },
  );
  useLive('post', [listSendungen, listDrucklaeufe]);
  const anzahl = sendungen.data?.anzahl;
  const found = LISTEN.find((one) => one.liste === liste);
  return (
    <Page
      title="Post"
      sub="Was das Haus verlässt, ist gesiegelt und liegt schon in der Akte."
      tabs={
        <TabLinks
          label="Listen"
          tabs={LISTEN.filter(({ liste: value }) => value !== 'druck' || sends).map(({ liste: value, name }) => ({
            label: name,
            active: value === liste,
            to: '/post',
            search: { liste: value },
            ...(anzahl && counted(value) && anzahl[value] > 0 ? { count: anzahl[value] } : {}),
          }))}
        />
      }
    >
      {liste === 'druck' ? (
        <Drucklaeufe />
      ) : (
        <Loaded of={sendungen} words="Die Post wird geladen">
          {(data) =>
            data.sendungen.length === 0 ? (
              <EmptyState icon="post" title={found?.leer ?? ''}>
                Freigegebene Schreiben erscheinen hier von selbst.
              </EmptyState>
            ) : (
              <SendungenListe key={liste} liste={liste} sendungen={data.sendungen} />
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
