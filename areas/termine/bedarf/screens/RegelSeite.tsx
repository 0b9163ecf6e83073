/** The rule for everybody: in words, with its numbers, the draws to recompute, and what is kept. */
import { call } from '#platform/http/client.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { Abgerufen } from '../../buchung/screens/Abgerufen.tsx';
import type { Anbauseite } from '../../buchung/screens/anbau.tsx';
import { useAbruf } from '../../buchung/screens/dienst.ts';
import { Titel } from '../../buchung/screens/Teile.tsx';
import { formatZeitpunkt } from '../../texte/datum.ts';
import { T, TexteProvider, useT, useTexte } from '../../texte/screens/Texte.tsx';
import { getZuteilungsregel, listLose } from '../bedarf.api.ts';
import './bedarf.css';

type Auskunft = OutputOf<typeof getZuteilungsregel>;

export default function Regel({ sprache }: Anbauseite) {
  const texte = useTexte(sprache, 'bedarf', 'buchung');
  const abruf = useAbruf('regel', () => call(getZuteilungsregel, {}));
  if (texte === undefined) return null;
  return (
    <TexteProvider texte={texte}>
      <Abgerufen von={abruf}>{(auskunft) => <RegelSeite auskunft={auskunft} />}</Abgerufen>
    </TexteProvider>
  );
}

export function RegelSeite({ auskunft }: { readonly auskunft: Auskunft }) {
  const { regel } = auskunft;
  return (
    <div className="be-seite">
      <Titel grund={<T k="anfrage.grund" />}>
        <T k="regel.titel" />
      </Titel>
      <ol className="be-regel">
        <li>
          <T k="regel.1" tage={regel.hoechstWartetage} />
        </li>
        <li>
          <T k="regel.2" />
          <ul>
            {regel.haerten.map((one) => (
              <li key={one}>
                <T k={`haerte.${one}`} />
              </li>
            ))}
          </ul>
        </li>
        {[3, 4, 5].map((nr) => (
          <li key={nr}>
            <T k={`regel.${nr}`} />
          </li>
        ))}
      </ol>
      <p>
        <T k="regel.lauf" von={regel.fenster.von} bis={regel.fenster.bis} />
      </p>
      <p>
        <T k="regel.annahme" n={regel.annahmeStunden} />
      </p>
      <p>
        <T k="regel.angebote" n={regel.hoechstAngebote} />
      </p>
      <p>
        <T k="regel.frei" />
      </p>
      <p>
        <T k="regel.frueher" />
      </p>
      <Lose auskunft={auskunft} />
      <h2>
        <T k="regel.daten.titel" />
      </h2>
      <p>
        <T k="regel.daten" />
      </p>
    </div>
  );
}

function Lose({ auskunft }: { readonly auskunft: Auskunft }) {
  return (
    <>
      <h2>
        <T k="regel.los.titel" />
      </h2>
      <p>
        <T k="regel.los.text" />
      </p>
      <dl className="be-pruefwerte">
        {auskunft.naechste.map(({ art, saatHash }) => (
          <div key={art}>
            <dt>
              <T k="regel.naechste" />: <T k={`regel.art.${art}`} />
            </dt>
            <dd>
              <code className="be-hash">{saatHash}</code>
            </dd>
          </div>
        ))}
      </dl>
      <h2>
        <T k="regel.laeufe" />
      </h2>
      {auskunft.laeufe.length === 0 && (
        <p>
          <T k="regel.leer" />
        </p>
      )}
      <ul className="be-laeufe">
        {auskunft.laeufe.map((lauf) => (
          <Lauf key={lauf.id} lauf={lauf} />
        ))}
      </ul>
    </>
  );
}

/** What came of it in a line; the numbers only for whoever wants to recompute them. */
function Lauf({ lauf }: { readonly lauf: Auskunft['laeufe'][number] }) {
  const t = useT();
  const { id, art, begonnenAm, anfragen, vergeben, saat, saatHash } = lauf;
  return (
    <li>
      <strong>
        <T k={`regel.art.${art}`} />
      </strong>
      <p>
        <T k="regel.lauf.zeile" zeit={formatZeitpunkt(t.sprache, begonnenAm)} anfragen={anfragen} vergeben={vergeben} />
      </p>
      <details>
        <summary>
          <T k="regel.lauf.zahlen" />
        </summary>
        <code className="be-hash">{saatHash}</code>
        {saat && (
          <>
            <code className="be-hash">{saat}</code>
            <a href={listLose.path.replace(':id', id)}>
              <T k="regel.los.liste" />
            </a>
          </>
        )}
      </details>
    </li>
  );
}
