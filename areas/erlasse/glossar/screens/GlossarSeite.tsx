/** The Glossar: what the office says, what came with Bleibe, what waits for its release, and what searches did not find. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listFehlsuchen, listGlossarEntwuerfe } from '../glossar.api.ts';
import { Eintragsliste } from './Eintragsliste.tsx';
import { Entwuerfe } from './Entwuerfe.tsx';
import { glossarSearch, type SICHTEN } from './routes.ts';
import { Vorschlaege } from './Vorschlaege.tsx';
import './glossar.css';

type Sicht = (typeof SICHTEN)[number];

export default function GlossarSeite() {
  const edits = useMay()('erlasse.pflegen');
  const { sicht: asked = 'mitgeliefert' } = useScreenSearch(glossarSearch);
  const sicht: Sicht = edits || asked === 'amt' ? asked : 'mitgeliefert';
  const [suche, setSuche] = useState('');
  const entwuerfe = useLoad(listGlossarEntwuerfe, {}, { enabled: edits });
  const fehlsuchen = useLoad(listFehlsuchen, {}, { enabled: edits });
  const tabs: readonly { key: Sicht; label: string; count?: number | undefined }[] = [
    { key: 'mitgeliefert', label: 'Mitgeliefert' },
    { key: 'amt', label: 'Unser Amt' },
    ...(edits
      ? ([
          { key: 'entwuerfe', label: 'Warten auf Freigabe', count: entwuerfe.data?.entwuerfe.length },
          { key: 'vorschlaege', label: 'Vorschläge aus Suchen', count: fehlsuchen.data?.anzahl },
        ] as const)
      : []),
  ];
  return (
    <Page
      title="Glossar"
      sub="So sagen es Menschen, und so steht es im Gesetz. Die Suche kennt beides und findet mit dem einen das andere."
      actions={
        edits && (
          <ButtonLink kind="primary" icon="plus" to="/erlasse/glossar/eintrag">
            Eintrag anlegen
          </ButtonLink>
        )
      }
      tabs={
        <TabLinks
          label="Teile des Glossars"
          tabs={tabs.map(({ key, label, count }) => ({
            label,
            active: key === sicht,
            to: '/erlasse/glossar',
            search: { sicht: key },
            ...(count ? { count } : {}),
          }))}
        />
      }
    >
      {sicht === 'entwuerfe' ? (
        <Entwuerfe of={entwuerfe} />
      ) : sicht === 'vorschlaege' ? (
        <Vorschlaege of={fehlsuchen} />
      ) : (
        <div className="u-stack">
          <TextField
            label="Suchen"
            type="search"
            hint="Ein Ausdruck, ein Wort des Gesetzes oder eine Stelle wie „§ 81 AufenthG“"
            name="suche"
            value={suche}
            error={undefined}
            onChange={setSuche}
          />
          <Eintragsliste key={sicht} quelle={sicht} suche={suche} />
        </div>
      )}
    </Page>
  );
}
