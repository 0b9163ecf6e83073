/** The page where people ask: question and Stichtag above, what was understood beside, the places below. */
import { useLoad } from '#ui/data.ts';
import { Link } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { compareStichtage, searchRecht } from '../suche.api.ts';
import { Anfang } from './Anfang.tsx';
import { Antwort } from './Antwort.tsx';
import type { Fragestand } from './adresse.ts';
import { useFragen } from './adresse.ts';
import { Fragefeld } from './Fragefeld.tsx';
import { Seitenspalte } from './Seitenspalte.tsx';
import { Stichtag } from './Stichtag.tsx';
import { Vergleich } from './Vergleich.tsx';
import './fragen.css';

export default function FragenSeite() {
  const fragen = useFragen();
  const { frage, vergleich } = fragen;
  const asked = frage !== '';
  const suche = useLoad(searchRecht, inputOf(fragen), { enabled: asked && vergleich === undefined, keepLast: true });
  const beide = useLoad(
    compareStichtage,
    { ...inputOf(fragen), vergleich: vergleich ?? fragen.stichtag },
    { enabled: asked && vergleich !== undefined, keepLast: true },
  );
  const current = vergleich === undefined ? suche.data : beide.data?.stichtag;
  return (
    <Page
      title="Recht und Erlasse"
      actions={
        <>
          <Link to="/erlasse/werke" className="btn">
            Nachschlagen
          </Link>
          <Link to="/erlasse/gemerkt" className="btn">
            Gemerkte Antworten
          </Link>
        </>
      }
    >
      <div className="rf-kopf">
        <Fragefeld key={frage} frage={frage} onAsk={fragen.ask} />
        <Stichtag fragen={fragen} />
      </div>
      <div className="rf-seite">
        <Seitenspalte fragen={fragen} ergebnis={asked ? current : undefined} />
        <div className="rf-antworten">
          {!asked && <Anfang onAsk={fragen.ask} heute={fragen.heute} />}
          {asked && vergleich === undefined && <Antwort fragen={fragen} of={suche} />}
          {asked && vergleich !== undefined && <Vergleich fragen={fragen} vergleich={vergleich} of={beide} />}
        </div>
      </div>
    </Page>
  );
}

function inputOf({ frage, ohne, stichtag, gebiet, art }: Fragestand) {
  return {
    frage,
    stichtag,
    rechtsgebiet: gebiet,
    ...(art === undefined ? {} : { art }),
    ...(ohne.length === 0 ? {} : { ohne: [...ohne] }),
  };
}
