/** Which functions with AI there are, who released them, and how to stop them. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { getAufsicht, switchFunktion } from '../aufsicht.api.ts';
import type { aufsichtSchema } from '../aufsicht.schema.ts';
import { Funktionskarte } from './Funktionskarte.tsx';
import { Vorfaelle } from './Vorfaelle.tsx';

type Stand = ReturnType<(typeof aufsichtSchema)['parse']>;

export default function Aufsicht() {
  const aufsicht = useLoad(getAufsicht, {}, { every: 15_000 });
  return (
    <Page title="KI-Funktionen" sub={aufsicht.data && `Modell: ${aufsicht.data.modell ?? 'keines eingerichtet'}`}>
      <Loaded of={aufsicht} words="Das Verzeichnis wird geladen">
        {(data) => (
          <div className="u-stack">
            <Hauptschalter of={data} />
            <Zahlen of={data} />
            {data.funktionen.map((funktion) => (
              <Funktionskarte key={funktion.schluessel} of={funktion} />
            ))}
            <Vorfaelle of={data.vorfaelle} />
            <p>
              <Link to="/assistent/protokoll">Protokoll der Antworten ansehen</Link>
            </p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Hauptschalter({ of: { alles } }: { of: Stand }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Note
        kind={alles.an ? 'plain' : 'warning'}
        title={alles.an ? 'KI-Funktionen sind nach diesem Verzeichnis an' : 'Alle KI-Funktionen sind ausgeschaltet'}
        actions={
          <Button kind={alles.an ? 'danger' : 'secondary'} onClick={() => setAsking(true)}>
            {alles.an ? 'Alle ausschalten' : 'Wieder einschalten'}
          </Button>
        }
      >
        {alles.an
          ? 'Der Schalter wirkt sofort an allen Plätzen. Suche, Akten und Vorgänge arbeiten ohne KI weiter.'
          : `Ausgeschaltet${alles.seit ? ` am ${formatMoment(alles.seit)}` : ''}. Was vorher an war, ist nach dem Einschalten wieder an.`}
      </Note>
      {asking && (
        <ConfirmAct
          title={alles.an ? 'Alle KI-Funktionen ausschalten?' : 'KI-Funktionen wieder einschalten?'}
          action={alles.an ? 'Alle ausschalten' : 'Einschalten'}
          danger={alles.an}
          contract={switchFunktion}
          input={{ schluessel: 'alles', an: !alles.an, version: alles.version }}
          changes={[getAufsicht]}
          says={alles.an ? 'Alle KI-Funktionen sind aus' : 'Die KI-Funktionen sind wieder an'}
          onClose={() => setAsking(false)}
        >
          <p>Das gilt sofort für alle im Amt und steht im Protokoll.</p>
        </ConfirmAct>
      )}
    </>
  );
}

function Zahlen({ of: { kennzahlen: k } }: { of: Stand }) {
  const share = k.saetze === 0 ? '' : ` (${Math.round((100 * k.gestrichen) / k.saetze)} %)`;
  return (
    <section className="card u-stack-tight">
      <h2>Letzte 30 Tage</h2>
      <Facts
        of={[
          ['Antworten', `${k.laeufe}`],
          ['Sätze geprüft', `${k.saetze}`],
          ['Davon gestrichen', `${k.gestrichen}${share}`],
          ['Kein Beleg', `${k.abgelehnt}`],
          ['Suche oder KI ausgefallen', `${k.ausgefallen}`],
          ['Schritte an Vorgängen', `${k.schritte}`],
          ['Vorschläge', `${k.vorschlaegeUebernommen} übernommen, ${k.vorschlaegeVerworfen} verworfen`],
          ['Entwürfe übernommen', `${k.entwuerfeUebernommen}`],
          ['Rückmeldungen', `${k.hilfreich} hilfreich, ${k.falscheNorm} falsche Norm, ${k.falsch} falsch`],
        ]}
      />
    </section>
  );
}
