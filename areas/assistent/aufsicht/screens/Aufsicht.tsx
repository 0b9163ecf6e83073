/** Which functions with AI there are, who released them, and how to stop them. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatMoment } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { getAufsicht, switchFunktion } from '../aufsicht.api.ts';
import type { aufsichtSchema } from '../aufsicht.schema.ts';
import { Funktionskarte } from './Funktionskarte.tsx';
import { Vorfaelle } from './Vorfaelle.tsx';
import './aufsicht.css';

type Stand = ReturnType<(typeof aufsichtSchema)['parse']>;

export default function Aufsicht() {
  const aufsicht = useLoad(getAufsicht, {}, { every: 15_000 });
  return (
    <Page
      title="KI-Funktionen"
      sub={aufsicht.data && modelWords(aufsicht.data.modell)}
      actions={
        <ButtonLink to="/assistent/protokoll" icon="protokoll">
          Protokoll der Antworten
        </ButtonLink>
      }
    >
      <Loaded of={aufsicht} words="Das Verzeichnis wird geladen">
        {(data) => (
          <div className="ki-aufsicht">
            <Hauptschalter of={data} />
            <Gruppe
              of={data}
              hoch={false}
              title="Ohne Freigabe erlaubt"
              words="Sie zeigen Quellen oder geben Hinweise und bewerten keine Person."
            />
            <Gruppe
              of={data}
              hoch
              title="Nur mit Freigabe"
              words="Hochrisiko nach der KI-Verordnung. Leitung und Datenschutz geben frei, zwei verschiedene Personen; bis dahin ist die Funktion aus."
            />
            <Zahlen of={data} />
            <Vorfaelle of={data.vorfaelle} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function modelWords(modell: string | null): string {
  return modell === null
    ? 'Kein KI-Server eingerichtet. Antworten bestehen aus dem Wortlaut der Quellen.'
    : `Eingerichtetes Modell: ${modell}`;
}

interface GruppeProps {
  readonly of: Stand;
  readonly hoch: boolean;
  readonly title: string;
  readonly words: string;
}

function Gruppe({ of, hoch, title, words }: GruppeProps) {
  return (
    <section className="u-stack-tight">
      <h2>{title}</h2>
      <p className="u-muted u-measure">{words}</p>
      {of.funktionen
        .filter(({ klasse }) => (klasse === 'hochrisiko') === hoch)
        .map((funktion) => (
          <Funktionskarte key={funktion.schluessel} of={funktion} />
        ))}
    </section>
  );
}

function Hauptschalter({ of: { alles, funktionen } }: { of: Stand }) {
  const [asking, setAsking] = useState(false);
  const on = funktionen.filter(({ an }) => an).length;
  return (
    <>
      <Note
        kind={alles.an ? 'plain' : 'warning'}
        title={
          alles.an
            ? `${on} von ${count(funktionen.length, 'Funktion', 'Funktionen')} sind an`
            : 'Alle KI-Funktionen sind ausgeschaltet'
        }
        actions={
          <Button kind={alles.an ? 'danger' : 'secondary'} onClick={() => setAsking(true)}>
            {alles.an ? 'Alle ausschalten' : 'Wieder einschalten'}
          </Button>
        }
      >
        {alles.an
          ? '„Alle ausschalten“ wirkt sofort an allen Plätzen. Suche, Akten und Vorgänge arbeiten ohne KI weiter.'
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
    <section className="u-stack-tight">
      <h2>Was sie in den letzten 30 Tagen getan haben</h2>
      <p className="u-muted u-measure">Summen über das ganze Amt. Einzelne Personen werden nicht gezählt.</p>
      <Facts
        of={[
          ['Antworten', `${k.laeufe}`],
          ['davon ohne Beleg', `${k.abgelehnt}`],
          ['davon ausgefallen', `${k.ausgefallen}`],
          ['Sätze geprüft', `${k.saetze}`],
          ['davon gestrichen', `${k.gestrichen}${share}`],
          ['Rückmeldungen', `${k.hilfreich} hilfreich, ${k.falscheNorm} falsche Norm, ${k.falsch} falsch`],
          ['Schritte an Vorgängen', `${k.schritte}`],
          ['Vorschläge', `${k.vorschlaegeUebernommen} übernommen, ${k.vorschlaegeVerworfen} verworfen`],
          ['Entwürfe', `${k.entwuerfeUebernommen} übernommen`],
        ]}
      />
    </section>
  );
}
