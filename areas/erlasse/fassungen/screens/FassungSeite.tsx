/** What one version changes: old and new text side by side, and what in the office it touches. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatDay, formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { getUnterschied } from '../fassungen.api.ts';
import type { Unterschied } from '../fassungen.schema.ts';
import { Betroffen } from './Betroffen.tsx';
import { GueltigAb } from './GueltigAb.tsx';
import { Normvergleich } from './Normvergleich.tsx';
import { aenderungWorte } from './worte.ts';
import './fassungen.css';

export default function FassungSeite() {
  const { fassungId } = useScreenParams<'fassungId'>();
  const unterschied = useLoad(getUnterschied, { id: fassungId });
  return (
    <Loaded of={unterschied} words="Der Unterschied wird geladen">
      {(one) => <Seite key={one.id} of={one} />}
    </Loaded>
  );
}

function Seite({ of: one }: { of: Unterschied }) {
  const may = useMay()('erlasse.pflegen');
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={`${one.kurz}, Fassung ab ${formatDay(one.gueltigAb)}`}
      crumbs={[{ label: 'Neue Fassungen', to: '/erlasse/fassungen' }]}
      sub={one.titel}
      actions={
        may &&
        !editing && (
          <Button icon="kalender" onClick={() => setEditing(true)}>
            Ersten Tag berichtigen
          </Button>
        )
      }
    >
      <div className="fassungen u-stack">
        {editing && <GueltigAb of={one} onDone={() => setEditing(false)} />}
        {one.warnungen.map(({ text, seit, kuenftig }) => (
          <Note
            key={text}
            kind="warning"
            title={seit ? `Seit ${formatDay(seit)} nicht mehr der ganze Text` : 'Nicht der ganze Text'}
          >
            {text}.{kuenftig.length > 0 && ` Weitere Teile gelten ab ${kuenftig.map(formatDay).join(' und ')}.`}
          </Note>
        ))}
        <Kopf of={one} />
        <Betroffen normen={one.normen} fremd={one.fremdGemerkt} />
        {one.normen.length > 5 && <Uebersicht normen={one.normen} />}
        {one.normen.map((norm, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: numbering may repeat; the list stands as it is
          <Normvergleich key={`${norm.bezeichnung} ${i}`} id={`norm-${i}`} norm={norm} />
        ))}
        {one.weitere > 0 && (
          <p className="u-muted">
            Und {count(one.weitere, 'weitere Norm', 'weitere Normen')}. So viele stehen nicht nebeneinander auf einer
            Seite.
          </p>
        )}
      </div>
    </Page>
  );
}

/** Where somebody looks for one norm among many. */
function Uebersicht({ normen }: { normen: Unterschied['normen'] }) {
  return (
    <nav className="normliste" aria-label="Geänderte Normen">
      {normen.map(({ bezeichnung }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: numbering may repeat; the list stands as it is
        <a key={i} href={`#norm-${i}`}>
          {bezeichnung}
        </a>
      ))}
    </nav>
  );
}

function Kopf({ of: one }: { of: Unterschied }) {
  return (
    <section className="card" aria-label="Diese Fassung">
      <Facts
        of={[
          ['Ändert', aenderungWorte(one)],
          ['Stand', one.stand || 'nicht genannt'],
          ['Belegt', belegt(one)],
          [
            'Erster Tag',
            one.vonHand &&
              `${formatDay(one.gueltigAb)}, berichtigt am ${formatMoment(one.vonHand.am)}: ${one.vonHand.grund}`,
          ],
          ['Quelle', one.quelle],
          ['Verglichen mit', one.vorher && <Nachbar fassung={one.vorher} />],
          ['Danach', one.nachher && <Nachbar fassung={one.nachher} />],
        ]}
      />
    </section>
  );
}

function Nachbar({ fassung: { id, gueltigAb } }: { fassung: { id: string; gueltigAb: string } }) {
  return (
    <Link to="/erlasse/fassungen/$fassungId" params={{ fassungId: id }}>
      Fassung ab {formatDay(gueltigAb)}
    </Link>
  );
}

function belegt({ belegtAb, belegtBis }: Unterschied): string {
  if (belegtAb === belegtBis) return `am ${formatDay(belegtAb)} im amtlichen Bestand`;
  return `vom ${formatDay(belegtAb)} bis ${formatDay(belegtBis)} im amtlichen Bestand`;
}
